"""What a new record begins with, besides what whoever makes it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.access._effect import UNKNOWN, assigned, literal_of, value_at
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr, literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


class Beginnings:
    """What records of each module begin with; worked out for a module when it is first asked for."""

    def __init__(self, architecture: Architecture) -> None:
        self._architecture = architecture
        self._known: dict[tuple[str, str | None], Mapping[str, Expr]] = {}
        self._initial = {
            (one.module, one.field_): _initial(one.stages)
            for one in architecture.section("pipelines").values()
        }

    def of(self, module: str, record_type: str | None = None) -> Mapping[str, Expr]:
        """The fields of a new record of a module, or of a variant of it."""
        key = (module, record_type)
        if key not in self._known:
            self._known[key] = self._begin(module, record_type)
        return self._known[key]

    def _begin(self, module: str, record_type: str | None) -> Mapping[str, Expr]:
        if record_type:
            declared = self._architecture.section("record_types").get(record_type)
            path = ("record_types", record_type, "defaults")
            further = assigned(self._architecture, path, declared.defaults, module) if declared else {}
            return {**self.of(module), **further}
        declared = self._architecture.modules.get(module)
        fields: Mapping[str, Field] = declared.fields if declared else {}
        return {name: self._first(module, name, one) for name, one in fields.items()}

    def _first(self, module: str, name: str, field: Field) -> Expr:
        if field.derived or field.type == "auto_number":  # type: ignore[attr-defined]
            return UNKNOWN
        if (module, name) in self._initial and field.default is None:
            type_ = self._architecture.members.value_type(module, name)
            return literal_of(self._initial[module, name], type_)
        if field.default is None:
            return literal(None, types.NULL)
        path: Keys = (*self._architecture.field_path(module, name), "default")
        return value_at(self._architecture, path, field.default, module)


def _initial(stages: Mapping[str, object]) -> str | None:
    named = [name for name, one in stages.items() if getattr(one, "initial", False)]
    return named[0] if named else None


@once
def beginnings(architecture: Architecture) -> Beginnings:
    """What records of each module begin with."""
    return Beginnings(architecture)
