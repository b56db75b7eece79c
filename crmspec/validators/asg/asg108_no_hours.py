"""A calendar has no working hours.

## What
A calendar has no stretch of hours on any day; or a stretch ends before it begins, is no time of day, or
overlaps another of the same day.

## Why
Time that is counted in working hours stands still: no deadline is ever missed, and none is met.

## Bad
```yaml
calendars:
  office:
    hours: {monday: ["17:00-09:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{within: 2 working hours}]
    escalate_to: agent
```

## Good
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{within: 2 working hours}]
    escalate_to: agent
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the hours of each calendar."""
    for name, calendar in architecture.section("calendars").items():
        path = ("calendars", name, "hours")
        if not any(calendar.hours.values()):
            message = f"nobody ever works by `{name}`: it has no hours on any day"
            yield Finding(path, message, "give each working day its hours, such as `09:00-17:00`")
        for day, stretches in calendar.hours.items():
            ends = ""
            for at, stretch in sorted(enumerate(stretches), key=lambda one: one[1]):
                start, _, end = stretch.partition("-")
                wrong = _wrong(start, end, ends)
                ends = max(end, ends)
                if wrong:
                    yield Finding((*path, day, at), f"`{stretch}` on {day} {wrong}", _WAY_OUT, at_key=False)


_WAY_OUT: Final = "write each stretch as `09:00-17:00`; work past midnight is two stretches on two days"


def _wrong(start: str, end: str, before: str) -> str:
    if max(start, end) > "24:00" or start >= "24:00":
        return "is no time of day"
    if start == end:
        return "is no time at all"
    if start > end:
        return "ends before it begins"
    return "overlaps the one before it" if start < before else ""


RULE: Final = Rule("ASG108", Severity.ERROR, "file", "calendar without hours", check)
