"""Say in words what a value of a record is: "`stage` is `won`", "`amount` is under 100"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.regions import NULL, Region
from crmspec.compiler.expressions.types import (
    Boolean,
    Choice,
    Date,
    Datetime,
    Duration,
    Scaled,
    Text,
    Time,
    Type,
)

_SPANS: Final = ((86_400, "days"), (3_600, "hours"), (60, "minutes"), (1, "seconds"))


def spoken(expr: Expr, type_: Type, region: Region, others: Sequence[Region]) -> str:
    """Say that a value lies in one of its regions."""
    name = f"`{named(expr)}`"
    if region is NULL:
        return f"{name} is null"
    if not isinstance(region, tuple):
        return f"{name} is {written(region, type_)}"
    if isinstance(type_, Text | Choice):
        points = [written(one, type_) for one in others if one is not NULL and not isinstance(one, tuple)]
        if not points:
            return f"{name} is not null"
        return f"{name} is none of {', '.join(points)}" if len(points) > 1 else f"{name} is not {points[0]}"
    before, after = region
    under, over = ("before", "after") if isinstance(type_, Date | Datetime | Time) else ("under", "over")
    if before is None and after is None:
        return f"{name} is not null"
    if before is None:
        return f"{name} is {under} {written(after, type_)}"
    if after is None:
        return f"{name} is {over} {written(before, type_)}"
    return f"{name} is between {written(before, type_)} and {written(after, type_)}"


def named(expr: Expr) -> str:
    """The way a value is written in an expression."""
    match expr.op:
        case "field":
            return str(expr.args[1])
        case "old":
            return f"old.{expr.args[1]}"
        case "outer":
            return f"record.{expr.args[1]}"
        case "get":
            return f"{named(expr.operands[0])}.{expr.args[2]}"
        case "var":
            return str(expr.args[0])
    return expr.op


def written(value: Any, type_: Type) -> str:
    """Write a value of a type as people do."""
    if isinstance(type_, Boolean):
        return "true" if value else "false"
    if isinstance(type_, Choice | Text):
        return f"`{value}`"
    if isinstance(type_, Duration):
        size, word = next(one for one in _SPANS if value % one[0] == 0)
        return f"{value // size} {word}"
    if isinstance(type_, Scaled) and type_.scale:
        sign, digits = "-" if value < 0 else "", str(abs(value)).zfill(type_.scale + 1)
        rest = digits[-type_.scale :].rstrip("0")
        return f"{sign}{digits[: -type_.scale]}{'.' + rest if rest else ''}"
    return str(value)
