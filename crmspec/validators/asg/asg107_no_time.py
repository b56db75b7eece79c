"""A deadline leaves no time.

## What
A target of a deadline is a length of zero.

## Why
It is missed in the moment it starts, each time, and soon nobody looks at it.

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
    targets: [{within: 0 working hours}]
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
    """Find targets of no length."""
    for name, sla in architecture.section("slas").items():
        for at, target in enumerate(sla.targets):
            if target.within.split()[0].strip("0") == "":
                message = f"`{name}` is missed the moment it starts: its target is `{target.within}`"
                path = ("slas", name, "targets", at, "within")
                yield Finding(path, message, "say how soon it has to be done", at_key=False)


RULE: Final = Rule("ASG107", Severity.ERROR, "file", "deadline without time", check)
