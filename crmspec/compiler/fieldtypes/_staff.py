"""Fields that name somebody of the own firm: a user, a team, a queue."""

from __future__ import annotations

from typing import Any, ClassVar

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import UUID
from crmspec.compiler.model.field import Column, Field, Surroundings


class Staff(Field):
    """A reference to one of the system's own modules."""

    system: ClassVar[str]
    """The system module."""
    parser: ClassVar[str] = "reference"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The id; it stays until nothing refers to it."""
        return (reference(name, self.system, "restrict"),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A record of the system module."""
        return types.Record(self.system)

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The id."""
        return dict(UUID)
