"""A date of a record comes near, is here, or has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import Duration, Ref, Time

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Due(Trigger):
    """A date of a record comes near, is here, or has passed."""

    due: Annotated[str, Ref("module_field", holds="time")]
    """The date or instant, as `module.field`."""
    before: Duration | None = None
    """How long before it."""
    after: Duration | None = None
    """How long after it."""
    at: Time | None = None
    """At what time of day, for a date."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count; a day that is none moves to the next."""

    example = """\
due: invoice.due_on
after: 7 days
at: "09:00"
"""

    def about(self, lookup: Lookup) -> str | None:
        """The record whose date it is."""
        return self.due.partition(".")[0]


MEMBER = Due
