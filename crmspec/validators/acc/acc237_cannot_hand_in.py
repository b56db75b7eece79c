"""A role does the work, and may not hand it in.

## What
A role moves records into a stage and may not make the transition that hands them in from there (`submit`, `hand_in`,
`request`, `apply`, `propose`), which is open to the role above it only. Or it may hand in records of which it may
neither make nor fill anything. What decides (`approve`, `accept`) is another matter: that is meant to lie with somebody
else.

## Why
The work is done and lies there. The role above has to press the button for each of its people.

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
    stages: {open: {initial: true}, at_work: {}, done: {outcome: won}, given_up: {outcome: lost}}
    transitions:
      start: {from: open, to: at_work}
      submit: {from: at_work, to: done}
      give_up: {from: any, to: given_up}
roles:
  manager: {can: {claim: {read: all, create: true, update: all, transitions: all}}}
  clerk: {reports_to: manager, can: {claim: {read: all, update: all, transitions: [claims.start, claims.give_up]}}}
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
    stages: {open: {initial: true}, at_work: {}, done: {outcome: won}, given_up: {outcome: lost}}
    transitions:
      start: {from: open, to: at_work}
      submit: {from: at_work, to: done}
      give_up: {from: any, to: given_up}
roles:
  manager: {can: {claim: {read: all, create: true, update: all, transitions: all}}}
  clerk: {reports_to: manager, can: {claim: {read: all, update: all, transitions: all}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below, shared_to
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

HANDING_IN: Final = re.compile(r"(^|_)(submit|hand_in|request|apply|propose|present|report)(_|$)")
"""Names of transitions by which work is put before others."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for work that those who do it cannot hand in."""
    who = rights(architecture)
    for name, pipeline in architecture.section("pipelines").items():
        for called, move in pipeline.transitions.items():
            if move.automatic or not HANDING_IN.search(called):
                continue
            makers = [role for role, moves in who.transitions.items() if f"{name}.{called}" in moves]
            yield from _writes_nothing(architecture, name, called, makers)
            into = {
                f"{name}.{other}"
                for other, one in pipeline.transitions.items()
                if one.to in move.from_ and not set(one.from_) & {move.to}
            }
            for role in who.sources:
                above = all(role in below(architecture)[maker] for maker in makers)
                if role not in makers and makers and above and into & who.transitions.get(role, frozenset()):
                    message = f"`{role}` moves a `{pipeline.module}` so far, and may not {called.replace('_', ' ')} it"
                    way_out = f"grant it `{name}.{called}`; so far only {some(makers)} may make it"
                    place = _place(architecture, role, name) or ("pipelines", name, "transitions", called)
                    related: tuple[tuple[Keys, str], ...] = (
                        (("pipelines", name, "transitions", called), "this transition"),
                    )
                    yield Finding(place, message, way_out, related)


def _writes_nothing(
    architecture: Architecture, name: str, called: str, makers: list[str]
) -> Iterator[Finding]:
    """Roles of people that hand in what they cannot write anything into."""
    who, roles = rights(architecture), architecture.section("roles")
    pipeline = architecture.section("pipelines")[name]
    if pipeline.transitions[called].asks or architecture.perhaps_meant(("module", "field"), pipeline.module):
        return
    for role in makers:
        writes = any(who.fields(role, one, pipeline.module) for one in ("create", "update", "mass_update"))
        reads = roles[role].kind == "person" and who.may(role, "read", pipeline.module)
        if reads and not writes and not shared_to(architecture, role, pipeline.module):
            word = called.replace("_", " ")
            message = f"`{role}` may {word} a `{pipeline.module}`, and may write nothing into one before"
            place = _place(architecture, role, name) or ("pipelines", name, "transitions", called)
            related = ((("pipelines", name, "transitions", called), "this transition"),)
            yield Finding(place, message, "grant it `update` of the fields that are its work", related)


def _place(architecture: Architecture, role: str, pipeline: str) -> Keys | None:
    """Where a role is granted transitions of a pipeline."""
    for source in rights(architecture).sources[role]:
        for module, grants in source.rights.can.items():
            if grants.transitions != "all" and any(
                x.partition(".")[0] == pipeline for x in grants.transitions
            ):
                return (*source.path, "can", module, "transitions")
    return None


RULE: Final = Rule("ACC237", Severity.WARNING, "graph", "work that cannot be handed in", check, absence=True)
