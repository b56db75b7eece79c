"""Put a meeting into the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Assignments, Duration, Exp, Merged, Model, Ref, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """What it is about, with whom, and when."""

    activity: Annotated[str, Ref("activity")]
    """The activity that it is logged as."""
    subject: Merged
    """What it is about."""
    about: RecordExpression = "record"
    """The record in whose timeline it appears."""
    host: Annotated[Text, Exp("user")]
    """The user who holds it."""
    with_: RecordExpression | None = field(default=None, alias="with")
    """The person outside who takes part."""
    at: Annotated[Text, Exp("datetime")] | None = None
    """When; absent: the first free time."""
    within: Duration = "5 working days"
    """How soon, if the time is to be found."""
    length: Duration = "1 hour"
    """How long."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours in which it can be."""
    set: Assignments = field(default={})
    """Further fields of the activity."""

    def context(self, context: Context) -> Context:
        """Fields are the activity's."""
        return context.into(self.activity)


class Meeting(Step):
    """Put a meeting into the calendar."""

    meeting: Options
    """What it is about, with whom, and when."""

    example = """\
meeting: {activity: consultation, subject: First consultation, host: owner, within: 5 working days}"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """The meeting, if it is named."""
        return {self.as_: f"record:{self.meeting.activity}"} if self.as_ else {}


MEMBER = Meeting
