"""Figures of different units are added or compared.

## What
By their names: what is counted by the hour is added to or compared with what is counted in minutes, what is paid
by the month with what is paid by the year. Or a validation wants an amount to be the same as what is paid by the
month, the week or the year. Or a field is set to another one as it is, and the two have different `unit`s of time.

## Why
The sum is off by a factor that nobody sees in the figure; the validation refuses what is entered rightly.

## Bad
```yaml
modules:
  task:
    display: name
    fields:
      name: {type: text}
      spent_hours: {type: integer, required: true}
      travel_minutes: {type: integer, required: true}
      overall: {type: formula, expression: spent_hours + travel_minutes}
```

## Good
```yaml
modules:
  task:
    display: name
    fields:
      name: {type: text}
      spent_hours: {type: integer, required: true}
      travel_minutes: {type: integer, required: true}
      overall: {type: formula, expression: spent_hours * 60 + travel_minutes}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Money, Scaled
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused

UNITS: Final = {
    "minute": "minutes",
    "minutes": "minutes",
    "hour": "hours",
    "hours": "hours",
    "days": "days",
    "weeks": "weeks",
    "months": "months",
    "years": "years",
}
PACE: Final = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
JOINING: Final = frozenset({"add", "sub", "lt", "le", "gt", "ge", "eq", "ne"})
_UNIT: Final = re.compile("|".join(sorted({*UNITS, *PACE}, key=len, reverse=True)))


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at both sides of sums and comparisons."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr
            if expr is None or not _UNIT.search(one.source):
                continue
            for part in walk(expr):
                said = _judged(part, validated=path[-1] == "check") if part.op in JOINING else ""
                if said and not architecture.is_shared(path):
                    yield Finding(path, said, "bring both to one unit", at_key=False)
                    break
    yield from together(architecture, "EXP226", _copied(architecture))


def _copied(architecture: Architecture) -> Iterator[Caused]:
    """Compare the units of fields with those of what they are set from."""
    for one, expression in architecture.worked_out_values:
        value = expression.checked.expr
        if value is not None and value.op == "coalesce":
            value = value.operands[0]
        if value is None or value.op not in {"field", "get", "outer"}:
            continue
        module, _, name = one.target.partition(":")[2].partition(".")
        source = (str(value.args[-2]), str(value.args[-1]))
        its, unit = _unit(architecture, *source), _unit(architecture, module, name)
        if its and unit and its != unit and not architecture.is_shared(one.path):
            message = f"`{name}` is in {unit}, and is set to `{source[1]}` as it is, which is in {its}"
            related = ((architecture.field_path(*source), f"it is in {its}"),)
            way_out = "convert it, or keep both in one unit"
            yield (source, module, name), Finding(one.path, message, way_out, related, at_key=False)


def _unit(architecture: Architecture, module: str, name: str) -> str:
    """The unit of time that a field is kept in; empty where it is none."""
    field = architecture.field_of(module, name)
    return UNITS.get((field.unit or "").lower(), "") if field is not None else ""


def _judged(part: Expr, *, validated: bool) -> str:
    first, second = (_field(one) for one in part.operands[:2])
    if not first or not second:
        return ""
    for known in (UNITS, PACE):
        one, other = (_said(name, known) for name in (first, second))
        if one and other and one != other:
            joined = "added to" if part.op in {"add", "sub"} else "compared with"
            each = "" if known is UNITS else "each "
            return f"`{first}` ({each}{one}) is {joined} `{second}` ({each}{other})"
    money = all(isinstance(one.type, Money) for one in part.operands)
    paces = {_said(first, PACE), _said(second, PACE)}
    if validated and money and part.op in {"eq", "ne"} and len(paces) == 2 and "" in paces:
        pace = max(paces)
        return f"`{first}` is to be the same as `{second}`, and only one of them is what is paid each {pace}"
    return ""


def _field(expr: Expr) -> str:
    """The number that a side just reads."""
    return (
        str(expr.args[-1]) if expr.op in {"field", "get", "outer"} and isinstance(expr.type, Scaled) else ""
    )


def _said(name: str, known: dict[str, str]) -> str:
    """The unit that a name speaks of; none where it speaks of a rate per unit."""
    words = name.split("_")
    if "per" in words or "rate" in words:
        return ""
    return next((known[word] for word in words if word in known), "")


RULE: Final = Rule("EXP226", Severity.WARNING, "module", "different units", check)
