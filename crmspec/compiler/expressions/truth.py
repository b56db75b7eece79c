"""Find conditions that are always or never true, whatever the record says.

A condition on one value (a field, say) divides what that value can be into a few regions: each literal it is
compared with, the stretches between them, and null. In every region the condition has one outcome, so parts
joined by `and` or `or` about the same value can be compared region by region. What is about several values is
left alone: this finds plain mistakes, it proves nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Boolean, Choice, Choices, Duration, Integer, Scaled

_VALUES: Final = frozenset({"field", "outer", "old", "get", "var"})
_TESTS: Final = frozenset({"eq", "ne", "lt", "le", "gt", "ge"})
_MIRRORED: Final = {"eq": "eq", "ne": "ne", "lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}
_MOST_REGIONS: Final = 64
_NULL: Final = object()

Region = Any  # a literal's value, a pair of the literals that a stretch lies between, or null
Outcome = tuple[bool | None, ...]  # of a condition, in each region


def verdict(expr: Expr) -> bool | None:
    """Tell whether a condition is always true, never true (False), or neither as far as can be seen."""
    if expr.is_literal:
        return None if expr.value is None else bool(expr.value)
    if expr.op not in {"and", "or"}:
        value = _subject(expr)
        return None if value is None else _verdict_of(expr.op, value, [expr])
    about: dict[Expr, list[Expr]] = {}
    for part in expr.operands:
        if (value := _subject(part)) is not None:
            about.setdefault(value, []).append(part)
    for value, parts in about.items():
        found = _verdict_of(expr.op, value, parts) if len(parts) > 1 else None
        if found is (expr.op == "or") or (found is not None and len(parts) == len(expr.operands)):
            return found
    return None


def _verdict_of(op: str, value: Expr, parts: Sequence[Expr]) -> bool | None:
    """Judge the parts of a condition that are about one value."""
    regions = _regions(value, [one for part in parts for one in walk(part)])
    if len(regions) > _MOST_REGIONS:
        return None
    outcomes = [_outcome(part, value, regions) for part in parts]
    joined = outcomes[0] if len(outcomes) == 1 else _joined(op, outcomes)
    if not any(joined):
        return False
    present = [one for region, one in zip(regions, joined, strict=True) if region is not _NULL]
    return True if all(present) and (joined[-1] is not False) else None


def _subject(expr: Expr) -> Expr | None:
    """Find the one value that a condition is about; None where there is none, or more than one."""
    if expr.op in _TESTS:
        left, right = expr.operands
        if left.op in _VALUES and right.is_literal:
            return left
        return right if right.op in _VALUES and left.is_literal else None
    if expr.op in {"is_null", "not_null"}:
        return expr.operands[0] if expr.operands[0].op in _VALUES else None
    if expr.op == "in":
        value, *members = expr.operands
        return value if value.op in _VALUES and all(one.is_literal for one in members) else None
    if expr.op in {"and", "or", "not"}:
        subjects = {_subject(part) for part in expr.operands}
        return subjects.pop() if len(subjects) == 1 else None
    return expr if expr.op in _VALUES and isinstance(expr.type, Boolean) else None


def _regions(value: Expr, parts: Sequence[Expr]) -> list[Region]:
    known = {part.value for part in parts if part.is_literal and part.value is not None}
    if isinstance(value.type, Choice) and not isinstance(value.type, Choices) and value.type.options:
        return [*value.type.options, *sorted(known - set(value.type.options)), _NULL]
    if isinstance(value.type, Boolean):
        return [False, True, _NULL]
    points = sorted(known)
    low, high = (value.type.low, value.type.high) if isinstance(value.type, Integer) else (None, None)
    regions: list[Region] = []
    for before, after in zip([None, *points], [*points, None], strict=True):
        if _room(value, low if before is None else before, high if after is None else after, before, after):
            regions.append((before, after))
        if after is not None:
            regions.append(after)
    return [region for region in regions if _within(region, low, high)] + [_NULL]


def _room(value: Expr, start: Any, end: Any, before: Any, after: Any) -> bool:
    """Whether anything lies between two neighbouring literals (or before the first, after the last)."""
    if not isinstance(value.type, Scaled | Duration) or start is None or end is None:
        return True
    inner = int(end) - int(start) - 1 + (before is None) + (after is None)
    return inner > 0


def _within(region: Region, low: int | None, high: int | None) -> bool:
    if isinstance(region, int):
        return (low is None or region >= low) and (high is None or region <= high)
    return True


def _outcome(expr: Expr, value: Expr, regions: Sequence[Region]) -> Outcome:
    match expr.op:
        case "and" | "or":
            return _joined(expr.op, [_outcome(part, value, regions) for part in expr.operands])
        case "not":
            return tuple(
                None if one is None else not one for one in _outcome(expr.operands[0], value, regions)
            )
        case "is_null":
            return tuple(region is _NULL for region in regions)
        case "not_null":
            return tuple(region is not _NULL for region in regions)
    return tuple(None if region is _NULL else _test(expr, value, region) for region in regions)


def _joined(op: str, outcomes: Sequence[Outcome]) -> Outcome:
    stop = op == "or"
    return tuple(
        stop if stop in column else None if None in column else not stop
        for column in zip(*outcomes, strict=True)
    )


def _test(expr: Expr, value: Expr, region: Region) -> bool | None:
    if expr == value:
        return bool(region)
    if expr.op == "in":
        members = [member.value for member in expr.operands[1:]]
        found = not isinstance(region, tuple) and region in members
        return True if found else None if None in members else False
    left, right = expr.operands
    op, point = (expr.op, right.value) if left == value else (_MIRRORED[expr.op], left.value)
    return None if point is None else _holds(op, _side(region, point))


def _side(region: Region, point: Any) -> int:
    """Tell on which side of a literal a region lies: below (-1), on it (0), above (1)."""
    if isinstance(region, tuple):
        before, after = region
        return -1 if after is not None and after <= point else 1 if before is None or before >= point else -1
    return int(region > point) - int(region < point)


def _holds(op: str, side: int) -> bool:
    return {
        "eq": side == 0,
        "ne": side != 0,
        "lt": side < 0,
        "le": side <= 0,
        "gt": side > 0,
        "ge": side >= 0,
    }[op]
