"""What is decided is not certain.

## What
A stage that ends `won` has another probability than 100, or one that ends `lost` or `cancelled` another than
0.

## Why
Deals that are won count as less than they brought, and lost ones go on counting in the forecast.

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
      won: {outcome: won, probability: 90}
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
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


CERTAIN: Final = {"won": 100, "lost": 0, "cancelled": 0}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the probability of stages that end."""
    for flow in flows(architecture):
        for name, stage in flow.stages.items():
            certain = CERTAIN.get(stage.outcome or "")
            if certain is not None and stage.probability is not None and stage.probability != certain:
                path = (*flow.stage(name), "probability")
                message = (
                    f"records in `{name}` are {stage.outcome}, and count as {stage.probability} % probable"
                )
                edits = (Edit("put", path, certain),)
                yield Finding(path, message, f"write `probability: {certain}`", edits=edits)


RULE: Final = Rule("PIP203", Severity.WARNING, "module", "decided and not certain", check)
