"""Check an expression: text and scope in, a typed tree or problems out."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass, replace
from typing import Any, Final

from crmspec.compiler.expressions import calls, comparisons, doubts, names, operators
from crmspec.compiler.expressions.checker import BAD, Checker, Handler, is_bad
from crmspec.compiler.expressions.coerce import fit
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.ir import Expr, erase
from crmspec.compiler.expressions.problems import SEVERITIES, Problem
from crmspec.compiler.expressions.scan import Scanned, scan, too_much
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
    tree = _parse(source, scanned)
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


def _parse(source: str, scanned: Scanned) -> ast.expr | Problem:
    """Parse a scanned source, wrapped in brackets so that it may run over several lines."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree: Any = ast.parse(f"({scanned.text}\n)", mode="eval")
    except SyntaxError as error:
        return _syntax_problem(source, error)
    except ValueError:
        return Problem(0, len(source), "EXP101", "The expression holds a character that no text can hold.")
    except (MemoryError, RecursionError):
        return too_much("nested too deep", 0, len(source))
    body: ast.expr = tree.body
    return body


def _syntax_problem(source: str, error: SyntaxError) -> Problem:
    lines = source.split("\n")
    line = min(max(error.lineno or 1, 1), len(lines))
    column = (error.offset or 1) - 1 - (line == 1)
    start = sum(len(one) + 1 for one in lines[: line - 1]) + max(column, 0)
    start = min(start, max(len(source) - 1, 0))
    end = start + 1
    while end < len(source) and source[start].isalnum() and (source[end].isalnum() or source[end] == "_"):
        end += 1
    message = (error.msg or "").partition(". ")[0].removeprefix("invalid syntax").strip()
    said = f": {message}" if message and len(message) < 80 else ""
    return Problem(start, end, "EXP101", f"This does not parse{said}.")
