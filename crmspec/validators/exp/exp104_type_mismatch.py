"""A value is of another type than is expected.

## What
An amount is compared with a text, a condition is expected and a number found, a field is set to a value that
it cannot hold.

## Why
Databases turn one type into another in ways that differ: what works in one fails, or means something else, in
the other.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
    validation:
      holds:
        check: amount > name
        message: This does not hold.
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
    validation:
      holds:
        check: amount > 100
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP104", Severity.ERROR, "module", "type mismatch")
