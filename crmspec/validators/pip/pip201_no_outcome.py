"""A pipeline knows no won or no lost end.

## What
The pipeline looks like one of sales: stages have a `probability`, or one of them ends `won` or `lost`. And it
has no stage that ends `won`, or none that ends `lost` or `cancelled`. A pipeline of fewer than three stages
is too small to judge; and a stage that nothing leaves may be the end that is missing (PIP104).

## Why
How many were won of those that were decided cannot be told, and what came to nothing stays in the forecast
for ever.

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
      offer: {probability: 50}
      won: {outcome: won, probability: 100}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
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
      offer: {probability: 50}
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
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


_FEWEST: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for both ends of pipelines that look like sales."""
    for flow in flows(architecture):
        if len(flow.stages) < _FEWEST:
            continue
        outcomes = {one.outcome for one in flow.stages.values()}
        weighed = any(one.probability is not None for one in flow.stages.values())
        missing = []
        if "won" not in outcomes and (weighed or ("lost" in outcomes and "done" not in outcomes)):
            missing.append("won")
        if outcomes.isdisjoint({"lost", "cancelled"}) and (weighed or "won" in outcomes):
            missing.append("lost")
        if missing and not dead_ends(architecture, flow):
            said = " and ".join(f"`outcome: {one}`" for one in missing)
            message = f"no stage of `{flow.name}` has {said}"
            way_out = "say which stage it is, or add one with the transitions that lead there"
            yield Finding((*flow.path, "stages"), message, way_out)


RULE: Final = Rule("PIP201", Severity.WARNING, "module", "no won or no lost end", check, absence=True)
