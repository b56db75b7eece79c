"""A record is taken along from one stage, and left behind in another.

## What
Two steps take another record on, one after the other: the first makes a transition if the record is in a certain stage,
the second goes on from where that leads. The first transition could be made from further stages, and a record that is
in one of these is moved by neither.

## Why
The record stays where it was without a word, while what it belongs to goes on; and what comes later waits for a stage
that it never reaches.

## Bad
```yaml
modules:
  order:
    fields: {name: {type: text, required: true}, status: {type: picklist}}
  project:
    fields: {name: {type: text}, order: {type: lookup, to: order, required: true}, stage: {type: picklist}}
pipelines:
  ordering:
    module: order
    field: status
    stages: {placed: {initial: true}, paid: {}, scheduled: {}, begun: {outcome: won}, cancelled: {outcome: lost}}
    transitions:
      pay: {from: placed, to: paid}
      schedule: {from: [placed, paid], to: scheduled}
      begin: {from: scheduled, to: begun}
      cancel: {from: [placed, paid, scheduled], to: cancelled}
  delivering:
    module: project
    field: stage
    stages: {planned: {initial: true}, on_site: {outcome: done}, stopped: {outcome: cancelled}}
    transitions: {start: {from: planned, to: on_site}, stop: {from: planned, to: stopped}}
workflows:
  work_begins:
    trigger: {enters: delivering.on_site}
    run_as: {system: An order is moved by its project.}
    steps:
      - {id: plan, if: order.status == "paid", transition: {record: order, make: ordering.schedule}}
      - {id: go, if: order.status == "scheduled", transition: {record: order, make: ordering.begin}}
```

## Good
```yaml
modules:
  order:
    fields: {name: {type: text, required: true}, status: {type: picklist}}
  project:
    fields: {name: {type: text}, order: {type: lookup, to: order, required: true}, stage: {type: picklist}}
pipelines:
  ordering:
    module: order
    field: status
    stages: {placed: {initial: true}, paid: {}, scheduled: {}, begun: {outcome: won}, cancelled: {outcome: lost}}
    transitions:
      pay: {from: placed, to: paid}
      schedule: {from: [placed, paid], to: scheduled}
      begin: {from: scheduled, to: begun}
      cancel: {from: [placed, paid, scheduled], to: cancelled}
  delivering:
    module: project
    field: stage
    stages: {planned: {initial: true}, on_site: {outcome: done}, stopped: {outcome: cancelled}}
    transitions: {start: {from: planned, to: on_site}, stop: {from: planned, to: stopped}}
workflows:
  work_begins:
    trigger: {enters: delivering.on_site}
    run_as: {system: An order is moved by its project.}
    steps:
      - {id: plan, if: 'order.status in ["placed", "paid"]', transition: {record: order, make: ordering.schedule}}
      - {id: go, if: order.status == "scheduled", transition: {record: order, make: ordering.begin}}
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.effects import conditions_at
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._state import is_one_of, stage_of
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow, Move


class Taken(NamedTuple):
    """A step that moves a record on where it is in certain stages."""

    path: Keys
    record: str
    flow: Flow
    move: Move
    stages: frozenset[str]
    """The stages in which its condition lets the record be."""
    before: frozenset[str]
    """Those that the conditions around it leave."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the stages that a step asks for with those that its transition leaves."""
    lists: dict[Keys, list[Taken]] = {}
    for one in _taken(architecture):
        lists.setdefault(one.path[:-1], []).append(one)
    for several in lists.values():
        for first, then in pairwise(several):
            same = first.record == then.record and first.flow.name == then.flow.name
            if not same or not _goes_on(first, then):
                continue
            moved = frozenset[str]().union(*(one.stages for one in several if one.record == first.record))
            left = [one for one in first.move.froms if one in first.before - moved]
            if left and first.stages & set(first.move.froms):
                yield _finding(first, then, left)


def _finding(first: Taken, then: Taken, left: list[str]) -> Finding:
    module, stages = first.flow.said.module, listed(left, "or")
    text = (
        f"`{first.move.name}` can be made from {stages} too: a `{module}` that is there is not taken along,"
        f" and `{then.move.name}` passes it by"
    )
    related = (((*first.move.path, "from"), "the stages that it leaves"), (then.path, "this goes on from it"))
    way_out = f"ask for {stages} too, or say what becomes of it"
    return Finding((*first.path, "if"), text, way_out, related, at_key=False)


def _goes_on(first: Taken, then: Taken) -> bool:
    """Whether a step goes on only from where another leads."""
    return then.stages == {first.move.to} and first.move.to in then.move.froms


def _taken(architecture: Architecture) -> Iterator[Taken]:
    """The steps with a condition about the stage of the record that they move, in their order."""
    known = {flow.name: flow for flow in flows(architecture) if flow.whole}
    for step in architecture.steps("transition"):
        asked = condition(architecture, (*step.path, "if")) if step.model.if_ is not None else None
        name, _, called = step.model.transition.make.partition(".")
        flow = known.get(name)
        move = next((one for one in flow.moves if one.name == called), None) if flow else None
        if asked is None or flow is None or move is None or architecture.is_shared(step.path):
            continue
        if "any" in move.said.from_:
            continue
        value = stage_of(architecture, step.path, flow.said)
        if value is not None and value.op == "get" and any(part == value for part in walk(asked)):
            around = [one for one in conditions_at(architecture, step).guards if one != asked]
            before = frozenset(one for one in flow.stages if _may_be(architecture, value, one, *around))
            stages = frozenset(one for one in before if _may_be(architecture, value, one, *around, asked))
            yield Taken(step.path, step.model.transition.record, flow, move, stages, before)


def _may_be(architecture: Architecture, value: Expr, stage: str, *asked: Expr) -> bool:
    return satisfiable(is_one_of(value, (stage,)), *asked, facts=facts(architecture))


RULE: Final = Rule("WFL299", Severity.WARNING, "module", "record that is left behind", check)
