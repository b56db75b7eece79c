"""The field type ``polymorphic``."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import UUID, described, word_json
from crmspec.compiler.model.base import ModuleRef
from crmspec.compiler.model.field import Column, Field, Reverse, Surroundings, plural


class Polymorphic(Field):
    """A record of one of several modules: what a task is about, who referred somebody.

    No database can keep such a reference by itself, so choose `lookup` where one module is enough.
    """

    type: Literal["polymorphic"] = "polymorphic"
    targets: Annotated[tuple[ModuleRef, ...], field(min_length=2)]
    """The modules it may point to."""

    example: ClassVar[str] = "referred_by: {type: polymorphic, targets: [contact, account]}"
    widget: ClassVar[str] = "polymorphic"
    parser: ClassVar[str] = "reference"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The other's id and its module."""
        return (Column(f"{name}_id", "id"), Column(f"{name}_module", "text", choices=self.targets))

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A record of one of the modules."""
        return types.Polymorphic(self.targets)

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """The module it points to."""
        return {f"{name}_module": types.Choice(self.targets)}

    def reverses(self, module: str, name: str, around: Surroundings) -> tuple[Reverse, ...]:
        """The records that point at each of the others."""
        return tuple(Reverse(one, plural(module), types.Records(module, name)) for one in self.targets)

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The other's module and id."""
        schema = described("a record of one of several modules", module=word_json(self.targets), id=UUID)
        return {**schema, "required": ["module", "id"]}


MEMBER = Polymorphic
