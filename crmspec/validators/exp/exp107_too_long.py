"""The expression is too long or nested too deep.

## What
An expression of more characters, more parts or more levels than the bound allows.

## Why
Databases refuse what is too long, each at another point, and nobody can read it. Give a part a name of its
own: a formula, a segment, a decision table.

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
        check: >-
# times 1000:           amount > 0 or
          amount > 1
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
        check: amount > 0
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP107", Severity.ERROR, "file", "too long or too deep")
