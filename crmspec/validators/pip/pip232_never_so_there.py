"""Something looks for records in a stage that are never like that there.

## What
A segment, a view, a report, a `find` or a campaign's goal asks for records in certain stages, and for a field being
filled or empty; but the stage requires the field, or every transition into the stage fills it, or empties it, and no
workflow changes that afterwards. Or a transition that is made by itself takes out of the stage whatever is like
that; what a workflow that runs by the clock asks for counts here too.

## Why
It finds nothing, and looks as if there were nothing to find. The letters of a campaign on it never go out.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      call_on: {type: date}
      stage: {type: picklist}
pipelines:
  qualifying:
    module: lead
    field: stage
    stages:
      new: {initial: true}
      nurturing: {}
      converted: {outcome: won}
      lost: {outcome: lost}
    transitions:
      nurture: {from: new, to: nurturing, sets: {call_on: null}}
      convert: {from: [new, nurturing], to: converted}
      lose: {from: [new, nurturing], to: lost}
views:
  to_be_called:
    kind: list
    module: lead
    columns: [name]
    where: stage == "nurturing" and call_on <= today()
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      call_on: {type: date}
      stage: {type: picklist}
pipelines:
  qualifying:
    module: lead
    field: stage
    stages:
      new: {initial: true}
      nurturing: {}
      converted: {outcome: won}
      lost: {outcome: lost}
    transitions:
      nurture: {from: new, to: nurturing, asks: [call_on]}
      convert: {from: [new, nurturing], to: converted}
      lose: {from: [new, nurturing], to: lost}
views:
  to_be_called:
    kind: list
    module: lead
    columns: [name]
    where: stage == "nurturing" and call_on <= today()
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.effects import effects_on
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import never, not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, contradicts_itself, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, flows, guard_of, placed, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_CLOCK: Final = ("due", "recurring", "schedule")
_LOOKING: Final = frozenset({"segments", "views", "reports", "workflows", "subflows", "modules"})


class There(NamedTuple):
    """What is so of every record in a stage: a field is filled, or empty."""

    test: Expr
    field: str
    said: str
    path: Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is looked for with what is so in the stages."""
    asked = [path for path in architecture.expressions if _looks(path)]
    if any(move.said.automatic for flow in flows(architecture) for move in flow.moves):
        clocked = {
            one.path[1] for verb in _CLOCK for one in architecture.steps(verb) if "trigger" in one.path
        }
        asked += [("workflows", name, "if") for name in sorted(map(str, clocked))]
    for flow in flows(architecture):
        if not flow.whole:
            continue
        stage = value_of(architecture, flow.said.module, flow.said.field_)
        known: dict[str, list[There]] = {}
        for path in asked:
            expr = condition(architecture, path)
            if expr is not None and any(_same(part, stage) for part in walk(expr)):
                known = known or {one: list(_there(architecture, flow, one)) for one in flow.stages}
                if not architecture.is_shared(path) and not contradicts_itself(architecture, path):
                    yield from _compared(architecture, flow, path, expr, known)


def _looks(path: Keys) -> bool:
    return (path[-1] == "where" and path[0] in _LOOKING) or (path[0] == "campaigns" and path[-1] == "goal")


def _same(part: Expr, value: Expr) -> bool:
    return part.op == "field" and part.args == value.args


def _compared(
    architecture: Architecture, flow: Flow, path: Keys, expr: Expr, known: Mapping[str, list[There]]
) -> Iterator[Finding]:
    what = facts(architecture)
    meant = [one for one in flow.stages if satisfiable(expr, stage_is(architecture, flow, one), facts=what)]
    read = {
        str(part.args[1]) for part in walk(expr) if part.op == "field" and part.args[0] == flow.said.module
    }
    against: list[There] = []
    for one in meant if len(meant) < len(flow.stages) else ():
        there = stage_is(architecture, flow, one)
        wrong = [
            each for each in known[one] if each.field in read and never(expr, there, each.test, facts=what)
        ]
        if not wrong:
            return
        against += wrong[:1]
    if against:
        kind = str(path[0]).removesuffix("s")
        always = f"in {listed(meant)}, `{against[0].field}` is always {against[0].said}"
        text = f"the {kind} `{path[1]}` never finds anything: {always}"
        related = tuple(dict.fromkeys((one.path, f"`{one.field}` is {one.said} here") for one in against))
        way_out = (
            f"ask for another stage or another `{against[0].field}`, or let the transition leave it alone"
        )
        yield Finding(path, text, way_out, related, at_key=False)


def _there(architecture: Architecture, flow: Flow, stage: str) -> Iterator[There]:
    """What the stage itself, and all ways into it, say of each field."""
    yield from _taken(architecture, flow, stage)
    for name in flow.stages[stage].requires:
        value = value_of(architecture, flow.said.module, name)
        path = (*flow.stage(stage), "requires")
        yield There(Expr("not_null", BOOLEAN, (value,)), name, "filled", path)
    ways = [move for move in flow.moves if move.to == stage]
    others = any(to in {stage, "*"} for to, _, _ in placed(architecture, flow))
    if not ways or flow.stages[stage].initial or others:
        return
    for name, written in ways[0].said.sets.items():
        path = (*ways[0].path, "sets", name)
        if not all(name in move.said.sets for move in ways) or _changed(architecture, flow, stage, name):
            continue
        value = value_of(architecture, flow.said.module, name)
        if all(move.said.sets[name] is None for move in ways):
            yield There(Expr("is_null", BOOLEAN, (value,)), name, "empty", path)
        elif written is not None and all(_is_literal(move.said.sets[name]) for move in ways):
            yield There(Expr("not_null", BOOLEAN, (value,)), name, "filled", path)


def _taken(architecture: Architecture, flow: Flow, stage: str) -> Iterator[There]:
    """What a transition that is made by itself leaves in a stage."""
    for move in flow.moves:
        if not move.said.automatic or stage not in move.froms:
            continue
        guard = guard_of(architecture, move)
        read = (
            {name for of, name in fields_read(guard) if of == flow.said.module}
            if guard is not None
            else set()
        )
        if guard is not None and len(read) == 1 and not any(part.op == "now" for part in walk(guard)):
            said = f"such that `{move.name}` does not take it out"
            yield There(not_true(guard), read.pop(), said, (*move.path, "guard"))


def _is_literal(written: object) -> bool:
    if isinstance(written, str) and written.startswith("="):
        return written.removeprefix("=").strip() in {"now()", "today()", "user"}
    return written is not None


def _changed(architecture: Architecture, flow: Flow, stage: str, name: str) -> bool:
    """Whether something that runs by itself may change a field of records that are in a stage."""
    declared = architecture.modules.get(flow.said.module)
    if declared is None or name not in declared.fields or declared.fields[name].derived:
        return True
    if any(name in one.set for one in declared.on_save):
        return True
    return any(
        one.action == "updated" and name in one.fields and _is_there(architecture, flow, stage, one)
        for one in effects_on(architecture).get(flow.said.module, ())
    )


def _is_there(architecture: Architecture, flow: Flow, stage: str, one: Effect) -> bool:
    """Whether an effect may meet a record in a stage."""
    if one.owner.startswith("transition:") or one.verb == "transition":
        return False
    there = stage_is(architecture, flow, stage)
    known = (*one.guards, *one.demands) if one.whose == "own" else one.demands
    if not satisfiable(there, *known, facts=facts(architecture)):
        return False
    kind, _, called = one.owner.partition(":")
    started = listeners_by_workflow(architecture).get(called, ()) if kind == "workflow" else ()
    if one.whose != "own" or one.waits or not started:
        return True
    return not all(
        listener.verb in {"created", "submitted"}
        or (listener.verb == "enters" and listener.model.enters != f"{flow.name}.{stage}")
        for listener in started
    )


RULE: Final = Rule("PIP232", Severity.WARNING, "graph", "looked for where it never is", check)
