"""A transition is made without asking where the record is.

## What
A step makes a transition of a record that the workflow only refers to, the transition leaves some stages and not
others, nothing on the way to the step says in which stage the record is, and the step does not say what happens
when it fails. Or the conditions on the way do name stages, of its own record or another, and among them such as the
transition does not leave.

## Why
On the day on which the other record is elsewhere, because somebody has moved it by hand or the workflow runs for
the second time, the step fails, and what comes after it is not done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
  quote:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, talks: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      talk: {from: open, to: talks}
      win: {from: talks, to: won}
      lose: {from: any, to: lost}
workflows:
  agreed:
    trigger: {created: quote}
    steps:
      - {id: win, transition: {record: deal, make: sales.win}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
  quote:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, talks: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      talk: {from: open, to: talks}
      win: {from: talks, to: won}
      lose: {from: any, to: lost}
workflows:
  agreed:
    trigger: {created: quote}
    steps:
      - {id: win, transition: {record: deal, make: sales.win}, if: deal.stage == "talks"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import step_called
from crmspec.validators.wfl._state import is_one_of, stage_of, states

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the transitions of records that a workflow refers to."""
    for flow, certain in states(architecture).values():
        made = {name for _, node in flow.steps() for name in _known(architecture, node)}
        for number, node in flow.steps():
            if node.verb == "transition" and number in certain and node.model.on_failure is None:
                yield from _unasked(architecture, node, certain[number], made)


def _known(architecture: Architecture, node: Node) -> set[str]:
    """The records that a step makes, or looks for by a condition: where they are may be known."""
    placed = architecture.verbs[node.path]
    if node.verb in {"create", "convert", "find"}:
        return set(placed.model.binds(placed.context))
    return {node.model.for_each.as_} if node.verb == "for_each" else set()


def _unasked(
    architecture: Architecture, node: Node, certain: frozenset[Expr], made: set[str]
) -> Iterator[Finding]:
    name, _, called = node.model.transition.make.partition(".")
    pipeline = architecture.section("pipelines").get(name)
    transition = pipeline.transitions.get(called) if pipeline else None
    if pipeline is None or transition is None or "any" in transition.from_:
        return
    value = stage_of(architecture, node.path, pipeline)
    leaving = [one for one in pipeline.stages if one not in transition.from_]
    if value is None or not leaving or any(part.op == "var" and part.args[0] in made for part in walk(value)):
        return
    asked_for = any(part == value for one in certain for part in walk(one))
    if not (
        _named(architecture, value, transition.from_, leaving, certain) if asked_for else value.op == "get"
    ):
        return
    stages = " or ".join(f"`{one}`" for one in transition.from_)
    step = step_called(node.verb, node.model)
    asked = f"does not ask whether the `{pipeline.module}` is in {stages}"
    text = f"{step} makes `{called}`, which leaves {stages} only, and {asked}"
    related = ((("pipelines", name, "transitions", called, "from"), "the stages that it leaves"),)
    way_out = f"ask first, such as `if: {node.model.transition.record}.{pipeline.field_} == ...`; or say `on_failure`"
    yield Finding((*node.path, "transition", "make"), text, way_out, related, at_key=False)


def _named(
    architecture: Architecture, value: Expr, froms: Sequence[str], others: list[str], certain: frozenset[Expr]
) -> bool:
    """Whether what is known of the record lets in stages that the transition leaves, and stages it does not."""
    known = [one for one in certain if any(part == value for part in walk(one))]
    what = facts(architecture)
    return all(satisfiable(is_one_of(value, stages), *known, facts=what) for stages in (froms, others))


RULE: Final = Rule("WFL233", Severity.WARNING, "module", "transition without asking where", check)
