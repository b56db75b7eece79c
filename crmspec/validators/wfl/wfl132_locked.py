"""A step writes what is locked where the record then is.

## What
A step sets a field, or puts a paper into it, of a record that by the trigger and the conditions on the way can only
be in stages that lock the field; or it uses a subflow that does so.

## Why
Nobody may change it there, workflows included: the step fails each time, and what comes after it is never done.

## Bad
```yaml
modules:
  quote:
    fields:
      name: {type: text}
      total: {type: money}
      stage: {type: picklist}
pipelines:
  quoting:
    module: quote
    field: stage
    stages: {draft: {initial: true}, sent: {locks: [total]}, agreed: {outcome: won}, refused: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent}
      agree: {from: sent, to: agreed}
      refuse: {from: sent, to: refused}
workflows:
  round_it:
    trigger: {enters: quoting.sent}
    steps:
      - {id: round, update: {set: {total: =total * 1.02}}}
```

## Good
```yaml
modules:
  quote:
    fields:
      name: {type: text}
      total: {type: money}
      stage: {type: picklist}
pipelines:
  quoting:
    module: quote
    field: stage
    stages: {draft: {initial: true}, sent: {}, agreed: {outcome: won}, refused: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent}
      agree: {from: sent, to: agreed}
      refuse: {from: sent, to: refused}
workflows:
  round_it:
    trigger: {enters: quoting.sent}
    steps:
      - {id: round, update: {set: {total: =total * 1.02}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import Node
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.facts import facts, value_of
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import step_called
from crmspec.validators.wfl._state import is_one_of, stage_of, states

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.wfl._state import Certain

_HARMLESS: Final = frozenset(
    {"update", "document", "create", "task", "log", "notify", "send", "tag", "untag", "decide", "find"}
)
"""Steps after which a record is in the stage in which it was."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each step writes with what the stages lock in which the record can be."""
    locking = [
        (name, one)
        for name, one in architecture.section("pipelines").items()
        if any(stage.locks for stage in one.stages.values())
    ]
    for flow, certain in states(architecture).values() if locking else ():
        for number, node in flow.steps():
            if node.verb in {"update", "document", "subflow"} and certain.get(number):
                yield from _of_step(architecture, locking, node, certain[number])


def _of_step(
    architecture: Architecture, locking: list[tuple[str, Pipeline]], node: Node, certain: Certain
) -> Iterator[Finding]:
    fields = _within(architecture, node) if node.verb == "subflow" else _written(node)
    for name, pipeline in locking if fields else ():
        value = _stage(architecture, node, pipeline)
        if value is not None and satisfiable(*certain, facts=facts(architecture)):
            there = _there(architecture, pipeline, value, certain)
            for field, path in fields.items() if len(there) < len(pipeline.stages) else ():
                locks = [pipeline.stages[one].locks for one in there]
                if all(one == "all" or field in one for one in locks):
                    called = step_called(node.verb, node.model)
                    yield _finding(name, pipeline, there[0], (field, called), path)


def _written(node: Node) -> dict[str, Keys]:
    """The fields that a step writes, each with its place."""
    path = (*node.path, node.verb)
    if node.verb == "document":
        into = node.model.document.into
        return {into: (*path, "into")} if into else {}
    return {one: (*path, "set", one) for one in node.model.update.set} if node.verb == "update" else {}


def _within(architecture: Architecture, node: Node) -> dict[str, Keys]:
    """What a subflow writes at once to the record that it is about, whatever it looks at."""
    subflow = architecture.section("subflows").get(node.model.subflow.name)
    found: dict[str, Keys] = {}
    for index, one in enumerate(subflow.steps if subflow and subflow.module else ()):
        verb = Family.name_of(one)
        if one.if_ is not None or verb not in _HARMLESS:
            break
        if verb in {"update", "document"} and getattr(one, verb).record == "record":
            found.update(_written(Node(("subflows", node.model.subflow.name, "steps", index), verb, one)))
    return found


def _stage(architecture: Architecture, node: Node, pipeline: Pipeline) -> Expr | None:
    """The stage of the record that a step writes to."""
    if node.verb != "subflow":
        return stage_of(architecture, node.path, pipeline, node.verb)
    subflow = architecture.section("subflows")[node.model.subflow.name]
    own = node.model.subflow.record in {None, "record"} and subflow.module == pipeline.module
    return value_of(architecture, pipeline.module, pipeline.field_) if own else None


def _there(architecture: Architecture, pipeline: Pipeline, value: Expr, certain: Certain) -> list[str]:
    """The stages in which the record can be; every one where nothing is known."""
    known = facts(architecture)
    there = [one for one in pipeline.stages if satisfiable(is_one_of(value, (one,)), *certain, facts=known)]
    return there or list(pipeline.stages)


def _finding(name: str, pipeline: Pipeline, stage: str, what: tuple[str, str], path: Keys) -> Finding:
    field, called = what
    where = f"`{field}` is locked in `{stage}`, where the `{pipeline.module}` is"
    text = f"{where} when {called} writes it: the step fails each time"
    related = ((("pipelines", name, "stages", stage, "locks"), "it is locked here"),)
    way_out = f"let the transition into `{stage}` set `{field}`, set it before, or do not lock it"
    return Finding(path, text, way_out, related)


RULE: Final = Rule("WFL132", Severity.ERROR, "graph", "change of what is locked", check)
