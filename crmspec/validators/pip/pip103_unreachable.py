"""A stage is never reached.

## What
No chain of transitions leads from the stage in which records start to this one, and no workflow, conversion,
form, import, integration, default or seed record puts a record there. What people could do by creating a
record in the stage does not count. Of stages that only lead to each other, one stands for all. A pipeline
with no transitions at all is one finding.

## Why
The stage stands empty for ever, and so does all that waits for it: workflows, reports, the forecast.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      offer: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: [open, offer], to: won}
      lose: {from: [open, offer], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      offer: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import ANYWHERE, Flow, flows, placed
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find stages to which nothing leads."""
    for flow in flows(architecture):
        if not flow.moves:
            if flow.whole and len(flow.stages) > 1:
                message = f"`{flow.name}` has no transitions: records stay where they start for ever"
                yield Finding(flow.path, message, "declare its `transitions`: which stage follows which")
        elif flow.whole and flow.initial:
            yield from _unreached(architecture, flow)


def _unreached(architecture: Architecture, flow: Flow) -> Iterator[Finding]:
    reached = flow.reached(flow.initial)
    if len(reached) == len(flow.stages):
        return
    direct = {stage for stage, _, _ in placed(architecture, flow)}
    reached = flow.reached({*flow.initial, *direct & flow.stages.keys()})
    left = [one for one in flow.stages if one not in reached]
    if not left or ANYWHERE in direct:
        return
    behind = set[str]()
    for stage in left:
        before = {one for one in left if stage in flow.reached([one])}
        if stage not in behind and before <= flow.reached([stage]):
            behind |= flow.reached([stage])
            yield _finding(flow, stage)


def _finding(flow: Flow, stage: str) -> Finding:
    coming = [one for one in flow.moves if one.to == stage]
    if coming:
        listing = listed(dict.fromkeys(one for move in coming for one in move.froms))
        message = f"no record of `{flow.name}` comes to `{stage}`: none comes to {listing}"
    else:
        message = f"no transition of `{flow.name}` leads to `{stage}`"
    related = tuple((one.path, "this one leads there") for one in coming)
    return Finding(
        flow.stage(stage), message, "add a transition that leads there, or remove the stage", related
    )


RULE: Final = Rule("PIP103", Severity.ERROR, "graph", "stage never reached", check, absence=True)
