"""Operators: arithmetic, `and`/`or`/`not`, conditionals, and the literals they work on."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from crmspec.compiler.expressions import doubts, numbers
from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import adapt, common, condition, mixed_currencies
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr, literal
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    DURATION,
    INTEGER,
    MAX_PRECISION,
    NULL,
    TEXT,
    Choice,
    Choices,
    Date,
    Datetime,
    Duration,
    Integer,
    Money,
    Scaled,
    Text,
)

_SIGNS: Final = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_DECIMAL: Final = re.compile(r"\d[\d_]*\.[\d_]*|\.\d[\d_]*")
DAY: Final = literal(86_400, INTEGER)


def constant(checker: Checker, node: ast.Constant) -> Expr:
    """Check a literal."""
    value = node.value
    if value is None:
        return literal(None, NULL)
    if isinstance(value, bool):
        return literal(value, BOOLEAN)
    if isinstance(value, int):
        return _whole(checker, node, value)
    if isinstance(value, str):
        return _text(checker, node, value)
    if isinstance(value, float):
        return _decimal(checker, node)
    what = {bytes: "bytes", complex: "complex numbers"}.get(type(value), "this literal")
    return checker.problem(node, "EXP106", f"The language of expressions does not have {what}.")


def _whole(checker: Checker, node: ast.expr, value: int) -> Expr:
    start, end = checker.span(node)
    if not checker.source[start:end].replace("_", "").isdecimal():
        written = checker.quoted(node)
        return checker.problem(
            node, "EXP101", f"{written} is no number here.", "Write it with decimal digits."
        )
    if value > INT64_MAX:
        return checker.problem(
            node, "EXP104", f"{checker.quoted(node)} does not fit a whole number of 64 bits."
        )
    return literal(value, INTEGER)


def _text(checker: Checker, node: ast.expr, value: str) -> Expr:
    if "\0" in value or _SURROGATE.search(value):
        return checker.problem(
            node, "EXP101", f"{checker.quoted(node)} holds a character that no text can hold."
        )
    return literal(value if value.isascii() else unicodedata.normalize("NFC", value), TEXT)


def _decimal(checker: Checker, node: ast.expr) -> Expr:
    start, end = checker.span(node)
    written = checker.source[start:end]
    if not _DECIMAL.fullmatch(written):
        return checker.problem(node, "EXP101", f"`{written}` is no number here.", "Write all its digits.")
    whole, _, fraction = written.replace("_", "").partition(".")
    fraction = fraction.rstrip("0")
    value = int(whole + fraction or "0")
    if value > INT64_MAX or len(fraction) > MAX_PRECISION:
        return checker.problem(node, "EXP104", f"`{written}` has more than {MAX_PRECISION} digits.")
    return literal(value, numbers.decimal(len(fraction)) if fraction else INTEGER)


def logical(checker: Checker, node: ast.BoolOp) -> Expr:
    """Check a run of `and` or of `or`."""
    parts = [condition(checker, value) for value in node.values]
    if is_bad(*parts):
        return BAD
    expr = Expr("and" if isinstance(node.op, ast.And) else "or", BOOLEAN, tuple(parts))
    return doubts.judged(checker, node, expr)


def unary(checker: Checker, node: ast.UnaryOp) -> Expr:
    """Check `not x`, `-x`, `+x`."""
    if isinstance(node.op, ast.Not):
        part = condition(checker, node.operand)
        return BAD if is_bad(part) else Expr("not", BOOLEAN, (part,))
    if isinstance(node.op, ast.Invert):
        return checker.problem(node, "EXP106", "The language of expressions does not have `~`; write `not`.")
    if (
        isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
        and node.operand.value == -INT64_MIN
    ):
        return literal(INT64_MIN, INTEGER)
    part = checker.visit(node.operand)
    if is_bad(part):
        return BAD
    if not isinstance(part.type, Scaled | Duration):
        return checker.mismatch(node.operand, "a number", part.type)
    if isinstance(node.op, ast.UAdd):
        return part
    if part.is_literal and -part.value <= INT64_MAX:
        return replace(part, args=(-part.value,))
    return Expr("neg", part.type if not isinstance(part.type, Integer) else INTEGER, (part,))


def conditional(checker: Checker, node: ast.IfExp) -> Expr:
    """Check ``a if c else b``; a condition that is null counts as false."""
    test = condition(checker, node.test)
    branches = common(
        checker, [checker.visit(node.body), checker.visit(node.orelse)], [node.body, node.orelse]
    )
    if is_bad(test, *branches):
        return BAD
    return Expr("if", branches[0].type, (test, *branches))


def binary(checker: Checker, node: ast.BinOp) -> Expr:
    """Check an arithmetic operator."""
    sign = _SIGNS.get(type(node.op))
    if sign is None:
        return checker.problem(
            node, "EXP106", f"The language of expressions does not have {_other_sign(node.op)}."
        )
    left, right = checker.visit(node.left), checker.visit(node.right)
    if is_bad(left, right):
        return BAD
    if left.type is NULL or right.type is NULL:
        return checker.problem(node, "EXP104", f"`None` cannot be calculated with: {checker.quoted(node)}.")
    if sign in {"+", "-"} and (adapted := _as_amount(checker, left, right, node)) is not None:
        left, right = adapted
    result = BAD if is_bad(left, right) else _OPERATIONS[sign](left, right)
    if result is not None:
        return (
            doubts.sized(checker, node, result)
            if not _by_zero(sign, right)
            else _divided_by_zero(checker, node)
        )
    if isinstance(left.type, Money) and isinstance(right.type, Money) and left.type != right.type:
        return mixed_currencies(checker, node, left.type, right.type)
    message = f"`{sign}` does not go with {left.type} and {right.type}: {checker.quoted(node)}."
    return checker.problem(node, "EXP104", message, _advice(sign, left, right))


def _as_amount(checker: Checker, left: Expr, right: Expr, node: ast.BinOp) -> tuple[Expr, Expr] | None:
    if isinstance(left.type, Money) and right.is_literal:
        adapted = adapt(checker, right, left.type, node.right)
        return (left, adapted) if adapted else None
    if isinstance(right.type, Money) and left.is_literal:
        adapted = adapt(checker, left, right.type, node.left)
        return (adapted, right) if adapted else None
    return None


def _by_zero(sign: str, right: Expr) -> bool:
    return sign in {"/", "//", "%"} and right.is_literal and right.value == 0


def _divided_by_zero(checker: Checker, node: ast.BinOp) -> Expr:
    return checker.problem(node.right, "EXP104", "A division by zero is always null.")


def _other_sign(op: ast.operator) -> str:
    signs = {"Pow": "`**`", "MatMult": "`@`", "BitAnd": "`&`; write `and`", "BitOr": "`|`; write `or`"}
    return signs.get(type(op).__name__, "this operator")


def _advice(sign: str, left: Expr, right: Expr) -> str:
    kinds = (left.type, right.type)
    if isinstance(left.type, Date | Datetime) and isinstance(right.type, Integer):
        return f"Say of what: `days({right.value if right.is_literal else '…'})`."
    if isinstance(left.type, Date) and isinstance(right.type, Duration):
        return "A date moves by whole days: `days(…)`, `weeks(…)`."
    if sign == "+" and any(isinstance(one, Text) for one in kinds):
        return "Join texts with `concat(…)`, numbers as `text(…)`."
    if any(isinstance(one, Money) for one in kinds) and sign in {"+", "-"}:
        return 'Say that the number is an amount: `money(…, "USD")`.'
    return ""


def _sum(left: Expr, right: Expr) -> Expr | None:
    match left.type, right.type:
        case ((Text() | Choice()), (Text() | Choice())) if not isinstance(left.type, Choices):
            return Expr("join", TEXT, (left, right)) if not isinstance(right.type, Choices) else None
        case (Duration(), Date() | Datetime()):
            return _moved(right, left)
        case ((Date() | Datetime()), Duration()):
            return _moved(left, right)
    return _added("add", left, right)


def _difference(left: Expr, right: Expr) -> Expr | None:
    match left.type, right.type:
        case ((Date() | Datetime()), Duration()):
            return _moved(left, Expr("neg", right.type, (right,)))
        case Date(), Date():
            return Expr("mul", Duration(days=True), (Expr("days_between", INTEGER, (right, left)), DAY))
        case Datetime(), Datetime():
            return Expr("elapsed", DURATION, (right, left, 1))
    return _added("sub", left, right)


def _moved(when: Expr, by: Expr) -> Expr | None:
    if isinstance(when.type, Datetime):
        return Expr("move_instant", DATETIME, (when, by))
    assert isinstance(by.type, Duration)
    return Expr("move_date", DATE, (when, by)) if by.type.days else None


def _added(op: str, left: Expr, right: Expr) -> Expr | None:
    match left.type, right.type:
        case Money(), Money() if left.type == right.type:
            return Expr(op, left.type, (left, right))
        case Duration(), Duration():
            return Expr(op, Duration(left.type.days and right.type.days), (left, right))
        case Money(), _:
            return None
        case _, Money():
            return None
    if not isinstance(left.type, Scaled) or not isinstance(right.type, Scaled):
        return None
    type_ = numbers.joined(left.type, right.type)
    sides = (numbers.rescaled(side, type_.scale, type_) for side in (left, right))
    return Expr(op, type_, tuple(sides))


def _whole_numbers(op: str) -> Callable[[Expr, Expr], Expr | None]:
    def operation(left: Expr, right: Expr) -> Expr | None:
        if isinstance(left.type, Integer) and isinstance(right.type, Integer):
            return Expr(op, INTEGER, (left, right))
        return None

    return operation


_OPERATIONS: Final[dict[str, Callable[[Expr, Expr], Expr | None]]] = {
    "+": _sum,
    "-": _difference,
    "*": numbers.product,
    "/": numbers.quotient,
    "//": _whole_numbers("floordiv"),
    "%": _whole_numbers("mod"),
}
