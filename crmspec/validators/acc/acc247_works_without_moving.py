"""A role makes and changes records, and may move none of them on.

## What
A role of people makes records of a module with a pipeline and changes all fields of all of them, somebody else may make
the transitions, and it may make none at all;
and no workflow makes them.

## Why
Who does the work cannot say how far it is: nothing is opened, nothing closed, and the figures stand still.

## Bad
```yaml
modules:
  ticket:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  desk:
    module: ticket
    field: status
    stages:
      new: {initial: true}
      closed: {outcome: done}
    transitions:
      close: {from: new, to: closed}
roles:
  chief:
    can:
      ticket: {read: all, create: true, update: all, delete: all, transitions: all}
  agent:
    reports_to: chief
    can:
      ticket: {read: all, create: true, update: all}
```

## Good
```yaml
modules:
  ticket:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  desk:
    module: ticket
    field: status
    stages:
      new: {initial: true}
      closed: {outcome: done}
    transitions:
      close: {from: new, to: closed}
roles:
  chief:
    can:
      ticket: {read: all, create: true, update: all, delete: all, transitions: all}
  agent:
    reports_to: chief
    can:
      ticket: {read: all, create: true, update: all, transitions: all}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import people
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who changes records with who moves them."""
    who = rights(architecture)
    ways: dict[str, list[str]] = {}
    for name, one in architecture.section("pipelines").items():
        if one.transitions and not architecture.is_shared(("pipelines", name)):
            ways.setdefault(one.module, []).extend(f"{name}.{called}" for called in one.transitions)
    made = {one.model.transition.make for one in architecture.steps("transition")} if ways else set()
    for module, moves in ways.items():
        if not made.isdisjoint(moves):
            continue
        movers = {role for move in moves for role in who.movers.get(move, ())}
        if not movers or module not in architecture.modules:
            continue
        for role in who.roles("update", module):
            if role in movers or role not in people(architecture):
                continue
            wide = [one for one in who.of(role, "update", module) if _whole(architecture, one)]
            makes = [one for one in who.of(role, "create", module) if _whole(architecture, one)]
            if wide and makes:
                text = f"`{role}` makes and changes records of `{module}`, and may move none of them on"
                way_out = f"grant it transitions, as {some(sorted(movers))} has them"
                pipeline = moves[0].partition(".")[0]
                related = ((("pipelines", pipeline, "transitions"), "it may make none of these"),)
                yield Finding(wide[0].path, text, way_out, related)


def _whole(architecture: Architecture, right: Right) -> bool:
    """Whether a grant opens all fields that are not closed."""
    fields = architecture.modules[right.module].fields
    plain = {name for name, one in fields.items() if one.sensitivity in OPEN and not one.derived}
    return not right.wide and plain <= right.fields and (right.operation == "create" or right.rows == "all")


RULE: Final = Rule("ACC247", Severity.WARNING, "graph", "works without moving", check, absence=True)
