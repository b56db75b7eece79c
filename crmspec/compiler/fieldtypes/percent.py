"""The field type ``percent``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import model_validator
from pydantic.fields import Field as field

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._scaled import Scaled
from crmspec.compiler.model.base import Natural
from crmspec.compiler.model.field import Surroundings


class Percent(Scaled):
    """A share: 25 means 25 %, and an amount multiplied by it is a quarter of it.

    Choose `decimal` for a factor.
    """

    type: Literal["percent"] = "percent"
    scale: Annotated[Natural, field(le=6)] = 2
    """How many digits stand after the point."""

    example: ClassVar[str] = "discount: {type: percent, scale: 1, minimum: 0, maximum: 40}"
    widget: ClassVar[str] = "percent"
    parser: ClassVar[str] = "percent"

    @model_validator(mode="after")
    def _digits(self) -> Percent:
        self.check(types.MAX_PRECISION, self.scale)
        return self

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A percentage."""
        return types.Percent(self.scale)


MEMBER = Percent
