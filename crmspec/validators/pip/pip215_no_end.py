"""From some stages, no end is ever reached.

## What
Stages under way lead only to each other, and to none with an outcome, though the pipeline has such. One stage
that nothing leaves is PIP104.

## Why
Records that get there go round for ever, and count as under way for ever.

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
      hold: {}
      parked: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      hold: {from: open, to: hold}
      park: {from: hold, to: parked}
      unpark: {from: parked, to: hold}
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
      hold: {}
      parked: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      hold: {from: open, to: hold}
      park: {from: hold, to: parked}
      unpark: {from: parked, to: open}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, leaves
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find stages under way that lead to each other only."""
    for flow in flows(architecture):
        ends = {name for name, one in flow.stages.items() if one.outcome}
        told = set[str]()
        for name in flow.stages if flow.whole and ends else ():
            round_ = flow.reached([name])
            if len(round_) == 1 or round_ & ends or name in told:
                continue
            if any(flow.reached([one]) != round_ for one in round_):
                continue  # a smaller circle is further on
            told |= round_
            if not any(leaves(architecture, flow, one) for one in round_):
                stages = [one for one in flow.stages if one in round_]
                message = f"from {listed(stages, 'or')}, no record of `{flow.name}` ever gets to an end"
                related = tuple((flow.stage(one), "this one leads back") for one in stages if one != name)
                yield Finding(
                    flow.stage(name),
                    message,
                    "add a transition that leads on, or give one an `outcome`",
                    related,
                )


RULE: Final = Rule("PIP215", Severity.WARNING, "graph", "stages that lead to no end", check, absence=True)
