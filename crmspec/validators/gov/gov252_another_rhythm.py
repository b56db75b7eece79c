"""What happens runs in another rhythm than its name says.

## What
A workflow or campaign is called daily, weekly, monthly, quarterly or yearly, and its schedule runs more often than
that, or less.

## Why
The monthly letter goes out every day, until somebody complains.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, seen_on: {type: date}}}
workflows:
  monthly_look:
    trigger: {schedule: "0 6 * * *"}
    run_as: {system: Nobody is there at night.}
    steps:
      - find: {module: deal, where: seen_on is null}
      - {if: deal is not null, update: {record: deal, set: {seen_on: =today()}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, seen_on: {type: date}}}
workflows:
  monthly_look:
    trigger: {schedule: "0 6 1 * *"}
    run_as: {system: Nobody is there at night.}
    steps:
      - find: {module: deal, where: seen_on is null}
      - {if: deal is not null, update: {record: deal, set: {seen_on: =today()}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_SAID: Final = re.compile(
    r"(?:^|[_\W])(daily|weekly|monthly|quarterly|yearly|annual)(?:$|[_\W])", re.IGNORECASE
)
_RHYTHMS: Final = ("hourly", "daily", "weekly", "monthly", "quarterly", "yearly")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare names with schedules."""
    for path, name, label, cron in _schedules(architecture):
        found = _SAID.search(name) or _SAID.search(label)
        runs = rhythm(cron)
        said = (found[1].lower() if found else "").replace("annual", "yearly")
        if said and runs and said != runs:
            message = f"`{name}` is called {said}, and runs {runs} (`{cron}`)"
            yield Finding(path, message, "correct the schedule, or the name", at_key=False)


def _schedules(architecture: Architecture) -> Iterator[tuple[Keys, str, str, str]]:
    for name, campaign in architecture.section("campaigns").items():
        if campaign.schedule:
            yield ("campaigns", name, "schedule"), name, campaign.label or "", campaign.schedule.cron
    for name, workflow in architecture.section("workflows").items():
        for trigger in workflow.trigger:
            schedule = getattr(trigger, "schedule", None)
            cron = getattr(schedule, "cron", schedule)
            if isinstance(cron, str):
                yield ("workflows", name, "trigger"), name, workflow.label or "", cron


def rhythm(cron: str) -> str:
    """How often a schedule of five parts runs, in a word; empty where no word fits."""
    parts = cron.split()
    if len(parts) != len(_RHYTHMS) - 1:
        return ""
    _, hour, day, month, weekday = parts
    if "," in cron or "/" in cron or "-" in cron:
        return ""
    if hour == "*":
        return "hourly"
    if weekday != "*":
        return "weekly" if day == month == "*" else ""
    if day == "*":
        return "daily" if month == "*" else ""
    return "monthly" if month == "*" else "yearly"


RULE: Final = Rule("GOV252", Severity.WARNING, "file", "another rhythm than its name", check)
