"""A transition notes a day that is not its own.

## What
A transition sets a date to today that is named after another stage (`completed_on` on the way back to work), or
which a later transition of the same way sets to today too. Or it empties what it has just asked for, or leads on
and empties what an earlier stage requires. (The day of the contrary: PIP250.)

## Why
The record says that something happened which did not, or the first day is lost; reports count it wrongly.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      completed_on: {type: date}
      stage: {type: picklist}
pipelines:
  delivering:
    module: project
    field: stage
    stages:
      planning: {initial: true}
      on_site: {}
      checking: {}
      completed: {outcome: done}
    transitions:
      start: {from: planning, to: on_site}
      check: {from: on_site, to: checking}
      rework: {from: checking, to: on_site, sets: {completed_on: =today()}}
      complete: {from: checking, to: completed, sets: {completed_on: =today()}}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      completed_on: {type: date}
      stage: {type: picklist}
pipelines:
  delivering:
    module: project
    field: stage
    stages:
      planning: {initial: true}
      on_site: {}
      checking: {}
      completed: {outcome: done}
    transitions:
      start: {from: planning, to: on_site}
      check: {from: on_site, to: checking}
      rework: {from: checking, to: on_site}
      complete: {from: checking, to: completed, sets: {completed_on: =today()}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.pip.pip250_other_way_round import NOW
from crmspec.validators.pip.pip250_other_way_round import check as contrary
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow, Move

DAY: Final = frozenset({"on", "at", "date", "day", "time"})
AGAIN: Final = frozenset(
    {"last", "latest", "updated", "changed", "modified", "reviewed", "touched", "since", "next"}
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the days that transitions set, and at what they empty."""
    said = None
    for flow in flows(architecture):
        for move in flow.moves:
            for name, value in move.said.sets.items():
                one = _emptied(flow, move, name) if value is None else _noted(flow, move, name, value)
                if one:
                    if said is None:
                        said = {other.path for other in contrary(architecture)}
                    if one.path not in said:
                        yield one


def _is_now(value: object) -> bool:
    return isinstance(value, str) and bool(NOW.fullmatch(value))


def _noted(flow: Flow, move: Move, name: str, value: object) -> Finding | None:
    words = name.split("_")
    if not _is_now(value) or AGAIN & set(words):
        return None
    path = (*move.path, "sets", name)
    bare = "_".join(one for one in words if one not in DAY)
    if bare != name and bare in flow.stages and bare != move.to:
        text = f"`{move.name}` leads to `{move.to}`, and notes the day in `{name}`, as if it led to `{bare}`"
        related = ((flow.stage(bare), "the day is named after this stage"),)
        return Finding(path, text, "leave it to the transition that leads there", related, at_key=False)
    for one in flow.moves:
        later = one is not move and one.to != move.to and _is_now(one.said.sets.get(name))
        if later and not flow.stages[move.to].outcome and _leads_on(flow, move, one):
            text = f"`{move.name}` notes the day in `{name}`, and `{one.name}`, further on, notes its own over it"
            related = (((*one.path, "sets", name), "it is set here again"),)
            return Finding(path, text, "keep one of the two", related, at_key=False)
    return None


def _leads_on(flow: Flow, move: Move, later: Move) -> bool:
    order = list(flow.stages)
    if "any" in (*move.said.from_, *later.said.from_) or order.index(move.to) > order.index(later.to):
        return False
    return not set(later.froms).isdisjoint(flow.reached([move.to])) and set(later.froms).isdisjoint(
        move.froms
    )


def _emptied(flow: Flow, move: Move, name: str) -> Finding | None:
    path = (*move.path, "sets", name)
    if name in move.said.asks or name in move.said.requires:
        text = f"`{move.name}` asks for `{name}`, and empties it"
        return Finding(path, text, "keep what was filled in", at_key=False)
    order = list(flow.stages)
    if "any" in move.said.from_ or move.to in flow.initial:
        return None
    on = all(order.index(one) < order.index(move.to) for one in move.froms)
    before = [one for one in move.froms if name in flow.stages[one].requires]
    ways = {stage for one in flow.moves for stage in one.froms if one.to in move.froms}
    before += [one for one in order if one in ways and name in flow.stages[one].requires]
    if on and before and flow.stages[move.to].outcome not in {"lost", "cancelled"}:
        text = f"`{move.name}` leads on and empties `{name}`, without which no record was in `{before[0]}`"
        related = (((*flow.stage(before[0]), "requires"), "it is required here"),)
        return Finding(path, text, "keep what was filled in", related, at_key=False)
    return None


RULE: Final = Rule("PIP241", Severity.WARNING, "module", "day that is not its own", check)
