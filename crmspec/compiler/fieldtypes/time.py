"""The field type ``time``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Surroundings


class Time(Plain):
    """A time of day without a day: when somebody prefers to be called.

    Choose `datetime` for an appointment, a calendar for working hours.
    """

    type: Literal["time"] = "time"

    example: ClassVar[str] = "best_time_to_call: {type: time}"
    widget: ClassVar[str] = "time"
    parser: ClassVar[str] = "time"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A time of day, to the second."""
        return types.TIME


MEMBER = Time
