"""A stage leaves open what the stages around it lock.

## What
A field is locked in a stage before and in one after, in three stages or more, and not in the one between them.
Or two stages that follow each other lock the same five fields or more, but for one. Fields that a workflow writes are
left alone: where they are open is a question of when it does.

## Why
What nobody may change any more can be changed in this one stage: the lock protects nothing.

## Bad
```yaml
modules:
  contract:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  contracts:
    module: contract
    field: stage
    stages:
      placed: {initial: true, locks: [amount]}
      paid: {locks: [amount]}
      planned: {}
      started: {locks: [amount]}
      completed: {outcome: done}
    transitions:
      pay: {from: placed, to: paid}
      plan: {from: paid, to: planned}
      start: {from: planned, to: started}
      complete: {from: started, to: completed}
```

## Good
```yaml
modules:
  contract:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  contracts:
    module: contract
    field: stage
    stages:
      placed: {initial: true, locks: [amount]}
      paid: {locks: [amount]}
      planned: {locks: [amount]}
      started: {locks: [amount]}
      completed: {outcome: done}
    transitions:
      pay: {from: placed, to: paid}
      plan: {from: paid, to: planned}
      start: {from: planned, to: started}
      complete: {from: started, to: completed}
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

MANY: Final = 3
SAME: Final = 5


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what the stages of each pipeline lock."""
    for flow in flows(architecture):
        locks = {name: one.locks for name, one in flow.stages.items() if one.locks and one.locks != "all"}
        if len(locks) > 1:
            written = _written(architecture, flow)
            yield from _holes(flow, {name: set(one) - written for name, one in locks.items()})


def _written(architecture: Architecture, flow: Flow) -> set[str]:
    """Fields that a workflow writes: where they are locked is a question of when it does."""
    fills, module = touches(architecture).fills, flow.said.module
    return {
        name
        for name in (architecture.modules[module].fields if module in architecture.modules else ())
        if any(one.kind in {"workflow", "subflow"} for one in fills.get(f"{module}.{name}", ()))
    }


def _holes(flow: Flow, locks: dict[str, set[str]]) -> Iterator[Finding]:
    open_ = [name for name, one in flow.stages.items() if not one.outcome]
    told = set()
    for field in sorted(set().union(*locks.values())):
        at = [n for n, name in enumerate(open_) if field in locks.get(name, ())]
        holes = [n for n in range(at[0], at[-1]) if n not in at] if len(at) >= MANY else []
        if len(holes) == 1:
            told.add(field)
            yield _finding(flow, open_[holes[0]], field, open_[at[0]])
    for one, other in pairwise(name for name in open_):
        ours, theirs = locks.get(one, set()), locks.get(other, set())
        if len(ours & theirs) < SAME or ours == theirs:
            continue
        for here, there, lacking in ((one, other, theirs - ours), (other, one, ours - theirs)):
            if len(lacking) == 1 and not lacking & told:
                yield _finding(flow, here, next(iter(lacking)), there)


def _finding(flow: Flow, stage: str, field: str, like: str) -> Finding:
    text = f"`{field}` is locked in `{like}`, and can be changed again in `{stage}`"
    path = (*flow.stage(stage), "locks")
    said = flow.stages[stage].locks
    whole = [*(said if isinstance(said, tuple) else ()), field]
    edits = (Edit("put", path, whole),)
    related = (((*flow.stage(like), "locks"), "it is locked here"),)
    place = path if said else flow.stage(stage)
    return Finding(place, text, f"lock `{field}` there too", related, edits=edits)


RULE: Final = Rule("PIP243", Severity.WARNING, "module", "unlocked in between", check)
