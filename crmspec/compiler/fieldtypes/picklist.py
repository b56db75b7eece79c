"""The field type ``picklist``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._choosing import Choosing
from crmspec.compiler.model.base import Bool
from crmspec.compiler.model.field import Column, Surroundings


class Picklist(Choosing):
    """One of a few known values: a dropdown.

    Choose `multi_picklist` where several apply at once, `tags` where the words come and go, and a
    pipeline over this field where the order of the values and who may change them matter.
    """

    type: Literal["picklist"] = "picklist"
    open: Bool = False
    """Whether other texts are taken too, as imports and other systems send them; people choose an option."""

    example: ClassVar[str] = """\
industry:
  type: picklist
  options: {retail: Retail, health: Health care, public: {label: Public sector, colour: blue}}"""
    widget: ClassVar[str] = "select"
    parser: ClassVar[str] = "choice"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The option's name; where it is open, any line of text."""
        return (Column(name, "text", max_length=255),) if self.open else super().columns(module, name, around)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """One of its options; where it is open, any text."""
        if self.open:
            return types.Choice((), self.values or "")
        return types.Choice(self.words(module, name, around), self.values or "", around.moved(module, name))


MEMBER = Picklist
