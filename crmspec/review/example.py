"""A record by example, in words and as values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.regions import NULL
from crmspec.compiler.expressions.spoken import named, written

if TYPE_CHECKING:
    from crmspec.compiler.expressions.guards import Instance, Told

_KNOWN: Final = {
    "queue": ("the queue `{0}` owns it", "the queue `{0}` does not own it"),
    "team": ("they are in team `{0}`", "they are not in team `{0}`"),
    "below": ("its owner is a `{0}` below them", "its owner is no `{0}` below them"),
    "led": ("somebody whom they lead owns it", "nobody whom they lead owns it"),
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
        if kind == "user":
            return _user(name, one.region)
        if kind in _KNOWN:
            return _KNOWN[kind][not one.region].format(name)
    if one.value.op == "since_now":
        return _from_now(one)
    if one.value.op in _LISTS and one.region is not NULL:
        records = one.value.operands[0]
        return _LISTS[one.value.op][not one.region].format(records.args[-1])
    if one.value.op == "has_capability" and one.region is not NULL:
        return f"they {'have' if one.region else 'do not have'} the capability `{one.value.args[0]}`"
    return one.words


def _user(name: str, region: Any) -> str:
    """Whether a value of the record is the user."""
    *through, last = name.split(".")
    if last in _OWNED:
        what = f"its `{'.'.join(through)}`" if through else "it"
        owns = _OWNED[last]
        return f"nobody {owns[1]} {what}" if region is NULL else f"they {owns[0][not region]} {what}"
    if region is NULL:
        return f"`{name}` is null"
    return f"`{name}` is {'' if region else 'not '}them"


_OWNED: Final = {
    "owner": (("own", "do not own"), "owns"),
    "created_by": (("made", "did not make"), "made"),
}


def _from_now(one: Told) -> str:
    """How far a moment lies from now."""
    name = f"`{named(one.value.operands[0])}`"
    if one.region is NULL:
        return f"{name} is null"
    if not isinstance(one.region, tuple):
        return f"{name} is {_moment(one.region, one.type)}"
    low, high = one.region
    parts = [f"after {_moment(low, one.type)}"] if low is not None else []
    parts += [f"before {_moment(high, one.type)}"] if high is not None else []
    return f"{name} is {' and '.join(parts)}" if parts else f"{name} is not null"


def _moment(span: int, type_: types.Type) -> str:
    if not span:
        return "now"
    return f"{written(abs(span), type_)} {'ago' if span < 0 else 'from now'}"


def _compared(one: Told) -> str:
    """How two values of a record compare."""
    left, right = one.value.operands
    first, second = f"`{named(left)}`", f"`{named(right)}`"
    if one.region is NULL:
        return f"{first} or {second} is null"
    if one.region == 0:
        return f"{first} is {second}"
    if isinstance(left.type, _ORDERED):
        return f"{first} is {'under' if one.region < 0 else 'over'} {second}"
    return f"{first} is not {second}"


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
