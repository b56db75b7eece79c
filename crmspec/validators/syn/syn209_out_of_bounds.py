"""A value is out of its bounds or not in its form.

## What
A number below the least or above the most, an empty list where one entry is needed, an entry that stands
in its list already, a date, duration, currency or address that is not written as it should be.

## Why
What is out of bounds cannot be kept in the database, or could not be carried out.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, max_length: 0}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, max_length: 80}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN209", Severity.ERROR, "file", "out of bounds or form")
