"""One end notes its day, and another does not.

## What
A transition into one end of a pipeline sets a date to the present day. No transition into another end does, and a
report on these records has that date for its period and counts both ends.

## Why
Lost deals without a day fall out of the report: everybody wins one hundred percent.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
      closed_on: {type: date}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won, sets: {closed_on: =today()}}
      lose: {from: open, to: lost}
reports:
  closed_deals:
    module: deal
    measures: {rate: 'ratio(count(stage == "won"), count(stage in ["won", "lost"]))'}
    period: {field: closed_on, by: month, last: 12 months}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
      closed_on: {type: date}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won, sets: {closed_on: =today()}}
      lose: {from: open, to: lost, sets: {closed_on: =today()}}
reports:
  closed_deals:
    module: deal
    measures: {rate: 'ratio(count(stage == "won"), count(stage in ["won", "lost"]))'}
    period: {field: closed_on, by: month, last: 12 months}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.pip.pip241_not_its_day import _is_now
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

_MOST: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the ends of each pipeline by the days that they note."""
    dated: dict[tuple[str, str], list[str]] = {}
    for name, one in architecture.section("reports").items():
        if one.period is not None:
            dated.setdefault((one.module, one.period.field_), []).append(name)
    for flow in flows(architecture) if dated else ():
        ends = [one for one in flow.moves if flow.stages[one.to].outcome]
        noted = {field: one.to for one in ends for field, value in one.said.sets.items() if _is_now(value)}
        for field, end in noted.items():
            reports = dated.get((flow.said.module, field), [])
            if not reports or not flow.whole or _elsewhere(architecture, flow, field):
                continue
            filling = {
                one.to for one in flow.moves if field in (*one.said.sets, *one.said.asks, *one.said.requires)
            }
            counted = {one: _counted(architecture, one, flow) for one in reports}
            for stage in dict.fromkeys(one.to for one in ends):
                several = [one for one in reports if stage in counted[one]]
                if several and stage not in filling and field not in flow.stages[stage].requires:
                    yield _finding(flow, (field, end, stage), several)


def _finding(flow: Flow, what: tuple[str, str, str], reports: list[str]) -> Finding:
    field, end, stage = what
    ways = [one for one in flow.moves if one.to == stage]
    value = next(one.said.sets[field] for one in flow.moves if one.to == end and field in one.said.sets)
    leave = "leave" if len(reports) > 1 else "leaves"
    which = listed(reports) if len(reports) <= _MOST else some(reports, _MOST)
    text = f"`{end}` notes its day in `{field}`, and `{stage}` does not: {which} {leave} out what ends there"
    related = tuple((("reports", one, "period", "field"), "these are counted by that day") for one in reports)
    edits = tuple(Edit("put", (*one.path, "sets", field), value) for one in ways)
    return Finding(ways[0].path, text, f"let `{ways[0].name}` set `{field}` too", related, edits=edits)


def _elsewhere(architecture: Architecture, flow: Flow, field: str) -> bool:
    fills = touches(architecture).fills.get(f"{flow.said.module}.{field}", ())
    return any(one.kind in {"workflow", "subflow", "on_save", "default"} for one in fills)


def _counted(architecture: Architecture, report: str, flow: Flow) -> set[str]:
    """The stages that a report names."""
    found = set[str]()
    for path, several in architecture.expressions.items():
        if path[:2] == ("reports", report):
            for one in several:
                for part in walk(one.checked.expr) if one.checked.expr is not None else ():
                    if part.op in {"eq", "in"} and part.operands[0].args == (
                        flow.said.module,
                        flow.said.field_,
                    ):
                        found.update(str(each.value) for each in part.operands[1:] if each.is_literal)
    return found


RULE: Final = Rule("PIP252", Severity.WARNING, "graph", "day of one end only", check, absence=True)
