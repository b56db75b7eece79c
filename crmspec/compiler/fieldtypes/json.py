"""The field type ``json``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Surroundings


class Json(Plain):
    """Whatever another system sent, kept as it came.

    Nothing can be said about its inside: choose fields for everything that people or rules read.
    """

    type: Literal["json"] = "json"
    unique: Literal[False] = False
    """Never: two writings of the same data differ."""

    listed: ClassVar[bool] = False
    example: ClassVar[str] = "raw_payload: {type: json, sensitivity: confidential}"
    widget: ClassVar[str] = "code"
    parser: ClassVar[str] = "json"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Opaque: there or not there."""
        return types.JSON


MEMBER = Json
