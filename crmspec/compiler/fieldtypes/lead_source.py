"""The field type ``lead_source``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import described, word_json
from crmspec.compiler.model.base import Bool
from crmspec.compiler.model.field import Column, Field, Surroundings

_SOURCES = "_lead_source"
_DETAIL_LENGTH = 81
"""Two names and the point between them."""


class LeadSource(Field):
    """How somebody came to us: one of the few broad lead sources, and its second level.

    Forms, campaigns, telephone numbers and parameters set it by themselves where the lead sources
    say so. The system table of sources is keyed by name: `radio`, and `radio.station_a` below it.
    """

    type: Literal["lead_source"] = "lead_source"
    second_level: Bool = True
    """Whether the finer distinction is kept too."""

    example: ClassVar[str] = "source: {type: lead_source, required: true}"
    options_of: ClassVar[str] = "lead_sources"
    widget: ClassVar[str] = "lead_source"
    parser: ClassVar[str] = "lead_source"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The source, and the detail below it."""
        source = Column(name, "text", max_length=40, references=_SOURCES, on_delete="restrict")
        if not self.second_level:
            return (source,)
        detail = Column(
            f"{name}_detail", "text", max_length=_DETAIL_LENGTH, references=_SOURCES, on_delete="restrict"
        )
        return (source, detail)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """One of the broad sources."""
        return types.Choice(tuple(around.options(module, name)), _SOURCES, around.moved(module, name))

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """The detail, with the source before it: `radio.station_a`."""
        return {f"{name}_detail": types.TEXT} if self.second_level else {}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The source; with its detail where that is kept."""
        source = word_json(tuple(around.options(module, name)))
        if not self.second_level:
            return source
        detail = {"type": "string", "maxLength": _DETAIL_LENGTH}
        return {**described("a lead source", source=source, detail=detail), "required": ["source"]}


MEMBER = LeadSource
