"""A field is locked where something sets it.

## What
`read_only_when` locks a field in a case in which a step of a workflow changes it: what is certain there says that it is
locked, or the button that sets it stands on such records too and nothing keeps it from them. Or a transition sets or
asks for a field that is locked in the stages that it leaves and in the one that it enters.

## Why
What nobody may change, workflows may not change either: the button fails on just the records it was made for.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [asked, granted]}
      award: {type: money, read_only_when: status == "granted"}
workflows:
  change_award:
    trigger: {button: Change the award, module: request, by: [manager], asks: {amount: money}}
    steps:
      - update: {set: {award: =amount}}
roles:
  manager: {can: {request: {read: all, create: true, update: all}}}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [asked, granted]}
      award: {type: money, read_only_when: status == "granted"}
workflows:
  change_award:
    trigger: {button: Change the award, module: request, by: [manager], asks: {amount: money}}
    if: status == "asked"
    steps:
      - update: {set: {award: =amount}}
roles:
  manager: {can: {request: {read: all, create: true, update: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, satisfiable
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import pipelines
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._state import states

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

Locked = dict[tuple[str, str], Expr]
OF_OTHERS: Final = frozenset({"var", "now", "in_role", "has_capability", "changed", "old", "is_new"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare when fields are locked with when they are set."""
    yield from _pressed(architecture)
    locked = _locked(architecture)
    if not locked:
        return
    for flow, certain in states(architecture).values():
        if flow.path[0] == "workflows":
            for number, node in flow.steps():
                if node.verb == "update" and number in certain:
                    yield from _step(architecture, node, certain[number], locked)
    for module, several in pipelines(architecture).items():
        if any(of == module for of, _ in locked):
            for name, _ in several:
                yield from _moves(architecture, name, locked)


def _locked(architecture: Architecture) -> Locked:
    """The fields that are locked at times, each with the condition, where that is about the record alone."""
    found: Locked = {}
    for module, declared in architecture.section("modules").items():
        for name, field in declared.fields.items():
            if not field.read_only_when or architecture.is_shared(("modules", module)):
                continue
            said = condition(architecture, ("modules", module, "fields", name, "read_only_when"))
            if said is not None and not any(part.op in OF_OTHERS for part in walk(said)):
                found[module, name] = said
    return found


def _closed(architecture: Architecture) -> Mapping[tuple[str, str], list[tuple[Keys, Expr]]]:
    """The fields that stages lock by name, each with the places and the conditions of being there."""
    found: dict[tuple[str, str], list[tuple[Keys, Expr]]] = {}
    for flow in flows(architecture):
        for stage, said in flow.stages.items():
            for field in said.locks if said.locks != "all" else ():
                place = (*flow.stage(stage), "locks")
                found.setdefault((flow.said.module, field), []).append(
                    (place, stage_is(architecture, flow, stage))
                )
    return found


def _pressed(architecture: Architecture) -> Iterator[Finding]:
    """Find the buttons that are there in a stage which locks what they set."""
    closed = _closed(architecture) if any(True for _ in architecture.steps("button")) else {}
    for flow, certain in states(architecture).values() if closed else ():
        workflow = (
            architecture.section("workflows").get(str(flow.path[1])) if flow.path[0] == "workflows" else None
        )
        if workflow is None or not any(hasattr(one, "button") for one in workflow.trigger):
            continue
        for number, node in flow.steps():
            placed = architecture.verbs[node.path]
            if node.verb != "update" or number not in certain or len(node.path) != 4:
                continue
            if node.model.update.record != "record" or placed.context.record is None or node.model.on_failure:
                continue
            for name in node.model.update.set:
                for place, there in closed.get((placed.context.record, name), ()):
                    known = facts(architecture)
                    if not satisfiable(there, *certain[number], facts=known) or any(
                        implies(one, there, facts=known) for one in certain[number]
                    ):
                        continue  # it is never there, or always: that is told elsewhere
                    message = f"the button of `{node.path[1]}` sets `{name}`, locked in `{place[-2]}`: there it fails"
                    way_out = "say in `if` in which stages it works, or do not lock the field there"
                    path: Keys = (*node.path, "update", "set", name)
                    yield Finding(path, message, way_out, ((place, "it is locked here"),))
                    break


def _step(
    architecture: Architecture, node: Node, certain: frozenset[Expr], locked: Locked
) -> Iterator[Finding]:
    placed = architecture.verbs[node.path]
    if node.model.update.record != "record" or placed.context.record is None:
        return
    module, known = placed.context.record, facts(architecture)
    workflow = architecture.section("workflows")[str(node.path[1])]
    button = len(node.path) == 4 and any(hasattr(one, "button") for one in workflow.trigger)
    for name in node.model.update.set:
        shut = locked.get((module, name))
        path: Keys = (*node.path, "update", "set", name)
        if shut is None or not satisfiable(shut, facts=known):
            continue
        related = (((*architecture.field_path(module, name), "read_only_when"), "it is locked here"),)
        if certain and any(implies(one, shut, facts=known) for one in _joined(certain)):
            message = f"`{name}` is locked in the records that this changes: it fails each time"
            yield Finding(path, message, "change one of the two conditions", related)
        elif button and satisfiable(shut, *certain, facts=known):
            message = f"the button of `{node.path[1]}` sets `{name}` on records in which it is locked: there it fails"
            way_out = "say in `if` on which records it works, or do not lock the field there"
            yield Finding(path, message, way_out, related)


def _joined(certain: frozenset[Expr]) -> Iterator[Expr]:
    yield from certain
    if len(certain) > 1:
        yield Expr("and", BOOLEAN, tuple(sorted(certain, key=repr)))


def _moves(
    architecture: Architecture, name: str, locked: Mapping[tuple[str, str], Expr]
) -> Iterator[Finding]:
    pipeline = architecture.section("pipelines")[name]
    value, known = value_of(architecture, pipeline.module, pipeline.field_), facts(architecture)
    for called, move in pipeline.transitions.items():
        froms = (
            [one for one in pipeline.stages if one != move.to] if "any" in move.from_ else list(move.from_)
        )
        for key, fields in (("sets", list(move.sets)), ("asks", list(move.asks))):
            for at, field in enumerate(fields):
                shut = locked.get((pipeline.module, field))
                if shut is None or not froms:
                    continue
                there = Expr("in", BOOLEAN, (value, *(literal(one, value.type) for one in (*froms, move.to))))
                if implies(there, shut, facts=known):
                    path: Keys = (
                        "pipelines",
                        name,
                        "transitions",
                        called,
                        key,
                        field if key == "sets" else at,
                    )
                    message = f"`{called}` {key} `{field}`, which is locked before it and after it: it fails each time"
                    place = (*architecture.field_path(pipeline.module, field), "read_only_when")
                    yield Finding(path, message, "change one of the two", ((place, "it is locked here"),))


RULE: Final = Rule("FLD240", Severity.WARNING, "graph", "locked where it is set", check)
