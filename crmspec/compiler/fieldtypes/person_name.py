"""The field type ``person_name``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._composite import Composite, Part


class PersonName(Composite):
    """What a person is called, in parts, so that a letter can address them.

    Expressions read the whole as the field's name, and the parts as `<field>_first`, `<field>_last`
    and so on. People with one name have it as `last`.
    """

    type: Literal["person_name"] = "person_name"
    needs: tuple[Literal["prefix", "first", "middle", "last"], ...] = ("last",)
    """The parts without which it is no name."""

    tells_of: ClassVar[str] = "person"
    example: ClassVar[str] = "name: {type: person_name, required: true, needs: [first, last], personal: true}"
    widget: ClassVar[str] = "person_name"
    parser: ClassVar[str] = "person_name"
    of: ClassVar[dict[str, Part]] = {
        "prefix": Part(max_length=30, joined=False),
        "first": Part(max_length=100),
        "middle": Part(max_length=100),
        "last": Part(max_length=100),
    }
    separator: ClassVar[str] = " "
    what: ClassVar[str] = "a person's name"

    def needed(self) -> tuple[str, ...]:
        """The parts that the blueprint asks for."""
        return self.needs


MEMBER = PersonName
