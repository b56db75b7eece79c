"""Check an expression: text and scope in, a typed tree or problems out."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Final, TypeVar

from crmspec.compiler.expressions import calls, comparisons, doubts, names, operators
from crmspec.compiler.expressions.checker import Checker, Handler, is_bad
from crmspec.compiler.expressions.coerce import fit
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.ir import Expr, erase
from crmspec.compiler.expressions.parse import parse
from crmspec.compiler.expressions.problems import SEVERITIES, Problem
from crmspec.compiler.expressions.scan import scan
from crmspec.compiler.expressions.scope import Mention, Read, Scope
from crmspec.compiler.expressions.types import UNKNOWN, Type
from crmspec.diagnostics import Severity

_Found = TypeVar("_Found", Problem, Read, Mention)


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
    return _result(checker, tree, expr)


def _result(checker: Checker, tree: ast.expr, expr: Expr) -> Checked:
    compiled = None if is_bad(expr) else _calculated(checker, tree, expr)
    failed = compiled is None or any(SEVERITIES[one.code] is Severity.ERROR for one in checker.problems)
    return Checked(
        expr=None if failed else compiled,
        type=UNKNOWN if failed else expr.type,
        problems=_sorted(checker.problems),
        reads=_sorted(checker.reads),
        mentions=_sorted(checker.mentions),
    )


def _calculated(checker: Checker, tree: ast.expr, expr: Expr) -> Expr:
    """Calculate what is written out; a result that nothing can change is worth a word."""
    doubts.mixed(checker, tree, expr)
    folded = fold(erase(expr))
    if folded.is_literal and not expr.is_literal:
        doubts.constant(checker, tree, folded)
    return folded


def _sorted(found: list[_Found]) -> tuple[_Found, ...]:
    return tuple(sorted(set(found))) if found else ()


def _declares(scope: Scope, word: str) -> bool:
    if word in scope.names:
        return True
    members = None if scope.module is None else scope.schema.members(scope.module)
    return members is not None and word in members
