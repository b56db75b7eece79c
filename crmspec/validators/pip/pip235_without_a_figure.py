"""One stage has no probability, where all others have.

## What
All stages of a pipeline but one say a `probability`, or a `forecast` category, and that one does not; there are
three others at least. Or the forecast category falls along the way while the probability rises (`commit`, then
`best_case`).

## Why
What stands in this stage weighs nothing in the forecast, or less than what is further from the end: the sum is
too low, and nobody sees why.

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
      offer: {}
      won: {outcome: won, probability: 100}
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

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

FEWEST: Final = 3
RANKS: Final = ("omitted", "pipeline", "best_case", "commit", "closed")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the stages of each pipeline."""
    for flow in flows(architecture):
        for key in ("probability", "forecast"):
            lacking = [name for name, one in flow.stages.items() if getattr(one, key) is None]
            if len(lacking) == 1 and len(flow.stages) > FEWEST:
                what = "probability" if key == "probability" else "forecast category"
                text = f"every stage of `{flow.name}` has a {what}, but not `{lacking[0]}`: it counts for nothing"
                yield Finding(flow.stage(lacking[0]), text, f"give it a `{key}`")
        yield from _falls(flow)


def _falls(flow: Flow) -> Iterator[Finding]:
    """Stages under way that are more probable, and count as less sure."""
    several = [
        (name, one)
        for name, one in flow.stages.items()
        if not one.outcome and one.forecast in RANKS[:-1] and one.probability is not None
    ]
    for (name, one), (after, other) in pairwise(several):
        ranks = [RANKS.index(str(each.forecast)) for each in (one, other)]
        if ranks[1] < ranks[0] and (other.probability or 0) > (one.probability or 0):
            text = (
                f"`{after}` is more probable than `{name}`, and counts as `{other.forecast}`,"
                f" which is less sure than `{one.forecast}`"
            )
            place = (*flow.stage(after), "forecast")
            related = (((*flow.stage(name), "forecast"), "this one counts as surer"),)
            yield Finding(place, text, "let the categories rise towards `won`", related, at_key=False)


RULE: Final = Rule("PIP235", Severity.WARNING, "module", "one stage without a figure", check)
