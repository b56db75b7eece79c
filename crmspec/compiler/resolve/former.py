"""The type of the values that a field held when it was of another type, of which only the name is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import FIELD_TYPES

if TYPE_CHECKING:
    from crmspec.compiler.model.field import Surroundings


def former(name: str, around: Surroundings) -> types.Type:
    """The type of the values of a field that says nothing but its type; unknown where it has to say more."""
    kind = FIELD_TYPES.member(name)
    if any(info.is_required() for info in kind.model_fields.values()):
        return types.UNKNOWN
    found: types.Type = kind.model_construct().value("", "", around)  # type: ignore[attr-defined]
    return found
