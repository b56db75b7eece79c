"""Bounds of numbers, written in a blueprint as people write them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise PydanticCustomError("number_type", "expected a number")
    return Decimal(value)


Number = Annotated[Decimal, BeforeValidator(_number)]
"""A number with or without a fraction, never a float."""


def scaled(value: Decimal | None, scale: int) -> int | None:
    """Return the number in units of its last digit."""
    return None if value is None else int(value.scaleb(scale))


def check_bounds(minimum: Decimal | int | None, maximum: Decimal | int | None) -> None:
    """Refuse bounds that leave nothing between them."""
    if minimum is not None and maximum is not None and minimum > maximum:
        raise PydanticCustomError(
            "bounds",
            "`minimum` is {low}, more than `maximum`, {high}",
            {"low": str(minimum), "high": str(maximum)},
        )


def check_digits(value: Decimal | None, precision: int, scale: int) -> None:
    """Refuse a bound that the field itself could not hold."""
    if value is not None and (abs(value) >= 10 ** (precision - scale) or value.scaleb(scale) % 1):
        raise PydanticCustomError(
            "digits",
            "`{value}` has no room in {precision} digits, {scale} of them after the point",
            {"value": str(value), "precision": precision, "scale": scale},
        )
