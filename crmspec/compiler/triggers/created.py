"""A record was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Created(Trigger):
    """A record was made."""

    created: ModuleRef
    """The module."""

    example = "created: lead"

    def about(self, lookup: Lookup) -> str | None:
        """The record itself."""
        return self.created


MEMBER = Created
