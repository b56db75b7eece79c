"""A form was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Submitted(Trigger):
    """A form was sent."""

    submitted: Annotated[str, Ref("form")]
    """The form."""

    example = "submitted: contact_us"

    def about(self, lookup: Lookup) -> str | None:
        """The record that the form made or changed."""
        return lookup.module_of("form", self.submitted)


MEMBER = Submitted
