"""The field type ``rating``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Positive
from crmspec.compiler.model.field import Surroundings


class Rating(Plain):
    """Stars that somebody gives, from one: how content a customer is, how warm a contact.

    Choose `score` for what is computed from what people do, `picklist` where each step has a name.
    """

    type: Literal["rating"] = "rating"
    maximum: Annotated[Positive, field(le=10)] = 5
    """How many stars there are."""

    example: ClassVar[str] = "satisfaction: {type: rating, maximum: 5}"
    widget: ClassVar[str] = "stars"
    parser: ClassVar[str] = "integer"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A whole number from one."""
        return types.Integer(1, self.maximum)


MEMBER = Rating
