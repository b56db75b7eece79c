"""Working time is counted, and it is not said whose.

## What
A deadline counts working hours or days and names no calendar; nor does anything around it.

## Why
Without a calendar all hours count: two working days end on Sunday night.

## Bad
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
    start: status == "new"
    stop: status == "done"
    targets: [{within: 2 working hours}]
    escalate_to: agent
workflows:
  tell:
    trigger: {created: ticket}
    steps:
      - {id: wait, wait: {for: 1 working day, calendar: office}}
      - {id: set, update: {set: {priority: urgent}}}
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
    """Look for the calendar of each deadline."""
    for name, sla in architecture.section("slas").items():
        counted = next((at for at, one in enumerate(sla.targets) if "working" in one.within), None)
        if sla.calendar is None and counted is not None:
            message = f"`{name}` counts working time and names no `calendar`, so all hours count"
            calendars = sorted(architecture.section("calendars"))
            way_out = (
                f"name one: {', '.join(f'`{one}`' for one in calendars)}"
                if calendars
                else "declare one and name it"
            )
            yield Finding(("slas", name, "targets", counted, "within"), message, way_out, at_key=False)


RULE: Final = Rule("ASG213", Severity.WARNING, "module", "working time without calendar", check)
