"""The regions of a value: each literal that it is compared with, the stretches between them, and null.

Within one region every comparison of the value with those literals has one outcome, so a condition on the
value is decided by looking at each region once.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import (
    Boolean,
    Choice,
    Choices,
    Date,
    Duration,
    Integer,
    Scaled,
    Text,
    Type,
)

TESTS: Final = frozenset({"eq", "ne", "lt", "le", "gt", "ge"})
MIRRORED: Final = {"eq": "eq", "ne": "ne", "lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}
NULL: Final = object()

Region = Any  # a literal's value, a pair of the literals that a stretch lies between, or null
Bounds = tuple[int | None, int | None]


def regions(type_: Type, known: Collection[Any], bounds: Bounds = (None, None)) -> list[Region]:
    """Divide the values of a type at the literals that are known of it; null comes last."""
    if isinstance(type_, Choice) and not isinstance(type_, Choices) and type_.options:
        return [*type_.options, *sorted(set(known) - set(type_.options)), NULL]
    if isinstance(type_, Boolean):
        return [False, True, NULL]
    points = sorted(known)
    low, high = bounds
    if isinstance(type_, Integer):
        low = type_.low if low is None else low
        high = type_.high if high is None else high
    found: list[Region] = []
    for before, after in zip([None, *points], [*points, None], strict=True):
        if _room(type_, before, after, low, high):
            found.append((before, after))
        if after is not None:
            found.append(after)
    return [region for region in found if _within(region, low, high)] + [NULL]


def _room(type_: Type, before: Any, after: Any, low: int | None, high: int | None) -> bool:
    """Whether a value can lie between two neighbouring literals (or before the first, after the last)."""
    if isinstance(type_, Text) and not before and after is not None and not after:
        return False  # nothing comes before the empty text
    if isinstance(type_, Date) and before is not None and after is not None:
        return (date.fromisoformat(after) - date.fromisoformat(before)).days > 1
    if not isinstance(type_, Scaled | Duration):
        return True
    least = [one for one in (low, None if before is None else before + 1) if one is not None]
    most = [one for one in (high, None if after is None else after - 1) if one is not None]
    return not least or not most or max(least) <= min(most)


def _within(region: Region, low: int | None, high: int | None) -> bool:
    if isinstance(region, int):
        return (low is None or region >= low) and (high is None or region <= high)
    return True


def outcome(test: Expr, value: Expr, region: Region) -> bool | None:
    """Tell what a test of a value gives in a region of it: a comparison, `in`, a null test, or the value itself."""
    if test.op in {"is_null", "not_null"} and test.operands[0] == value:
        return (region is NULL) is (test.op == "is_null")
    if region is NULL:
        return None
    if test == value:
        return bool(region)
    if test.op == "in":
        members = [member.value for member in test.operands[1:]]
        found = not isinstance(region, tuple) and region in members
        return True if found else None if None in members else False
    left, right = test.operands
    op, point = (test.op, right.value) if left == value else (MIRRORED[test.op], left.value)
    return None if point is None else holds(op, _side(region, point))


def _side(region: Region, point: Any) -> int:
    """Tell on which side of a literal a region lies: below (-1), on it (0), above (1)."""
    if isinstance(region, tuple):
        before, after = region
        return -1 if after is not None and after <= point else 1 if before is None or before >= point else -1
    return int(region > point) - int(region < point)


def holds(op: str, side: int) -> bool:
    """Tell whether a comparison holds of a value that lies below (-1), on (0) or above (1) another."""
    return {
        "eq": side == 0,
        "ne": side != 0,
        "lt": side < 0,
        "le": side <= 0,
        "gt": side > 0,
        "ge": side >= 0,
    }[op]
