"""This cannot stand here.

## What
Something that the language has, but not in this place: `old` where no record is being saved, an aggregate
outside of a measure, `user` where nobody acts; or a construct of Python that the language leaves out.

## Why
A segment has no former state, a validation no group of records: there is nothing that the expression could
mean.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
views:
  changed_ones: {kind: list, module: deal, columns: [name], where: old.stage == "won"}
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
      stays_won:
        check: old.stage != "won" or stage == "won"
        message: What is won stays won.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP106", Severity.ERROR, "module", "not allowed here")
