"""How the values of an expression's type are stored, and how they look in JSON."""

from __future__ import annotations

from typing import Any

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import Column

INT64 = (-(2**63), 2**63 - 1)
UUID = {"type": "string", "format": "uuid"}
CLOCK = r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$"

_STORAGE = {
    types.Text: "text",
    types.Choice: "text",
    types.Choices: "texts",
    types.Boolean: "boolean",
    types.Date: "date",
    types.Datetime: "datetime",
    types.Time: "time",
    types.Json: "json",
    types.Record: "id",
}
_JSON: dict[type[types.Type], dict[str, Any]] = {
    types.Text: {"type": "string"},
    types.Boolean: {"type": "boolean"},
    types.Date: {"type": "string", "format": "date"},
    types.Datetime: {"type": "string", "format": "date-time"},
    types.Time: {"type": "string", "pattern": CLOCK},
    types.Duration: {"type": "integer", "format": "int64", "description": "seconds"},
    types.Json: {},
    types.File: UUID,
    types.Record: UUID,
    types.Tags: {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
    types.Records: {"type": "array", "items": UUID, "uniqueItems": True},
}


def largest(precision: int) -> int:
    """Return the largest whole number of so many digits."""
    return int("9" * precision)


def column_of(name: str, type_: types.Type) -> Column:
    """Store values of a type in one column."""
    match type_:
        case types.Integer():
            return Column(name, "int64", minimum=type_.low, maximum=type_.high)
        case types.Decimal():
            bound = largest(type_.precision)
            return Column(name, "int64", minimum=-bound, maximum=bound)
        case types.Percent() | types.Money():
            bound = largest(types.MAX_PRECISION)
            return Column(name, "int64", minimum=-bound, maximum=bound)
        case types.Duration():
            return Column(name, "int64")
        case types.Choice():
            return Column(name, _STORAGE[type(type_)], choices=type_.options)
    return Column(name, _STORAGE[type(type_)])


def json_of(type_: types.Type) -> dict[str, Any]:
    """Describe values of a type as an interface shows them: fractions as text, instants in UTC."""
    match type_:
        case types.Integer():
            return integer_json(type_.low, type_.high)
        case types.Decimal():
            return decimal_json(type_.precision, type_.scale)
        case types.Percent():
            return decimal_json(types.MAX_PRECISION, type_.scale)
        case types.Money():
            return {**integer_json(None, None), "description": "minor units"}
        case types.Choices():
            return {"type": "array", "items": word_json(type_.options), "uniqueItems": True}
        case types.Choice():
            return word_json(type_.options)
    return dict(_JSON[type(type_)])


def word_json(words: tuple[str, ...]) -> dict[str, Any]:
    """Describe one of several words; any word where none are known."""
    return {"type": "string", "enum": list(words)} if words else {"type": "string"}


def integer_json(low: int | None, high: int | None) -> dict[str, Any]:
    """Describe a whole number of 64 bits."""
    return {
        "type": "integer",
        "format": "int64",
        "minimum": INT64[0] if low is None else low,
        "maximum": INT64[1] if high is None else high,
    }


def decimal_json(precision: int, scale: int) -> dict[str, Any]:
    """Describe a number with digits after the point, written as text so that no reader rounds it."""
    whole = precision - scale
    digits = f"(0|[1-9]\\d{{0,{whole - 1}}})" if whole else "0"
    fraction = f"(\\.\\d{{1,{scale}}})?" if scale else ""
    return {"type": "string", "pattern": f"^-?{digits}{fraction}$"}


def described(text: str, **parts: dict[str, Any]) -> dict[str, Any]:
    """Describe an object that holds only these parts, none of them mandatory."""
    return {"type": "object", "description": text, "properties": parts, "additionalProperties": False}
