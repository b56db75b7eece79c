"""The field type ``picklist``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._choosing import Choosing
from crmspec.compiler.model.field import Surroundings


class Picklist(Choosing):
    """One of a few known values: a dropdown.

    Choose `multi_picklist` where several apply at once, `tags` where the words come and go, and a
    pipeline over this field where the order of the values and who may change them matter.
    """

    type: Literal["picklist"] = "picklist"

    example: ClassVar[str] = """\
industry:
  type: picklist
  options: {retail: Retail, health: Health care, public: {label: Public sector, colour: blue}}"""
    widget: ClassVar[str] = "select"
    parser: ClassVar[str] = "choice"

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """One of its options."""
        return types.Choice(self.words(module, name, around), self.values or "")


MEMBER = Picklist
