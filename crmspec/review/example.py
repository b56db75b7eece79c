"""A record by example, in words and as values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.regions import NULL
from crmspec.compiler.expressions.spoken import named, written

if TYPE_CHECKING:
    from crmspec.compiler.expressions.guards import Instance, Told

_KNOWN: Final = {
    "queue": ("the queue `{0}` owns it", "the queue `{0}` does not own it"),
    "team": ("they are in team `{0}`", "they are not in team `{0}`"),
    "below": ("its owner is a `{0}` below them", "its owner is no `{0}` below them"),
    "colleague": ("a colleague of their team owns it", "no colleague of their team owns it"),
    "by_hand": ("somebody opened it to them", "nobody opened it to them"),
}
_ORDERED: Final = (types.Scaled, types.Integer, types.Date, types.Datetime, types.Time, types.Duration)
_LISTS: Final = {
    "list_exists": ("there are such `{0}`", "there are no such `{0}`"),
    "list_all": ("all `{0}` are so", "not all `{0}` are so"),
}


def in_words(example: Instance) -> str:
    """What is so of the record; empty where it may be any."""
    return ", ".join(dict.fromkeys(_told(one) for one in example.values))


def as_values(example: Instance) -> dict[str, Any]:
    """The values by their names, as far as one can be given for each."""
    found = {}
    for one in example.values:
        if one.value.op in {"field", "get", "old"}:
            value = _sample(one)
            if value is not _NONE:
                found[named(one.value)] = value
    return found


def _told(one: Told) -> str:
    if one.pair:
        return _compared(one)
    if one.value.op == "var" and one.value.type == types.BOOLEAN:
        kind, _, name = str(one.value.args[0]).partition(":")
        if kind in _KNOWN:
            return _KNOWN[kind][not one.region].format(name)
    if one.value.op in _LISTS and one.region is not NULL:
        records = one.value.operands[0]
        return _LISTS[one.value.op][not one.region].format(records.args[-1])
    if one.value.op == "has_capability" and one.region is not NULL:
        return f"they {'have' if one.region else 'do not have'} the capability `{one.value.args[0]}`"
    return one.words


def _compared(one: Told) -> str:
    """How two values of a record compare."""
    left, right = one.value.operands
    if {_plain(left), _plain(right)} & {"user"} and {_plain(left), _plain(right)} & {"owner"}:
        return (
            "they own it"
            if one.region == 0
            else "nobody owns it"
            if one.region is NULL
            else "they do not own it"
        )
    if _plain(left) == "user":
        left, right = right, left
        sign = {-1: 1, 1: -1}.get(one.region, one.region) if one.region is not NULL else NULL
    else:
        sign = one.region
    first, second = f"`{_plain(left)}`", f"`{_plain(right)}`"
    if sign is NULL:
        return f"{first} or {second} is null"
    if sign == 0:
        return f"{first} is {second}"
    if isinstance(left.type, _ORDERED):
        return f"{first} is {'under' if sign < 0 else 'over'} {second}"
    return f"{first} is not {second}"


def _plain(expr: Expr) -> str:
    """A value in the words of the language, as far as it has some."""
    match expr.op:
        case "now":
            return "now()"
        case "date_of" if expr.operands[0].op == "now":
            return "today()"
        case "move_instant" | "add" | "sub":
            first, second = expr.operands
            back = second.is_literal and isinstance(second.value, int) and second.value < 0
            amount = (
                written(abs(second.value), second.type)
                if second.is_literal and second.value is not None
                else (_plain(second))
            )
            return f"{_plain(first)} {'-' if back or expr.op == 'sub' else '+'} {amount}"
        case "lit":
            return written(expr.value, expr.type).strip("`")
    return named(expr)


_NONE: Final = object()


def _sample(one: Told) -> Any:
    """A value that lies in a region."""
    if one.region is NULL:
        return None
    if not isinstance(one.region, tuple):
        if isinstance(one.type, types.Scaled) and one.type.scale:
            return written(one.region, one.type)
        return one.region
    low, high = one.region
    if isinstance(one.type, types.Date):
        near = low or high
        if near is None:
            return "2000-01-01"
        return (date.fromisoformat(near) + timedelta(days=1 if low else -1)).isoformat()
    if isinstance(one.type, types.Scaled | types.Duration):
        value = low + 1 if low is not None else high - 1 if high is not None else 0
        return written(value, one.type) if getattr(one.type, "scale", 0) else value
    return _NONE
