"""A pipeline has no stage in which records start.

## What
No stage of the pipeline says `initial: true`.

## Why
A new record has no stage: it stands on no board, no transition leaves from where it is, and nobody sees it.

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
      open: {}
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
    """Find pipelines in which nothing starts."""
    for flow in flows(architecture):
        if not flow.initial:
            first = next((one for one in flow.stages if not flow.stages[one].outcome), "")
            message = f"`{flow.name}` has no stage in which records start"
            way_out = f"say `initial: true` for one of its stages{f', such as `{first}`' if first else ''}"
            edits = (Edit("put", (*flow.stage(first), "initial"), True),) if first else ()
            yield Finding((*flow.path, "stages"), message, way_out, edits=edits)


RULE: Final = Rule("PIP101", Severity.ERROR, "module", "no stage to start in", check, absence=True)
