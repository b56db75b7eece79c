"""Automatic transitions go round for ever.

## What
Automatic transitions lead from a stage through others back to it, and one record can satisfy all their guards
at once, which nothing on the way changes. What cannot be decided is not reported.

## Why
The record runs in a circle without an end, and with it all that starts when a stage is entered.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      big: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      grow: {from: open, to: big, automatic: true, guard: amount > 100}
      shrink: {from: big, to: open, automatic: true, guard: amount < 500}
      win: {from: big, to: won}
      lose: {from: [open, big], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      big: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      grow: {from: open, to: big, automatic: true, guard: amount > 100}
      shrink: {from: big, to: open, automatic: true, guard: amount <= 100}
      win: {from: big, to: won}
      lose: {from: [open, big], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._automatic import circles
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find circles of automatic transitions that a record can go round."""
    for flow in flows(architecture):
        for circle in circles(architecture, flow):
            stages = [one.to for one in circle]
            way = " → ".join(f"`{one}`" for one in (stages[-1], *stages))
            message = f"a record of `{flow.name}` goes round for ever: {way}"
            way_out = "let the guards exclude each other, or make one of the transitions by hand"
            related = tuple((one.path, f"`{one.name}` leads on to `{one.to}`") for one in circle[1:])
            yield Finding((*circle[0].path, "automatic"), message, way_out, related)


RULE: Final = Rule("PIP209", Severity.WARNING, "module", "cycle of automatic transitions", check)
