"""The field type ``datetime``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Surroundings


class Datetime(Plain):
    """An instant, kept in UTC and shown in the reader's time zone: a call, an appointment, a last login.

    Choose `date` where the time of day says nothing.
    """

    type: Literal["datetime"] = "datetime"

    example: ClassVar[str] = "last_contacted_at: {type: datetime, label: Last contacted}"
    widget: ClassVar[str] = "datetime"
    parser: ClassVar[str] = "datetime"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """An instant."""
        return types.DATETIME


MEMBER = Datetime
