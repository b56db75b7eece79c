"""A report or a segment looks for a value where there is none yet.

## What
A field is only set by transitions into certain stages, and a report counts by it, or a segment or list asks for it,
among records of other stages: the day of closing, of deals that are open.

## Why
The report is always empty. It was built with another date in mind.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: picklist
      closed_on: {type: date}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true, probability: 50}
      won: {probability: 100, outcome: won}
      lost: {probability: 0, outcome: lost}
    transitions:
      win: {from: open, to: won, sets: {closed_on: =today()}}
      lose: {from: open, to: lost, sets: {closed_on: =today()}}
reports:
  forecast:
    module: deal
    measures: {deals: count()}
    where: stage == "open"
    period: {field: closed_on, by: month}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: picklist
      closed_on: {type: date}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true, probability: 50}
      won: {probability: 100, outcome: won}
      lost: {probability: 0, outcome: lost}
    transitions:
      win: {from: open, to: won, sets: {closed_on: =today()}}
      lose: {from: open, to: lost, sets: {closed_on: =today()}}
reports:
  closed_deals:
    module: deal
    measures: {deals: count()}
    where: stage == "won"
    period: {field: closed_on, by: month}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.guards import disjoint
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow

LOOKING: Final = ("reports", "segments", "views")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the stages in which fields are set with those that are looked at."""
    for flow in flows(architecture):
        late = _late(architecture, flow)
        if late:
            for section in LOOKING:
                for name, one in architecture.section(section).items():
                    if one.module == flow.said.module:
                        yield from _looked_at(architecture, flow, late, (section, name))


def _late(architecture: Architecture, flow: Flow) -> Mapping[str, tuple[set[str], Keys]]:
    """Fields that only transitions fill, with the stages in which they can be filled and where that is said."""
    found: dict[str, tuple[set[str], Keys]] = {}
    every = touches(architecture).fills
    for move in flow.moves:
        for name, value in move.said.sets.items():
            fills = every.get(f"{flow.said.module}.{name}", ())
            if value is not None and all(
                one.kind == "pipeline" and one.path[1] == flow.name for one in fills
            ):
                stages, place = found.get(name, (set(), (*move.path, "sets", name)))
                found[name] = (stages | flow.reached([move.to]), place)
    return {name: (stages, place) for name, (stages, place) in found.items() if stages < set(flow.stages)}


def _looked_at(
    architecture: Architecture, flow: Flow, late: Mapping[str, tuple[set[str], Keys]], place: Keys
) -> Iterator[Finding]:
    condition = next(iter(architecture.expressions.get((*place, "where"), ())), None)
    tree = condition.checked.expr if condition else None
    if tree is None:
        return
    for name, (stages, where) in late.items():
        asked = _asked(architecture, flow, name, place, tree)
        if asked and disjoint(tree, stage_is(architecture, flow, *sorted(stages))):
            known = some([one for one in flow.stages if one in stages], 4)
            message = f"`{name}` is only set in {known}, and this looks at other stages: it is always empty"
            way_out = "use a field that is filled by then, or look at those stages"
            yield Finding(asked, message, way_out, ((where, "it is set here"),))


def _asked(architecture: Architecture, flow: Flow, name: str, place: Keys, tree: Expr) -> Keys | None:
    """Where a field is counted by, or asked to be filled."""
    period = getattr(architecture.section(str(place[0]))[str(place[1])], "period", None)
    if period is not None and period.field_ == name:
        return (*place, "period", "field")
    for part in walk(tree):
        tests = {"not_null", "eq", "lt", "le", "gt", "ge"}
        if part.op in tests and any(
            one.op == "field" and one.args == (flow.said.module, name) for one in part.operands
        ):
            return (*place, "where")
    return None


RULE: Final = Rule("FLW210", Severity.WARNING, "graph", "looked for before it is there", check, absence=True)
