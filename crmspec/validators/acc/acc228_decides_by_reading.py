"""A role that only looks decides.

## What
A role at the bottom of the hierarchy, which may change nothing in the records of a module and make no other transition
of the pipeline, makes one that decides (`approve`, `award`, `accept`, `reject` …), although the role above it may make
it and changes such records. Roles whose name says that they decide (`approver`) are left out.

## Why
Mostly the role was named under `by`, or granted the transition, by mistake: those who give an opinion or look something
up decide for good, and nobody who answers for it is asked.

## Bad
```yaml
modules:
  claim:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
pipelines:
  claims:
    module: claim
    field: stage
    stages: {open: {initial: true}, awarded: {outcome: won}, refused: {outcome: lost}}
    transitions:
      award: {from: open, to: awarded, by: [helper]}
      refuse: {from: open, to: refused}
roles:
  manager: {can: {claim: {read: all, update: all, transitions: all}}}
  clerk: {reports_to: manager, can: {claim: {read: all, create: true, update: own}}}
  helper: {reports_to: manager, can: {claim: {read: all}}}
```

## Good
```yaml
modules:
  claim:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
pipelines:
  claims:
    module: claim
    field: stage
    stages: {open: {initial: true}, awarded: {outcome: won}, refused: {outcome: lost}}
    transitions:
      award: {from: open, to: awarded}
      refuse: {from: open, to: refused}
roles:
  manager: {can: {claim: {read: all, update: all, transitions: all}}}
  clerk: {reports_to: manager, can: {claim: {read: all, create: true, update: own}}}
  helper: {reports_to: manager, can: {claim: {read: all}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

DECIDING: Final = re.compile(
    r"(^|_)(approve|award|accept|grant|decide|reject|refuse|deny|decline|sign_off|authori[sz]e|release|pay|pay_out)(_|$)"
)
"""Names of transitions that decide."""
DECIDERS: Final = re.compile(
    r"(^|_)(approver|decider|authori[sz]er|board|committee|controller|payer|cashier)(_|$)"
)
"""Names of roles that are there to decide."""
CHANGES: Final = (
    "create",
    "update",
    "delete",
    "assign",
    "claim",
    "convert",
    "merge",
    "mass_update",
    "import",
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for roles that decide about what they may only read."""
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        above = declared.reports_to
        if above not in who.sources or below(architecture)[role] or DECIDERS.search(role):
            continue
        for name, pipeline in architecture.section("pipelines").items():
            made = {one for one in who.transitions[role] if one.partition(".")[0] == name}
            changes = any(who.may(role, one, pipeline.module) for one in CHANGES)
            superior = made <= who.transitions[above] and who.may(above, "update", pipeline.module)
            if changes or not superior or not who.may(role, "read", pipeline.module):
                continue
            if len(made) == 1 and DECIDING.search(move := next(iter(made)).partition(".")[2]):
                message = (
                    f"`{role}` may only look at a `{pipeline.module}`, and may {move.replace('_', ' ')} it"
                )
                way_out = f"leave that to `{above}`, or grant `{role}` what else its work needs"
                path = _place(architecture, role, name, move)
                yield Finding(path, message, way_out, ((("roles", role), "the role"),), at_key=False)


def _place(architecture: Architecture, role: str, pipeline: str, move: str) -> Keys:
    """Where the transition is given to the role."""
    path = ("pipelines", pipeline, "transitions", move)
    by = architecture.section("pipelines")[pipeline].transitions[move].by
    if role in by:
        return (*path, "by")
    for source in rights(architecture).sources[role]:
        for module, grants in source.rights.can.items():
            if grants.transitions != "all" and f"{pipeline}.{move}" in grants.transitions:
                return (*source.path, "can", module, "transitions")
    return path


RULE: Final = Rule("ACC228", Severity.WARNING, "graph", "decides by reading only", check, absence=True)
