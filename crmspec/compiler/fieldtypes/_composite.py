"""A value of several texts, one column each, and one that holds them all for people to read and search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import described
from crmspec.compiler.model.field import Column, Field, Surroundings


@dataclass(frozen=True, slots=True)
class Part:
    """One part: how long it may be, what it looks like, whether the joined text holds it."""

    max_length: int
    pattern: str | None = None
    joined: bool = True


class Composite(Field):
    """A value of several texts; a text that is empty is not there."""

    of: ClassVar[dict[str, Part]]
    """Its parts, in the order in which they are read."""
    separator: ClassVar[str]
    """What stands between them."""
    what: ClassVar[str]
    """What it is."""

    def needed(self) -> tuple[str, ...]:
        """The parts without which there is no value."""
        return ()

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The joined text, which the database makes, and the parts."""
        parts = [
            Column(f"{name}_{part}", "text", max_length=one.max_length, pattern=one.pattern)
            for part, one in self.of.items()
        ]
        joins = tuple(f"{name}_{part}" for part, one in self.of.items() if one.joined)
        return (Column(name, "text", joins=joins, separator=self.separator), *parts)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """The joined text."""
        return types.TEXT

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """Each part."""
        return {f"{name}_{part}": types.TEXT for part in self.of}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """An object of its parts."""
        schema = described(self.what, **{part: _text(one) for part, one in self.of.items()})
        return {**schema, "required": list(self.needed())} if self.needed() else schema


def _text(part: Part) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": part.max_length}
    return {**schema, "pattern": f"^(?:{part.pattern})$"} if part.pattern else schema
