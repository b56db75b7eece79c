"""A transition forgets a stage.

## What
A transition leaves two stages under way or more, and not one that lies between them, from which no other
transition leads to an end of the same sort.

## Why
What is given up, cancelled or finished in this stage cannot be: people move the record to another stage first,
or leave it where it is, and the figures are wrong.

## Bad
```yaml
modules:
  errand:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  errands:
    module: errand
    field: status
    stages:
      planned: {initial: true}
      started: {}
      checked: {}
      finished: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      start: {from: planned, to: started}
      hand_in: {from: started, to: checked}
      finish: {from: checked, to: finished}
      drop: {from: [planned, checked], to: dropped}
```

## Good
```yaml
modules:
  errand:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  errands:
    module: errand
    field: status
    stages:
      planned: {initial: true}
      started: {}
      checked: {}
      finished: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      start: {from: planned, to: started}
      hand_in: {from: started, to: checked}
      finish: {from: checked, to: finished}
      drop: {from: [planned, started, checked], to: dropped}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow, Move

BAD: Final = frozenset({"lost", "cancelled"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for holes among the stages that a transition leaves."""
    for flow in flows(architecture):
        order = [name for name, one in flow.stages.items() if not one.outcome]
        for move in flow.moves if len(order) > 2 else ():
            outcome = flow.stages[move.to].outcome
            at = [n for n, name in enumerate(order) if name in move.froms]
            if not outcome or len(at) < 2:
                continue
            holes = [order[n] for n in range(at[0] + 1, at[-1]) if n not in at]
            if len(holes) == 1 and not _otherwise(flow, move, holes[0]):
                yield _finding(flow, move, holes[0], [order[n] for n in at])


def _otherwise(flow: Flow, move: Move, stage: str) -> bool:
    """Whether another transition leads from a stage to an end of the same sort."""
    bad = flow.stages[move.to].outcome in BAD
    return any(
        one is not move
        and stage in one.froms
        and bool(flow.stages[one.to].outcome)
        and (flow.stages[one.to].outcome in BAD) == bad
        for one in flow.moves
    )


def _finding(flow: Flow, move: Move, hole: str, left: list[str]) -> Finding:
    text = f"`{move.name}` can be made from `{left[0]}` and from `{left[-1]}`, and not from `{hole}` between them"
    whole = [name for name in flow.stages if name == hole or name in move.froms]
    edits = (Edit("put", (*move.path, "from"), whole),)
    related = ((flow.stage(hole), "this stage is forgotten"),)
    return Finding((*move.path, "from"), text, "name it there too", related, at_key=False, edits=edits)


RULE: Final = Rule("PIP234", Severity.WARNING, "module", "transition forgets a stage", check)
