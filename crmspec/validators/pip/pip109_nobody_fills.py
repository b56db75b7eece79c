"""A stage needs a field that nobody can fill.

## What
A stage or a transition requires a field, and nothing fills it: no role may edit it, no transition asks for it
or sets it, and no form, import, conversion, workflow, default or integration writes it. Only where there are
roles; a field that is `required` altogether is another matter.
Or the stage requires a field that is shown only once a record is there, and a transition into it does not ask
for it.

## Why
No record can ever come to that stage.

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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, requires: [amount]}
      lose: {from: open, to: lost}
roles:
  rep:
    can:
      deal:
        read: all
        create: {fields: [name]}
        update: {scope: all, fields: [name]}
        transitions: [sales.win, sales.lose]
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, requires: [amount]}
      lose: {from: open, to: lost}
roles:
  rep:
    can:
      deal:
        read: all
        create: {fields: [name]}
        update: {scope: all, fields: [name, amount]}
        transitions: [sales.win, sales.lose]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.access.touches import touches
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Transition
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for somebody who fills what stages and transitions need."""
    if not architecture.section("roles"):
        return
    for flow in flows(architecture):
        if architecture.perhaps_meant(("module",), flow.said.module):
            continue
        yield from _hidden(architecture, flow)
        missing = {name for name in _needed(flow) if _is_empty(architecture, flow.said.module, name)}
        told = set[str]()
        for path, names, what in _places(flow) if missing else ():
            for at, name in enumerate(names):
                if name in missing - told:
                    told.add(name)
                    message = f"{what} needs `{name}` filled, and nobody can fill it"
                    way_out = "ask for it in the transition, or let a role, a form or a workflow fill it"
                    related = ((architecture.field_path(flow.said.module, name), "it is declared here"),)
                    yield Finding((*path, at), message, way_out, related, at_key=False)


def _hidden(architecture: Architecture, flow: Flow) -> Iterator[Finding]:
    """Look for fields that a stage needs, and that are shown only once a record is there."""
    for name, stage in flow.stages.items():
        for at, field in enumerate(stage.requires):
            declared = architecture.field_of(flow.said.module, field)
            if declared is None or declared.visible_when is None or declared.derived:
                continue
            place = (*architecture.field_path(flow.said.module, field), "visible_when")
            shown = condition(architecture, place)
            if shown is None or (flow.said.module, flow.said.field_) not in fields_read(shown):
                continue
            if any(
                one.kind != "pipeline"
                for one in touches(architecture).fills.get(f"{flow.said.module}.{field}", ())
            ):
                continue
            ways = [move for move in flow.moves if move.to == name]
            before = {one for move in ways for one in move.froms if not _given(move.said, field)}
            if before and not any(
                satisfiable(shown, stage_is(architecture, flow, one), facts=facts(architecture))
                for one in before
            ):
                text = (
                    f"the stage `{name}` needs `{field}` filled, and it is not shown before a record is there"
                )
                way_out = "ask for it in the transition, or show it earlier"
                path = (*flow.stage(name), "requires", at)
                yield Finding(path, text, way_out, ((place, "it is shown only then"),), at_key=False)


def _given(said: Transition, field: str) -> bool:
    return field in said.asks or field in said.sets


def _places(flow: Flow) -> Iterator[tuple[Keys, tuple[str, ...], str]]:
    for name, stage in flow.stages.items():
        yield (*flow.stage(name), "requires"), stage.requires, f"the stage `{name}`"
    for move in flow.moves:
        yield (*move.path, "requires"), move.said.requires, f"`{move.name}`"


def _needed(flow: Flow) -> set[str]:
    return {name for _, names, _ in _places(flow) for name in names}


def _is_empty(architecture: Architecture, module: str, name: str) -> bool:
    field = architecture.field_of(module, name)
    if field is None or field.derived or field.required:
        return False
    if touches(architecture).fills.get(f"{module}.{name}"):
        return False
    return not rights(architecture).editors(module, name)


RULE: Final = Rule("PIP109", Severity.ERROR, "graph", "needs what nobody can fill", check, absence=True)
