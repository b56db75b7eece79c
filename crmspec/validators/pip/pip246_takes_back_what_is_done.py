"""What is done already is cancelled with the rest.

## What
A step goes through the parts of a record and makes, without a condition, a transition into a lost or cancelled end
that leaves the good ends of the pipeline too.

## Why
What was paid or delivered counts as cancelled from then on: the figures are wrong by what has really been done.

## Bad
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      stopped: {type: boolean}
  part:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order, reverse: parts}
      state: {type: picklist}
pipelines:
  delivery:
    module: part
    field: state
    stages:
      planned: {initial: true}
      delivered: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      deliver: {from: planned, to: delivered}
      drop: {from: any, to: dropped}
workflows:
  order_is_stopped:
    trigger: {changed: order, fields: [stopped]}
    run_as: {system: Whoever stops an order need not know its parts.}
    steps:
      - id: each_part
        for_each:
          in: parts
          as: part
          steps:
            - {id: drop, transition: {record: part, make: delivery.drop}}
```

## Good
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      stopped: {type: boolean}
  part:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order, reverse: parts}
      state: {type: picklist}
pipelines:
  delivery:
    module: part
    field: state
    stages:
      planned: {initial: true}
      delivered: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      deliver: {from: planned, to: delivered}
      drop: {from: any, to: dropped}
workflows:
  order_is_stopped:
    trigger: {changed: order, fields: [stopped]}
    run_as: {system: Whoever stops an order need not know its parts.}
    steps:
      - id: each_part
        for_each:
          in: parts
          as: part
          steps:
            - {id: drop, if: part.state == "planned", transition: {record: part, make: delivery.drop}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

BAD: Final = frozenset({"lost", "cancelled"})
_ASKS: Final = frozenset({"eq", "ne", "in", "lt", "le", "gt", "ge", "is_null", "not_null"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the transitions that are made for each of several records."""
    loops = {(*one.path, "for_each"): one for one in architecture.steps("for_each")}
    moves = {f"{flow.name}.{move.name}": (flow, move) for flow in flows(architecture) for move in flow.moves}
    for step in architecture.steps("transition") if loops else ():
        made, path = step.model.transition, step.path
        loop = loops.get(path[:-2])
        if loop is None or made.record != loop.model.for_each.as_ or made.make not in moves:
            continue
        flow, move = moves[made.make]
        done = [one for one in move.froms if flow.stages[one].outcome and flow.stages[one].outcome not in BAD]
        if flow.stages[move.to].outcome not in BAD or not done or move.said.guard is not None:
            continue
        if step.model.if_ is not None or _chosen(architecture, loop.path) or architecture.is_shared(path):
            continue
        text = f"`{move.name}` is made for each `{flow.said.module}`, those that are {listed(done, 'or')} too"
        related = (((*move.path, "from"), "the stages that it leaves"),)
        way_out = f"say `if: {made.record}.{flow.said.field_} ...` with the stages that are meant"
        yield Finding((*path, "transition", "make"), text, way_out, related, at_key=False)


def _chosen(architecture: Architecture, path: Keys) -> bool:
    """Whether the records are those of a condition."""
    among = condition(architecture, (*path, "for_each", "in"))
    return among is None or any(part.op in _ASKS for part in walk(among))


RULE: Final = Rule("PIP246", Severity.WARNING, "graph", "takes back what is done", check)
