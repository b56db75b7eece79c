"""A time has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Cron, Trigger
from crmspec.compiler.model.base import Ref, ZoneName

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Schedule(Trigger):
    """A time has come."""

    schedule: Cron
    """Minute, hour, day of month, month, day of week: `0 6 * * mon`."""
    time_zone: ZoneName | None = None
    """The zone it is meant in; absent: the manifest's."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """It is left out on days that are no working days."""
    each: Annotated[str, Ref("segment")] | None = None
    """Once for each record of this segment; absent: once."""

    example = """\
schedule: 0 6 * * mon
each: quiet_clients"""

    def about(self, lookup: Lookup) -> str | None:
        """A record of the segment, if there is one."""
        return lookup.module_of("segment", self.each) if self.each else None


MEMBER = Schedule
