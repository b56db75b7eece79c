"""What a change of a blueprint is: a value put, an entry dropped, a key renamed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the blueprint that mends a finding, in terms of its tree; the text follows from that.

    ``put`` writes a value at a path, in place of what is there or as a new entry of a mapping or list
    that is there (or of one that is made); ``drop`` takes the entry at a path away; ``rename`` gives the
    key at a path another name.
    """

    kind: Literal["put", "drop", "rename"]
    path: Keys
    value: Any = None
    safe: bool = False
    """Whether it can be made without a second thought: nothing that was meant is lost or added."""
