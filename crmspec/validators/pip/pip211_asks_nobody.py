"""An automatic transition asks for fields.

## What
A transition is automatic and `asks` for fields.

## Why
Nobody is there who could be asked: the fields stay empty, or the transition waits for ever.

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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, automatic: true, guard: name is not null, asks: [amount]}
      lose: {from: open, to: lost}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, automatic: true, guard: amount > 0}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find automatic transitions that ask."""
    for flow in flows(architecture):
        for move in flow.moves:
            if move.said.automatic and move.said.asks:
                message = (
                    f"`{move.name}` is made by itself, so nobody can be asked for {listed(move.said.asks)}"
                )
                way_out = "require that in the guard, set it, or let somebody make the transition"
                related = (((*move.path, "automatic"), "it is automatic"),)
                yield Finding((*move.path, "asks"), message, way_out, related)


RULE: Final = Rule("PIP211", Severity.WARNING, "module", "automatic and asks", check)
