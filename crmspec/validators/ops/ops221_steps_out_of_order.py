"""The steps of a process stand in an order in which they cannot be done.

## What
Two steps of a process make transitions of one pipeline (or a step names a workflow that starts when a record
enters a stage), and the one that comes first can only be made after the other.

## Why
Whoever learns the process does it in this order, and is refused; the training and the handbook show it wrong.

## Bad
```yaml
modules:
  offer:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  offers:
    module: offer
    field: status
    stages:
      draft: {initial: true}
      checked: {}
      sent: {}
      accepted: {outcome: won}
      declined: {outcome: lost}
    transitions:
      check: {from: draft, to: checked}
      send: {from: checked, to: sent}
      accept: {from: sent, to: accepted}
      decline: {from: sent, to: declined}
roles:
  seller:
    can:
      offer: {read: all, create: true, update: all, transitions: all}
processes:
  offer_work:
    goal: Every offer is answered.
    owner: seller
    starts_with: A question
    ask: Ann
    steps:
      - {name: deliver, by: seller, does: Send it, transition: offers.send}
      - {name: look, by: seller, does: Look it over, transition: offers.check}
```

## Good
```yaml
modules:
  offer:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  offers:
    module: offer
    field: status
    stages:
      draft: {initial: true}
      checked: {}
      sent: {}
      accepted: {outcome: won}
      declined: {outcome: lost}
    transitions:
      check: {from: draft, to: checked}
      send: {from: checked, to: sent}
      accept: {from: sent, to: accepted}
      decline: {from: sent, to: declined}
roles:
  seller:
    can:
      offer: {read: all, create: true, update: all, transitions: all}
processes:
  offer_work:
    goal: Every offer is answered.
    owner: seller
    starts_with: A question
    ask: Ann
    steps:
      - {name: look, by: seller, does: Look it over, transition: offers.check}
      - {name: deliver, by: seller, does: Send it, transition: offers.send}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

Point = tuple[int, frozenset[str], str]
"""A step, the stages in which it can be done, and the one in which it leaves the record."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the order of steps with the order of stages."""
    processes = architecture.section("processes")
    for flow in flows(architecture) if processes else ():
        moves = {f"{flow.name}.{one.name}": one for one in flow.moves}
        if not flow.whole or any("any" in one.said.from_ for one in flow.moves):
            continue
        for name, process in processes.items():
            points: list[Point] = []
            for at, step in enumerate(process.steps):
                move = moves.get(step.transition or "")
                entered = _entered(architecture, flow, step.workflow)
                if move is not None and move.froms:
                    points.append((at, frozenset(move.froms), move.to))
                elif entered:
                    points.append((at, frozenset({entered}), entered))
            yield from _compared(flow, name, process.steps, points)


def _entered(architecture: Architecture, flow: Flow, workflow: str | None) -> str:
    """The stage whose beginning starts a workflow."""
    declared = architecture.section("workflows").get(workflow) if workflow else None
    if declared is None:
        return ""
    for one in declared.trigger:
        pipeline, _, stage = str(getattr(one, "enters", None) or "").partition(".")
        if pipeline == flow.name and stage in flow.stages and len(declared.trigger) == 1:
            return stage
    return ""


def _compared(flow: Flow, name: str, steps: tuple[object, ...], points: list[Point]) -> Iterator[Finding]:
    for (at, froms, to), (other, needed, after) in combinations(points, 2):
        forward = flow.reached([to])
        if not forward.isdisjoint(needed):
            continue
        if froms.isdisjoint(flow.reached([after])):
            continue
        first, second = (str(getattr(steps[one], "name", "")) for one in (at, other))
        text = f"`{first}` comes before `{second}`, and can only be done after it: the record is past that by then"
        path = ("processes", name, "steps", at)
        related = ((("processes", name, "steps", other), "this has to come first"),)
        yield Finding(path, text, "put the steps into the order of the stages", related, at_key=False)
        return


RULE: Final = Rule("OPS221", Severity.WARNING, "graph", "steps out of order", check)
