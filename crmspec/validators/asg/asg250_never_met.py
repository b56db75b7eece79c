"""A deadline that is never met on some way out.

## What
A deadline starts in some stages of a pipeline, and a record can go from there to an end of the pipeline without ever
having come into a stage in which `stop` holds. Or `stop` waits for a field that the other transitions out of these
stages set, and a transition into an end does not.

## Why
The clock of what is over runs on: it is counted as missed, the manager is told, and the figures are worse than the
work.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  boss: {can: {lead: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
pipelines:
  way:
    module: lead
    field: status
    stages: {new: {initial: true}, called: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      call: {from: new, to: called, by: [boss]}
      win: {from: called, to: won, by: [boss]}
      lose: {from: any, to: lost, by: [boss]}
slas:
  first_call:
    module: lead
    start: status == "new"
    stop: status == "called"
    targets: [{within: 1 day}]
    escalate_to: boss
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  boss: {can: {lead: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
pipelines:
  way:
    module: lead
    field: status
    stages: {new: {initial: true}, called: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      call: {from: new, to: called, by: [boss]}
      win: {from: called, to: won, by: [boss]}
      lose: {from: any, to: lost, by: [boss]}
slas:
  first_call:
    module: lead
    start: status == "new"
    stop: status != "new"
    targets: [{within: 1 day}]
    escalate_to: boss
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.validators.pip._flow import Flow, Move


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow the pipeline from where each deadline starts."""
    for name, sla in architecture.section("slas").items():
        path = ("slas", name)
        start, stop = (condition(architecture, (*path, key)) for key in ("start", "stop"))
        if start is None or stop is None or architecture.is_shared(path):
            continue
        for flow in flows(architecture):
            if flow.said.module != sla.module or not flow.whole:
                continue
            passed = _passed(architecture, flow, start, stop)
            if passed:
                yield _finding(name, flow, passed)
                break


def _finding(name: str, flow: Flow, passed: list[Move]) -> Finding:
    path = ("slas", name)
    ends = listed(dict.fromkeys(one.to for one in passed), "or")
    text = f"a `{flow.said.module}` that goes to {ends} never meets `{name}`, and counts as missed"
    related = (
        ((*path, "start"), "it starts here"),
        *((one.path, "this is the way past it") for one in passed),
    )
    way_out = f"let it stop there too, such as `{flow.said.field_} != ...` with the stages in which it runs"
    return Finding((*path, "stop"), text, way_out, related, at_key=False)


def _passed(architecture: Architecture, flow: Flow, start: Expr, stop: Expr) -> list[Move]:
    """The transitions into ends by which records get away from a deadline."""
    stage = (flow.said.module, flow.said.field_)
    running = _stages(architecture, flow, start)
    ends = {one for one, said in flow.stages.items() if said.outcome}
    if stage not in fields_read(start) or running & ends or len(running) == len(flow.stages):
        return []
    if fields_read(stop) == {stage}:
        met = _stages(architecture, flow, stop)
        return _past(flow, running - met, met, ends) if met and not running & met else []
    return [] if stage in fields_read(stop) else _without(architecture, flow, running, stop, ends)


def _stages(architecture: Architecture, flow: Flow, test: Expr) -> set[str]:
    known = facts(architecture)
    return {one for one in flow.stages if satisfiable(stage_is(architecture, flow, one), test, facts=known)}


def _past(flow: Flow, running: set[str], met: set[str], ends: set[str]) -> list[Move]:
    """The transitions into ends that can be made before any stage in which it is met."""
    before = set(running)
    while True:
        more = {one.to for one in flow.moves if before & set(one.froms) and one.to not in met | ends} - before
        if not more:
            return [one for one in flow.moves if one.to in ends - met and before & set(one.froms)]
        before |= more


def _without(
    architecture: Architecture, flow: Flow, running: set[str], stop: Expr, ends: set[str]
) -> list[Move]:
    """The transitions from the start into ends that do not set what others set on the way out."""
    awaited = {name for module, name in fields_read(stop) if module == flow.said.module}
    leaving = [one for one in flow.moves if running & set(one.froms)]
    filling = [one for one in leaving if awaited & _filled(flow, one)]
    if not filling or not awaited:
        return []
    return [
        one
        for one in leaving
        if one.to in ends and not awaited & _filled(flow, one) and not _asks(architecture, one, awaited)
    ]


def _filled(flow: Flow, move: Move) -> set[str]:
    """What a transition sets or demands, with what its stage does."""
    return {*move.said.sets, *move.said.asks, *move.said.requires, *flow.stages[move.to].requires}


def _asks(architecture: Architecture, move: Move, awaited: set[str]) -> bool:
    guard = guard_of(architecture, move)
    return guard is not None and any(name in awaited for _, name in fields_read(guard))


RULE: Final = Rule("ASG250", Severity.WARNING, "graph", "deadline that is never met", check)
