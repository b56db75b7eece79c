"""Capacity that counts what is finished.

## What
The `capacity` of an assignment case counts records that have come to an end of their pipeline like all others, or,
by a condition of several parts, those only: no end makes room again. (Where the stage alone decides: GOV240.)

## Why
Whoever has done much is passed over for ever, and what is really open is not looked at.

## Bad
```yaml
modules:
  case:
    ownership: user_or_queue
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  agent: {can: {case: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
teams:
  desk: {members: [ann, bob]}
pipelines:
  way:
    module: case
    field: status
    stages: {new: {initial: true}, solved: {outcome: done}}
    transitions:
      solve: {from: new, to: solved, by: [agent]}
queues:
  inbox: {modules: [case], roles: [agent]}
assignment_rules:
  cases:
    module: case
    cases:
      - {method: least_loaded, team: desk, capacity: {at_most: 40, where: name is not null}}
    otherwise: {queue: inbox}
workflows:
  new_case:
    trigger: {created: case}
    steps:
      - {id: give, assign: {using: cases}}
```

## Good
```yaml
modules:
  case:
    ownership: user_or_queue
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  agent: {can: {case: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
teams:
  desk: {members: [ann, bob]}
pipelines:
  way:
    module: case
    field: status
    stages: {new: {initial: true}, solved: {outcome: done}}
    transitions:
      solve: {from: new, to: solved, by: [agent]}
queues:
  inbox: {modules: [case], roles: [agent]}
assignment_rules:
  cases:
    module: case
    cases:
      - {method: least_loaded, team: desk, capacity: {at_most: 40, where: status != "solved"}}
    otherwise: {queue: inbox}
workflows:
  new_case:
    trigger: {created: case}
    steps:
      - {id: give, assign: {using: cases}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import disjoint, implies, never
from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.expressions.types import Boolean, Date, Datetime
from crmspec.compiler.facts import condition, contradicts_itself, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at which stages each capacity counts."""
    for name, rule in architecture.section("assignment_rules").items():
        path = ("assignment_rules", name, "cases")
        if architecture.is_shared(path):
            continue
        for at, case in enumerate(rule.cases):
            where = (*path, at, "capacity", "where")
            if case.capacity is not None and not contradicts_itself(architecture, where):
                yield from _counted(architecture, rule.module, where)


def _counted(architecture: Architecture, module: str, path: Keys) -> Iterator[Finding]:
    where, known = condition(architecture, path), facts(architecture)
    if where is None or never(where, facts=known):
        return
    for flow in flows(architecture):
        if flow.said.module != module:
            continue
        ends = [one for one, stage in flow.stages.items() if stage.outcome]
        open_ = [one for one, stage in flow.stages.items() if not stage.outcome]
        if not ends or not open_:
            continue
        way_out = f"count what is under way: `{flow.said.field_}` in {listed(open_)}"
        if _only(architecture, flow, open_, where):
            text = f"this counts what is finished, and not one open `{module}`: who has done much gets nothing more"
            yield Finding(path, text, way_out, at_key=False)
        elif _counts_all(architecture, flow, ends, where):
            text = f"each finished `{module}` is counted too, so that nobody ever has room again"
            yield Finding(path, text, way_out, at_key=False)


def _only(architecture: Architecture, flow: Flow, open_: list[str], where: Expr) -> bool:
    """Whether no open record counts, by a condition that asks for more than the stage."""
    if len(fields_read(where)) < 2:
        return False
    return disjoint(stage_is(architecture, flow, *open_), where, facts=facts(architecture))


def _counts_all(architecture: Architecture, flow: Flow, ends: list[str], where: Expr) -> bool:
    """Whether finished records count like others: they certainly do, or nothing that is asked tells them apart."""
    open_ = [one for one in flow.stages if one not in ends]
    if disjoint(stage_is(architecture, flow, *open_), where, facts=facts(architecture)):
        return False
    if implies(stage_is(architecture, flow, *ends), where, facts=facts(architecture)):
        return True
    read = fields_read(where)
    if (flow.said.module, flow.said.field_) in read or any(
        one.op in {"has_tag", "var"} for one in walk(where)
    ):
        return False
    return all(module == flow.said.module and _is_plain(architecture, module, name) for module, name in read)


def _is_plain(architecture: Architecture, module: str, name: str) -> bool:
    """Whether a field says nothing of how far a record has come: no day, no yes or no, nothing worked out."""
    declared = architecture.modules[module].fields.get(name)
    type_ = (architecture.members.members(module) or {}).get(name)
    derived = declared is not None and declared.derived
    stages = any(one.said.module == module and one.said.field_ == name for one in flows(architecture))
    return not derived and not stages and not isinstance(type_, Boolean | Date | Datetime)


RULE: Final = Rule("ASG252", Severity.WARNING, "graph", "capacity that counts what is finished", check)
