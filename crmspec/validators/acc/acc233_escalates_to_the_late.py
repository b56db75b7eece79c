"""An escalation goes to those who are late themselves.

## What
What stays too long, or misses its deadline, goes to a role at the bottom of the hierarchy that works on such records
itself, although the role that it reports to sees them too.

## Why
An escalation is there so that somebody else hears of it. Those who did not do the work are told that it is not done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
roles:
  manager: {can: {deal: {read: all, create: true, update: all, transitions: all}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: own, transitions: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
    escalations:
      too_long: {stages: [open], after: 30 days, to: rep}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
roles:
  manager: {can: {deal: {read: all, create: true, update: all, transitions: all}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: own, transitions: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
    escalations:
      too_long: {stages: [open], after: 30 days, to: manager}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at whom escalations go to, and at who works on the records."""
    who, roles = rights(architecture), architecture.section("roles")
    for path, role, module in _escalations(architecture):
        above = (roles[role].reports_to if role in roles else None) or ""
        if above not in roles or below(architecture)[role] or module not in architecture.modules:
            continue
        if _works(architecture, role, module) and who.may(above, "read", module):
            message = f"this goes to `{role}`, who works on each `{module}` and is late itself; `{above}` hears nothing"
            way_out = f"let it go to `{above}`, to whom they report"
            related = ((("roles", role, "reports_to"), f"`{role}` reports to `{above}`"),)
            yield Finding(path, message, way_out, related, at_key=False)


def _works(architecture: Architecture, role: str, module: str) -> bool:
    """Whether people in a role own records of a module and move or change them."""
    several = rights(architecture).of(role, "update", module)
    return any(one.rows in {"own", "team"} for one in several)


def _escalations(architecture: Architecture) -> Iterator[tuple[Keys, str, str]]:
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            if one.to.role:
                yield ("pipelines", name, "escalations", called, "to"), one.to.role, pipeline.module
    for name, sla in architecture.section("slas").items():
        if sla.escalate_to is not None and sla.escalate_to.role:
            yield ("slas", name, "escalate_to"), sla.escalate_to.role, sla.module


RULE: Final = Rule("ACC233", Severity.WARNING, "graph", "escalates to the late", check, absence=True)
