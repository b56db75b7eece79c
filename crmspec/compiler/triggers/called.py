"""Another workflow or a program calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Parameters, Trigger
from crmspec.compiler.model.base import Label, ModuleRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Lookup


class Called(Trigger):
    """Another workflow or a program calls it."""

    called: Label
    """What the call is known as."""
    module: ModuleRef | None = None
    """The module of the record it is called for."""
    parameters: Parameters = {}
    """What it is given; variables."""

    example = """\
called: Check the credit
module: account
parameters: {amount: money}"""

    def about(self, lookup: Lookup) -> str | None:
        """The record it is called for."""
        return self.module

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """The parameters."""
        return {name: one.spec for name, one in self.parameters.items()}


MEMBER = Called
