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
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what follows when a deadline is missed."""
    triggers = list(architecture.steps("sla"))
    watched = {one.model.sla for one in triggers if one.model.is_ != "met"}
    met = {
        one.model.sla: one.path for one in triggers if one.model.is_ == "met" and one.path[0] == "workflows"
    }
    for name, sla in architecture.section("slas").items():
        if sla.escalate_to is None and not sla.on_breach and not sla.on_warning and name not in watched:
            message = f"nobody hears of it when `{name}` is missed"
            if name not in met:
                yield Finding(("slas", name), message, "say `escalate_to`, or what is done `on_breach`")
                continue
            told = f"{message}: `{met[name][1]}` reacts when it is met"
            way_out = (
                f"if it should react when `{name}` is missed, write `is: missed`; else say `escalate_to`"
            )
            related = ((("slas", name), f"`{name}` tells nobody itself"),)
            alone = len(architecture.section("workflows")[str(met[name][1])].trigger) == 1
            written = (*met[name][:3], "is") if alone else (*met[name], "is")
            edits = (Edit("put", written, "missed"),)
            yield Finding((*met[name], "is"), told, way_out, related, edits=edits)


RULE: Final = Rule("ASG215", Severity.WARNING, "graph", "deadline that nobody hears of", check, absence=True)
