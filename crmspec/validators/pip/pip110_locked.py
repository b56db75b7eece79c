"""A workflow changes what the stage has locked.

## What
A workflow starts when a record enters a stage, or runs only for records in it, and updates a field of the
record that the stage `locks`.

## Why
A locked field cannot be changed by anybody, workflows included: the step is refused each time.

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
      won: {outcome: won, locks: [amount]}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
workflows:
  settle:
    trigger: {enters: sales.won}
    steps:
      - {id: note, update: {set: {amount: 0}}}
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
      won: {outcome: won, locks: [amount]}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, sets: {amount: 0}}
      lose: {from: open, to: lost}
workflows:
  settle:
    trigger: {enters: sales.won}
    steps:
      - {id: note, update: {set: {name: Won}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, flows, listed, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows change with what is locked where they run."""
    for flow in flows(architecture):
        locking = [name for name, stage in flow.stages.items() if stage.locks]
        for one in effects_on(architecture).get(flow.said.module, ()) if locking else ():
            if one.verb == "update" and one.whose == "own" and not one.waits and not one.decided:
                yield from _refused(architecture, flow, locking, one)


def _refused(architecture: Architecture, flow: Flow, locking: list[str], one: Effect) -> Iterator[Finding]:
    kind, _, called = one.owner.partition(":")
    workflow = architecture.section("workflows").get(called) if kind == "workflow" else None
    if workflow is None or flow.said.field_ in one.named or _moves_on(architecture, called):
        return
    entered = {getattr(trigger, "enters", "") for trigger in workflow.trigger}
    for stage in locking:
        locks = flow.stages[stage].locks
        locked = sorted(one.named if locks == "all" else one.named & set(locks))
        if locked and (entered == {f"{flow.name}.{stage}"} or _only_there(architecture, flow, stage, one)):
            state = "is" if len(locked) == 1 else "are"
            message = f"{listed(locked)} {state} locked in `{stage}`, where the record is: the step is always refused"
            way_out = "set it in the transition that enters the stage, under `sets`, or do not lock it"
            related = (((*flow.stage(stage), "locks"), "it is locked here"),)
            yield Finding((*one.path, "update"), message, way_out, related)


def _moves_on(architecture: Architecture, workflow: str) -> bool:
    return any(step.path[:2] == ("workflows", workflow) for step in architecture.steps("transition"))


def _only_there(architecture: Architecture, flow: Flow, stage: str, one: Effect) -> bool:
    there = stage_is(architecture, flow, stage)
    value = there.operands[0]
    return any(value in walk(guard) for guard in one.guards) and implies(
        Expr("and", BOOLEAN, one.guards), there, facts=facts(architecture)
    )


RULE: Final = Rule("PIP110", Severity.ERROR, "graph", "workflow changes what is locked", check)
