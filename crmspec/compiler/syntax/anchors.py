"""Anchors and aliases of one file, bounded so that repetition cannot multiply without end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from crmspec.compiler import syntax_codes as codes
from crmspec.compiler.syntax.notes import Notes

MAX_ALIASED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Anchor:
    """A value that aliases repeat: how many values it holds and how deep they are nested."""

    value: Any
    size: int
    height: int


@dataclass(slots=True)
class Anchors:
    """The anchors declared so far, by name; None for one whose value is still being read."""

    notes: Notes
    declared: dict[str, Anchor | None] = field(default_factory=dict)
    repeated: int = 0

    def declare(self, name: str, anchor: Anchor | None, start: int) -> None:
        """Take a new anchor, whose name must be new."""
        if name in self.declared:
            message = f"a second anchor `&{name}` is declared here"
            self.notes.stop(codes.ALIAS, start, start + len(name) + 1, message, "give it another name")
        self.declared[name] = anchor

    def repeat(self, name: str, start: int, end: int) -> Anchor:
        """The anchor that an alias names; counted, so that the bound holds."""
        anchor = self.declared.get(name)
        if anchor is None:
            if name in self.declared:
                message, way_out = f"`*{name}` repeats the value it is part of", "a value cannot hold itself"
            else:
                message = f"no anchor `&{name}` stands before this"
                way_out = "declare it first; or quote the text if it is no alias"
            self.notes.stop(codes.ALIAS, start, end, message, way_out)
        self.repeated += anchor.size
        if self.repeated > MAX_ALIASED:
            message = f"aliases repeat more than {MAX_ALIASED:,} values by here"
            self.notes.stop(codes.ALIAS, start, end, message, "repeat less: name the shared part")
        return anchor
