"""Literals in fields, as they are stored."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types

if TYPE_CHECKING:
    from crmspec.compiler.expressions.types import Type

SECONDS: Final = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}


def stored(value: Any, type_: Type) -> list[Any]:
    """The compiled form of a literal that fits its type: ``["lit", type, value]``, numbers in smallest units."""
    if isinstance(value, str) and value.startswith("=="):
        value = value[1:]
    return ["lit", type_.spell() if value is not None else "null", _stored(value, type_)]


def _stored(value: Any, type_: Type) -> Any:
    match type_:
        case types.Decimal() | types.Percent() | types.Money() if value is not None:
            return int(Decimal(value).scaleb(type_.scale))
        case types.Datetime() if isinstance(value, str):
            return _instant(value)
        case types.Time() if isinstance(value, str):
            return value if len(value) > 5 else f"{value}:00"
        case types.Duration() if isinstance(value, str) and (
            found := re.match(r"^(\d+) ([a-z]+?)s?$", value)
        ):
            return int(found[1]) * SECONDS.get(found[2], 0)
    return str(value) if isinstance(value, Decimal) else value


def _instant(text: str) -> str:
    instant = datetime.fromisoformat(text)
    instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    return instant.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
