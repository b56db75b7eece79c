"""The expression does not parse.

## What
A bracket or a quote is not closed, an operator lacks one of its sides, two values stand side by side, or a
sign is used that the language of expressions does not have.

## Why
What cannot be read cannot be checked, and would fail in the database.

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
        check: amount > and stage == "won"
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
        check: amount > 0 and stage == "won"
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP101", Severity.ERROR, "file", "does not parse")
