"""What is so at the moment at which a trigger starts a workflow, as conditions about its record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.types import Type

_NOW: Final = Expr("now", types.DATETIME)
_MOST_WORDS: Final = 12
_TODAY: Final = Expr("date_of", types.DATE, (_NOW,))


def occasion(architecture: Architecture, listener: Listener) -> tuple[Expr, ...]:
    """What is certainly so when this trigger starts its workflow."""
    told = _TOLD.get(listener.verb)
    return tuple(told(architecture, listener)) if told and listener.module else ()


def no_change(known: tuple[Expr, ...], condition: Expr) -> Iterator[Expr]:
    """Where one field has changed: for each word that a condition compares it with, that it was not so before too."""
    pairs = {
        part for one in known for part in walk(one) if part.op == "ne" and part.operands[0].op == "field"
    }
    words = {part for part in walk(condition) if part.is_literal and isinstance(part.value, str | bool | int)}
    for pair in pairs if len(words) < _MOST_WORDS else ():
        for word in (one for one in words if type(one.type) is type(pair.operands[0].type)):
            both = tuple(_test("eq", one, word) for one in pair.operands)
            yield Expr("not", BOOLEAN, (Expr("and", BOOLEAN, both),))


def _type(architecture: Architecture, listener: Listener, name: str) -> Type:
    members = architecture.members.members(listener.module or "") or {}
    return types.erased(members.get(name, types.UNKNOWN))


def _value(architecture: Architecture, listener: Listener, name: str, op: str = "field") -> Expr:
    return Expr(op, _type(architecture, listener, name), (listener.module, name))


def _test(op: str, left: Expr, right: Expr) -> Expr:
    return Expr(op, BOOLEAN, (left, right))


def _entered(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    stage = literal(listener.value, types.Choice())
    for name in listener.fields:
        before = _value(architecture, listener, name, "old")
        yield _test("eq", _value(architecture, listener, name), stage)
        yield Expr("or", BOOLEAN, (_test("ne", before, stage), Expr("is_null", BOOLEAN, (before,))))


def _left(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    stage = literal(listener.value, types.Choice())
    for name in listener.fields:
        yield _test("ne", _value(architecture, listener, name), stage)
        yield _test("eq", _value(architecture, listener, name, "old"), stage)


def _created(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    yield Expr("is_new", BOOLEAN)


def _saved(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    yield Expr("not", BOOLEAN, (Expr("is_new", BOOLEAN),))


def _changed(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    yield from _saved(architecture, listener)
    if len(listener.model.fields) == 1 == len(listener.fields):
        name = listener.model.fields[0]
        now, then = (_value(architecture, listener, name, op) for op in ("field", "old"))
        both = (Expr("is_null", BOOLEAN, (now,)), Expr("is_null", BOOLEAN, (then,)))
        yield Expr("or", BOOLEAN, (_test("ne", now, then), *both))
        yield Expr("not", BOOLEAN, (Expr("and", BOOLEAN, both),))


def _tagged(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    record = Expr("self", types.Record(listener.module or ""), (listener.module,))
    carries = Expr("has_tag", BOOLEAN, (record, listener.value))
    yield carries if listener.verb == "tagged" else Expr("not", BOOLEAN, (carries,))


def _crossed(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    rule, _, name = listener.model.crosses.partition(".")
    declared = architecture.section("scoring_rules").get(rule)
    points = declared.thresholds.get(name) if declared else None
    if declared and points is not None and listener.model.direction != "either":
        score = _value(architecture, listener, declared.field_)
        test = "ge" if listener.model.direction == "up" else "lt"
        yield _test(test, score, literal(points, types.INTEGER))


def _due(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    """The date is there; before it, it lies ahead, and after it, behind."""
    name = listener.model.due.partition(".")[2]
    date = _value(architecture, listener, name)
    now = _NOW if isinstance(date.type, types.Datetime) else _TODAY
    yield Expr("not_null", BOOLEAN, (date,))
    if listener.model.before and not listener.model.before.startswith("0 "):
        yield _test("gt", date, now)
    elif listener.model.after and not listener.model.after.startswith("0 "):
        yield _test("lt", date, now)


def _round(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    date = _value(architecture, listener, listener.model.recurring.partition(".")[2])
    yield Expr("not_null", BOOLEAN, (date,))


def _found(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    """The record was found by a field: it is filled."""
    if listener.model.find:
        yield Expr("not_null", BOOLEAN, (_value(architecture, listener, listener.model.find.field_),))


def _of_segment(architecture: Architecture, listener: Listener) -> Iterator[Expr]:
    for one in architecture.expressions.get(("segments", listener.model.each or "", "where"), ()):
        if one.checked.expr is not None:
            yield one.checked.expr


_TOLD: Final[Mapping[str, Callable[[Architecture, Listener], Iterator[Expr]]]] = {
    "enters": _entered,
    "leaves": _left,
    "created": _created,
    "updated": _saved,
    "changed": _changed,
    "tagged": _tagged,
    "untagged": _tagged,
    "crosses": _crossed,
    "due": _due,
    "recurring": _round,
    "webhook": _found,
    "schedule": _of_segment,
}
