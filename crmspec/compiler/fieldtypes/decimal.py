"""The field type ``decimal``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._numbers import Number
from crmspec.compiler.fieldtypes._scaled import Scaled
from crmspec.compiler.model.base import Natural, Positive
from crmspec.compiler.model.field import Surroundings


class Decimal(Scaled):
    """A number with a fixed count of digits after the point: hours, metres, kilograms.

    It is kept as a whole number of its last digit, so it is exact. Choose `money` for amounts and
    `percent` for shares.
    """

    type: Literal["decimal"] = "decimal"
    precision: Annotated[Positive, field(le=types.MAX_PRECISION)] = types.MAX_PRECISION
    """How many digits it has in all."""
    scale: Natural = 2
    """How many of them stand after the point."""
    minimum: Number | None = None
    """The smallest value."""
    maximum: Number | None = None
    """The largest value."""

    example: ClassVar[str] = "hours: {type: decimal, precision: 6, scale: 2, minimum: 0}"
    widget: ClassVar[str] = "decimal"
    parser: ClassVar[str] = "decimal"

    @model_validator(mode="after")
    def _digits(self) -> Decimal:
        if self.scale > self.precision:
            raise PydanticCustomError(
                "digits",
                "`scale` is {scale}, more than all digits, `precision`, {precision}",
                {"scale": self.scale, "precision": self.precision},
            )
        self.check(self.precision, self.scale)
        return self

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A number of its digits."""
        return types.Decimal(self.precision, self.scale)


MEMBER = Decimal
