"""Nobody may make a transition.

## What
No role is granted the transition, neither by its own rights nor by a bundle nor under `by`; it is not
automatic, and no workflow makes it, nor does a conversion or anything else lead to the same stage. Only where
some role is granted some transition. A pipeline of which nobody may make any is one finding.

## Why
Records stay in the stage before it, and everybody thinks that somebody else moves them on.

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
roles:
  rep: {can: {deal: {read: all, create: true, update: all, transitions: [sales.win]}}}
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
roles:
  rep:
    can:
      deal: {read: all, create: true, update: all, transitions: [sales.win, sales.lose]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, placed
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find transitions for which there is nobody."""
    if not flows(architecture):
        return
    granted = frozenset[str]().union(*rights(architecture).transitions.values())
    if not granted:
        return
    made = {step.model.transition.make for step in architecture.steps("transition")}
    for flow in flows(architecture):
        if architecture.perhaps_meant(("pipeline",), flow.name) or architecture.perhaps_meant(
            ("module",), flow.said.module
        ):
            continue
        idle = [
            move
            for move in flow.moves
            if not move.said.automatic and f"{flow.name}.{move.name}" not in granted | made
        ]
        if idle:
            direct = {stage for stage, one, _ in placed(architecture, flow) if one is not None}
            idle = [move for move in idle if move.to not in direct]
        if len(idle) == len(flow.moves) > 1:
            message = f"nobody may make any transition of `{flow.name}`: its records stay where they start"
            yield Finding(
                (*flow.path, "transitions"),
                message,
                "grant them to the roles that do this work, under `transitions`",
            )
            continue
        for move in idle:
            if not architecture.perhaps_meant(("transition",), f"{flow.name}.{move.name}"):
                message = (
                    f"nobody may make `{move.name}`: no role is granted it, and nothing makes it by itself"
                )
                way_out = (
                    f"name the roles under `by`, or grant them `{flow.name}.{move.name}` under `transitions`"
                )
                yield Finding(move.path, message, way_out)


RULE: Final = Rule(
    "PIP206", Severity.WARNING, "graph", "transition that nobody may make", check, absence=True
)
