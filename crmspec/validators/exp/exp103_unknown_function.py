"""There is no such function.

## What
The expression calls a function that the language does not have.

## Why
The list of functions is closed, so that every one of them means the same in PostgreSQL, in SQLite and in
Python.

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
        check: length(trimm(name)) > 3
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
        check: length(trim(name)) > 3
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP103", Severity.ERROR, "file", "unknown function")
