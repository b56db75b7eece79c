"""Wait for a time, until a date, or for an event."""

from __future__ import annotations

from typing import Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import AnyTrigger, Step, Steps
from crmspec.compiler.model.base import Duration, Formula, Ref, Short, Time


class Options(Short):
    """How long, until when, or for what."""

    shorthand = "for"
    for_: Duration | None = field(default=None, alias="for")
    """This long."""
    until: Formula | None = None
    """Until this date or instant."""
    at: Time | None = None
    """At this time of day."""
    event: AnyTrigger | None = None
    """Until this happens to the record."""
    deadline: Duration | None = None
    """How long it waits for the event."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count."""
    on_timeout: Steps = ()
    """What is done when the event did not happen; then it goes on."""


class Wait(Step):
    """Wait for a time, until a date, or for an event."""

    wait: Options
    """How long, until when, or for what."""

    example = "wait: {event: {message: replied, module: lead}, deadline: 5 days}"


MEMBER = Wait
