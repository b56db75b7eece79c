"""Somebody pressed a button on a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Parameters, Trigger
from crmspec.compiler.model.base import Bool, Label, Merged, ModuleRef, Roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context, Lookup


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
    done_message: Merged | None = None
    """What whoever pressed it reads when all went well; it can merge fields of the record."""

    example = """\
button: Send the offer again
module: deal
by: [sales_rep]
asks: {note: text}
done_message: The offer is on its way."""

    def about(self, lookup: Lookup) -> str | None:
        """The record on which it was pressed."""
        return self.module

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """The answers."""
        return {name: one.spec for name, one in self.asks.items()}

    def context(self, context: Context) -> Context:
        """What is said afterwards can name the record and the answers."""
        answers = {name: one.spec for name, one in self.asks.items()}
        return context.about(self.module).knowing(answers)


MEMBER = Button
