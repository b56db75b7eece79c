"""A value that one field allows is refused where it is worked with.

## What
A transition or a step sets fields from a figure that another field keeps, and at one of the bounds which that field
declares (`minimum`, `maximum`) a validation refuses what comes out: the day of payment must lie behind the day of
issue, and is set so many days after it, where none is allowed too.

## Why
Where somebody has chosen just this value, the button does nothing and the workflow stops, although each declaration by
itself says that all is well.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      terms: {type: integer, required: true, minimum: 0, maximum: 90}
      issued_on: {type: date}
      due_on: {type: date}
      status: {type: picklist}
    validation:
      due_later: {check: due_on > issued_on, message: A bill falls due after the day of issue.}
pipelines:
  billing:
    module: bill
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, sets: {issued_on: =today(), due_on: =today() + days(terms)}}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      terms: {type: integer, required: true, minimum: 0, maximum: 90}
      issued_on: {type: date}
      due_on: {type: date}
      status: {type: picklist}
    validation:
      due_later: {check: due_on >= issued_on, message: A bill falls due on the day of issue or later.}
pipelines:
  billing:
    module: bill
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, sets: {issued_on: =today(), due_on: =today() + days(terms)}}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
```
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.effects import effects_on
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.exp._limits import limits
from crmspec.validators.fld._logic import validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.exp._limits import Limit

COMPARED: Final[dict[str, Callable[[int, int], bool]]] = {
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "ne": operator.ne,
}
LATER: Final = frozenset({"move_date", "move_instant", "add_months", "add"})
MIRRORED: Final = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "ne": "ne"}


class Bound(NamedTuple):
    """One end of what a field declares."""

    limit: Limit
    at: int
    """In its smallest unit."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Put the bounds of what is worked with into the validations of what comes out."""
    for module, several in validations(architecture).items():
        tests = [
            (one.path, part)
            for one in several
            if one.when is None
            for part in conjuncts(one.check)
            if part.op in COMPARED and all(each.op == "field" or each.is_literal for each in part.operands)
        ]
        told: set[tuple[Keys, Keys]] = set()
        for effect in effects_on(architecture).get(module, ()) if tests else ():
            for path, test in tests:
                key = (effect.path, path)
                names = {name for of, name in fields_read(test) if of == module}
                if key in told or not names & effect.named or architecture.is_shared(effect.path):
                    continue
                found = _refused(architecture, effect, test)
                if found:
                    told.add(key)
                    yield _finding(module, effect, path, found)


def _refused(architecture: Architecture, effect: Effect, test: Expr) -> Bound | None:
    """The bound of a field that breaks a test, which others of its values pass."""
    left, right = (_written(architecture, effect, one) for one in test.operands)
    op, by = test.op, _more(left, right)
    if by is None:
        op, by = MIRRORED[op], _more(right, left)
    if by is None:
        return None
    value, against = by
    limit = limits(architecture).get((str(value.args[-2]), str(value.args[-1])))
    if limit is None or value.args[-1] in effect.named or _asked(effect, value):
        return None
    holds = COMPARED[op]
    ends = ((limit.low, limit.high, {"gt", "ge", "ne"}), (limit.high, limit.low, {"lt", "le", "ne"}))
    for end, other, ops in ends:
        if end is not None and op in ops and not holds(end, against):
            return Bound(limit, end) if other is None or holds(other, against) else None
    return None


def _written(architecture: Architecture, effect: Effect, value: Expr) -> Expr:
    """What a field is set to; what is not set stays as it is."""
    name = str(value.args[1]) if value.op == "field" else ""
    found = effect.fields.get(name) if name in effect.named else None
    if found is not None and found.op == "unknown":
        found = condition(architecture, (*effect.path, effect.verb, "set", name))
    return found if found is not None else value


def _more(one: Expr, other: Expr) -> tuple[Expr, int] | None:
    """By how much one value is more than another: a field's value, and nought; or the field against a number."""
    if one.op in LATER and one.operands[0] == other:
        return _read(one.operands[1], 0)
    if other.is_literal and isinstance(other.value, int) and not isinstance(other.value, bool):
        alike = type(one.type) is type(other.type)
        same = getattr(one.type, "scale", 0) == getattr(other.type, "scale", 0)
        return _read(one, other.value) if alike and same else None
    return None


def _read(value: Expr, against: int) -> tuple[Expr, int] | None:
    """The field that a length or a figure is made of."""
    if value.op == "mul" and value.operands[1].is_literal and against == 0:
        factor = value.operands[1].value
        value = value.operands[0] if isinstance(factor, int) and factor > 0 else value
    return (value, against) if value.op in {"field", "get"} else None


def _asked(effect: Effect, value: Expr) -> bool:
    """Whether something that must hold before looks at the value, so that it may keep the bound away."""
    read = (str(value.args[-2]), str(value.args[-1]))
    return any(read in fields_read(one) for one in (*effect.guards, *effect.unless, *effect.demands))


def _finding(module: str, effect: Effect, path: Keys, bound: Bound) -> Finding:
    name, number = bound.limit.name, f"{bound.at / 10**bound.limit.scale:g}"
    text = f"where `{name}` is {number}, which it may be, the validation `{path[-1]}` refuses the `{module}`"
    related = (((*path, "check"), "it is refused here"), (bound.limit.path, "this allows it"))
    return Finding(
        effect.path, text, f"let the validation allow it, or keep {number} out of `{name}`", related
    )


RULE: Final = Rule("FLD296", Severity.WARNING, "graph", "refused at a bound", check)
