"""A report or a segment looks for a value where there is none yet.

## What
A field is only set by transitions into certain stages, or a date is called after one (`sent_on`); and a report
counts by it, or a segment or list asks for it, among records of other stages: the day of closing, of deals that are
open. Or a workflow waits for such a date, and is only for records that are not yet there.

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
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.facts import condition, contradicts_itself
from crmspec.diagnostics import Severity
from crmspec.validators.pip._dated import dated, from_then_on
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow

CAREFUL: Final = frozenset({"if", "coalesce", "is_null", "not_null", "min_of", "max_of"})
"""What can make a value of a null one."""
_MOST: Final = 4
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
    yield from _awaited(architecture)


def _awaited(architecture: Architecture) -> Iterator[Finding]:
    """Compare the dates that start workflows with the stages that these ask for."""
    known = dated(architecture)
    for step in architecture.steps("due") if known else ():
        module, _, name = step.model.due.partition(".")
        if (module, name) not in known or step.path[0] != "workflows" or architecture.is_shared(step.path):
            continue
        flow, stages = known[module, name]
        asked = condition(architecture, ("workflows", step.path[1], "if"))
        if (
            asked is not None
            and (module, flow.said.field_) in fields_read(asked)
            and all(flow.stages[one].outcome for one in stages)
            and disjoint(asked, stage_is(architecture, flow, *stages))
        ):
            ends = listed(sorted(stages), "or")
            text = f"`{step.path[1]}` waits for `{name}`, which is there only once a `{module}` is {ends}"
            related = ((("workflows", step.path[1], "if"), "this lets in only what is not yet"),)
            yield Finding(
                (*step.path, "due"), text, "wait for a date that is known before", related, at_key=False
            )


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
    for (module, name), (own, named) in dated(architecture).items():
        if module == flow.said.module and own.name == flow.name:
            stages, place = found.get(name, (set(flow.stages), architecture.field_path(module, name)))
            found[name] = stages & from_then_on(flow, named), place
    found |= _made_of(architecture, flow, found)
    return {name: (stages, place) for name, (stages, place) in found.items() if stages < set(flow.stages)}


def _made_of(
    architecture: Architecture, flow: Flow, late: Mapping[str, tuple[set[str], Keys]]
) -> dict[str, tuple[set[str], Keys]]:
    """Formulas that are null where one of those fields is."""
    found: dict[str, tuple[set[str], Keys]] = {}
    module = flow.said.module
    declared = architecture.modules.get(module)
    for name in declared.fields if declared else ():
        tree = condition(architecture, (*architecture.field_path(module, name), "expression"))
        if tree is None or any(part.op in CAREFUL for part in walk(tree)):
            continue
        of = [late[field] for at, field in fields_read(tree) if at == module and field in late]
        if of:
            found[name] = of[0]
    return found


def _looked_at(
    architecture: Architecture, flow: Flow, late: Mapping[str, tuple[set[str], Keys]], place: Keys
) -> Iterator[Finding]:
    tree = condition(architecture, (*place, "where"))
    if tree is None or contradicts_itself(architecture, (*place, "where")):
        return
    for name, (stages, where) in late.items():
        asked = _asked(architecture, flow, name, place, tree)
        if asked and disjoint(tree, stage_is(architecture, flow, *sorted(stages))):
            known = [one for one in flow.stages if one in stages]
            shown = listed(known, "or") if len(known) <= _MOST else some(known, _MOST)
            kind = {"views": "list"}.get(str(place[0]), str(place[0])[:-1])
            message = (
                f"`{name}` is always empty in the {kind} `{place[1]}`: it is set only in {shown},"
                f" and the `where` lets in no such `{flow.said.module}`"
            )
            way_out = (
                f"use a field that is filled by then, or set `{name}`"
                " on the way to the stages that are looked at"
            )
            yield Finding(asked, message, way_out, ((where, "it is set here"),))
            return  # the other fields are empty for the same reason


def _asked(architecture: Architecture, flow: Flow, name: str, place: Keys, tree: Expr) -> Keys | None:
    """Where a field is counted by, or asked to be filled."""
    looking = architecture.section(str(place[0]))[str(place[1])]
    period = getattr(looking, "period", None)
    if period is not None and period.field_ == name:
        return (*place, "period", "field")
    for called in getattr(looking, "measures", ()):
        figure = condition(architecture, (*place, "measures", called, "value"))
        if figure is not None and _adds_up(figure, (flow.said.module, name)):
            return (*place, "measures", called)
    for part in walk(tree):
        tests = {"not_null", "eq", "lt", "le", "gt", "ge"}
        if part.op in tests and any(
            one.op == "field" and one.args == (flow.said.module, name) for one in part.operands
        ):
            return (*place, "where")
    return None


def _adds_up(figure: Expr, field: tuple[str, str]) -> bool:
    """Whether a figure is made of a field's values as they are."""
    for part in walk(figure):
        if part.op.startswith("agg_") and part.operands[0].op == "field" and part.operands[0].args == field:
            return True
    return False


RULE: Final = Rule(
    "FLW210",
    Severity.WARNING,
    "graph",
    "looked for before it is there",
    check,
    absence=True,
    beside=frozenset({"PIP252"}),
)
