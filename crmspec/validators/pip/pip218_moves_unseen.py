"""Who may make a transition may not see the record.

## What
A transition names a role under `by` which may not read any record of the module. Only where some role may
read it. (The same in a role's own grants is ACC201.)

## Why
They are counted on, and cannot even open what they are to move.

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
      win: {from: open, to: won, by: [clerk]}
      lose: {from: open, to: lost}
roles:
  rep: {can: {deal: {read: all, create: true, update: all, transitions: all}}}
  clerk: {can: {deal: {read: false}}}
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
      win: {from: open, to: won, by: [clerk]}
      lose: {from: open, to: lost}
roles:
  rep: {can: {deal: {read: all, create: true, update: all, transitions: all}}}
  clerk: {can: {deal: {read: all}}}
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who may make transitions with who may read the records."""
    granted, roles = rights(architecture), architecture.section("roles")
    for flow in flows(architecture):
        module = flow.said.module
        if not granted.roles("read", module) or architecture.perhaps_meant(("module",), module):
            continue
        if any(one.module == module for one in architecture.section("shares").values()):
            continue
        for move in flow.moves:
            for at, role in enumerate(move.said.by):
                if role in roles and not granted.may(role, "read", module):
                    message = f"`{role}` may make `{move.name}`, and may not read any `{module}`"
                    way_out = f"let `{role}` read `{module}`, or leave the transition to others"
                    yield Finding(
                        (*move.path, "by", at),
                        message,
                        way_out,
                        ((("roles", role), "its rights"),),
                        at_key=False,
                    )


RULE: Final = Rule("PIP218", Severity.WARNING, "graph", "moves what it may not see", check, absence=True)
