"""Names that go, and where what holds them goes: the entry that says so is none of those to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import model_validator

from crmspec.compiler.model.base import Model
from crmspec.compiler.model.field import OptionName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class Moving(Model):
    """A piece with named entries of which some may go, each into another."""

    moved: dict[OptionName, OptionName] = {}
    """Names that went, each with the one that took its place: records that held it get that one.

    An entry that says `moves_to` comes to the same.
    """

    entries: ClassVar[str] = ""
    """The attribute that holds the entries."""

    @model_validator(mode="after")
    def _part(self) -> Self:
        """Put entries that go apart from those that are there."""
        entries = getattr(self, self.entries)
        moves = moves_of(entries)
        if moves or self.moved:
            # Frozen for those who read it; this is still a part of its making.
            self.__dict__[self.entries] = {name: one for name, one in entries.items() if not one.moves_to}
            self.__dict__["moved"] = ends({**self.moved, **moves})
            self.model_fields_set.add("moved")
        return self


def moves_of(entries: Mapping[str, Any]) -> dict[str, str]:
    """The entries that go, with what they go into; what one of them was called before goes the same way."""
    going = {name: one for name, one in entries.items() if one.moves_to}
    earlier = {one.renamed_from: one.moves_to for one in going.values() if one.renamed_from}
    return {
        **{name: to for name, to in earlier.items() if name not in entries},
        **{name: one.moves_to for name, one in going.items()},
    }


def ends(moves: Mapping[str, str]) -> dict[str, str]:
    """Where each name comes to in the end; what goes round in a circle stays as it is."""
    return {name: _end(moves, name) for name in sorted(moves)}


def _end(moves: Mapping[str, str], name: str) -> str:
    end, seen = moves[name], {name}
    while end in moves and end not in seen:
        seen.add(end)
        end = moves[end]
    return moves[name] if end in moves else end
