"""Between which numbers a value can lie: what SQL has to guard against overflow, and what it need not."""

from __future__ import annotations

from itertools import product
from typing import Final

from crmspec.compiler.expressions.functions import TABLE
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr
from crmspec.compiler.expressions.types import Decimal, Integer

Bounds = tuple[int, int]

ALL: Final[Bounds] = (INT64_MIN, INT64_MAX)


def fits(bounds: Bounds) -> bool:
    """Whether all values between the bounds are whole numbers of 64 bits."""
    return bounds[0] >= INT64_MIN and bounds[1] <= INT64_MAX


def bounds(expr: Expr) -> Bounds:
    """Bound the value of a number; what would not fit 64 bits is null, so it does not count."""
    low, high = exact(expr)
    return max(low, INT64_MIN), min(high, INT64_MAX)


def exact(expr: Expr) -> Bounds:
    """Bound the value as it would be if numbers had no limit."""
    match expr.op:
        case "lit":
            return (expr.value, expr.value) if isinstance(expr.value, int) else (0, 0)
        case "field" | "outer" | "old" | "get":
            return _declared(expr)
        case "neg":
            return _neg(bounds(expr.operands[0]))
        case "add" | "sub" | "mul" | "div" | "mod":
            left, right = expr.operands
            return _ARITHMETIC[expr.op](bounds(left), bounds(right))
        case "if" | "coalesce" | "min_of" | "max_of":
            sides = [bounds(arg) for arg in expr.operands[expr.op == "if" :]]
            return min(low for low, _ in sides), max(high for _, high in sides)
    if expr.op in {"list_count", "agg_count", "agg_distinct"}:
        return 0, INT64_MAX
    function = TABLE.get(expr.op)
    if function is None:
        return ALL
    return (
        INT64_MIN if function.low is None else function.low,
        INT64_MAX if function.high is None else function.high,
    )


def _declared(expr: Expr) -> Bounds:
    match expr.type:
        case Integer(low, high):
            return INT64_MIN if low is None else low, INT64_MAX if high is None else high
        case Decimal(precision):
            return 1 - 10**precision, 10**precision - 1
    return ALL


def _add(left: Bounds, right: Bounds) -> Bounds:
    return left[0] + right[0], left[1] + right[1]


def _sub(left: Bounds, right: Bounds) -> Bounds:
    return left[0] - right[1], left[1] - right[0]


def _mul(left: Bounds, right: Bounds) -> Bounds:
    corners = [one * other for one, other in product(left, right)]
    return min(corners), max(corners)


def _neg(value: Bounds) -> Bounds:
    return -value[1], -value[0]


def _div(left: Bounds, right: Bounds) -> Bounds:
    """Bound a rounded quotient: no larger than what is divided, smaller still by a known divisor."""
    if right[0] == right[1] and right[0] > 0:
        return left[0] // right[0], -(-left[1] // right[0])
    most = max(abs(left[0]), abs(left[1]))
    return -most, most


def _mod(_: Bounds, right: Bounds) -> Bounds:
    return min(right[0] + 1, 0), max(right[1] - 1, 0)


_ARITHMETIC: Final = {"add": _add, "sub": _sub, "mul": _mul, "div": _div, "mod": _mod}
