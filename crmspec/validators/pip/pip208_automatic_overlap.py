"""Two automatic transitions pull a record two ways.

## What
Two automatic transitions leave one stage for different stages, and one record can satisfy both guards at
once. What cannot be decided is not reported.

## Why
Which of them is made depends on which is looked at first: equal records end in different stages.

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
      win: {from: open, to: won, automatic: true, guard: amount > 100}
      lose: {from: open, to: lost, automatic: true, guard: amount < 500}
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
      lose: {from: open, to: lost, automatic: true, guard: amount < 50}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import compatible
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the guards of automatic transitions that leave one stage."""
    what = facts(architecture)
    for flow in flows(architecture):
        for one, other in combinations([move for move in flow.moves if move.said.automatic], 2):
            shared = [stage for stage in one.froms if stage in other.froms]
            guards = [guard_of(architecture, move) for move in (one, other)]
            if not shared or one.to == other.to or guards[0] is None or guards[1] is None:
                continue
            if compatible(guards[0], guards[1], facts=what):
                both = f"`{one.name}` and `{other.name}` can both be due"
                message = f"from `{shared[0]}`, {both}: to `{one.to}`, and to `{other.to}`"
                way_out = "let the two guards exclude each other"
                yield Finding(
                    other.guard, message, way_out, ((one.guard, "this one can hold at the same time"),)
                )


RULE: Final = Rule("PIP208", Severity.WARNING, "module", "automatic transitions overlap", check)
