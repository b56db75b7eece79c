"""Conditions about the records of a module, put together from what else is known of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.model.field import Field
    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.syntax import Keys

MOMENTS: Final = frozenset({"is_new", "changed", "old"})
"""What tells the moment of a change from all the time that a record is there."""
_JOINING: Final = frozenset({"and", "or", "not", "if"})


class Held(NamedTuple):
    """A validation, with its conditions where they were understood."""

    name: str
    path: Keys
    check: Expr
    when: Expr | None
    fields: frozenset[str]
    """The fields of the record itself that it reads."""
    ops: frozenset[str]
    """The operations in its conditions."""

    @property
    def conditions(self) -> tuple[Expr, ...]:
        """What it tests, and when."""
        return (self.check,) if self.when is None else (self.check, self.when)


@once
def validations(architecture: Architecture) -> Mapping[str, tuple[Held, ...]]:
    """The validations of each module that the blueprint itself declares, as far as they were understood."""
    found = {}
    for module, declared in architecture.section("modules").items():
        if not declared.validation or architecture.is_shared(("modules", module)):
            continue
        several = []
        for name, one in declared.validation.items():
            path = ("modules", module, "validation", name)
            check = condition(architecture, (*path, "check"))
            when = condition(architecture, (*path, "when")) if one.when is not None else None
            if check is not None and (when is not None or one.when is None):
                several.append(_held(module, name, path, check, when))
        found[module] = tuple(several)
    return found


def _held(module: str, name: str, path: Keys, check: Expr, when: Expr | None) -> Held:
    parts = [*walk(check), *(walk(when) if when is not None else ())]
    fields = [str(one.args[1]) for one in parts if one.op == "field" and one.args[0] == module]
    return Held(name, path, check, when, frozenset(fields), frozenset([one.op for one in parts]))


@once
def pipelines(architecture: Architecture) -> Mapping[str, tuple[tuple[str, Pipeline], ...]]:
    """The pipelines that the records of each module run through."""
    found: dict[str, tuple[tuple[str, Pipeline], ...]] = {}
    for name, one in architecture.section("pipelines").items():
        found[one.module] = (*found.get(one.module, ()), (name, one))
    return found


def may_decide(architecture: Architecture, module: str, one: Held, joint: str) -> bool:
    """Whether what fields can hold may decide a validation: else there is no need to look closer.

    Where it is about being never true, ``joint`` is `or`: each alternative has to be decided; else it is `and`.
    """
    return one.when is not None or _decided(one.check, architecture.modules[module].fields, joint)


def _decided(expr: Expr, fields: Mapping[str, Field], joint: str) -> bool:
    if expr.op in _JOINING:
        several = (_decided(part, fields, joint) for part in expr.operands)
        return all(several) if expr.op == joint else any(several)
    useful = "is_null" if joint == "or" else "not_null"
    return any(
        one.op != "field" or _is_narrow(fields.get(str(one.args[1])), expr.op, useful)
        for one in expr.operands
        if not one.is_literal
    )


def _is_narrow(field: Field | None, test: str, useful: str) -> bool:
    """Whether something is known of a field that may decide a test."""
    if field is None or field.derived:
        return True
    if test in {"is_null", "not_null"}:
        return field.required and test == useful
    bounds, has_options = _bounds(type(field))
    return has_options or any(getattr(field, name) is not None for name in bounds)


@cache
def _bounds(kind: type[Field]) -> tuple[tuple[str, ...], bool]:
    """The bounds that a class of fields can have, and whether it has options."""
    bounds = [name for name in ("minimum", "maximum") if name in kind.model_fields or hasattr(kind, name)]
    return tuple(bounds), "options" in kind.model_fields or hasattr(kind, "options")


def is_null(value: Expr) -> Expr:
    """The condition that a value is null."""
    return Expr("is_null", BOOLEAN, (value,))


def not_null(value: Expr) -> Expr:
    """The condition that a value is not null."""
    return Expr("not_null", BOOLEAN, (value,))


def own_fields(module: str, *conditions: Expr) -> frozenset[str]:
    """The fields of a record itself that conditions about it read."""
    return frozenset(
        str(part.args[1])
        for one in conditions
        for part in walk(one)
        if part.op == "field" and part.args[0] == module
    )


def filled(architecture: Architecture, module: str, *conditions: Expr) -> tuple[Expr, ...]:
    """The conditions that all fields which conditions read are filled."""
    return tuple(
        not_null(value_of(architecture, module, name)) for name in sorted(own_fields(module, *conditions))
    )


def holding(
    architecture: Architecture, module: str, values: Mapping[str, Expr], names: Iterable[str]
) -> Iterator[Expr]:
    """The conditions that fields hold values, as far as the values are written out."""
    for name in sorted(names):
        value = values.get(name)
        if value is None or not value.is_literal:
            continue
        field = value_of(architecture, module, name)
        if value.value is None:
            yield is_null(field)
        elif not isinstance(value.value, tuple):
            yield Expr("eq", BOOLEAN, (field, value))


def of_a_moment(*conditions: Expr) -> bool:
    """Whether conditions look at the change of a record, not only at what it is."""
    return any(part.op in MOMENTS for one in conditions for part in walk(one))


def reads(condition_: Expr, module: str, name: str) -> bool:
    """Whether a condition reads a field."""
    return (module, name) in fields_read(condition_)


def problems(architecture: Architecture, path: Keys) -> set[str]:
    """The codes of what was found wrong with the expression at a path."""
    return {
        problem.code for one in architecture.expressions.get(path, ()) for problem in one.checked.problems
    }
