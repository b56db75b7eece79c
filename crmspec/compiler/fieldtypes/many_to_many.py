"""The field type ``many_to_many``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import UUID, json_of
from crmspec.compiler.model.base import ModuleRef, Name
from crmspec.compiler.model.field import Column, Field, Fields, LinkTable, Reverse, Surroundings, plural

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class ManyToMany(Field):
    """Records of another module, several on either side: the contacts of a project and their parts in it.

    Choose `lookup` where one side has only one, and a module of its own in between where the link
    has an owner, a history or workflows.
    """

    type: Literal["many_to_many"] = "many_to_many"
    to: ModuleRef
    """The module on the other side."""
    through: Name | None = None
    """The name of the link; absent: this module's and this field's, with two underscores between."""
    fields: Fields = {}
    """What is said about each link: the part somebody has in a project."""
    reverse: Name | None = None
    """What the other module calls the records on this side; absent: the plural of this module."""
    required: Literal[False] = False
    """Never: links are made after the record. A validation can ask for one."""
    unique: Literal[False] = False
    """Never: there are several on either side."""

    example: ClassVar[str] = """\
stakeholders:
  type: many_to_many
  to: contact
  through: stakeholder
  reverse: projects
  fields: {part: {type: picklist, options: [decides, advises, uses]}}"""
    widget: ClassVar[str] = "links"
    parser: ClassVar[str] = "references"

    @model_validator(mode="after")
    def _plain_fields(self) -> ManyToMany:
        for name, one in self.fields.items():
            if isinstance(one, ManyToMany) or one.master:
                raise PydanticCustomError("contradiction", "a link has no links: `{name}`", {"name": name})
            if one.derived:
                raise PydanticCustomError(
                    "contradiction", "nothing is computed for a link: `{name}`", {"name": name}
                )
        return self

    def context_of(self, attribute: str, context: Context) -> Context:
        """What is said about a link is about its own fields."""
        return context.about(None) if attribute == "fields" else super().context_of(attribute, context)

    def link(self, module: str, name: str) -> str:
        """The name of the link: of its table, and in expressions of what lies between."""
        return self.through or f"{module}__{name}"

    def linked(self, module: str, name: str) -> tuple[str, Fields]:
        """The link's name, and its own fields."""
        return self.link(module, name), self.fields

    def ends(self, module: str) -> tuple[str, str]:
        """The link's names for this side and for the other; `other`, where both are of one module."""
        return module, "other" if self.to == module else self.to

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """None: links lie in a table of their own."""
        return ()

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """Both ends and what is said about the link."""
        link = self.link(module, name)
        here, there = self.ends(module)
        ends = (reference(here, module, "cascade"), reference(there, self.to, "cascade"))
        said = [column for key, one in self.fields.items() for column in one.columns(link, key, around)]
        beside = [table for key, one in self.fields.items() for table in one.tables(link, key, around)]
        return (LinkTable(link, (*ends, *said), tuple(end.name for end in ends)), *beside)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """The records on the other side."""
        here, there = self.ends(module)
        return types.Records(self.to, here, self.link(module, name), there)

    def reverses(self, module: str, name: str, around: Surroundings) -> tuple[Reverse, ...]:
        """The records on this side."""
        here, there = self.ends(module)
        return (
            Reverse(
                self.to,
                self.reverse or plural(module),
                types.Records(module, there, self.link(module, name), here),
            ),
        )

    def links(self, module: str, name: str, around: Surroundings) -> dict[str, dict[str, types.Type]]:
        """Both ends and what is said about the link."""
        here, there = self.ends(module)
        link = self.link(module, name)
        said = {key: one.value(link, key, around) for key, one in self.fields.items()}
        return {link: {here: types.Record(module), there: types.Record(self.to), **said}}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The ids of the others; objects, where something is said about the links."""
        if not self.fields:
            return json_of(self.value(module, name, around))
        link = self.link(module, name)
        said = {key: one.json_schema(link, key, around) for key, one in self.fields.items()}
        item = {"type": "object", "properties": {"id": UUID, **said}, "additionalProperties": False}
        needed = [key for key, one in self.fields.items() if one.required and not one.derived]
        return {"type": "array", "items": {**item, "required": ["id", *needed]}}


MEMBER = ManyToMany
