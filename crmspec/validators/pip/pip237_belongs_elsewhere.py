"""A stage needs what only another stage brings.

## What
A stage, or a transition into it, requires a field which the way there does not bring: a date that is named after
another stage (`paid_on` and `paid`), or that the transitions into another stage set or ask for, and records come
here without having been in that stage, by every way. What the transition itself sets or asks for is well.

## Why
Nobody can make the transition without inventing a value: what is rejected has no day on which it was awarded.

## Bad
```yaml
modules:
  plea:
    fields:
      name: {type: text}
      granted_on: {type: date}
      status: {type: picklist}
pipelines:
  pleas:
    module: plea
    field: status
    stages:
      asked: {initial: true}
      granted: {outcome: won}
      refused: {outcome: lost, requires: [granted_on]}
    transitions:
      grant: {from: asked, to: granted, sets: {granted_on: =today()}}
      refuse: {from: asked, to: refused}
```

## Good
```yaml
modules:
  plea:
    fields:
      name: {type: text}
      granted_on: {type: date}
      status: {type: picklist}
pipelines:
  pleas:
    module: plea
    field: status
    stages:
      asked: {initial: true}
      granted: {outcome: won, requires: [granted_on]}
      refused: {outcome: lost}
    transitions:
      grant: {from: asked, to: granted, sets: {granted_on: =today()}}
      refuse: {from: asked, to: refused}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow, Move

DAY: Final = frozenset({"on", "at", "date", "day", "time", "since"})
ELSEWHERE: Final = frozenset(
    {"form", "import", "conversion", "workflow", "integration", "default", "on_save", "derived"}
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what stages and transitions require with where it comes from."""
    for flow in flows(architecture):
        for stage, path, names, by in _needs(flow):
            for at, name in enumerate(names):
                other = _stage_of(architecture, flow, name, stage)
                if other and not _brought(flow, stage, other, name, by):
                    what = f"`{by.name}`" if by else f"`{stage}`"
                    text = f"{what} requires `{name}`, which belongs to `{other}`, and records come here without it"
                    way_out = "do not require it here, or ask for what is known here"
                    related = ((flow.stage(other), "it belongs here"),)
                    yield Finding((*path, at), text, way_out, related, at_key=False)


def _needs(flow: Flow) -> Iterator[tuple[str, Keys, tuple[str, ...], Move | None]]:
    for stage, one in flow.stages.items():
        if one.requires:
            yield stage, (*flow.stage(stage), "requires"), one.requires, None
    for move in flow.moves:
        if move.said.requires:
            yield move.to, (*move.path, "requires"), move.said.requires, move


def _stage_of(architecture: Architecture, flow: Flow, name: str, here: str) -> str:
    """The one other stage that a field belongs to; empty where that is not certain."""
    words = name.split("_")
    field = architecture.field_of(flow.said.module, name)
    if field is None or field.required or field.derived:
        return ""
    named = ""
    if DAY & set(words) and len(words) > 1:
        bare = "_".join(one for one in words if one not in DAY)
        named = bare if bare in flow.stages and bare != here else ""
    makers = {one.to for one in flow.moves if name in one.said.sets and one.said.sets[name] is not None}
    asked = {one.to for one in flow.moves if name in one.said.asks}
    if here in makers | asked or (flow.stages[here].initial and not named):
        return ""
    if not named and len(makers | asked) == 1 and makers and DAY & set(words):
        named = next(iter(makers))
    if not named or flow.stages[named].initial:
        return ""
    if DAY & set(words) and "_".join(one for one in words if one not in DAY) == named:
        return named
    filled = {one.kind for one in touches(architecture).fills.get(f"{flow.said.module}.{name}", ())}
    return "" if filled & ELSEWHERE else named


def _brought(flow: Flow, stage: str, other: str, name: str, by: Move | None) -> bool:
    """Whether records that come here have been in the other stage on some way, or are asked on each."""
    ways = [by] if by else [one for one in flow.moves if one.to == stage]
    if all(name in one.said.sets or name in one.said.asks for one in ways):
        return True
    if any("any" in one.said.from_ for one in flow.moves):
        return flow.stages[stage].outcome not in {"lost", "cancelled"}
    order = list(flow.stages)
    if stage in flow.reached([other]) and order.index(other) < order.index(stage):
        return any(one in flow.reached([other]) for way in ways for one in way.froms)
    return False


RULE: Final = Rule("PIP237", Severity.WARNING, "graph", "requires what belongs to another stage", check)
