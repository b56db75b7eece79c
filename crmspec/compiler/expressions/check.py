"""Check an expression: text and scope in, a typed tree or problems out."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from typing import Final

from crmspec.compiler.expressions import calls, comparisons, doubts, names, operators
from crmspec.compiler.expressions.checker import BAD, Checker, Handler, is_bad
from crmspec.compiler.expressions.coerce import fit
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.ir import Expr, erase
from crmspec.compiler.expressions.parse import parse
from crmspec.compiler.expressions.problems import SEVERITIES, Problem
from crmspec.compiler.expressions.scan import scan
from crmspec.compiler.expressions.scope import Mention, Read, Scope
from crmspec.compiler.expressions.types import UNKNOWN, Type, erased
from crmspec.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking gives: the tree unless there are errors, and everything found on the way."""

    expr: Expr | None
    type: Type = UNKNOWN
    problems: tuple[Problem, ...] = ()
    reads: tuple[Read, ...] = ()
    mentions: tuple[Mention, ...] = ()


_HANDLERS: Final[dict[type, Handler]] = {
    ast.Constant: operators.constant,
    ast.BoolOp: operators.logical,
    ast.UnaryOp: operators.unary,
    ast.BinOp: operators.binary,
    ast.IfExp: operators.conditional,
    ast.Compare: comparisons.compare,
    ast.Name: names.name,
    ast.Attribute: names.attribute,
    ast.Call: calls.call,
}


def check(source: str, scope: Scope, expected: Type | None = None) -> Checked:
    """Check one expression; all its problems are found in one go, in the order of their places."""
    scanned = scan(source, lambda word: _declares(scope, word))
    if scanned.problem is not None:
        return Checked(None, problems=(scanned.problem,))
    tree = parse(source, scanned)
    if isinstance(tree, Problem):
        return Checked(None, problems=(tree,))
    checker = Checker(source, scanned, scope, _HANDLERS)
    expr = checker.visit(tree)
    if expected is not None and not is_bad(expr):
        expr = fit(checker, expr, expected, tree)
    if not is_bad(expr):
        expr = _calculated(checker, tree, expr)
    return _result(checker, expr)


def _calculated(checker: Checker, tree: ast.expr, expr: Expr) -> Expr:
    """Calculate what is written out; a result that nothing can change is worth a word."""
    doubts.mixed(checker, tree, expr)
    folded = fold(erase(expr))
    if folded.is_literal and not expr.is_literal:
        doubts.constant(checker, tree, folded)
    return replace(folded, type=expr.type) if folded.type != expr.type else folded


def _result(checker: Checker, expr: Expr) -> Checked:
    failed = expr is BAD or any(SEVERITIES[one.code] is Severity.ERROR for one in checker.problems)
    return Checked(
        expr=None if failed else replace(expr, type=erased(expr.type)),
        type=UNKNOWN if failed else expr.type,
        problems=tuple(sorted(set(checker.problems))),
        reads=tuple(sorted(set(checker.reads))),
        mentions=tuple(sorted(set(checker.mentions))),
    )


def _declares(scope: Scope, word: str) -> bool:
    if word in scope.names:
        return True
    members = None if scope.module is None else scope.schema.members(scope.module)
    return members is not None and word in members
