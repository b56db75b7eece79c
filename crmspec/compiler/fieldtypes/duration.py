"""The field type ``duration``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Column, Surroundings

LONGEST = 10_000 * 366 * 86_400
"""No two instants are further apart, in seconds."""


class Duration(Plain):
    """A length of time, kept in seconds: how long a call took, how long a job is planned for.

    Choose `decimal` for hours that are billed.
    """

    type: Literal["duration"] = "duration"

    example: ClassVar[str] = "planned: {type: duration, label: Planned working time}"
    widget: ClassVar[str] = "duration"
    parser: ClassVar[str] = "duration"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """Seconds, none of them negative."""
        return tuple(
            replace(one, minimum=0, maximum=LONGEST) for one in super().columns(module, name, around)
        )

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A number of seconds."""
        return types.DURATION

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """Seconds."""
        return super().json_schema(module, name, around) | {"minimum": 0, "maximum": LONGEST}


MEMBER = Duration
