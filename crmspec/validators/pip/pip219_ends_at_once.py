"""Records end where they start.

## What
The stage in which records start has an `outcome`, and the pipeline has other stages.

## Why
A record is won, or lost, the moment it is made: the figures count it as decided before anybody looked at it.

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
      open: {initial: true, outcome: lost}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the stages in which records start."""
    for flow in flows(architecture):
        for name in flow.initial if len(flow.stages) > 1 else ():
            if flow.stages[name].outcome:
                already = f"{flow.stages[name].outcome} already"
                message = f"records of `{flow.name}` start in `{name}`, where they are {already}"
                path = (*flow.stage(name), "outcome")
                related = (((*flow.stage(name), "initial"), "they start here"),)
                way_out = "drop the `outcome`, or let them start in another stage"
                yield Finding(path, message, way_out, related, edits=(Edit("drop", path),))


RULE: Final = Rule("PIP219", Severity.WARNING, "module", "records end where they start", check)
