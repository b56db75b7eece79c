"""A value is of another type than it should be.

## What
A text where a number is expected, a list where a mapping is expected, or two options that contradict each
other.

## Why
Guessing what was meant would work today and mean something else after the next change.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, max_length: long}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, max_length: 120}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN203", Severity.ERROR, "file", "wrong type of value")
