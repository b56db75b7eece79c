"""Arithmetic on typed expressions: which scale a result has, and where it is rounded.

All values are whole numbers of the smallest unit, so a change of scale is a product with, or a half-even
quotient by, a power of ten that stands in the tree. The rules, with s and t the digits of both sides:

* sums and comparisons: max(s, t) digits; exact.
* products: s + t digits, rounded to max(s, t, 6) where that is fewer; money and percentages keep their own.
* quotients: max(s, 6) digits; money by a number stays money, money by money is a number of 6 digits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr, literal
from crmspec.compiler.expressions.types import (
    INTEGER,
    MAX_PRECISION,
    Decimal,
    Duration,
    Integer,
    Money,
    Percent,
    Scaled,
    Type,
)

DIGITS: Final = 6
_SHARE: Final = 2  # a percentage is a number of hundredths


def half_even(numerator: int, divisor: int) -> int:
    """Divide, rounding to the nearest whole number and a tie to the even one."""
    quotient, rest = divmod(abs(numerator), abs(divisor))
    if 2 * rest > abs(divisor) or (2 * rest == abs(divisor) and quotient % 2):
        quotient += 1
    return quotient if (numerator < 0) == (divisor < 0) else -quotient


def joined(left: Type, right: Type) -> Integer | Decimal | Percent:
    """Find the number type that holds the values of both, with bounds no narrower than theirs."""
    assert isinstance(left, Scaled) and isinstance(right, Scaled)
    scale = max(left.scale, right.scale)
    if isinstance(left, Percent) or isinstance(right, Percent):
        return Percent(scale)
    return INTEGER if scale == 0 else decimal(scale)


def decimal(scale: int) -> Decimal:
    """Make the widest number type with that many digits after the point."""
    return Decimal(MAX_PRECISION, scale)


def ten_to(digits: int) -> Expr:
    """Make the literal power of ten that changes a scale."""
    return literal(10**digits, INTEGER)


def rescaled_exactly(expr: Expr, scale: int) -> Expr | None:
    """Write a literal number with another scale; None where digits would be lost or it does not fit."""
    assert isinstance(expr.type, Scaled)
    step = scale - expr.type.scale
    value, rest = (expr.value * 10**step, 0) if step >= 0 else divmod(expr.value, 10**-step)
    if rest or not INT64_MIN <= value <= INT64_MAX:
        return None
    return literal(value, expr.type if step == 0 else decimal(scale))


def rescaled(expr: Expr, scale: int, type_: Type) -> Expr:
    """Give a number another scale, rounding half-even where digits go, and the type that comes with it."""
    assert isinstance(expr.type, Scaled)
    step = scale - expr.type.scale
    if expr.is_literal and (exact := rescaled_exactly(expr, scale)) is not None:
        return replace(exact, type=type_)
    if step == 0:  # a field keeps its own type: how far it can go
        return expr if type(expr.type) is type(type_) else replace(expr, type=type_)
    return Expr("mul" if step > 0 else "div", type_, (expr, ten_to(abs(step))))


def product(left: Expr, right: Expr) -> Expr | None:
    """Multiply two expressions, or None where their types have no product."""
    if _leads(right.type, left.type):
        left, right = right, left
    match left.type, right.type:
        case Duration(), Integer():
            return Expr("mul", left.type, (left, right))
        case Duration(), Decimal():
            return _multiplied(left, right, right.type.scale, Duration())
        case ((Money() | Percent()), Percent()):
            return _multiplied(left, right, right.type.scale + _SHARE, left.type)
        case Money(), (Integer() | Decimal()):
            return _multiplied(left, right, right.type.scale, left.type)
        case Percent(), (Integer() | Decimal()):
            scale = max(left.type.scale, right.type.scale)
            return _multiplied(left, right, left.type.scale + right.type.scale - scale, Percent(scale))
        case Integer(), Integer():
            return Expr("mul", INTEGER, (left, right))
        case ((Integer() | Decimal()), (Integer() | Decimal())):
            exact = left.type.scale + right.type.scale
            scale = min(exact, max(left.type.scale, right.type.scale, DIGITS))
            return _multiplied(left, right, exact - scale, decimal(scale))
    return None


def _leads(right: Type, left: Type) -> bool:
    """Whether the right side is the one whose type the product keeps."""
    share = isinstance(right, Percent) and isinstance(left, Integer | Decimal)
    return share or isinstance(right, Money | Duration)


def _multiplied(left: Expr, right: Expr, dropped: int, type_: Type) -> Expr:
    raw = Expr("mul", type_, (left, right))
    return Expr("div", type_, (raw, ten_to(dropped))) if dropped else raw


def quotient(left: Expr, right: Expr) -> Expr | None:
    """Divide two expressions, or None where their types have no quotient."""
    match left.type, right.type:
        case (Money(), Money()) if left.type == right.type:
            return _divided(left, right, DIGITS, decimal(DIGITS))
        case Duration(), Duration():
            return _divided(left, right, DIGITS, decimal(DIGITS))
        case Duration(), (Integer() | Decimal()):
            return _divided(left, right, right.type.scale, Duration())
        case ((Money() | Percent()), (Integer() | Decimal())):
            return _divided(left, right, right.type.scale, left.type)
        case (Integer() | Decimal(), Integer() | Decimal()) | (Percent(), Percent()):
            assert isinstance(left.type, Scaled) and isinstance(right.type, Scaled)
            scale = max(left.type.scale, DIGITS)
            return _divided(left, right, scale - left.type.scale + right.type.scale, decimal(scale))
    return None


def _divided(left: Expr, right: Expr, added: int, type_: Type) -> Expr:
    raised = Expr("mul", type_, (left, ten_to(added))) if added else left
    return Expr("div", type_, (raised, right))
