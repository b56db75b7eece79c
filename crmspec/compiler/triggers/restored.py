"""A deleted record was brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Restored(Trigger):
    """A deleted record was brought back."""

    restored: ModuleRef
    """The module."""

    example = "restored: contact"

    def about(self, lookup: Lookup) -> str | None:
        """The record itself."""
        return self.restored


MEMBER = Restored
