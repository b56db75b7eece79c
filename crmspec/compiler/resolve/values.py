"""Literals: whether a value written in a blueprint can stand in a field."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.coerce import no_option
from crmspec.compiler.expressions.types import Type
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Test = Callable[[Any, Type], tuple[str, str] | None]


def misfit(value: Any, type_: Type) -> tuple[str, str] | None:
    """What is wrong with a literal for a type, and the way out; None where it fits."""
    if value is None:
        return None
    found = next((test for kind, test in _TESTS.items() if isinstance(type_, kind)), None)
    return found(value, type_) if found else None


def unknown_option(value: Any, type_: Type) -> bool:
    """Whether a value, or one of several, is a word that would be an option if there were such a one."""
    if not isinstance(type_, types.Choice) or not type_.options:
        return False
    words = value if isinstance(value, list) else [value]
    return any(word not in type_.options for word in words if isinstance(word, str))


def _boolean(value: Any, type_: Type) -> tuple[str, str] | None:
    return None if isinstance(value, bool) else _expected("`true` or `false`", value)


def _text(value: Any, type_: Type) -> tuple[str, str] | None:
    return None if isinstance(value, str) else _expected("text", value, "put it in quotes")


def _duration(value: Any, type_: Type) -> tuple[str, str] | None:
    fits = isinstance(value, str) and re.match(r"^\d+ [a-z]+$", value)
    return None if fits else _expected("a length of time such as `2 days`", value)


def _record(value: Any, type_: Type) -> tuple[str, str] | None:
    return _expected(str(type_), value, "write an expression after `=`, such as `=record`")


def _expected(what: str, value: Any, way_out: str = "") -> tuple[str, str]:
    found = (
        "a mapping"
        if isinstance(value, dict)
        else "a list"
        if isinstance(value, list)
        else f"`{visible(str(value)[:60])}`"
    )
    return f"expected {what}, found {found}", way_out


def _whole(value: Any, type_: Any) -> tuple[str, str] | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return _expected("a whole number", value)
    low = type_.low if type_.low is not None else -(2**63)
    high = type_.high if type_.high is not None else 2**63 - 1
    return None if low <= value <= high else (f"`{value}` is not between {low} and {high}", "")


def _number(value: Any, type_: Any) -> tuple[str, str] | None:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return _expected(str(type_), value)
    exact = Decimal(value)
    if -int(exact.normalize().as_tuple().exponent) > type_.scale:
        return f"`{value}` has more than {type_.scale} digits after the point", ""
    return None if abs(exact) < 10 ** (18 - type_.scale) else (f"`{value}` is too large", "")


def _option(value: Any, type_: Any) -> tuple[str, str] | None:
    if not isinstance(value, str):
        return _expected("an option", value, "put it in quotes")
    return no_option(visible(value[:60]), type_) if unknown_option(value, type_) else None


def _several(value: Any, type_: Any) -> tuple[str, str] | None:
    if not isinstance(value, list):
        return _expected("a list of options", value)
    return next((wrong for one in value if (wrong := _option(one, type_))), None)


def _read(parse: Callable[[str], object], what: str) -> Test:
    def test(value: Any, type_: Type) -> tuple[str, str] | None:
        try:
            parse(value)
        except (TypeError, ValueError):
            return _expected(what, value)
        return None

    return test


_TESTS: Final[Mapping[type[Type], Test]] = {
    types.Boolean: _boolean,
    types.Integer: _whole,
    types.Decimal: _number,
    types.Percent: _number,
    types.Money: _number,
    types.Choices: _several,
    types.Choice: _option,
    types.Text: _text,
    types.Date: _read(date.fromisoformat, "a date such as `2027-03-31`"),
    types.Datetime: _read(datetime.fromisoformat, "an instant such as `2027-03-31T09:00:00Z`"),
    types.Time: _read(time.fromisoformat, "a time of day such as `09:30`"),
    types.Duration: _duration,
    types.Record: _record,
    types.Polymorphic: _record,
    types.Records: _record,
}
