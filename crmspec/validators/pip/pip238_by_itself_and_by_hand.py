"""A transition is made by itself, and by somebody.

## What
A transition is `automatic`, and roles are named that may make it, by name, or a process says that people make
it.

## Why
One of the two is not meant. What makes itself is done before anybody has looked at it: a letter goes out that
finance was to check.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
      win: {from: open, to: won, automatic: true, guard: amount > 100, by: [seller]}
      lose: {from: open, to: lost}
roles:
  seller:
    can:
      deal: {read: all, create: true, update: all, transitions: [sales.lose]}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
      win: {from: open, to: won, guard: amount > 100, by: [seller]}
      lose: {from: open, to: lost}
roles:
  seller:
    can:
      deal: {read: all, create: true, update: all, transitions: [sales.lose]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

MACHINES: Final = frozenset({"system", "customer"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for people who make automatic transitions."""
    for flow in flows(architecture):
        for move in flow.moves:
            if not move.said.automatic:
                continue
            place = _who(architecture).get(f"{flow.name}.{move.name}")
            if move.said.by:
                place = (*move.path, "by")
            if place:
                text = f"`{move.name}` is made by itself, and somebody is named who makes it"
                path = (*move.path, "automatic")
                related = ((place, "here it is made by people"),)
                edits = (Edit("drop", path),)
                yield Finding(path, text, "say one of the two", related, edits=edits)


@once
def _who(architecture: Architecture) -> Mapping[str, Keys]:
    """The transitions that people are said to make, each by its name, with the first place that says so."""
    found: dict[str, Keys] = {}
    for name, process in architecture.section("processes").items():
        for at, step in enumerate(process.steps):
            if step.transition and step.by not in MACHINES:
                found.setdefault(step.transition, ("processes", name, "steps", at, "transition"))
    for section in ("roles", "permission_sets"):
        for name, one in architecture.section(section).items():
            for module, grants in one.can.items():
                if grants.transitions != "all":
                    for at, move in enumerate(grants.transitions):
                        path = (section, name, "can", module, "transitions", at)
                        found.setdefault(move, path)
    return found


RULE: Final = Rule("PIP238", Severity.WARNING, "graph", "by itself and by hand", check)
