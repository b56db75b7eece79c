"""A stage has no way out, and no record is meant to end there.

## What
No transition leaves the stage, no workflow or conversion takes records out of it, and it has no `outcome`. A
pipeline without any transitions is reported as a whole (PIP103).

## Why
Records come in and stay: they count as under way for ever, turn stale, and swell the forecast.

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
      on_hold: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      hold: {from: open, to: on_hold}
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
      on_hold: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      hold: {from: open, to: on_hold}
      resume: {from: on_hold, to: open}
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find stages under way that nothing leaves."""
    for flow in flows(architecture):
        for name in dead_ends(architecture, flow):
            message = f"records of `{flow.name}` that come to `{name}` never leave it"
            way_out = (
                "add a transition that leaves it; if records are meant to end there, give it an `outcome`"
            )
            related = tuple((one.path, "this one leads there") for one in flow.moves if one.to == name)
            yield Finding(flow.stage(name), message, way_out, related)


RULE: Final = Rule("PIP104", Severity.ERROR, "graph", "stage without a way out", check, absence=True)
