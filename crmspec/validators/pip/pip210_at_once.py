"""An automatic transition takes every record out of its stage at once.

## What
A transition is automatic and has no guard. (One in a circle is PIP209.)

## Why
It is made as soon as a record enters the stage: none ever stays there, and what people do there is never
done.

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
      win: {from: open, to: won, automatic: true}
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
      win: {from: open, to: won, automatic: true, guard: amount > 100}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._automatic import circles
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find automatic transitions without a guard."""
    for flow in flows(architecture):
        open_ = [one for one in flow.moves if one.said.automatic and one.said.guard is None and one.froms]
        round_ = (
            {one.name for circle in circles(architecture, flow) for one in circle} if open_ else set[str]()
        )
        for move in open_:
            if move.name not in round_:
                message = f"`{move.name}` takes every record out of {listed(move.froms, 'or')} the moment it gets there"
                yield Finding((*move.path, "automatic"), message, "give it a guard, or let somebody make it")


RULE: Final = Rule("PIP210", Severity.WARNING, "module", "automatic without a guard", check)
