"""A day of a record comes round again: a birthday, a retainer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import Condition, Duration, Ref, Time

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Recurring(Trigger):
    """A day of a record comes round again: a birthday, a retainer."""

    recurring: Annotated[str, Ref("module_field", holds="time")]
    """The date from which it is counted, as `module.field`."""
    every: Literal["week", "month", "quarter", "year"]
    """How often."""
    before: Duration | None = None
    """How long before the day."""
    at: Time = "09:00"
    """At what time of that day."""
    until: Condition | None = None
    """It ends for a record when this holds."""

    example = """\
recurring: contact.birthday
every: year
at: "08:00"
"""

    def about(self, lookup: Lookup) -> str | None:
        """The record whose day it is."""
        return self.recurring.partition(".")[0]


MEMBER = Recurring
