"""A queue from which nobody takes.

## What
None of the roles that work on a queue may take a record out of it (`claim`), or give it to somebody (`assign`), while
another role is granted that for some records of the module, but not to assign all of them. Where nobody is granted
either, the records are worked on where they lie.

## Why
A queue is where records wait until somebody takes them. Here they wait for good: all who work on it see them, and
nobody is responsible.

## Bad
```yaml
modules: {ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}}
roles:
  chief: {can: {ticket: {read: all, create: true, update: all, assign: own}}}
  agent: {can: {ticket: {read: all, create: true, update: own}}}
queues: {inbox: {modules: [ticket], roles: [agent]}}
workflows:
  file_it: {trigger: {created: ticket}, steps: [{assign: {queue: inbox}}]}
```

## Good
```yaml
modules: {ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}}
roles:
  chief: {can: {ticket: {read: all, create: true, update: all, assign: own}}}
  agent: {can: {ticket: {read: all, create: true, update: own, claim: all}}}
queues: {inbox: {modules: [ticket], roles: [agent]}}
workflows:
  file_it: {trigger: {created: ticket}, steps: [{assign: {queue: inbox}}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Rights
    from crmspec.compiler.architecture import Architecture

TAKES: Final = ("claim", "assign")
WORK: Final = ("update", "mass_update", "convert")
"""What those do who can work at all on what lies there: of the others ACC211 and ACC242 speak."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look who may take a record out of each queue."""
    queues = architecture.section("queues")
    who = rights(architecture) if queues and are_told(architecture) else None
    for name, queue in queues.items() if who is not None else ():
        known = [role for role in queue.roles if who is not None and role in who.sources]
        if who is None or queue.teams or not known or architecture.is_shared(("queues", name)):
            continue
        for module in queue.modules:
            working = any(who.may(role, one, module) for role in known for one in WORK)
            if working and len(known) == len(queue.roles) and not _is_taken(who, known, module):
                workers = listed(known, "and")
                text = f"a `{module}` waits in `{name}` for good: {workers} may neither claim nor assign it"
                way_out = (
                    f"grant one of them `claim` or `assign` of `{module}`, or let others work on the queue"
                )
                yield Finding(("queues", name, "roles"), text, way_out)


def _is_taken(who: Rights, roles: list[str], module: str) -> bool:
    """Whether one of those who work on a queue, or whoever gives out all records, takes what lies there."""
    if any(who.may(role, one, module) for role in roles for one in TAKES):
        return True
    every = [right for one in TAKES for role in who.roles(one, module) for right in who.of(role, one, module)]
    named = [right for right in every if not right.wide]
    return not named or any(right.rows == "all" and right.operation == "assign" for right in named)


RULE: Final = Rule("ACC298", Severity.WARNING, "graph", "queue from which nobody takes", check, absence=True)
