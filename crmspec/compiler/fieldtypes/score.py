"""The field type ``score``."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import model_validator

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._numbers import check_bounds
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Int
from crmspec.compiler.model.field import Surroundings


class Score(Plain):
    """Points that scoring rules give for what a record is and for what people do; nobody enters it.

    A workflow can start when it crosses a line. Choose `rating` for what a person judges.
    """

    type: Literal["score"] = "score"
    minimum: Int = 0
    """The fewest points."""
    maximum: Int = 100
    """The most points; what goes over counts as this."""

    derived: ClassVar[bool] = True
    example: ClassVar[str] = "lead_score: {type: score, maximum: 100}"
    widget: ClassVar[str] = "computed"
    parser: ClassVar[str] = "none"

    @model_validator(mode="after")
    def _bounds(self) -> Score:
        check_bounds(self.minimum, self.maximum)
        return self

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A whole number of points."""
        return types.Integer(self.minimum, self.maximum)


MEMBER = Score
