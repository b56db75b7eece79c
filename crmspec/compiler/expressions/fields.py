"""Fields: of the record at hand, of its former state, of the record around a list, behind a lookup."""

from __future__ import annotations

from collections.abc import Mapping

from crmspec.compiler.expressions.checker import BAD, Checker
from crmspec.compiler.expressions.coerce import targets
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.problems import did_you_mean
from crmspec.compiler.expressions.scope import Read
from crmspec.compiler.expressions.types import Polymorphic, Record, Records, Type

Span = tuple[int, int]


def members_of(checker: Checker, module: str | None) -> Mapping[str, Type]:
    """The fields of a module; none where there is no such module, which is reported where it is named."""
    return (checker.scope.schema.members(module) or {}) if module is not None else {}


def own_field(checker: Checker, word: str, span: Span) -> Expr:
    """Read a field of the record that bare names are about."""
    return _read(checker, "field", "self", checker.module or "", word, span)


def record_field(checker: Checker, word: str, span: Span) -> Expr:
    """Read ``record.x``: of the record around, within a condition on a list."""
    around = ("outer", "outer_self") if checker.inside else ("field", "self")
    return _read(checker, *around, checker.scope.module or "", word, span)


def old_field(checker: Checker, word: str, span: Span) -> Expr:
    """Read ``old.x``: what the field was before the change."""
    return _read(checker, "old", "self", checker.scope.module or "", word, span)


def _read(checker: Checker, op: str, own: str, module: str, word: str, span: Span) -> Expr:  # noqa: PLR0913, PLR0917
    type_ = members_of(checker, module).get(word)
    if type_ is None:
        return _no_such_field(checker, word, (module,), span)
    checker.reads.append(Read(*span, module, word))
    if isinstance(type_, Records):
        return Expr("children", type_, (Expr(own, Record(module), (module,)), module, word))
    return Expr(op, type_, (module, word))


def follow(checker: Checker, source: Expr, word: str, span: Span) -> Expr:
    """Read a field of the record that a lookup points to; of several targets, those that have the field."""
    assert isinstance(source.type, Record | Polymorphic)
    modules = targets(source.type)
    if any(checker.scope.schema.members(module) is None for module in modules):
        return BAD  # the lookup is reported where it is declared
    having = {
        module: members_of(checker, module)[word] for module in modules if word in members_of(checker, module)
    }
    if not having:
        return _no_such_field(checker, word, modules, span)
    if len(set(having.values())) > 1:
        kinds = ", ".join(f"{type_} in `{module}`" for module, type_ in having.items())
        return checker.problem(span, "EXP104", f"`{word}` has several types: {kinds}.")
    checker.reads.extend(Read(*span, module, word) for module in having)
    reads = [_behind(source, module, word, type_) for module, type_ in having.items()]
    if len(reads) > 1 and isinstance(reads[0].type, Records):
        return checker.problem(span, "EXP104", f"`{word}` is a list in several modules.")
    return reads[0] if len(reads) == 1 else Expr("coalesce", reads[0].type, tuple(reads))


def _behind(source: Expr, module: str, word: str, type_: Type) -> Expr:
    return Expr("children" if isinstance(type_, Records) else "get", type_, (source, module, word))


def _no_such_field(checker: Checker, word: str, modules: tuple[str, ...], span: Span) -> Expr:
    known = {one for module in modules for one in members_of(checker, module)}
    where = " and ".join(f"`{module}`" for module in modules)
    verb = "has" if len(modules) == 1 else "have"
    return checker.problem(span, "EXP102", f"{where} {verb} no field `{word}`.", did_you_mean(word, known))
