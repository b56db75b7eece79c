"""A pipeline has more stages than people can follow.

## What
A pipeline has more stages than `limits.stages_per_pipeline` of the manifest allows: twelve, if nothing is
said.

## Why
A board of twenty columns is not read. Records stop somewhere in the middle, and each means something else by
it.

## Bad
```yaml
crm: {name: small, label: Small, limits: {stages_per_pipeline: 2}}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```

## Good
```yaml
crm: {name: small, label: Small, limits: {stages_per_pipeline: 3}}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.crm import Limits
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the stages of each pipeline."""
    most = architecture.crm.limits.stages_per_pipeline if architecture.crm else Limits().stages_per_pipeline
    for flow in flows(architecture):
        if len(flow.stages) > most:
            message = f"`{flow.name}` has {len(flow.stages)} stages, more than {most}"
            way_out = "join some of them, hold the finer distinction in a field, or raise `limits.stages_per_pipeline`"
            yield Finding((*flow.path, "stages"), message, way_out)


RULE: Final = Rule("PIP217", Severity.WARNING, "module", "too many stages", check)
