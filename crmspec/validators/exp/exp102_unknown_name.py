"""The expression names something that is not there.

## What
A name that is no field of the record at hand, no variable of the place and no result of an earlier step; or a
field that the record behind a lookup does not have. A result that a step makes in another branch, within a loop or
further down is not there either.

## Why
A misspelt field would never hold a value, so that the condition would quietly never apply.

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
        check: ammount > 0
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

RULE: Final = Rule("EXP102", Severity.ERROR, "module", "unknown name")
