"""The field is of another kind than is needed here.

## What
A period, a deadline or a calendar goes by a field that is no date; a list is sorted by a field whose values have
no order, such as a checklist or a secret; a board has its columns from a field that is no picklist.

## Why
The field is there, but there is nothing in it that could be meant.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      closed_on: {type: date}
reports:
  revenue:
    module: deal
    measures: {revenue: sum(amount)}
    period: {field: name, by: month}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      closed_on: {type: date}
reports:
  revenue:
    module: deal
    measures: {revenue: sum(amount)}
    period: {field: closed_on, by: month}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("REF105", Severity.ERROR, "module", "field of another kind")
