"""A conversion puts records where they cannot get.

## What
By its `if`, a conversion is for records in certain stages, and it sets their stage to one to which transitions
lead, but none of them from there; or it takes records that were lost before, which no transition brings back
either; or only those that are in that stage already. Or a transition of the name of a conversion (`convert`) leads
to that stage from others besides, from which the conversion takes no records.

## Why
The pipeline refuses the last step, and with it the whole conversion: the button is there and never works. Or what was
given up becomes a customer by a slip of the hand.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      stage: {type: picklist}
  account:
    fields:
      name: {type: text}
pipelines:
  qualifying:
    module: lead
    field: stage
    stages:
      new: {initial: true}
      qualified: {}
      converted: {outcome: won}
      lost: {outcome: lost}
    transitions:
      qualify: {from: new, to: qualified}
      convert: {from: qualified, to: converted}
      lose: {from: [new, qualified], to: lost}
conversions:
  to_client:
    from: lead
    if: stage == "new"
    creates: [{module: account, set: {name: =name}}]
    sets: {stage: converted}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      stage: {type: picklist}
  account:
    fields:
      name: {type: text}
pipelines:
  qualifying:
    module: lead
    field: stage
    stages:
      new: {initial: true}
      qualified: {}
      converted: {outcome: won}
      lost: {outcome: lost}
    transitions:
      qualify: {from: new, to: qualified}
      convert: {from: qualified, to: converted}
      lose: {from: [new, qualified], to: lost}
conversions:
  to_client:
    from: lead
    if: stage == "qualified"
    creates: [{module: account, set: {name: =name}}]
    sets: {stage: converted}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import TRUE
from crmspec.compiler.facts import condition, contradicts_itself, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_GIVEN_UP: Final = frozenset({"lost", "cancelled"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare which records a conversion takes with where it puts them."""
    for flow in flows(architecture):
        for name, one in architecture.section("conversions").items():
            to = one.sets.get(flow.said.field_) if one.from_ == flow.said.module else None
            if isinstance(to, str) and to in flow.stages and flow.whole:
                yield from _of(architecture, flow, name, one, to)


def _of(architecture: Architecture, flow: Flow, name: str, one: Any, to: str) -> Iterator[Finding]:
    path = ("conversions", name)
    if one.if_ is not None and contradicts_itself(architecture, (*path, "if")):
        return
    taken = TRUE if one.if_ is None else condition(architecture, (*path, "if"))
    if taken is None:
        return
    known = facts(architecture)
    there = [
        stage for stage in flow.stages if satisfiable(taken, stage_is(architecture, flow, stage), facts=known)
    ]
    ways = [move for move in flow.moves if move.to == to]
    leaving = {stage for move in ways for stage in move.froms} | {to}
    if not ways or not there:
        return
    place = (*path, "if") if one.if_ is not None else path
    related = (
        *((move.path, f"this leads to `{to}` from {listed(move.froms)}") for move in ways if move.froms),
        ((*path, "sets", flow.said.field_), f"it sets `{to}`"),
    )
    way_out = "let the condition ask for a stage from which a transition leads there, or add that transition"
    lost = [stage for stage in there if flow.stages[stage].outcome in _GIVEN_UP and stage not in leaving]
    if there == [to]:
        text = f"`{name}` takes only records in `{to}`, where it puts them itself: none is ever there before"
        yield Finding(place, text, "let the condition ask for the stage before", related)
    elif leaving.isdisjoint(there):
        text = f"`{name}` takes records in {listed(there)}, and no transition leads from there to `{to}`"
        yield Finding(place, text, way_out, related)
    elif lost:
        text = f"`{name}` takes records in {listed(lost)} too, which no transition brings to `{to}`"
        yield Finding(place, text, "leave them out by `if`", related)
    elif one.if_ is not None:
        for move in ways:
            beside = [stage for stage in move.froms if stage not in there]
            named = "conver" in f"{move.name} {move.to}"
            if named and beside and "any" not in move.said.from_ and not set(there).isdisjoint(move.froms):
                text = f"`{move.name}` leads to `{to}` from {listed(beside)} too, where `{name}` takes no records"
                mend = "leave from where the conversion takes them; else nothing comes of the record"
                yield Finding((*move.path, "from"), text, mend, ((place, "it takes these"),), at_key=False)


RULE: Final = Rule("PIP231", Severity.WARNING, "graph", "conversion against its pipeline", check)
