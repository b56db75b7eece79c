"""A deadline forgets a case.

## What
The targets of a deadline all have conditions, and a record for which the deadline starts can have values with
which none of them holds. What is not certain is not reported.

## Why
The deadline starts and has no end: whatever is like that can wait for ever.

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
    targets: [{if: priority == "urgent", within: 2 working hours}]
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
    targets: [{if: priority == "urgent", within: 2 working hours}, {within: 8 working hours}]
    escalate_to: agent
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import uncovered
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.asg._cases import conditions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for a record that no target is for."""
    for name, sla in architecture.section("slas").items():
        path = ("slas", name, "targets")
        exprs = conditions(architecture, path, sla.targets)
        start = condition(architecture, ("slas", name, "start"))
        known = [one for one in exprs if one is not None]
        if start is None or len(known) < len(exprs):
            continue
        witness = uncovered(known, start, facts=facts(architecture))
        if witness:
            message = f"`{name}` has no target where {witness}"
            yield Finding(path, message, "add a last target without a condition: `- {within: …}`")


RULE: Final = Rule("ASG201", Severity.WARNING, "module", "deadline that forgets a case", check)
