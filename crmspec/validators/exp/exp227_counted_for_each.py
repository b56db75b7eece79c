"""An amount of one record is added up once for each of its parts.

## What
A figure of a report adds up an amount that the records only point at (`sum(order.amount)` over deliveries): that of an
order counts once for each of its deliveries. Prices, costs, rates and the like of one piece are well, and so is what is
grouped or averaged otherwise: only sums and only what is a whole of its own.

## Why
An award of 10 000 that is paid in twelve parts appears as 120 000.

## Bad
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text, required: true}
      amount: {type: money}
  delivery:
    display: number
    fields:
      number: {type: text, required: true}
      order: {type: lookup, to: order, required: true}
      value: {type: money}
reports:
  deliveries: {module: delivery, measures: {ordered: {value: sum(order.amount), label: Ordered}}}
```

## Good
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text, required: true}
      amount: {type: money}
  delivery:
    display: number
    fields:
      number: {type: text, required: true}
      order: {type: lookup, to: order, required: true}
      value: {type: money}
reports:
  deliveries: {module: delivery, measures: {delivered: {value: sum(value), label: Delivered}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.types import Money, Scaled
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import formulas
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

OF_ONE: Final = frozenset(
    {"price", "cost", "rate", "fee", "weight", "hours", "points", "score", "value", "minutes", "days", "wage",
     "capacity", "size", "length", "per", "unit", "each", "hourly", "daily"}
)  # fmt: skip
"""Words of amounts that are of one piece: the sum over pieces is meant."""
WHOLE: Final = frozenset({"amount", "total", "budget", "revenue", "turnover", "awarded", "balance"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what sums of reports add up."""
    for name, report in architecture.section("reports").items():
        for called, measure in report.measures.items():
            if "sum(" not in measure.value or architecture.is_shared(("reports", name)):
                continue
            path = ("reports", name, "measures", called, "value")
            expr = condition(architecture, path)
            total = expr.operands[0] if expr is not None and expr.op == "agg_sum" else None
            if total is not None and total.op == "if":
                total = total.operands[1]
            if total is not None and total.op == "field" and total.args[0] == report.module:
                total = formulas(architecture).get((report.module, str(total.args[1])), total)
            if total is not None and (whole := _whole(architecture, report.module, total)):
                of, what = whole
                text = f"`{called}` adds up the `{what}` of one `{of}` once for each of its `{report.module}` records"
                related = ((architecture.field_path(of, what), "it is of the whole"),)
                yield Finding(
                    path, text, f"report on `{of}` for this, or add up the parts", related, at_key=False
                )


def _whole(architecture: Architecture, module: str, total: Expr) -> tuple[str, str] | None:
    """The module and the amount that a lookup of the record leads to, if several records point at one."""
    if total.op != "get" or not isinstance(total.type, Scaled) or total.operands[0].op != "field":
        return None
    of, what = str(total.args[1]), str(total.args[2])
    link = architecture.field_of(module, str(total.operands[0].args[1]))
    if link is None or link.unique or of not in architecture.modules or OF_ONE & set(what.split("_")):
        return None
    if not isinstance(total.type, Money) and not WHOLE & set(what.split("_")):
        return None
    return of, what


RULE: Final = Rule("EXP227", Severity.WARNING, "module", "counted once for each part", check)
