"""Calls of the functions in the table."""

from __future__ import annotations

import ast

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.fields import members_of
from crmspec.compiler.expressions.functions import FUNCTIONS
from crmspec.compiler.expressions.functions.entry import Function, Kind
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.problems import did_you_mean


def call(checker: Checker, node: ast.Call) -> Expr:
    """Check a call."""
    if not isinstance(node.func, ast.Name):
        return checker.problem(node.func, "EXP106", f"{checker.quoted(node.func)} is no function.")
    if node.keywords:
        return checker.problem(node, "EXP106", "The language of expressions does not have named arguments.")
    starred = next((arg for arg in node.args if isinstance(arg, ast.Starred)), None)
    if starred is not None:
        return checker.refuse(starred)
    function = FUNCTIONS.get(node.func.id)
    if function is None:
        return _unknown(checker, node.func)
    if function.name in checker.scope.refused:
        reason = checker.scope.refused[function.name]
        return checker.problem(node, "EXP106", f"`{function.name}` cannot be used here: {reason}.")
    if function.special is not None:
        return function.special(checker, node, function)
    return _checked(checker, node, function)


def _unknown(checker: Checker, node: ast.Name) -> Expr:
    if (
        node.id == "is_new"
        or node.id in checker.scope.names
        or node.id in members_of(checker, checker.module)
    ):
        return checker.problem(node, "EXP103", f"`{node.id}` is no function.", "Write it without brackets.")
    help_ = did_you_mean(node.id, FUNCTIONS)
    return checker.problem(node, "EXP103", f"Unknown function `{node.id}`.", help_)


def _checked(checker: Checker, node: ast.Call, function: Function) -> Expr:
    kinds = _kinds(function, len(node.args))
    if kinds is None:
        expected = f"`{function.name}({function.signature})`"
        return checker.problem(node, "EXP108", f"Expected {expected}, found {_arguments(len(node.args))}.")
    args = tuple(kind.check(checker, arg) for kind, arg in zip(kinds, node.args, strict=True))
    return BAD if is_bad(*args) else Expr(function.name, function.result_type(args), args)


def _kinds(function: Function, found: int) -> tuple[Kind, ...] | None:
    """Tell what each of so many arguments has to be, or None where their number is wrong."""
    most = len(function.kinds)
    if function.variadic and found > most:
        return function.kinds + (function.kinds[-1],) * (found - most)
    return function.kinds[:found] if most - function.optional <= found <= most else None


def _arguments(count: int) -> str:
    return "1 argument" if count == 1 else f"{count or 'no'} arguments"
