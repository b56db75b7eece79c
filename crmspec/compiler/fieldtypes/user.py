"""The field type ``user``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._several import ends, ids, link, link_table, several
from crmspec.compiler.fieldtypes._staff import Staff
from crmspec.compiler.model.base import Bool, RoleRef
from crmspec.compiler.model.field import Column, LinkTable, Surroundings


class User(Staff):
    """Somebody of the own firm who has a part in the record: a consultant, an approver; or several of them.

    Who owns a record is said by the module's `ownership`, not by a field.
    """

    type: Literal["user"] = "user"
    role: RoleRef | None = None
    """Only users in this role may be chosen."""
    many: Bool = False
    """Whether there can be several; expressions see a list: `exists(helpers, id == record.owner.id)`."""

    example: ClassVar[str] = "consultant: {type: user, role: consultant}"
    widget: ClassVar[str] = "user"
    system: ClassVar[str] = "_user"

    @model_validator(mode="after")
    def _several(self) -> User:
        if self.many and (self.required or self.unique):
            text = "it holds several, which are linked after the record is made: it cannot be `{what}`"
            what = "required" if self.required else "unique"
            raise PydanticCustomError("contradiction", text, {"what": what})
        return self

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The id; none for several, which lie in a table of links."""
        return () if self.many else super().columns(module, name, around)

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """For several: each record with each user."""
        return (link_table(module, name, self.system),) if self.many else ()

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A user, or several."""
        return several(module, name, self.system) if self.many else super().value(module, name, around)

    def links(self, module: str, name: str, around: Surroundings) -> dict[str, dict[str, types.Type]]:
        """For several: what lies between a record and a user."""
        return {link(module, name): ends(module, self.system)} if self.many else {}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The id, or several."""
        return ids() if self.many else super().json_schema(module, name, around)


MEMBER = User
