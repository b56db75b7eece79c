"""A record was changed, in whatever field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Updated(Trigger):
    """A record was changed, in whatever field."""

    updated: ModuleRef
    """The module."""

    example = "updated: account"

    def about(self, lookup: Lookup) -> str | None:
        """The record itself."""
        return self.updated


MEMBER = Updated
