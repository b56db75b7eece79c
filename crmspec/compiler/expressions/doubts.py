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
    if found is None:
        return expr
    said = _said(checker, node, expr, holds=found)
    value, others = _one_value(checker, node)
    if found:
        unless = "" if any(one.op in _NULL_TESTS for one in walk(expr)) else " (where nothing in it is null)"
        why = f": whatever `{value}` is, it is not both" if value else ""
        way_out = f"Join the parts with `and`, or write `{value} not in [{others}]`." if value else _USELESS
        checker.problem(node, "EXP201", f"{said} is always true{unless}{why}.", way_out)
    else:
        why = f": `{value}` cannot be both" if value else ""
        way_out = f"Write `{value} in [{others}]`, or join the parts with `or`." if value else _HOPELESS
        checker.problem(node, "EXP202", f"{said} is never true{why}.", way_out)
    return expr


_NULL_TESTS: Final = frozenset({"is_null", "not_null"})
_USELESS: Final = "Correct what it compares, or take it out: it lets everything through."
_HOPELESS: Final = "Correct what it compares, or join what excludes each other with `or`."


def _said(checker: Checker, node: ast.AST, expr: Expr, *, holds: bool) -> str:
    """Quote the parts of a condition that decide it; the others may be long and beside the point."""
    if isinstance(node, ast.BoolOp) and len(node.values) == len(expr.operands):
        for one in expr.operands:
            near = [
                at for at, other in enumerate(expr.operands) if not _values(one).isdisjoint(_values(other))
            ]
            some = Expr(expr.op, BOOLEAN, tuple(expr.operands[at] for at in near))
            if 1 < len(near) < len(expr.operands) and verdict(some) is holds:
                return f"`{f' {expr.op} '.join(_written(checker, node.values[at]) for at in near)}`"
    return checker.quoted(node, 120)


def _values(expr: Expr) -> set[Expr]:
    return {part for part in walk(expr) if part.op in {"field", "outer", "old", "get", "var"}}


def _one_value(checker: Checker, node: ast.AST) -> tuple[str, str]:
    """Find what is said to be two things at once, or not to be one of two, and what the two are."""
    if not isinstance(node, ast.BoolOp):
        return "", ""
    wanted = ast.Eq if isinstance(node.op, ast.And) else ast.NotEq
    found: dict[str, list[str]] = {}
    for one in node.values:
        if isinstance(one, ast.Compare) and len(one.ops) == 1 and isinstance(one.ops[0], wanted):
            right = one.comparators[0]
            if isinstance(right, ast.Constant):
                found.setdefault(_written(checker, one.left), []).append(_written(checker, right))
    return next(((value, ", ".join(each)) for value, each in found.items() if len(set(each)) > 1), ("", ""))


def _written(checker: Checker, node: ast.expr) -> str:
    start, end = checker.span(node)
    return " ".join(checker.source[start:end].split())


def never(checker: Checker, node: ast.AST, message: str) -> Expr:
    """Warn of a condition that is false by its form."""
    checker.problem(node, "EXP202", message, "Name the values that are meant, or take it out.")
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
        way_out = "Write what is meant, or take it out: the result is the same for every record."
        checker.problem(node, code, f"{checker.quoted(node)} is always {word}.", way_out)


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
