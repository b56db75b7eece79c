"""A role that has a part in no process.

## What
In a blueprint that describes its processes, a role of people that does no step and answers for no process. It is
told for information: some only look on.

## Why
Either nobody knows what they do, or a process is missing, or the role is a leftover.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {deal: {read: all, create: true, update: all}}}
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    ask: Ann
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {deal: {read: all, create: true, update: all}}}
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    ask: Ann
    steps:
      - {name: offer, by: rep, does: Writes the offer., module: deal}
      - {name: file, by: clerk, does: Files the signed offer., module: deal}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import doers
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find roles that do nothing."""
    processes = architecture.section("processes")
    doing = {role for one in processes.values() for role in (*doers(one), one.owner)}
    for name, role in architecture.section("roles").items():
        idle = processes and role.kind == "person" and name not in doing
        if idle and not architecture.perhaps_meant(("role",), name):
            message = f"`{name}` has a part in no process"
            yield Finding(("roles", name), message, "say what they do, in the process it belongs to")


RULE: Final = Rule("GOV301", Severity.INFO, "graph", "role in no process", check, absence=True)
