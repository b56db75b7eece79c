"""Functions that name a field of the record at hand: by text, or to ask whether it changes."""

from __future__ import annotations

import ast
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.fields import own_field
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import WORD
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.problems import did_you_mean
from crmspec.compiler.expressions.types import BOOLEAN, UNKNOWN, Record


def _changed(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not checker.scope.features & {"old", "changed"}:
        reason = "it is known only while a record is being saved"
        return checker.problem(node, "EXP106", f"`changed` cannot be used here: {reason}.")
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = checker.visit(node.args[0])
    if is_bad(value):
        return BAD
    if value.op != "field" or checker.inside:
        found = checker.quoted(node.args[0])
        return checker.problem(node.args[0], "EXP104", f"Expected a field of the record, found {found}.")
    return Expr("changed", BOOLEAN, value.args)


def _field(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 1):
        return BAD
    word = WORD.check(checker, node.args[0])
    if is_bad(word):
        return BAD
    start, end = checker.span(node.args[0])
    return own_field(checker, word.value, (start + 1, end - 1))


def _differs(sign: str) -> Any:
    def render(emitter: Any, expr: Expr) -> str:
        module, name = map(str, expr.args)
        before = emitter.column(module, name, emitter.names.variable("old"))
        is_new = emitter.names.variable("is_new")
        return f"(NOT {is_new} AND {before} {sign} {emitter.column(module, name)})"

    return render


def _the(checker: Checker, node: ast.Call, function: Function) -> Expr:
    """Take the only record of a module that has one."""
    if not arguments(checker, node, function, 1, 1):
        return BAD
    word = WORD.check(checker, node.args[0])
    if is_bad(word):
        return BAD
    if word.value not in checker.scope.singletons:
        known = checker.scope.singletons
        way_out = did_you_mean(word.value, known) or "Say `singleton: true` of a module that has one record."
        message = f"`{word.value}` is no module with one record only."
        return checker.problem(node.args[0], "EXP102", message, way_out)
    return Expr("the", Record(word.value), (word.value,))


def _only(emitter: Any, expr: Expr) -> str:
    module, alias = str(expr.args[0]), emitter.alias()
    live = emitter.names.live(module, alias)
    key = emitter.column(module, "id", alias)
    where = f" WHERE {live}" if live else ""
    source = f"{emitter.names.table(module)} AS {alias}{where}"
    return str(emitter.select(key, f"{source} ORDER BY {key} LIMIT 1"))


FUNCTIONS: Final = (
    Function(
        name="changed",
        signature="field",
        meaning="Whether saving gives the field another value; false for a new record.",
        example="changed(stage)",
        result=BOOLEAN,
        special=_changed,
        postgres=_differs("IS DISTINCT FROM"),
        sqlite=_differs("IS NOT"),
    ),
    Function(
        name="the",
        signature='"module"',
        meaning="The record of a module that has one only, such as the settings.",
        example='the("settings").limit',
        result=UNKNOWN,
        special=_the,
        python=lambda context, module: context.only(module),
        postgres=_only,
        sqlite=_only,
        context=True,
    ),
    Function(
        name="field",
        signature='"name"',
        meaning="The field of that name, for names that are words of the language.",
        example='field("in") == 1',
        result=UNKNOWN,
        special=_field,
    ),
)
