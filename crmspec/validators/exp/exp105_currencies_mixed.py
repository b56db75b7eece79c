"""Amounts of different currencies meet.

## What
Amounts in two currencies are added, compared or assigned to each other.

## Why
The sum of euros and dollars is no amount. They meet only through a rate, and a rate has a date.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist, options: [open, won, lost]}
      budget: {type: money, currency: EUR}
    validation:
      holds:
        check: amount > budget
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
      budget: {type: money}
    validation:
      holds:
        check: amount > budget
        message: This does not hold.
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP105", Severity.ERROR, "module", "currencies mixed")
