"""What may stand as an argument of a function."""

from __future__ import annotations

import ast
from typing import Final

from crmspec.compiler.expressions.checker import Checker
from crmspec.compiler.expressions.coerce import fit
from crmspec.compiler.expressions.functions.entry import Kind
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import (
    BOOLEAN,
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

    def accept(checker: Checker, node: ast.expr, expr: Expr) -> Expr:
        if expr.type is NULL:
            return literal(None, _SAMPLES.get(types[0], TEXT))
        if isinstance(expr.type, types) and not isinstance(expr.type, but):
            return expr
        return checker.mismatch(node, name, expr.type)

    return Kind(name, accept)


_SAMPLES: Final[dict[type[Type], Type]] = {Integer: INTEGER, Datetime: DATETIME, Date: DATE}


def _word(checker: Checker, node: ast.expr, expr: Expr) -> Expr:
    if expr.is_literal and expr.type is TEXT:
        return expr
    return checker.problem(node, "EXP104", f"Expected a text written out, found {checker.quoted(node)}.")


def _dated(checker: Checker, node: ast.expr, expr: Expr) -> Expr:
    """Take a date, or the date of an instant in the blueprint's zone."""
    if isinstance(expr.type, Datetime):
        return Expr("date_of", DATE, (expr,))
    return fit(checker, expr, DATE, node)


def _instant(checker: Checker, node: ast.expr, expr: Expr) -> Expr:
    return fit(checker, expr, DATETIME, node)


def count(low: int, high: int) -> Kind:
    """Make the kind of a whole number that is written out, within bounds."""
    name = f"a whole number from {low} to {high} written out"

    def accept(checker: Checker, node: ast.expr, expr: Expr) -> Expr:
        if expr.is_literal and isinstance(expr.type, Integer) and low <= expr.value <= high:
            return expr
        return checker.problem(node, "EXP104", f"Expected {name}, found {checker.quoted(node)}.")

    return Kind(name, accept)


TEXTUAL: Final = _accepting("text", Text, Choice, but=(Choices,))
WHOLE: Final = _accepting("a whole number", Integer)
NUMBER: Final = _accepting("a number", Integer, Decimal, Percent, Money)
PLAIN_NUMBER: Final = _accepting("a number", Integer, Decimal)
MEASURE: Final = _accepting("a number", Integer, Decimal, Percent, Money, Duration)
DATED: Final = Kind("a date", _dated)
INSTANT: Final = Kind("a date with time", _instant)
HOURLY: Final = _accepting("a date with time or a time", Datetime, Time)
CONDITION: Final = Kind("a condition", lambda checker, node, expr: fit(checker, expr, BOOLEAN, node))
ANY: Final = Kind("anything", lambda checker, node, expr: expr)
WORD: Final = Kind("a text written out", _word)
