"""A warning comes too late or too soon.

## What
`warn_at` of a deadline is 100 percent of its time, or less than 20.

## Why
At 100 the warning comes when it is missed, at 0 with every new record; nobody can act on either.

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
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{within: 2 working hours}]
    escalate_to: agent
    warn_at: 100
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
    warn_at: 80
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

SOONEST: Final = 20


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at when warnings are given."""
    for name, sla in architecture.section("slas").items():
        if sla.warn_at < SOONEST or sla.warn_at >= 100:
            when = "when it has been missed" if sla.warn_at >= 100 else "as soon as it starts"
            message = f"the warning of `{name}` comes {when}"
            yield Finding(
                ("slas", name, "warn_at"), message, "warn at 50 to 90 percent of the time", at_key=False
            )


RULE: Final = Rule("ASG214", Severity.WARNING, "file", "warning at the wrong time", check)
