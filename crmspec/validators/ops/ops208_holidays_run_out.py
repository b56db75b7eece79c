"""A calendar knows no more holidays.

## What
All holidays of a calendar have passed, or lie in earlier years, seen from today or from the day that `--as-of`
names. Findings of this rule are reported apart, and change nothing of what is compiled.

## Why
From then on, holidays count as working days: deadlines run through Christmas, and what is left out on holidays is
sent.

## Bad
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2025-12-25: Christmas, 2026-12-25: Christmas}
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
    hours: {monday: ["09:00-17:00"]}
    holidays: {2026-12-25: Christmas, 2027-12-27: Christmas (observed)}
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
    from datetime import date

    from crmspec.compiler.architecture import Architecture


def dated(architecture: Architecture, as_of: date) -> Iterator[Finding]:
    """Find calendars whose last holiday lies in an earlier year."""
    for name, calendar in architecture.section("calendars").items():
        last = max(calendar.holidays, default="")
        if last and last[:4] < as_of.isoformat()[:4] and not architecture.is_shared(("calendars", name)):
            message = (
                f"`{name}` has no holidays for {as_of.year}: deadlines run on through every one of them"
                f" (the last it knows is {last})"
            )
            way_out = f"add the holidays of {as_of.year}, and of the year after, to `holidays`"
            yield Finding(("calendars", name, "holidays"), message, way_out)


RULE: Final = Rule("OPS208", Severity.WARNING, "file", "no more holidays", dated=dated)
