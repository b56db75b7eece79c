"""A length is counted in a unit that nobody looked at.

## What
A number goes with a picklist that says in which unit of time it is counted (`term` and `term_unit`: days, months or
years), and an expression takes it for days, hours or months whatever the picklist says: neither the expression nor a
condition around it tells the units apart.

## Why
What is meant for twelve months ends after twelve days.

## Bad
```yaml
modules:
  contract:
    fields:
      name: {type: text}
      term: {type: integer}
      term_unit: {type: picklist, options: [days, months, years]}
      starts_on: {type: date}
      ends_on: {type: date}
    on_save:
      - {if: term_unit is not null, set: {ends_on: =starts_on + days(term)}}
```

## Good
```yaml
modules:
  contract:
    fields:
      name: {type: text}
      term: {type: integer}
      term_unit: {type: picklist, options: [days, months, years]}
      starts_on: {type: date}
      ends_on: {type: date}
    on_save:
      - {if: term_unit == "days", set: {ends_on: =starts_on + days(term)}}
      - {if: term_unit == "months", set: {ends_on: "=add_months(starts_on, term)"}}
      - {if: term_unit == "years", set: {ends_on: "=add_months(starts_on, term * 12)"}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Duration
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

    Field = tuple[str, str]

UNITS: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
READ: Final = frozenset({"field", "get", "outer", "old"})
FEWEST: Final = 2


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is worked out from numbers whose unit a picklist says."""
    units = dict(_units(architecture))
    for path, several in architecture.expressions.items() if units else ():
        for one in several:
            expr = one.checked.expr
            if expr is None or architecture.is_shared(path):
                continue
            taken = next((each for each in _lengths(expr) if each in units), None)
            if taken and not _told_apart(architecture, path, expr, units[taken]):
                unit = units[taken]
                options = listed(architecture.members.options(*unit), "or")
                text = (
                    f"`{taken[1]}` is taken for one unit here, and `{unit[1]}` says whether it is {options}"
                )
                related = ((architecture.field_path(*unit), "this says how it is counted"),)
                way_out = f"tell the cases apart: `{unit[1]} == ...`"
                yield Finding(path, text, way_out, related, at_key=False)


def _units(architecture: Architecture) -> Iterator[tuple[Field, Field]]:
    """The numbers that go with a picklist of units, each with that."""
    for module, name, _ in architecture.fields_that(lambda kind: kind.model_fields.get("values") is not None):
        options = architecture.members.options(module, name) if "_" in name else {}
        if len(options) >= FEWEST and all(one.lower().removesuffix("s") in UNITS for one in options):
            for number in architecture.modules[module].fields:
                if name.startswith(f"{number}_"):
                    yield (module, number), (module, name)


def _lengths(expr: Expr) -> Iterator[Field]:
    """The fields that are taken for a number of some unit of time."""
    for part in walk(expr):
        if part.op == "mul" and isinstance(part.type, Duration) and part.operands[1].is_literal:
            value = part.operands[0]
        elif part.op == "add_months":
            value = part.operands[1]
        else:
            continue
        if value.op in READ:
            yield str(value.args[-2]), str(value.args[-1])


def _told_apart(architecture: Architecture, path: Keys, expr: Expr, unit: Field) -> bool:
    """Whether an expression, or a condition around it, compares the unit with something."""
    begin = 4 if path[0] in {"modules", "activities"} else 2
    several = [expr]
    for place, found in architecture.expressions.items():
        if place[:begin] == path[:begin]:
            several += [one.checked.expr for one in found if one.checked.expr is not None]
    return any(_compares(part, unit) for one in several for part in walk(one))


def _compares(part: Expr, unit: Field) -> bool:
    if part.op in {"is_null", "not_null"}:
        return False
    return any(one.op in READ and (str(one.args[-2]), str(one.args[-1])) == unit for one in part.operands)


RULE: Final = Rule("EXP298", Severity.WARNING, "module", "unit that is not asked for", check)
