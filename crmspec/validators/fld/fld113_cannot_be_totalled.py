"""A roll-up computes what its field cannot give.

## What
A `sum` or an `average` over a field that is no number, amount or length of time; a `min` or `max` over what
has no order.

## Why
There is no sum of names, and the smallest picklist value means nothing.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      total: {type: rollup, of: deal, function: sum, field: name}
  deal:
    ownership: parent
    fields:
      name: {type: text}
      account: {type: master_detail, to: account}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      total: {type: rollup, of: deal, function: sum, field: amount}
  deal:
    ownership: parent
    fields:
      amount: {type: money}
      account: {type: master_detail, to: account}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


SUMMED: Final = (types.Integer, types.Decimal, types.Percent, types.Money, types.Duration)
ORDERED: Final = (*SUMMED, types.Date, types.Datetime, types.Time)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the function of every roll-up with the type of its field."""
    for module, name, field in architecture.fields_that(
        lambda kind: {"of", "via"} <= kind.model_fields.keys()
    ):
        if field.function == "count" or field.field is None:
            continue
        found = (architecture.members.members(field.of) or {}).get(field.field, types.UNKNOWN)
        fitting = SUMMED if field.function in {"sum", "average"} else ORDERED
        if not isinstance(found, (*fitting, types.Unknown)):
            path = (*architecture.field_path(module, name), "field")
            message = f"`{field.function}` does not go with `{field.of}.{field.field}`, which is {found}"
            yield Finding(path, message, "choose a field with numbers, or count the records", at_key=False)


RULE: Final = Rule(
    "FLD113", Severity.ERROR, "module", "roll-up of what cannot be computed", check, final=True
)
