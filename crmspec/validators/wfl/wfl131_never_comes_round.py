"""A time that never comes.

## What
A schedule names a minute, an hour, a day or a month that does not exist, a day that none of its months has, such as the
31st of February, or only days of the week on which its calendar has no hours. A trigger that looks at a date says both
`before` and `after`, or fires `before` a record was made.

## Why
The workflow, the report or the campaign never starts, and nobody is told.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  at_the_end_of_february:
    trigger: {schedule: "0 6 30 2 *"}
    steps:
      - {id: open, create: {module: project, set: {name: Yearly review}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
workflows:
  at_the_end_of_february:
    trigger: {schedule: "0 6 28 2 *"}
    steps:
      - {id: open, create: {module: project, set: {name: Yearly review}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PARTS: Final = (
    ("minute", 0, 59, ()),
    ("hour", 0, 23, ()),
    ("day", 1, 31, ()),
    ("month", 1, 12, MONTHS),
    ("day of the week", 0, 7, DAYS),
)
MADE: Final = frozenset({"created_at"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at each schedule, and at each trigger that waits for a date."""
    for path, cron, calendar in _schedules(architecture):
        if wrong := never(cron):
            yield Finding(
                path, f"the time `{cron}` never comes: {wrong}", "write a time that there is", at_key=False
            )
        elif wrong := _never_open(architecture, cron, calendar):
            text = f"`{path[1]}` never runs at `{cron}`: it is left out on days off, and {wrong}"
            related = ((("calendars", str(calendar), "hours"), "the working days"),)
            way_out = "plan it for a working day, or drop `calendar`"
            edits = (Edit("drop", (*path[:-1], "calendar")),)
            yield Finding(path, text, way_out, related, at_key=False, edits=edits)
    for step in architecture.steps("due"):
        due = step.model
        if due.before is not None and due.after is not None:
            text = f"`{step.path[1]}` cannot start both before and after `{due.due}`"
            yield Finding((*step.path, "after"), text, "leave one of them out")
        elif due.before is not None and due.due.partition(".")[2] in MADE:
            never_starts = f"`{step.path[1]}` can never start {due.before} before `{due.due}`"
            text = f"{never_starts}: they are over when the record is made"
            yield Finding((*step.path, "before"), text, "write `after`, or name a date that is still to come")


def _never_open(architecture: Architecture, cron: str, calendar: str | None) -> str:
    """Why all days of a schedule are no working days of its calendar; empty where one is."""
    declared = architecture.section("calendars").get(calendar or "")
    _, _, day, _, week = cron.lower().split(" ")
    days = _values(week, 0, 7, DAYS) if week != "*" and day == "*" else None
    if declared is None or not days:
        return ""
    working = {DAYS.index(one[:3]) for one, hours in declared.hours.items() if hours}
    if any(one % 7 in working for one in days):
        return ""
    return f"`{calendar}` has no hours on `{week}`"


def _schedules(architecture: Architecture) -> Iterator[tuple[Keys, str, str | None]]:
    """Every schedule, with its calendar."""
    for step in architecture.steps("schedule"):
        yield (*step.path, "schedule"), step.model.schedule, step.model.calendar
    for name, campaign in architecture.section("campaigns").items():
        if campaign.schedule:
            yield ("campaigns", name, "schedule", "cron"), campaign.schedule.cron, campaign.schedule.calendar
    for name, report in architecture.section("reports").items():
        schedule = getattr(report, "schedule", None)
        if cron := getattr(schedule, "cron", None):
            yield ("reports", name, "schedule", "cron"), cron, getattr(schedule, "calendar", None)


def never(cron: str) -> str:
    """Why a schedule of five parts never fires; empty where it does, or is of a sort that is not known here."""
    parts = cron.lower().split(" ")
    found: list[frozenset[int]] = []
    for text, (what, low, high, names) in zip(parts, PARTS, strict=True):
        values = _values(text, low, high, names)
        if values is None:
            return ""
        if not values or min(values) < low or max(values) > high:
            return f"there is no {what} `{text}`"
        found.append(values)
    days, months = found[2], found[3]
    if parts[4] == "*" and not any(day <= LENGTHS[month - 1] for day in days for month in months):
        return f"no month `{parts[3]}` has a day `{parts[2]}`"
    return ""


def _values(text: str, low: int, high: int, names: tuple[str, ...]) -> frozenset[int] | None:
    """The numbers that a part stands for; None where it is written in a way that is not known here."""
    found = set[int]()
    for one in text.split(","):
        span, _, step = one.partition("/")
        first, dash, last = span.partition("-")
        start = low if span == "*" else _number(first, low, names)
        end = high if span == "*" or (step and not dash) else _number(last, low, names) if dash else start
        every = _number(step, low, ()) if step else 1
        if start is None or end is None or every is None or every < 1:
            return None
        found.update(range(start, end + 1, every))
    return frozenset(found)


def _number(text: str, low: int, names: tuple[str, ...]) -> int | None:
    if text in names:
        return names.index(text) + (low if len(names) > len(DAYS) else 0)
    return int(text) if text.isdigit() else None


RULE: Final = Rule("WFL131", Severity.ERROR, "file", "time that never comes", check)
