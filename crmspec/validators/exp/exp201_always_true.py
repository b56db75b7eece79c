"""The condition always holds.

## What
A condition, or a part of it, that holds whatever the record says.

## Why
Whoever wrote it meant to test something. As it stands, it tests nothing.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
      pieces: {type: integer, minimum: 0}
    validation:
      holds:
        check: pieces >= 0
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
      pieces: {type: integer, minimum: 0}
    validation:
      holds:
        check: pieces > 0
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP201", Severity.WARNING, "module", "always true")
