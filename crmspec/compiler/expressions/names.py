"""Names and dots: which variable or field each one stands for."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.fields import follow, members_of, old_field, own_field, record_field
from crmspec.compiler.expressions.functions import FUNCTIONS
from crmspec.compiler.expressions.ir import FALSE, TRUE, Expr, literal
from crmspec.compiler.expressions.problems import did_you_mean
from crmspec.compiler.expressions.types import BOOLEAN, NULL, Polymorphic, Record, Type

_WORDS: Final = {"true": TRUE, "false": FALSE, "null": literal(None, NULL)}
_ELSEWHERE: Final = {
    "old": "`old` is known only while a record is being saved",
    "is_new": "`is_new` is known only while a record is being saved",
    "before": "it is what a field held while it was of another type, where that type alone tells what it holds",
    "record": "there is no record at hand here",
    "user": "there is no user at hand here",
}


def name(checker: Checker, node: ast.Name) -> Expr:
    """Check a bare name: a variable of the place, else a field of the record at hand."""
    start, end = checker.span(node)
    word = node.id.lower() if start in checker.keywords else node.id
    if word in checker.scope.names and word not in {"record", "old"}:
        return Expr("var", checker.scope.names[word], (word,))
    members = members_of(checker, checker.module)
    if word in members:
        return own_field(checker, word, (start, end))
    if word in _WORDS:
        return _WORDS[word]
    return _special(checker, word, node) or unknown(checker, word, node, members)


def _special(checker: Checker, word: str, node: ast.expr) -> Expr | None:
    if word == "record" and (type_ := _record(checker)) is not None:
        if type_ != Record(checker.scope.module or ""):
            return Expr("var", type_, (word,))
        return Expr("outer_self" if checker.inside else "self", type_, (type_.module,))
    if word == "is_new" and "old" in checker.scope.features:
        return Expr("is_new", BOOLEAN)
    if word == "old" and _has_old(checker):
        return checker.problem(node, "EXP106", "`old` stands before a field: `old.stage`.")
    return None


def _record(checker: Checker) -> Record | None:
    declared = checker.scope.names.get("record")
    if isinstance(declared, Record):
        return declared
    return Record(checker.scope.module) if checker.scope.module is not None else None


def _has_old(checker: Checker) -> bool:
    scope = checker.scope
    return scope.module is not None and ("old" in scope.features or "old" in scope.names)


def unknown(checker: Checker, word: str, node: ast.expr, members: Mapping[str, Type]) -> Expr:
    """Report a name that stands for nothing here: known elsewhere, a function, or not known at all."""
    reason = checker.scope.refused.get(word) or _ELSEWHERE.get(word)
    if reason:
        return checker.problem(node, "EXP106", f"`{word}` cannot be used here: {reason}.")
    if word in FUNCTIONS:
        return checker.problem(node, "EXP102", f"`{word}` is a function.", f"Call it: `{word}(…)`.")
    known = {*checker.scope.names, *members, *_WORDS}
    place = f" in `{checker.module}`" if checker.module else ""
    return checker.problem(
        node, "EXP102", f"Unknown name {checker.quoted(node)}{place}.", did_you_mean(word, known)
    )


def attribute(checker: Checker, node: ast.Attribute) -> Expr:
    """Check ``a.b``: a field of the record at hand, of its former state, or behind a lookup."""
    _, end = checker.span(node)
    start = end - len(node.attr)
    word = node.attr.lower() if start in checker.keywords else node.attr
    if (
        isinstance(node.value, ast.Name)
        and (read := _READERS.get(node.value.id))
        and _means_own(checker, node.value.id)
    ):
        return read(checker, word, (start, end))
    source = checker.visit(node.value)
    if is_bad(source):
        return BAD
    if not isinstance(source.type, Record | Polymorphic):
        message = f"{checker.quoted(node.value)} is {source.type} and has no fields."
        return checker.problem(node.value, "EXP104", message)
    return follow(checker, source, word, (start, end))


_READERS: Final = {"record": record_field, "old": old_field}


def _means_own(checker: Checker, base: str) -> bool:
    """Whether `record` or `old` means the record at hand, and not a variable of the place."""
    module = checker.scope.module
    if module is None or _record(checker) != Record(module):
        return False
    return base == "record" or _has_old(checker)
