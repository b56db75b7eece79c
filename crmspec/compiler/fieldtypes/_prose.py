"""Text of several lines."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Positive
from crmspec.compiler.model.field import Column, Surroundings


class Prose(Plain):
    """Text without a form of its own, bounded in length."""

    max_length: Annotated[Positive, field(le=1_000_000)] = 20_000
    """How many characters it holds at most."""

    media_type: ClassVar[str] = ""
    """What the text is written in, where it is more than text."""

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """One column, bounded."""
        return (Column(name, "text", max_length=self.max_length),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Text."""
        return types.TEXT

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """A bounded string."""
        schema: dict[str, Any] = {"type": "string", "maxLength": self.max_length}
        return {**schema, "contentMediaType": self.media_type} if self.media_type else schema
