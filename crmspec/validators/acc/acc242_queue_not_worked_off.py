"""A queue whose workers may not work.

## What
A role works on a queue, and may neither change the records that wait in it nor make any of their transitions.

## Why
It sees the pile and can do nothing about it; the records wait for the few others.

## Bad
```yaml
modules: {ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}}
roles:
  chief: {can: {ticket: {read: all, create: true, update: all, claim: all, assign: all}}}
  agent: {can: {ticket: {read: all, claim: all}}}
queues: {inbox: {modules: [ticket], roles: [agent, chief]}}
workflows:
  file_it: {trigger: {created: ticket}, steps: [{assign: {queue: inbox}}]}
```

## Good
```yaml
modules: {ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}}
roles:
  chief: {can: {ticket: {read: all, create: true, update: all, claim: all, assign: all}}}
  agent: {can: {ticket: {read: all, claim: all, update: own}}}
queues: {inbox: {modules: [ticket], roles: [agent, chief]}}
workflows:
  file_it: {trigger: {created: ticket}, steps: [{assign: {queue: inbox}}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import only_looks, shared_to
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look what the workers of each queue may do with its records."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    for name, queue in architecture.section("queues").items():
        for at, role in enumerate(queue.roles):
            if role not in who.sources or architecture.is_shared(("queues", name)):
                continue
            for module in queue.modules:
                if only_looks(architecture, role, module) and not shared_to(architecture, role, module):
                    continue  # that is ACC211
                if who.may(role, "read", module) and not _works(architecture, role, module):
                    message = (
                        f"`{role}` works on `{name}`, and may neither change a `{module}` nor move it on"
                    )
                    way_out = (
                        f"take the role off the queue, or grant it `update` or transitions of `{module}`"
                    )
                    related = ((("roles", role), "its rights are granted here"),)
                    yield Finding(("queues", name, "roles", at), message, way_out, related, at_key=False)


def _works(architecture: Architecture, role: str, module: str) -> bool:
    who = rights(architecture)
    if any(who.may(role, one, module) for one in ("update", "mass_update", "convert", "assign")):
        return True
    own = {name for name, one in architecture.section("pipelines").items() if one.module == module}
    return any(move.partition(".")[0] in own for move in who.transitions[role])


RULE: Final = Rule("ACC242", Severity.WARNING, "graph", "queue not worked off", check, absence=True)
