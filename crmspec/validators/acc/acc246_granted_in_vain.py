"""A transition is granted to who may never make it.

## What
A role is named for a transition (under `by`, or by name in its grants) whose guard holds only for those who have
a certain capability, and the role has it neither itself nor by a bundle.

## Why
The button is there and refuses each time. Either the role should have the right, or it should not be named.

## Bad
```yaml
capabilities:
  write_off: {label: Write off}
modules:
  bill:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      paid: {outcome: done}
      void: {outcome: cancelled}
    transitions:
      pay: {from: sent, to: paid}
      drop: {from: sent, to: void, guard: has_capability("write_off")}
roles:
  chief:
    capabilities: [write_off]
    can:
      bill: {read: all, create: true, update: all, transitions: all}
  clerk:
    reports_to: chief
    can:
      bill: {read: all, update: all, transitions: [billing.pay, billing.drop]}
```

## Good
```yaml
capabilities:
  write_off: {label: Write off}
modules:
  bill:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      paid: {outcome: done}
      void: {outcome: cancelled}
    transitions:
      pay: {from: sent, to: paid}
      drop: {from: sent, to: void, guard: has_capability("write_off")}
roles:
  chief:
    capabilities: [write_off]
    can:
      bill: {read: all, create: true, update: all, transitions: all}
  clerk:
    reports_to: chief
    can:
      bill: {read: all, update: all, transitions: [billing.pay]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import asked, needs
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the capabilities of roles with the guards of what they are granted by name."""
    guards = {path for places in asked(architecture).values() for path in places if path[-1] == "guard"}
    guards |= {
        path
        for path, several in architecture.expressions.items()
        if path[0] == "pipelines" and path[-1] == "guard" and "has_capability" in several[0].source
    }
    who = rights(architecture)
    for guard in sorted(guards, key=str):
        wanted = set(needs(architecture, guard))
        for role, path in _named(architecture, guard) if wanted else ():
            lacking = sorted(wanted - who.capabilities(role))
            holders = [one for one in who.sources if wanted <= who.capabilities(one)]
            if lacking and holders:
                text = f"`{role}` may make `{guard[3]}`, which needs `{lacking[0]}`, and has it not"
                related = ((guard, "the guard asks for it"),)
                yield Finding(path, text, f"give `{role}` the capability, or leave it out here", related)


def _named(architecture: Architecture, guard: Keys) -> Iterator[tuple[str, Keys]]:
    pipeline, name = str(guard[1]), str(guard[3])
    move = architecture.section("pipelines")[pipeline].transitions[name]
    for at, role in enumerate(move.by):
        yield role, (*guard[:-1], "by", at)
    for role, one in architecture.section("roles").items():
        for module, grants in one.can.items():
            if (
                grants.transitions != "all"
                and f"{pipeline}.{name}" in grants.transitions
                and role not in move.by
            ):
                at = grants.transitions.index(f"{pipeline}.{name}")
                yield role, ("roles", role, "can", module, "transitions", at)


RULE: Final = Rule("ACC246", Severity.WARNING, "graph", "transition granted in vain", check)
