"""What an architecture says about the values that conditions test: options, bounds, what is never null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import Domain, passes
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import UNKNOWN, Choice, Scaled, erased

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.syntax import Keys

_FILLED: Final = frozenset({"id", "version", "created_at", "updated_at"})
_READ: Final = frozenset({"field", "outer", "old"})


class Known:
    """The facts of one architecture; of variables, what the place says of them."""

    def __init__(self, architecture: Architecture, variables: Mapping[str, Type] | None = None) -> None:
        self._architecture = architecture
        self._variables = variables or {}
        self._found: dict[Expr, Domain] = {}

    def with_variables(self, variables: Mapping[str, Type]) -> Known:
        """The same at a place that has variables which can hold any value of their types."""
        return Known(self._architecture, variables)

    def domain(self, value: Expr) -> Domain:
        """What a value can be."""
        if value not in self._found:
            self._found[value] = self._domain(value)
        return self._found[value]

    def _domain(self, value: Expr) -> Domain:
        if value.op in _READ:
            return self._field(str(value.args[0]), str(value.args[1]), value)
        if value.op == "get":
            return self._field(str(value.args[1]), str(value.args[2]), value)
        declared = self._variables.get(str(value.args[0])) if value.op == "var" else None
        return Domain(value.type) if declared is None else Domain(declared, free=True)

    def _field(self, module: str, name: str, value: Expr) -> Domain:
        architecture = self._architecture
        members = architecture.members.members(module) or {}
        declared = architecture.modules.get(module)
        field = declared.fields.get(name) if declared else None
        if name not in members or field is None:
            return Domain(members.get(name, value.type), filled=value.op == "field" and name in _FILLED)
        own, open_ = value.op == "field", getattr(field, "open", False)
        low, high = self._bounds(module, name, value.type)
        return Domain(
            value.type if open_ else members[name],
            low,
            high,
            filled=own and field.required and not field.derived,
            free=value.op in {"field", "get"}
            and not field.derived
            and not open_
            and not self._depends(module, name),
            may_be_null=not field.required and field.required_when is None,
            withdrawn=self._withdrawn(module, name, members[name]),
        )

    def _bounds(self, module: str, name: str, type_: Type) -> tuple[int | None, int | None]:
        if not isinstance(type_, Scaled):
            return None, None
        field = self._architecture.modules[module].fields[name]
        columns = () if field.derived else field.columns(module, name, self._architecture.members)
        return (columns[0].minimum, columns[0].maximum) if columns else (None, None)

    def _depends(self, module: str, name: str) -> bool:
        """Whether the options depend on another field."""
        return any(one.when for one in self._architecture.members.options(module, name).values())

    def _withdrawn(self, module: str, name: str, type_: Type) -> frozenset[str]:
        if not isinstance(type_, Choice):
            return frozenset()
        retired = self._architecture.members.is_retired
        return frozenset(one for one in type_.options if retired(module, name, one))


@once
def facts(architecture: Architecture) -> Known:
    """What is known of the values of an architecture's records."""
    return Known(architecture)


def value_of(architecture: Architecture, module: str, name: str) -> Expr:
    """The value of a field, as conditions read it."""
    members = architecture.members.members(module) or {}
    type_ = members.get(name, UNKNOWN)
    return Expr("field", erased(type_), (module, name))


def is_derived(architecture: Architecture, module: str, name: str) -> bool:
    """Whether a field is worked out from others."""
    field = architecture.field_of(module, name)
    return field is not None and field.derived


def condition(architecture: Architecture, path: Keys) -> Expr | None:
    """The condition at a path; None where there is none, or it is wrong."""
    several = architecture.expressions.get(path, ())
    return several[0].checked.expr if several else None


def contradicts_itself(architecture: Architecture, path: Keys) -> bool:
    """Whether it has been told of a condition that it never holds."""
    several = architecture.expressions.get(path, ())
    return any(problem.code == "EXP202" for one in several for problem in one.checked.problems)


@once
def _validations(architecture: Architecture) -> dict[str, tuple[tuple[Keys, Expr], ...]]:
    found: dict[str, tuple[tuple[Keys, Expr], ...]] = {}
    for module, declared in architecture.section("modules").items():
        several = []
        for name, one in declared.validation.items():
            path = ("modules", module, "validation", name)
            check, when = (condition(architecture, (*path, key)) for key in ("check", "when"))
            if check is not None and (when is not None or one.when is None):
                several.append((path, passes(check, when)))
        found[module] = tuple(several)
    return found


def validations(architecture: Architecture, module: str) -> tuple[tuple[Keys, Expr], ...]:
    """What every saved record of a module passes, with the place that says so."""
    return _validations(architecture).get(module, ())
