"""A record was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Deleted(Trigger):
    """A record was deleted."""

    deleted: ModuleRef
    """The module."""

    example = "deleted: contact"

    def about(self, lookup: Lookup) -> str | None:
        """The record itself."""
        return self.deleted


MEMBER = Deleted
