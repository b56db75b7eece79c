"""Literals: whether a value written in a blueprint can stand in a field."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions import types
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.compiler.expressions.types import Type


def misfit(value: Any, type_: Type) -> tuple[str, str] | None:
    """What is wrong with a literal for a type, and the way out; None where it fits."""
    if value is None or isinstance(type_, types.Unknown):
        return None
    match type_:
        case types.Boolean():
            return None if isinstance(value, bool) else _expected("`true` or `false`", value)
        case types.Integer():
            return _whole(value, type_)
        case types.Decimal() | types.Percent() | types.Money():
            return _number(value, type_.scale, str(type_))
        case types.Choices():
            return _several(value, type_)
        case types.Choice():
            return _option(value, type_)
        case types.Text():
            return None if isinstance(value, str) else _expected("text", value, "put it in quotes")
        case types.Date():
            return _read(value, date.fromisoformat, "a date such as `2027-03-31`")
        case types.Datetime():
            return _read(value, datetime.fromisoformat, "an instant such as `2027-03-31T09:00:00Z`")
        case types.Time():
            return _read(value, time.fromisoformat, "a time of day such as `09:30`")
        case types.Duration():
            return (
                None
                if isinstance(value, str) and re.match(r"^\d+ [a-z]+$", value)
                else _expected("a length of time", value)
            )
        case types.Record() | types.Polymorphic() | types.Records():
            return _expected(str(type_), value, "write an expression after `=`, such as `=record`")
    return None


def _expected(what: str, value: Any, way_out: str = "") -> tuple[str, str]:
    found = (
        "a mapping"
        if isinstance(value, dict)
        else "a list"
        if isinstance(value, list)
        else f"`{visible(str(value)[:60])}`"
    )
    return f"expected {what}, found {found}", way_out


def _whole(value: Any, type_: types.Integer) -> tuple[str, str] | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return _expected("a whole number", value)
    low = type_.low if type_.low is not None else -(2**63)
    high = type_.high if type_.high is not None else 2**63 - 1
    return None if low <= value <= high else (f"`{value}` is not between {low} and {high}", "")


def _number(value: Any, scale: int, what: str) -> tuple[str, str] | None:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return _expected(what, value)
    exact = Decimal(value)
    if -int(exact.normalize().as_tuple().exponent) > scale:
        return f"`{value}` has more than {scale} digits after the point", ""
    return None if abs(exact) < 10 ** (18 - scale) else (f"`{value}` is too large", "")


def _option(value: Any, type_: types.Choice) -> tuple[str, str] | None:
    from crmspec.compiler.bind.complaints import suggestion

    if not isinstance(value, str):
        return _expected("an option", value, "put it in quotes")
    if not type_.options or value in type_.options:
        return None
    return f"`{visible(value[:60])}` is no option of it", suggestion(value, type_.options, "its options are")


def _several(value: Any, type_: types.Choices) -> tuple[str, str] | None:
    if not isinstance(value, list):
        return _expected("a list of options", value)
    return next((wrong for one in value if (wrong := _option(one, type_))), None)


def _read(value: Any, parse: Any, what: str) -> tuple[str, str] | None:
    if not isinstance(value, str):
        return _expected(what, value)
    try:
        parse(value)
    except ValueError:
        return _expected(what, value)
    return None
