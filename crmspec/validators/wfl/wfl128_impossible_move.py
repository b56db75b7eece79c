"""A step makes a transition that can never be made there.

## What
By the trigger, the conditions on the way, and the steps before it, the record is certainly not in any stage that
the transition leaves; or the transition's guard certainly does not hold. What was known of a record counts no
longer behind a step that waits.

## Why
The step fails each time, and what comes after it is never done.

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
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review}
      agree: {from: review, to: agreed}
      refuse: {from: any, to: refused}
      go_back: {from: review, to: open}
workflows:
  start_again:
    trigger: {enters: sales.refused}
    steps:
      - {id: back, transition: sales.go_back}
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
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review}
      agree: {from: review, to: agreed}
      refuse: {from: any, to: refused}
      go_back: {from: [review, refused], to: open}
workflows:
  start_again:
    trigger: {enters: sales.refused}
    steps:
      - {id: back, transition: sales.go_back}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._state import is_one_of, stage_of, states, touching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.pipeline import Transition


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare where a record can be with what each transition leaves."""
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            if node.verb == "transition" and number in certain:
                yield from _moved(architecture, node, certain[number])


def _moved(architecture: Architecture, node: Node, certain: frozenset[Expr]) -> Iterator[Finding]:
    name, _, made = node.model.transition.make.partition(".")
    pipeline = architecture.section("pipelines").get(name)
    transition = pipeline.transitions.get(made) if pipeline else None
    if pipeline is None or transition is None:
        return
    value = stage_of(architecture, node.path, pipeline)
    known = facts(architecture)
    if value is None or not certain or not satisfiable(*certain, facts=known):
        return
    stages = _left(transition, tuple(pipeline.stages))
    at, path = (*node.path, "transition", "make"), ("pipelines", name, "transitions", made)
    if not satisfiable(is_one_of(value, stages), *certain, facts=known):
        left = " or ".join(f"`{one}`" for one in stages)
        text = f"`{made}` leaves {left}, and the `{pipeline.module}` is certainly elsewhere here"
        related = (((*path, "from"), "the stages that it leaves"),)
        way_out = "make another transition, or let this one leave the stage in which the record is"
        yield Finding(at, text, way_out, related, at_key=False)
        return
    guard = condition(architecture, (*path, "guard"))
    if (
        guard is not None
        and touching(guard, certain)
        and value.op == "field"
        and not satisfiable(guard, *certain, facts=known)
    ):
        text = f"the guard of `{made}` certainly does not hold here: this fails each time"
        related = (((*path, "guard"), "the guard"),)
        yield Finding(
            at,
            text,
            "set first what the guard asks for, or do this only where it holds",
            related,
            at_key=False,
        )


def _left(transition: Transition, stages: tuple[str, ...]) -> list[str]:
    """The stages that a transition leaves; `any` are all others."""
    if "any" in transition.from_:
        return [one for one in stages if one != transition.to]
    return list(transition.from_)


RULE: Final = Rule("WFL128", Severity.ERROR, "graph", "transition that cannot be made", check)
