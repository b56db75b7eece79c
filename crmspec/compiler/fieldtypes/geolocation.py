"""The field type ``geolocation``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import decimal_json, described
from crmspec.compiler.model.field import Column, Field, Surroundings

SCALE = 7
"""Digits after the point: the last one is a centimetre."""
_DEGREES = {"latitude": 90, "longitude": 180}


class Geolocation(Field):
    """A point on the map, to the centimetre: where a job is, where a visit took place.

    Choose `address` for what a letter needs.
    """

    type: Literal["geolocation"] = "geolocation"
    unique: Literal[False] = False
    """Never: two measurements of one place differ."""

    tells_of: ClassVar[str] = "party"
    example: ClassVar[str] = "site_position: {type: geolocation}"
    widget: ClassVar[str] = "map"
    parser: ClassVar[str] = "geolocation"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """Two whole numbers of ten-millionths of a degree."""
        unit = int("1" + "0" * SCALE)
        return tuple(
            Column(f"{name}_{part}", "int64", minimum=-most * unit, maximum=most * unit)
            for part, most in _DEGREES.items()
        )

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Opaque: there or not there."""
        return types.JSON

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """The two numbers."""
        return {f"{name}_{part}": types.Decimal(SCALE + 3, SCALE) for part in _DEGREES}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """Two numbers of degrees, as text."""
        parts = {part: decimal_json(SCALE + 3, SCALE) for part in _DEGREES}
        return {**described("degrees", **parts), "required": list(_DEGREES)}


MEMBER = Geolocation
