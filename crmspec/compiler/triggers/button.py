"""Somebody pressed a button on a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Parameters, Trigger
from crmspec.compiler.model.base import Bool, Label, ModuleRef, Roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Lookup


class Button(Trigger):
    """Somebody pressed a button on a record."""

    button: Label
    """What it says."""
    module: ModuleRef
    """The module on whose records it stands."""
    by: Roles
    """The roles that see it."""
    asks: Parameters = {}
    """What is asked for when it is pressed; the answers are variables."""
    many: Bool = False
    """Whether it can be pressed for several records at once."""

    example = """\
button: Send the offer again
module: deal
by: [sales_rep]
asks: {note: text}"""

    def about(self, lookup: Lookup) -> str | None:
        """The record on which it was pressed."""
        return self.module

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """The answers."""
        return {name: one.spec for name, one in self.asks.items()}


MEMBER = Button
