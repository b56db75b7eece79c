"""The field type ``date``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Surroundings


class Date(Plain):
    """A day on the calendar, the same everywhere: a birthday, a due date, the day a contract ends.

    Choose `datetime` for the instant at which something happened.
    """

    type: Literal["date"] = "date"

    example: ClassVar[str] = "contract_ends: {type: date, required_when: stage == 'won'}"
    widget: ClassVar[str] = "date"
    parser: ClassVar[str] = "date"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A day from 0001-01-01 to 9999-12-31."""
        return types.DATE


MEMBER = Date
