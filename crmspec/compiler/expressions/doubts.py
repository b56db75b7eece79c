"""Warnings: what is allowed, yet hardly meant."""

from __future__ import annotations

import ast
from typing import Final

from crmspec.compiler.expressions.bounds import exact, fits
from crmspec.compiler.expressions.checker import Checker
from crmspec.compiler.expressions.ir import FALSE, INT64_MAX, Expr, walk
from crmspec.compiler.expressions.truth import verdict
from crmspec.compiler.expressions.types import BOOLEAN, Choice, Integer, Scaled

_TESTS: Final = frozenset({"eq", "ne", "lt", "le", "gt", "ge"})
_ENOUGH: Final = 10**9  # products that stay exact up to here leave room for what a business counts


def judged(checker: Checker, node: ast.AST, expr: Expr) -> Expr:
    """Warn of a condition that is always or never true, unless a part of it has been warned of."""
    if _open(expr) or _noted(checker, node):
        return expr
    found = verdict(expr)
    if found is True:
        checker.problem(
            node, "EXP201", f"{checker.quoted(node)} is always true (where nothing in it is null)."
        )
    elif found is False:
        checker.problem(node, "EXP202", f"{checker.quoted(node)} is never true.")
    return expr


def never(checker: Checker, node: ast.AST, message: str) -> Expr:
    """Warn of a condition that is false by its form."""
    checker.problem(node, "EXP202", message)
    return FALSE


def _open(expr: Expr) -> bool:
    """Whether a single comparison can go either way by its type alone, which spares a closer look."""
    if expr.op == "in":
        type_ = expr.operands[0].type
        return not (isinstance(type_, Choice) and 0 < len(type_.options) < len(expr.operands))
    if expr.op not in _TESTS:
        return False
    return not any(isinstance(one.type, Integer) and one.type != Integer() for one in expr.operands)


def _noted(checker: Checker, node: ast.AST) -> bool:
    if not checker.problems:
        return False
    start, end = checker.span(node)
    return any(
        one.code in {"EXP201", "EXP202", "EXP203"} and start <= one.start and one.end <= end
        for one in checker.problems
    )


def constant(checker: Checker, node: ast.AST, folded: Expr) -> None:
    """Warn of a calculation whose result is written in it."""
    if _noted(checker, node):
        return
    if folded.value is None:
        checker.problem(node, "EXP205", f"{checker.quoted(node)} is always null: the result does not fit.")
    elif folded.type == BOOLEAN:
        code, word = ("EXP201", "true") if folded.value else ("EXP202", "false")
        checker.problem(node, code, f"{checker.quoted(node)} is always {word}.")


def sized(checker: Checker, node: ast.BinOp, expr: Expr) -> Expr:
    """Warn of a product or quotient with so many digits after the point that few are left before it."""
    for part in (expr, *expr.operands[:1]):
        if part.op != "mul" or not isinstance(node.op, ast.Mult | ast.Div) or fits(exact(part)):
            continue
        digits = sum(one.type.scale for one in part.operands if isinstance(one.type, Scaled))
        digits += _raised(part)
        if INT64_MAX // 10**digits < _ENOUGH:
            most = f"{INT64_MAX // 10**digits:,}".replace(",", "_")
            message = f"{checker.quoted(node)} is null above {most}: a number has 64 bits."
            checker.problem(node, "EXP205", message, "Use fewer digits after the point, or round first.")
    return expr


def _raised(part: Expr) -> int:
    """Count the digits that a change of scale adds."""
    by = part.operands[1]
    if by.is_literal and isinstance(by.type, Integer) and isinstance(by.value, int) and by.value > 1:
        written = str(by.value)
        return len(written) - 1 if written.strip("0") == "1" else 0
    return 0


def mixed(checker: Checker, node: ast.AST, expr: Expr) -> None:
    """Report a measure that reads a field beside its aggregates: of which record?"""
    if "aggregate" not in checker.scope.features or not any(
        part.op.startswith("agg_") for part in walk(expr)
    ):
        return
    for part in _outside(expr):
        if part.op in {"field", "self"}:
            name = str(part.args[-1])
            checker.problem(
                node, "EXP106", f"`{name}` stands outside of the aggregates.", f"Write `max({name})`, say."
            )


def _outside(expr: Expr) -> list[Expr]:
    if expr.op.startswith("agg_"):
        return []
    return [expr, *(part for arg in expr.operands for part in _outside(arg))]
