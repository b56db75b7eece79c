"""The field type ``integer``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StrictInt, model_validator
from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._numbers import check_bounds
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.fieldtypes._values import INT64
from crmspec.compiler.model.field import Surroundings

Int64 = Annotated[StrictInt, field(ge=INT64[0], le=INT64[1])]


class Integer(Plain):
    """A whole number: how many people, rooms, days.

    Choose `decimal` for measures with a fraction, `money` for amounts, `text` for numbers nobody
    calculates with.
    """

    type: Literal["integer"] = "integer"
    minimum: Int64 | None = None
    """The smallest value; without one, the smallest of 64 bits."""
    maximum: Int64 | None = None
    """The largest value; without one, the largest of 64 bits."""

    example: ClassVar[str] = "employees: {type: integer, minimum: 0}"
    widget: ClassVar[str] = "number"
    parser: ClassVar[str] = "integer"

    @model_validator(mode="after")
    def _bounds(self) -> Integer:
        check_bounds(self.minimum, self.maximum)
        return self

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A whole number within its bounds."""
        return types.Integer(self.minimum, self.maximum)


MEMBER = Integer
