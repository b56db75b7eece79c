"""What may stand as an argument of a function."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import adapt, condition
from crmspec.compiler.expressions.functions.entry import Kind
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import (
    DATE,
    DATETIME,
    INTEGER,
    NULL,
    TEXT,
    Choice,
    Choices,
    Date,
    Datetime,
    Decimal,
    Duration,
    Integer,
    Money,
    Percent,
    Text,
    Time,
    Type,
)


def _accepting(name: str, *types: type[Type], but: tuple[type[Type], ...] = ()) -> Kind:
    """Make the kind that takes expressions of some types, and `None`."""

    def check(checker: Checker, node: ast.expr) -> Expr:
        expr = checker.visit(node)
        if is_bad(expr):
            return BAD
        if expr.type is NULL:
            return literal(None, _SAMPLES.get(types[0], TEXT))
        if isinstance(expr.type, types) and not isinstance(expr.type, but):
            return expr
        return checker.mismatch(node, name, expr.type)

    return Kind(name, check)


_SAMPLES: Final[dict[type[Type], Type]] = {Integer: INTEGER, Datetime: DATETIME, Date: DATE}


def _text_literal(checker: Checker, node: ast.expr) -> Expr:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return checker.visit(node)
    return checker.problem(node, "EXP104", f"Expected a text written out, found {checker.quoted(node)}.")


def _count(low: int, high: int) -> Callable[[Checker, ast.expr], Expr]:
    def check(checker: Checker, node: ast.expr) -> Expr:
        if isinstance(node, ast.Constant) and type(node.value) is int and low <= node.value <= high:
            return checker.visit(node)
        expected = f"a whole number from {low} to {high} written out"
        return checker.problem(node, "EXP104", f"Expected {expected}, found {checker.quoted(node)}.")

    return check


def _dated(checker: Checker, node: ast.expr) -> Expr:
    """Take a date, or the date of an instant in the blueprint's zone."""
    expr = checker.visit(node)
    if is_bad(expr):
        return BAD
    if isinstance(expr.type, Datetime):
        return Expr("date_of", DATE, (expr,))
    return _when(checker, node, expr, DATE)


def _instant(checker: Checker, node: ast.expr) -> Expr:
    expr = checker.visit(node)
    return BAD if is_bad(expr) else _when(checker, node, expr, DATETIME)


def _when(checker: Checker, node: ast.expr, expr: Expr, wanted: Type) -> Expr:
    if expr.type == wanted:
        return expr
    adapted = adapt(checker, expr, wanted, node) if expr.is_literal else None
    return adapted or checker.mismatch(node, wanted, expr.type)


def count(low: int, high: int) -> Kind:
    """Make the kind of a whole number that is written out, within bounds."""
    return Kind(f"{low}…{high}", _count(low, high))


TEXTUAL: Final = _accepting("text", Text, Choice, but=(Choices,))
WHOLE: Final = _accepting("a whole number", Integer)
NUMBER: Final = _accepting("a number", Integer, Decimal, Percent, Money)
PLAIN_NUMBER: Final = _accepting("a number", Integer, Decimal)
MEASURE: Final = _accepting("a number", Integer, Decimal, Percent, Money, Duration)
DATED: Final = Kind("a date", _dated)
INSTANT: Final = Kind("a date with time", _instant)
HOURLY: Final = _accepting("a date with time or a time", Datetime, Time)
CONDITION: Final = Kind("a condition", condition)
ANY: Final = Kind("anything", lambda checker, node: checker.visit(node))
WORD: Final = Kind("a text written out", _text_literal)
