"""A function is given the wrong number of arguments.

## What
A function is called with more or fewer arguments than it takes.

## Why
What is left out cannot be guessed, and what is too much would be passed over.

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
        check: contains(name)
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
        check: contains(name, "Ltd")
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP108", Severity.ERROR, "file", "wrong number of arguments")
