"""The condition never holds.

## What
A condition, or a part of it, that holds for no record: two values asked of one field at once, a number out of
the bounds that its field has.

## Why
The workflow never starts, the segment stays empty, and nothing says why.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
views:
  both: {kind: list, module: deal, columns: [name], where: stage == "won" and stage == "lost"}
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
        check: stage != "won" or amount > 0
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP202", Severity.WARNING, "module", "never true")
