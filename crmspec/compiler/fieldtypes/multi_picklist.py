"""The field type ``multi_picklist``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import model_validator

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._choosing import Choosing
from crmspec.compiler.fieldtypes._numbers import check_bounds
from crmspec.compiler.model.base import Natural, Positive
from crmspec.compiler.model.field import Surroundings


class MultiPicklist(Choosing):
    """Some of a few known values: a checklist.

    Choose `picklist` where one rules out the others, `tags` where people add words of their own.
    """

    type: Literal["multi_picklist"] = "multi_picklist"
    at_least: Natural = 0
    """How many are chosen at least, where any are."""
    at_most: Positive | None = None
    """How many are chosen at most."""

    example: ClassVar[str] = "services: {type: multi_picklist, options: [design, print, web], at_most: 2}"
    widget: ClassVar[str] = "checklist"
    parser: ClassVar[str] = "choices"

    @model_validator(mode="after")
    def _room(self) -> MultiPicklist:
        check_bounds(self.at_least, self.at_most)
        return self

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Some of its options."""
        return types.Choices(self.words(module, name, around), self.values or "", around.moved(module, name))

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """A set of words."""
        schema = super().json_schema(module, name, around)
        bounds = {"minItems": self.at_least or None, "maxItems": self.at_most}
        return schema | {key: bound for key, bound in bounds.items() if bound is not None}


MEMBER = MultiPicklist
