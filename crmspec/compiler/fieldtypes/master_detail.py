"""The field type ``master_detail``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import UUID
from crmspec.compiler.model.base import Bool, ModuleRef, Name
from crmspec.compiler.model.field import Column, Field, Reverse, Surroundings, plural


class MasterDetail(Field):
    """The record that this one is a part of: the invoice of a line.

    The part is owned by and shared with its master, and goes when the master goes. Choose `lookup`
    where each has a life of its own.
    """

    type: Literal["master_detail"] = "master_detail"
    to: ModuleRef
    """The module of the master."""
    reverse: Name | None = None
    """What the master calls its parts; absent: the plural of this module."""
    reparent: Bool = False
    """Whether a part may be moved to another master later; if not, the master is chosen for good."""
    required: Literal[True] = True
    """Always: there is no part without its master."""

    example: ClassVar[str] = "invoice: {type: master_detail, to: invoice, reverse: lines}"
    widget: ClassVar[str] = "lookup"
    parser: ClassVar[str] = "reference"
    master: ClassVar[bool] = True
    rule: ClassVar[str] = "cascade"
    """What follows when the master is purged."""

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The master's id."""
        return (reference(name, self.to, "cascade"),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A record of the master's module."""
        return types.Record(self.to)

    def reverses(self, module: str, name: str, around: Surroundings) -> tuple[Reverse, ...]:
        """The records that point at the other."""
        return (Reverse(self.to, self.reverse or plural(module), types.Records(module, name)),)

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The master's id."""
        return dict(UUID)


MEMBER = MasterDetail
