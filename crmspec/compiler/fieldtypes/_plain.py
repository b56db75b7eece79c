"""A field with one column, which follows from the type of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.fieldtypes._values import column_of, json_of
from crmspec.compiler.model.field import Column, Field, Surroundings

if TYPE_CHECKING:
    from crmspec.compiler.expressions.types import Type


class Plain(Field):
    """A field whose column and JSON Schema follow from the type of its values."""

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """One column under the field's own name."""
        return (column_of(name, self.value(module, name, around)),)

    def value(self, module: str, name: str, around: Surroundings) -> Type:
        """The type that everything else follows from."""
        raise NotImplementedError

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """What the type says."""
        return json_of(self.value(module, name, around))
