"""A validation that a record breaks by itself as time goes by.

## What
A validation compares a date of the record with today (or now) so that it holds when the date is entered and
fails later on: `closes_on >= today()`. Its `when` and its check look neither at the moment of the change
(`is_new`, `changed(…)`, `old`) nor at the stage of the record. What a sum of days or a formula does to the date
makes no difference. So too a `when` that looks at the change of another date than the one that is checked.

## Why
A validation is asked each time a record is saved. Once the day has passed, nobody can change or close the record,
and no workflow either, until somebody invents a new date.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      closes_on: {type: date}
    validation:
      in_the_future: {check: closes_on >= today(), message: That day has passed.}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      closes_on: {type: date}
    validation:
      in_the_future:
        check: closes_on >= today()
        message: That day has passed.
        when: is_new or changed(closes_on)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.types import Date, Datetime
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import field_of, formulas
from crmspec.validators.fld._logic import Held, of_a_moment, pipelines, reads, validations
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

CLOCK: Final = frozenset({"now", "today"})
LATER: Final = {"lt": (1, -1), "le": (1, -1), "gt": (-1, 1), "ge": (-1, 1), "eq": (1, 1)}
"""For each comparison: the sides on which time must not grow."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what becomes of each validation as time goes by."""
    for module, several in validations(architecture).items():
        for one in several:
            if one.ops.isdisjoint(CLOCK) and not formulas(architecture):
                continue
            if _is_staged(architecture, module, one):
                continue
            if of_a_moment(*one.conditions):
                yield from _of_another(architecture, module, one)
                continue
            field = _ageing(architecture, module, one.check)
            if field:
                message = (
                    f"`{one.name}` holds when `{field}` is entered and fails later by itself: then such a "
                    f"`{module}` can no longer be saved"
                )
                way_out = f"check it only when it is entered: `when: is_new or changed({field})`"
                stored = not architecture.modules[module].fields[field].derived
                put = Edit("put", (*one.path, "when"), f"is_new or changed({field})")
                edits = (put,) if one.when is None and stored else ()
                related = ((architecture.field_path(module, field), "this is entered once"),)
                yield Finding((*one.path, "check"), message, way_out, related, at_key=False, edits=edits)


def _of_another(architecture: Architecture, module: str, one: Held) -> Iterator[Finding]:
    """A validation that is made when another date changes than the one that it is about."""
    asked = {str(part.args[-1]) for when in one.conditions for part in walk(when) if part.op == "changed"}
    members = architecture.members.members(module) or {}
    dates = {name for name in asked if isinstance(members.get(name), Date | Datetime)}
    field = _ageing(architecture, module, one.check) if asked and dates == asked else ""
    if field and field not in asked:
        other = min(asked)
        message = f"`{one.name}` is about `{field}`, and is looked at when `{other}` changes"
        related = ((architecture.field_path(module, field), "it is about this"),)
        yield Finding((*one.path, "when"), message, f"`changed({field})`", related, at_key=False)


def _is_staged(architecture: Architecture, module: str, one: Held) -> bool:
    """Whether it depends on the stage: records that are done with are then not asked."""
    return any(
        reads(condition, module, said.field_)
        for condition in one.conditions
        for _, said in pipelines(architecture).get(module, ())
    )


def _ageing(architecture: Architecture, module: str, expr: Expr) -> str:
    """The field of a comparison that fails as time goes by."""
    if expr.op in {"and", "or"}:
        found = [_ageing(architecture, module, part) for part in expr.operands]
        return next(filter(None, found), "")
    if expr.op not in LATER:
        return ""
    left, right = expr.operands
    sides = (_pace(architecture, module, left), _pace(architecture, module, right))
    fixed = [one for one, pace in zip((left, right), sides, strict=True) if pace == 0 or pace is None]
    if None in sides or sides == (0, 0) or len(fixed) > 1:
        return ""
    at = 0 if sides[0] else 1
    grows = sides[at]
    if grows != LATER[expr.op][at] and expr.op != "eq":
        return ""
    return _entered(architecture, module, expr)


def _pace(architecture: Architecture, module: str, expr: Expr) -> int | None:
    """Whether a value grows with time (1), falls (-1) or stays (0); None where that is not known."""
    if expr.op in CLOCK:
        return 1
    if not any(part.op in CLOCK for part in walk(expr)):
        further = formulas(architecture).get((module, field_of(expr, module)))
        return 0 if further is None or further == expr else _pace_of_formula(further)
    paces = [_pace(architecture, module, one) for one in expr.operands]
    if None in paces:
        return None
    match expr.op:
        case "date_of" | "move_date" | "move_instant" | "coalesce":
            return paces[0] if not any(paces[1:]) else None
        case "neg":
            return -(paces[0] or 0)
        case "days_between" | "hours_between" | "elapsed" | "working_days_between":
            return (paces[1] or 0) - (paces[0] or 0) if abs((paces[1] or 0) - (paces[0] or 0)) < 2 else None
        case "mul" | "div" | "floordiv" if expr.operands[1].is_literal and isinstance(
            expr.operands[1].value, int
        ):
            return paces[0] if expr.operands[1].value > 0 else None
        case "floor" | "ceil" | "round":
            return paces[0]
    return None


def _pace_of_formula(expr: Expr) -> int | None:
    return None if any(part.op in CLOCK for part in walk(expr)) else 0


def _entered(architecture: Architecture, module: str, expr: Expr) -> str:
    """The date of the record that is compared."""
    fields = architecture.modules[module].fields
    read = sorted(name for of, name in fields_read(expr) if of == module and name in fields)
    return read[0] if len(read) == 1 else ""


RULE: Final = Rule("FLD212", Severity.WARNING, "module", "validation that fails by itself later", check)
