"""An escalation has nobody to go to.

## What
An escalation, or the end of a deadline, goes to nobody: it names neither role nor team nor queue, or a role
that no person holds, or, for a deadline, one that may not read the records it is about. (Queues and teams
without people are GOV219, escalations to those who may not read the record ACC211.)

## Why
The deal is late, a notice is made, and nobody reads it: the one case for which it was set up fails.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
    escalations:
      late: {stages: open, after: 5 days, to: {}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
    escalations:
      late: {stages: open, after: 5 days, to: rep}
roles:
  boss: {can: {deal: {read: all}}}
  rep: {can: {deal: {read: all, create: true, update: all, transitions: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.people import Recipient
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for those to whom escalations go."""
    for flow in flows(architecture):
        for name, one in flow.said.escalations.items():
            path = (*flow.path, "escalations", name)
            yield from _unheard(
                architecture, (*path, "to"), f"the escalation `{name}`", one.to, flow.said.module
            )
    for name, sla in architecture.section("slas").items():
        if sla.escalate_to is not None and not architecture.is_shared(("slas", name)):
            path = ("slas", name, "escalate_to")
            yield from _unheard(architecture, path, f"the deadline `{name}`", sla.escalate_to, sla.module)


def _unheard(
    architecture: Architecture, path: Keys, what: str, to: Recipient, module: str
) -> Iterator[Finding]:
    if not (to.role or to.team or to.queue):
        yield Finding(path, f"{what} goes to nobody", "name a `role`, a `team` or a `queue`")
        return
    role = architecture.section("roles").get(to.role or "")
    if role is None:
        return
    granted = rights(architecture)
    place = (("roles", str(to.role)), "it is declared here")
    if role.kind != "person":
        message = f"{what} goes to `{to.role}`, which no person holds"
        yield Finding(path, message, "name a role of people", (place,))
    elif (
        path[0] == "slas" and granted.roles("read", module) and not granted.may(str(to.role), "read", module)
    ):
        message = f"{what} goes to `{to.role}`, who may not read any `{module}`"
        yield Finding(path, message, f"let them read `{module}`, or name somebody who does", (place,))


RULE: Final = Rule("PIP212", Severity.WARNING, "graph", "escalation that reaches nobody", check, absence=True)
