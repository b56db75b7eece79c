"""Find conditions that are always or never true, whatever the record says.

A condition on one value (a field, say) divides what that value can be into a few regions: each literal it is
compared with, the stretches between them, and null. In every region the condition has one outcome, so parts
joined by `and` or `or` about the same value can be compared region by region. What is about several values is
left alone: this finds plain mistakes, it proves nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.regions import NULL, TESTS, Region, outcome, regions
from crmspec.compiler.expressions.types import Boolean

_VALUES: Final = frozenset({"field", "outer", "old", "get", "var"})
_MOST_REGIONS: Final = 64

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
    within = _regions(value, [one for part in parts for one in walk(part)])
    if len(within) > _MOST_REGIONS:
        return None
    outcomes = [_outcome(part, value, within) for part in parts]
    joined = outcomes[0] if len(outcomes) == 1 else _joined(op, outcomes)
    if not any(joined):
        return False
    present = [one for region, one in zip(within, joined, strict=True) if region is not NULL]
    return True if all(present) and (joined[-1] is not False) else None


def _subject(expr: Expr) -> Expr | None:
    """Find the one value that a condition is about; None where there is none, or more than one."""
    if expr.op in TESTS:
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
    return regions(value.type, {part.value for part in parts if part.is_literal and part.value is not None})


def _outcome(expr: Expr, value: Expr, within: Sequence[Region]) -> Outcome:
    match expr.op:
        case "and" | "or":
            return _joined(expr.op, [_outcome(part, value, within) for part in expr.operands])
        case "not":
            return tuple(
                None if one is None else not one for one in _outcome(expr.operands[0], value, within)
            )
    return tuple(outcome(expr, value, region) for region in within)


def _joined(op: str, outcomes: Sequence[Outcome]) -> Outcome:
    stop = op == "or"
    return tuple(
        stop if stop in column else None if None in column else not stop
        for column in zip(*outcomes, strict=True)
    )
