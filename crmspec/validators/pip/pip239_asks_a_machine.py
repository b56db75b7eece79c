"""A workflow makes a transition that asks for something.

## What
A workflow, an escalation or a deadline makes a transition into a stage which requires a field (or the transition
does). The transition asks people for it, it does not set it, no other transition before it does, the stages
before do not require it, and the workflow has not filled it first.

## Why
A workflow cannot be asked. The field is empty, and the transition is refused each time.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      paid_on: {type: date}
      reference: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      paid: {outcome: done, requires: [paid_on]}
    transitions:
      pay: {from: sent, to: paid, asks: [paid_on]}
workflows:
  settle:
    trigger: {enters: billing.sent}
    if: reference is not null
    run_as: {system: The books say so.}
    steps:
      - transition: billing.pay
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      paid_on: {type: date}
      reference: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      paid: {outcome: done, requires: [paid_on]}
    transitions:
      pay: {from: sent, to: paid, asks: [paid_on], sets: {paid_on: "=coalesce(paid_on, today())"}}
workflows:
  settle:
    trigger: {enters: billing.sent}
    if: reference is not null
    run_as: {system: The books say so.}
    steps:
      - transition: billing.pay
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.access.touches import touches
from crmspec.compiler.expressions.ir import fields_read
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.validators.pip._flow import Flow, Move


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the transitions that steps make."""
    steps = tuple(architecture.steps("transition"))
    for flow in flows(architecture) if steps else ():
        for move in flow.moves:
            made = [one for one in steps if one.model.transition.make == f"{flow.name}.{move.name}"]
            lacking = _lacking(architecture, flow, move) if made else []
            for step in made:
                left = [name for name in lacking if not _filled_here(architecture, flow, step, name)]
                if left:
                    text = f"`{move.name}` asks for `{left[0]}`, and nobody can be asked here: it is refused"
                    related = (((*move.path, "asks"), "it is asked for here"),)
                    way_out = f"let `{move.name}` set it where it is empty, or fill it before this step"
                    yield Finding((*step.path, "transition"), text, way_out, related)


def _lacking(architecture: Architecture, flow: Flow, move: Move) -> list[str]:
    """What the transition needs and only asks for."""
    needed = dict.fromkeys((*move.said.requires, *flow.stages[move.to].requires))
    guard = guard_of(architecture, move)
    known = {name for _, name in fields_read(guard)} if guard is not None else set()
    before = {name for one in move.froms for name in flow.stages[one].requires}
    before |= {name for one in flow.moves if one is not move for name in (*one.said.sets, *one.said.asks)}
    found = []
    for name in needed:
        field = architecture.field_of(flow.said.module, name)
        if name not in move.said.asks or name in {*move.said.sets, *known, *before}:
            continue
        if field is None or field.required or field.derived or field.default is not None:
            continue
        fills = touches(architecture).fills.get(f"{flow.said.module}.{name}", ())
        if not any(one.kind != "pipeline" for one in fills):
            found.append(name)
    return found


def _filled_here(architecture: Architecture, flow: Flow, step: Placed, name: str) -> bool:
    """Whether something writes the field: any step of anything that does so may come before."""
    return any(
        name in one.named and one.verb != "transition"
        for one in effects_on(architecture).get(flow.said.module, ())
    )


RULE: Final = Rule("PIP239", Severity.WARNING, "graph", "asks where nobody is asked", check)
