"""A list of stages has one out of place.

## What
A condition lets in all stages under way of a pipeline but one, and a lost or cancelled end in its
place; or three stages under way or more, and not one
that lies between them, through which every record passes. Only where the
list is what the condition asks of the stage: of rights, restrictions, shares, capacities, deadlines, roll-ups,
views, segments and reports.

## Why
What should be there is missing, and what should not is there: two stages were mixed up.

## Bad
```yaml
modules:
  errand:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  errands:
    module: errand
    field: status
    stages:
      planned: {initial: true}
      started: {}
      checked: {}
      finished: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      start: {from: planned, to: started}
      hand_in: {from: started, to: checked}
      finish: {from: checked, to: finished}
      drop: {from: [planned, started, checked], to: dropped}
views:
  errands_at_work: {kind: list, module: errand, columns: [name], where: 'status in ["planned", "started", "dropped"]'}
```

## Good
```yaml
modules:
  errand:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  errands:
    module: errand
    field: status
    stages:
      planned: {initial: true}
      started: {}
      checked: {}
      finished: {outcome: done}
      dropped: {outcome: cancelled}
    transitions:
      start: {from: planned, to: started}
      hand_in: {from: started, to: checked}
      finish: {from: checked, to: finished}
      drop: {from: [planned, started, checked], to: dropped}
views:
  errands_at_work: {kind: list, module: errand, columns: [name], where: 'status in ["planned", "started", "checked"]'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow

SECTIONS: Final = frozenset(
    {"roles", "permission_sets", "restrictions", "shares", "assignment_rules", "slas", "modules", "views",
     "segments", "reports", "workflows", "campaigns", "integrations"}
)  # fmt: skip
KEYS: Final = frozenset({"where", "if", "scope", "start", "stop", "pause", "read", "update"})
BAD: Final = frozenset({"lost", "cancelled"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every list of stages."""
    by_field: dict[tuple[object, ...], list[Flow]] = {}
    for flow in flows(architecture):
        by_field.setdefault((flow.said.module, flow.said.field_), []).append(flow)
    by_field = {key: several for key, several in by_field.items() if len(several) == 1}
    for path, several in architecture.expressions.items() if by_field else ():
        if path[0] not in SECTIONS or path[-1] not in KEYS or " in [" not in several[0].source:
            continue
        if several[0].checked.expr is None or architecture.is_shared(path):
            continue
        for part in walk(several[0].checked.expr):
            if (
                part.op == "in"
                and len(part.operands) > 3
                and part.operands[0].op in {"field", "get", "outer"}
            ):
                for flow in by_field.get(part.operands[0].args[-2:], ()):
                    yield from _out_of_place(flow, path, part)


def _out_of_place(flow: Flow, path: Keys, part: Expr) -> Iterator[Finding]:
    said = [str(one.value) for one in part.operands[1:] if one.is_literal]
    order = [name for name, one in flow.stages.items() if not one.outcome]
    there = [one for one in order if one in said]
    ends = [one for one in said if one in flow.stages and flow.stages[one].outcome]
    missing = [one for one in order if one not in said]
    if len(ends) == 1 and len(missing) == 1 and len(there) > 1 and flow.stages[ends[0]].outcome in BAD:
        text = f"`{ends[0]}`, an end, is let in here, and `{missing[0]}`, which is under way, is not"
        related = ((flow.stage(missing[0]), "this stage is missing"),)
        yield Finding(path, text, f"name `{missing[0]}` in its place", related, at_key=False)
    elif not ends and len(there) > 2 and len(missing) == 1:
        between = order.index(there[0]) < order.index(missing[0]) < order.index(there[-1])
        if between and there[-1] not in flow.reached(flow.initial, without=missing[0]):
            text = f"{listed(there)} are let in here, and not `{missing[0]}`, which lies between them"
            related = ((flow.stage(missing[0]), "this stage is missing"),)
            yield Finding(path, text, "name it too, or give the reason in a waiver", related, at_key=False)


RULE: Final = Rule("PIP245", Severity.WARNING, "graph", "stage out of place", check)
