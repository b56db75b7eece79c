"""Names and dots: which variable or field each one stands for."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import targets
from crmspec.compiler.expressions.functions import FUNCTIONS
from crmspec.compiler.expressions.ir import FALSE, TRUE, Expr, literal
from crmspec.compiler.expressions.problems import did_you_mean
from crmspec.compiler.expressions.scope import Read
from crmspec.compiler.expressions.types import BOOLEAN, NULL, Polymorphic, Record, Records, Type

_WORDS: Final = {"true": TRUE, "false": FALSE, "null": literal(None, NULL)}
_ELSEWHERE: Final = {
    "old": "`old` is known only while a record is being saved",
    "is_new": "`is_new` is known only while a record is being saved",
    "record": "there is no record at hand here",
    "user": "there is no user at hand here",
}


def name(checker: Checker, node: ast.Name) -> Expr:
    """Check a bare name: a variable of the place, else a field of the record at hand."""
    start, end = checker.span(node)
    word = node.id.lower() if start in checker.keywords else node.id
    if word in checker.scope.names and word not in {"record", "old"}:
        return Expr("var", checker.scope.names[word], (word,))
    if (members := _members(checker, checker.module)) and word in members:
        return field(checker, word, start, end)
    if word in _WORDS:
        return _WORDS[word]
    return _special(checker, word, node) or unknown(checker, word, node, members)


def _special(checker: Checker, word: str, node: ast.expr) -> Expr | None:
    scope = checker.scope
    if word == "record" and (type_ := _record(checker)) is not None:
        own = type_ == Record(scope.module or "")
        return (
            Expr("self" if not checker.inside else "outer_self", type_, (type_.module,))
            if own
            else Expr("var", type_, (word,))
        )
    if word == "is_new" and "old" in scope.features:
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
    return checker.scope.module is not None and (
        "old" in checker.scope.features or "old" in checker.scope.names
    )


def unknown(checker: Checker, word: str, node: ast.expr, members: Mapping[str, Type] | None) -> Expr:
    """Report a name that stands for nothing here: known elsewhere, a function, or not known at all."""
    reason = checker.scope.refused.get(word) or _ELSEWHERE.get(word)
    if reason:
        return checker.problem(node, "EXP106", f"`{word}` cannot be used here: {reason}.")
    if word in FUNCTIONS:
        return checker.problem(node, "EXP102", f"`{word}` is a function.", f"Call it: `{word}(…)`.")
    known = {*checker.scope.names, *(members or ()), *_WORDS}
    place = f" in `{checker.module}`" if checker.module else ""
    return checker.problem(node, "EXP102", f"Unknown name `{word}`{place}.", did_you_mean(word, known))


def field(checker: Checker, word: str, start: int, end: int) -> Expr:
    """Read a field, known to be there, of the record at hand."""
    module = checker.module or ""
    type_ = (_members(checker, module) or {})[word]
    checker.reads.append(Read(start, end, module, word))
    if isinstance(type_, Records):
        return Expr("children", type_, (Expr("self", Record(module), (module,)), module, word))
    return Expr("field", type_, (module, word))


def attribute(checker: Checker, node: ast.Attribute) -> Expr:
    """Check ``a.b``: a field of the record at hand, of its former state, or behind a lookup."""
    _, end = checker.span(node)
    start = end - len(node.attr)
    word = node.attr.lower() if start in checker.keywords else node.attr
    if isinstance(node.value, ast.Name) and node.value.id in {"record", "old"}:
        special = _own(checker, node.value.id, word, start, end)
        if special is not None:
            return special
    source = checker.visit(node.value)
    if is_bad(source):
        return BAD
    if not isinstance(source.type, Record | Polymorphic):
        return checker.problem(
            node.value, "EXP104", f"{checker.quoted(node.value)} is {source.type} and has no fields."
        )
    return follow(checker, source, source.type, word, (start, end))


def _own(checker: Checker, base: str, word: str, start: int, end: int) -> Expr | None:
    """Read ``record.x`` or ``old.x`` where they mean the record at hand."""
    module = checker.scope.module
    if module is None or _record(checker) != Record(module) or (base == "old" and not _has_old(checker)):
        return None
    members = _members(checker, module)
    if members is None:
        return BAD
    if word not in members:
        return _no_such_field(checker, word, (module,), set(members), (start, end))
    checker.reads.append(Read(start, end, module, word))
    type_ = members[word]
    if isinstance(type_, Records):
        self_ = Expr("outer_self" if checker.inside else "self", Record(module), (module,))
        return Expr("children", type_, (self_, module, word))
    op = "old" if base == "old" else "outer" if checker.inside else "field"
    return Expr(op, type_, (module, word))


def follow(
    checker: Checker, source: Expr, type_: Record | Polymorphic, word: str, span: tuple[int, int]
) -> Expr:
    """Read a field of the record that a lookup points to; of several targets, those that have the field."""
    known = {
        module: members for module in targets(type_) if (members := _members(checker, module)) is not None
    }
    if len(known) < len(targets(type_)):
        return BAD  # the lookup itself is reported where it is declared
    having = {module: members[word] for module, members in known.items() if word in members}
    if not having:
        return _no_such_field(
            checker, word, tuple(known), {one for members in known.values() for one in members}, span
        )
    if len(set(having.values())) > 1:
        kinds = ", ".join(f"{type_} in `{module}`" for module, type_ in having.items())
        return checker.problem(span, "EXP104", f"`{word}` has several types: {kinds}.")
    checker.reads.extend(Read(*span, module, word) for module in having)
    reads = [_get(source, module, word, field_type) for module, field_type in having.items()]
    return reads[0] if len(reads) == 1 else Expr("coalesce", reads[0].type, tuple(reads))


def _get(source: Expr, module: str, word: str, type_: Type) -> Expr:
    return Expr("children" if isinstance(type_, Records) else "get", type_, (source, module, word))


def _no_such_field(
    checker: Checker, word: str, modules: tuple[str, ...], known: set[str], span: tuple[int, int]
) -> Expr:
    where = " and ".join(f"`{module}`" for module in modules)
    return checker.problem(span, "EXP102", f"{where} has no field `{word}`.", did_you_mean(word, known))


def _members(checker: Checker, module: str | None) -> Mapping[str, Type] | None:
    return None if module is None else checker.scope.schema.members(module)
