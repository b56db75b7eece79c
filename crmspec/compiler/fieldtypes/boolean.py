"""The field type ``boolean``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Label
from crmspec.compiler.model.field import Surroundings


class Boolean(Plain):
    """Yes or no, or not known yet where it is not required.

    Choose `picklist` if a third answer may ever be asked for.
    """

    type: Literal["boolean"] = "boolean"
    yes_label: Label | None = None
    """What people read where it is so; absent: yes."""
    no_label: Label | None = None
    """What people read where it is not so; absent: no."""

    example: ClassVar[str] = "newsletter: {type: boolean, required: true, default: false}"
    widget: ClassVar[str] = "checkbox"
    parser: ClassVar[str] = "boolean"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A condition."""
        return types.BOOLEAN


MEMBER = Boolean
