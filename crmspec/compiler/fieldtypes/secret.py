"""The field type ``secret``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.field import Column, Surroundings


class Secret(Plain):
    """Something only a few may ever see: the password of a customer's system, a door code.

    The record holds a reference; the encrypted value lies apart, and each look at it is logged. It
    stands in no list, report, export, expression or message.
    """

    type: Literal["secret"] = "secret"
    sensitivity: Literal["restricted"] = "restricted"
    """Always restricted: it is granted by name only."""
    unique: Literal[False] = False
    """Never: an encrypted value cannot be compared."""

    listed: ClassVar[bool] = False
    example: ClassVar[str] = "door_code: {type: secret, help: Ask the site manager when it changes}"
    widget: ClassVar[str] = "password"
    parser: ClassVar[str] = "none"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The reference under which the encrypted value is found."""
        return (Column(name, "text", max_length=500),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Opaque: there or not there."""
        return types.JSON

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """Text that goes in and does not come out."""
        return {"type": "string", "maxLength": 4_000, "writeOnly": True}


MEMBER = Secret
