"""The field type ``tags``."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import json_of
from crmspec.compiler.model.base import ONE_OR_MORE, Ref
from crmspec.compiler.model.field import Column, Field, LinkTable, Surroundings


class Tags(Field):
    """Words put on a record and taken off again: interests, events, batches of an import.

    Who may put them on, and who may make new ones, roles say. Choose `multi_picklist` where the
    words are few and known.
    """

    type: Literal["tags"] = "tags"
    category: Annotated[tuple[Annotated[str, Ref("tag_category")], ...], ONE_OR_MORE, field(min_length=1)]
    """The categories whose tags it takes."""
    unique: Literal[False] = False
    """Never: a tag is there to be on many records."""

    example: ClassVar[str] = "interests: {type: tags, category: interest}"
    widget: ClassVar[str] = "tags"
    parser: ClassVar[str] = "tags"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """None: tags lie in a table of their own."""
        return ()

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """Which record carries which tag, since when, and from whom."""
        columns = (
            reference(module, module, "cascade"),
            reference("tag", "_tag", "cascade"),
            Column("applied_at", "datetime"),
            Column("applied_by", "id", references="_user", on_delete="restrict"),
        )
        return (LinkTable(f"{module}__{name}", columns, (columns[0].name, columns[1].name)),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Tags, asked with `has_tag`."""
        return types.TAGS

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """A set of words."""
        return json_of(types.TAGS)


MEMBER = Tags
