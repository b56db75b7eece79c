"""The field type ``lookup``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import OnDelete, reference
from crmspec.compiler.fieldtypes._values import UUID
from crmspec.compiler.model.base import Condition, ModuleRef, Name
from crmspec.compiler.model.field import Column, Field, Reverse, Surroundings, plural

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Lookup(Field):
    """A record of another module that this one belongs with: the account of a deal.

    Each record keeps its own owner and rights. Choose `master_detail` where one cannot be without
    the other and is seen by the same people, `many_to_many` where there can be several.
    """

    type: Literal["lookup"] = "lookup"
    to: ModuleRef
    """The module of the other record."""
    on_delete: OnDelete | None = None
    """What follows when the other is purged; absent: `restrict` where it is required, else `set_null`."""
    where: Condition | None = None
    """Which records may be chosen: a condition about the other record; `record` is this one."""
    reverse: Name | None = None
    """What the other module calls the records that point to it; absent: the plural of this module."""

    example: ClassVar[str] = "account: {type: lookup, to: account, reverse: deals, where: active}"
    widget: ClassVar[str] = "lookup"
    parser: ClassVar[str] = "reference"

    @model_validator(mode="after")
    def _can_be_nulled(self) -> Lookup:
        if self.required and self.on_delete == "set_null":
            raise PydanticCustomError("contradiction", "it is required, so `on_delete` cannot be `set_null`")
        return self

    @property
    def rule(self) -> OnDelete:
        """What follows when the other record is purged."""
        return self.on_delete or ("restrict" if self.required else "set_null")

    def context_of(self, attribute: str, context: Context) -> Context:
        """The filter is about the other record."""
        if attribute != "where":
            return super().context_of(attribute, context)
        return context.about(self.to, record=f"record:{context.record}")

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The other's id."""
        return (reference(name, self.to, self.rule),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A record of the other module."""
        return types.Record(self.to)

    def reverses(self, module: str, name: str, around: Surroundings) -> tuple[Reverse, ...]:
        """The records that point at the other."""
        return (Reverse(self.to, self.reverse or plural(module), types.Records(module, name)),)

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The other's id."""
        return dict(UUID)


MEMBER = Lookup
