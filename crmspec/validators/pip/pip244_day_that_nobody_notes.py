"""The day of a stage is noted by nobody.

## What
A date is named after a stage (`won_on` and `won`), no transition into the stage sets it or asks for it, the stage
does not require it, and nothing else fills it but people by hand. Only where other transitions of the blueprint
note such days, and the transitions of this pipeline say which stages they leave.

## Why
The field stays empty, and what is counted by it (a report of what was won in each month) shows next to nothing.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      lost_on: {type: date}
      won_on: {type: date}
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
      win: {from: open, to: won}
      lose: {from: open, to: lost, sets: {lost_on: =today()}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      lost_on: {type: date}
      won_on: {type: date}
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
      win: {from: open, to: won, sets: {won_on: =today()}}
      lose: {from: open, to: lost, sets: {lost_on: =today()}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.pip.pip241_not_its_day import _is_now
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

ENDINGS: Final = ("_on", "_at", "_date", "_day")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for the days of stages."""
    every = flows(architecture)
    if not any(_is_now(value) for flow in every for one in flow.moves for value in one.said.sets.values()):
        return
    for flow in every:
        if flow.moves and flow.whole and not any("any" in one.said.from_ for one in flow.moves):
            yield from _unnoted(architecture, flow)


def _unnoted(architecture: Architecture, flow: Flow) -> Iterator[Finding]:
    declared = architecture.modules.get(flow.said.module)
    fields = declared.fields if declared else {}
    for stage, said in flow.stages.items():
        names = [name for ending in ENDINGS if (name := f"{stage}{ending}") in fields]
        ways = [one for one in flow.moves if one.to == stage]
        for name in names:
            field = fields[name]
            if field.derived or field.required or name in said.requires or not ways or said.initial:
                continue
            if any(name in (*one.said.sets, *one.said.asks, *one.said.requires) for one in ways):
                continue
            fills = touches(architecture).fills.get(f"{flow.said.module}.{name}", ())
            if any(one.kind != "pipeline" for one in fills):
                continue
            now = "=now()" if name.endswith("_at") else "=today()"
            edits = tuple(Edit("put", (*one.path, "sets", name), now) for one in ways)
            text = f"records come to `{stage}`, and nothing notes the day in `{name}`"
            related = ((ways[0].path, "this leads there"),)
            path = architecture.field_path(flow.said.module, name)
            yield Finding(path, text, f"let `{ways[0].name}` set it: `{name}: {now}`", related, edits=edits)


RULE: Final = Rule("PIP244", Severity.WARNING, "graph", "day that nobody notes", check, absence=True)
