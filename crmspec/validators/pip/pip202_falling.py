"""The probability falls along the way.

## What
A transition leads on, in the order of the stages, to one that is less probable; and records cannot come back
from there, or must pass it to be won. A stage beside the way, in which a record is parked, may be as
improbable as it likes.

## Why
The forecast drops each time a deal makes progress. Most often two figures were swapped.

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
      open: {initial: true, probability: 60}
      offer: {probability: 50}
      won: {outcome: won, probability: 100}
      lost: {outcome: lost, probability: 0}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
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
      open: {initial: true, probability: 10}
      offer: {probability: 50}
      won: {outcome: won, probability: 100}
      lost: {outcome: lost, probability: 0}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the probabilities of stages that follow each other."""
    for flow in flows(architecture):
        if sum(one.probability is not None for one in flow.stages.values()) > 1:
            yield from _falls(flow)


def _falls(flow: Flow) -> Iterator[Finding]:
    order = list(flow.stages)
    told = set[str]()
    for move in flow.moves:
        for stage in () if "any" in move.said.from_ else move.froms:
            before, after = (flow.stages[one].probability for one in (stage, move.to))
            if before is None or after is None or after >= before or move.to in told:
                continue
            if order.index(stage) < order.index(move.to) and _on_the_way(flow, stage, move.to):
                told.add(move.to)
                message = f"`{move.to}` is {after} % probable, and `{stage}` before it {before} %"
                related = (
                    ((*flow.stage(stage), "probability"), f"{before} % here"),
                    (move.path, "this transition leads on"),
                )
                yield Finding(
                    (*flow.stage(move.to), "probability"),
                    message,
                    "let the figures rise towards `won`",
                    related,
                )


def _on_the_way(flow: Flow, stage: str, following: str) -> bool:
    """Whether a stage that follows is a step towards winning, and no place to park."""
    if flow.stages[stage].outcome or flow.stages[following].outcome:
        return False
    won = {name for name, one in flow.stages.items() if one.outcome == "won"}
    if not won & flow.reached([following]):
        return False
    return stage not in flow.reached([following]) or not won & flow.reached([stage], without=following)


RULE: Final = Rule("PIP202", Severity.WARNING, "module", "probability falls along the way", check)
