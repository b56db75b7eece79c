"""Functions on numbers and amounts."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crmspec.compiler.expressions import numbers
from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import MEASURE, NUMBER, PLAIN_NUMBER, WORD, count
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr
from crmspec.compiler.expressions.types import (
    INTEGER,
    Decimal,
    Money,
    Scaled,
    Type,
)

_CURRENCY: Final = re.compile("[A-Z]{3}")


def _round(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 2):
        return BAD
    value = NUMBER.check(checker, node.args[0])
    digits = count(0, 18).check(checker, node.args[1]) if len(node.args) == 2 else None
    if is_bad(value) or (digits is not None and is_bad(digits)):
        return BAD
    kept = digits.value if digits is not None else 0
    assert isinstance(value.type, Scaled)
    if kept >= value.type.scale:
        return value
    if isinstance(value.type, Decimal):
        return numbers.rescaled(value, kept, numbers.decimal(kept) if digits is not None else INTEGER)
    return _coarse("div", value, value.type.scale - kept)


def _coarse(op: str, value: Expr, digits: int) -> Expr:
    """Round an amount or percentage to fewer digits, which it keeps as zeros."""
    step = numbers.ten_to(digits)
    return Expr("mul", value.type, (Expr(op, value.type, (value, step)), step))


def _whole(checker: Checker, node: ast.Call, function: Function) -> Expr:
    """Check `floor` and `ceil`: the whole number below or above."""
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = NUMBER.check(checker, node.args[0])
    if is_bad(value):
        return BAD
    assert isinstance(value.type, Scaled)
    scale = value.type.scale
    if scale == 0:
        return value if not isinstance(value.type, Decimal) else replace(value, type=INTEGER)
    upward = function.name == "ceil"
    start = Expr("neg", value.type, (value,)) if upward else value
    if isinstance(value.type, Decimal):
        floor = Expr("floordiv", INTEGER, (start, numbers.ten_to(scale)))
    else:
        floor = _coarse("floordiv", start, scale)
    return Expr("neg", floor.type, (floor,)) if upward else floor


def _money(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 2):
        return BAD
    value, word = PLAIN_NUMBER.check(checker, node.args[0]), WORD.check(checker, node.args[1])
    if is_bad(value, word):
        return BAD
    if not _CURRENCY.fullmatch(word.value):
        return checker.problem(node.args[1], "EXP104", f"`{word.value}` is no currency code, such as `USD`.")
    type_ = Money(word.value)
    return numbers.rescaled(value, type_.scale, type_)


def _magnitude(value: int) -> int | None:
    return abs(value) if value > INT64_MIN else None


def _same(args: Sequence[Expr]) -> Type:
    return args[0].type


FUNCTIONS: Final = (
    Function(
        name="abs",
        signature="number",
        meaning="The number without its sign.",
        example="abs(score) > 10",
        result=_same,
        kinds=(MEASURE,),
        python=_magnitude,
        postgres=f"abs(nullif({{0}}, '{INT64_MIN}'::bigint))",
        sqlite=f"abs(nullif({{0}}, {INT64_MIN}))",
        low=0,
        high=INT64_MAX,
    ),
    Function(
        name="round",
        signature="number[, digits]",
        meaning="The number rounded to so many digits after the point (none), a tie to the even digit.",
        example="round(rate, 1) == 2.5",
        result=_same,
        special=_round,
    ),
    Function(
        name="floor",
        signature="number",
        meaning="The next whole number below.",
        example="floor(rate) == 2",
        result=_same,
        special=_whole,
    ),
    Function(
        name="ceil",
        signature="number",
        meaning="The next whole number above.",
        example="ceil(rate) == 3",
        result=_same,
        special=_whole,
    ),
    Function(
        name="money",
        signature='number, "currency"',
        meaning="The number as an amount of a currency, rounded to its minor unit.",
        example='amount > money(seats * 10, "USD")',
        result=_same,
        special=_money,
    ),
)
