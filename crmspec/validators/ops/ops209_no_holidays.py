"""A calendar of working days knows no holidays.

## What
A calendar leaves out at least one day of the week and names no holidays, though a deadline, an escalation, a task or
a schedule counts by it.

## Why
On Christmas Day its hours count like those of any other day: deadlines run out while nobody is there, and people are
called to account for it.

## Bad
```yaml
calendars:
  office: {hours: {monday: ["09:00-17:00"], tuesday: ["09:00-17:00"]}}
activities:
  call_back: {kind: task, on: [account]}
modules:
  account: {fields: {name: {type: text}}}
workflows:
  new_account:
    trigger: {created: account}
    steps:
      - task: {activity: call_back, subject: Call, to: owner, due: 1 working day, calendar: office}
```

## Good
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"], tuesday: ["09:00-17:00"]}
    holidays: {2027-12-27: Christmas (observed)}
activities:
  call_back: {kind: task, on: [account]}
modules:
  account: {fields: {name: {type: text}}}
workflows:
  new_account:
    trigger: {created: account}
    steps:
      - task: {activity: call_back, subject: Call, to: owner, due: 1 working day, calendar: office}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

WEEK: Final = 7


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find calendars with days off in the week and none in the year."""
    for name, calendar in architecture.section("calendars").items():
        closed = len(calendar.hours) < WEEK and not calendar.holidays
        if closed and not architecture.is_shared(("calendars", name)):
            target = f"calendar:{name}"
            used = [one.path for one in architecture.references if one.target == target]
            if used:
                message = f"`{name}` knows no holidays: what counts by it runs on through every one of them"
                related = tuple((path, "this counts by it") for path in used[:MANY])
                way_out = "name the days on which nobody works, under `holidays`"
                yield Finding(("calendars", name), message, way_out, related)


MANY: Final = 5
RULE: Final = Rule("OPS209", Severity.WARNING, "graph", "calendar without holidays", check, absence=True)
