"""What people read: the label of an option, and the link to a form."""

from __future__ import annotations

import ast
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.access import mention, own_record
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import TEXT, Choice, Choices, Record

_READS: Final = {"field": 0, "old": 0, "outer": 0, "get": 1}
"""Operators that read a field, and where they name its module."""


def _label(checker: Checker, node: ast.Call, function: Function) -> Expr:
    """Pair every option with what people read."""
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = checker.visit(node.args[0])
    if is_bad(value):
        return BAD
    if not isinstance(value.type, Choice) or isinstance(value.type, Choices) or value.op not in _READS:
        found = checker.quoted(node.args[0])
        return checker.problem(node.args[0], "EXP104", f"Expected a field with options, found {found}.")
    at = _READS[value.op]
    labels = checker.scope.labels(str(value.args[at]), str(value.args[at + 1]))
    words = value.type.options or tuple(labels)
    pairs = [(word, labels.get(word) or _spelt_out(word)) for word in words]
    texts = (literal(text, TEXT) for pair in pairs for text in pair)
    return Expr("label", TEXT, (value, *texts))


def _spelt_out(word: str) -> str:
    return word.replace("_", " ").capitalize()


def _chosen(value: str, *texts: str) -> str:
    """The label of a value; one that is no option any more stands for itself."""
    return dict(zip(texts[::2], texts[1::2], strict=True)).get(value, value)


def _case(emitter: Any, expr: Expr) -> str:
    places = range(1, len(expr.args), 2)
    cases = "".join(f" WHEN {{{at}}} THEN {{{at + 1}}}" for at in places)
    template = f"(CASE {{0}}{cases} ELSE {{0}} END)" if cases else "{0}"
    return str(emitter.fill(template, [emitter.sql(arg) for arg in expr.args]))


def _form_link(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if "merge" not in checker.scope.features:
        reason = "it is written into messages and documents"
        return checker.problem(node, "EXP106", f"`form_link` cannot be used here: {reason}.")
    if not arguments(checker, node, function, 1, 2):
        return BAD
    source = checker.visit(node.args[0]) if len(node.args) == 2 else own_record(checker, node)
    form = mention(checker, "form", node.args[-1])
    if is_bad(source, form):
        return BAD
    if not isinstance(source.type, Record):
        return checker.mismatch(node.args[0], "a record", source.type)
    return Expr("form_link", TEXT, (source, form.value))


def _linked(context: Any, record: str, form: str) -> str | None:
    found: str | None = context.link(form, record)
    return found


FUNCTIONS: Final = (
    Function(
        name="form_link",
        signature='[record,] "form"',
        meaning="The signed link to a form about a record; in messages and documents.",
        example='form_link("satisfaction_survey")',
        result=TEXT,
        special=_form_link,
        python=_linked,
        context=True,
    ),
    Function(
        name="label",
        signature="picklist",
        meaning="What people read for the option that a field holds, in the blueprint's first language.",
        example="label(stage)",
        result=TEXT,
        special=_label,
        python=_chosen,
        postgres=_case,
        sqlite=_case,
    ),
)
