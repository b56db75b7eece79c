"""The forecast category contradicts the outcome.

## What
A stage under way is in the forecast as `closed`, one that is won in another category than `closed`, or one
that is lost or cancelled in one that still counts.

## Why
The forecast shows as sure what is not, or adds up what has long been lost.

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
      open: {initial: true, probability: 10}
      offer: {probability: 50, forecast: closed}
      won: {outcome: won, probability: 100}
      lost: {outcome: lost, probability: 0}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
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
      open: {initial: true, probability: 10}
      offer: {probability: 50, forecast: best_case}
      won: {outcome: won, probability: 100}
      lost: {outcome: lost, probability: 0}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import dead_ends, flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare forecast categories with outcomes."""
    for flow in flows(architecture):
        for name, stage in flow.stages.items():
            if stage.forecast is None:
                continue
            state = f"is {stage.outcome}" if stage.outcome else "is still under way"
            wanted = (
                "closed"
                if stage.outcome == "won"
                else "omitted"
                if stage.outcome in {"lost", "cancelled"}
                else ""
            )
            wrong = stage.forecast != wanted if wanted else not stage.outcome and stage.forecast == "closed"
            if wrong and (stage.outcome or name not in dead_ends(architecture, flow)):
                path = (*flow.stage(name), "forecast")
                message = f"what is in `{name}` {state}, and counts as `{stage.forecast}` in the forecast"
                way_out = (
                    f"write `forecast: {wanted}`" if wanted else "write `commit`, `best_case` or `pipeline`"
                )
                yield Finding(path, message, way_out, edits=(Edit("put", path, wanted),) if wanted else ())


RULE: Final = Rule("PIP204", Severity.WARNING, "module", "forecast contradicts the outcome", check)
