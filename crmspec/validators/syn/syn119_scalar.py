"""A value cannot be held.

## What
A number that is infinite, no number or longer than 40 digits; a text with the null character or half of a
surrogate pair.

## Why
No database stores these, and a number cut short would be another number.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      employees: {type: integer, default: .inf}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      employees: {type: integer, default: 1}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN119", Severity.ERROR, "file", "value that cannot be held")
