"""A step writes what is locked where the record then is.

## What
A step sets a field, or puts a paper into it, of a record that by the trigger and the conditions on the way can only
be in stages that lock the field.

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

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._state import is_one_of, states

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each step writes with what the stages lock in which the record can be."""
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            written = _written(architecture, node) if certain.get(number) else None
            for name, pipeline in architecture.section("pipelines").items() if written else ():
                module, fields = written or ("", {})
                if pipeline.module == module and satisfiable(*certain[number], facts=facts(architecture)):
                    yield from _locked(architecture, (name, pipeline), fields, certain[number])


def _written(architecture: Architecture, node: Node) -> tuple[str, dict[str, Keys]] | None:
    """The fields of its own record that a step writes, each with its place."""
    placed = architecture.verbs[node.path]
    if node.verb not in {"update", "document"} or placed.context.record is None:
        return None
    options = getattr(node.model, node.verb)
    if options.record != "record":
        return None
    path = (*node.path, node.verb)
    if node.verb == "document":
        return (placed.context.record, {options.into: (*path, "into")}) if options.into else None
    return placed.context.record, {one: (*path, "set", one) for one in options.set}


def _locked(
    architecture: Architecture, named: tuple[str, Pipeline], fields: dict[str, Keys], certain: frozenset[Expr]
) -> Iterator[Finding]:
    name, pipeline = named
    value = value_of(architecture, pipeline.module, pipeline.field_)
    known = facts(architecture)
    there = [one for one in pipeline.stages if satisfiable(is_one_of(value, (one,)), *certain, facts=known)]
    if not there or len(there) == len(pipeline.stages):
        return
    for field, path in fields.items():
        locks = [pipeline.stages[one].locks for one in there]
        if all(one == "all" or field in one for one in locks):
            stage = there[0]
            text = f"`{field}` is locked in `{stage}`, where the `{pipeline.module}` is: this fails each time"
            related = ((("pipelines", name, "stages", stage, "locks"), "it is locked here"),)
            way_out = "let the transition that enters the stage set it, do this before, or do not lock it"
            yield Finding(path, text, way_out, related, at_key=path[-1] != "into")


RULE: Final = Rule("WFL132", Severity.ERROR, "graph", "change of what is locked", check)
