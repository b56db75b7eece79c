"""A value is compared with null.

## What
`==` or `!=` with `null` or `None` on one side.

## Why
As in SQL, nothing is equal to null, not even null: the comparison is always null, and a condition that is
null counts as false.

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
        check: amount != null or stage == "open"
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
        check: amount is not None or stage == "open"
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP203", Severity.WARNING, "module", "comparison with null")
