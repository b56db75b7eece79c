"""Nothing happens when a deadline is missed.

## What
A deadline names nobody under `escalate_to`, does nothing `on_breach` or `on_warning`, and no workflow waits
for its breach. A workflow that waits for its being met does not count.

## Why
It is measured and never acted on: the customer notices first.

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
    """Look for what follows when a deadline is missed."""
    watched = {one.model.sla for one in architecture.steps("sla") if one.model.is_ != "met"}
    for name, sla in architecture.section("slas").items():
        if sla.escalate_to is None and not sla.on_breach and not sla.on_warning and name not in watched:
            message = f"nobody hears of it when `{name}` is missed"
            yield Finding(("slas", name), message, "say `escalate_to`, or what is done `on_breach`")


RULE: Final = Rule("ASG215", Severity.WARNING, "graph", "deadline that nobody hears of", check, absence=True)
