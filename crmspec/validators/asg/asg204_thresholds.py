"""The thresholds of a score are in disorder.

## What
Two thresholds are the same number; or one is zero or less, where every record starts; or their names say
another order than their numbers (`cold`, `warm`, `hot`; `low`, `medium`, `high`; `bronze`, `silver`, `gold`).

## Why
What is warm is called hot, and the reps call the wrong people first.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
      score: {type: score}
scoring_rules:
  lead_score:
    module: lead
    field: score
    attributes:
      - {if: budget > 10_000, points: 60}
    thresholds: {warm: 60, hot: 30}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
      score: {type: score}
scoring_rules:
  lead_score:
    module: lead
    field: score
    attributes:
      - {if: budget > 10_000, points: 60}
    thresholds: {warm: 30, hot: 60}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


RANKS: Final = (
    ("ice_cold", "cold", "cool", "lukewarm", "warm", "hot", "very_hot"),
    ("lowest", "very_low", "low", "medium", "high", "very_high", "highest"),
    ("bronze", "silver", "gold", "platinum", "diamond"),
    ("small", "middle", "large"),
    ("bad", "fair", "good", "excellent"),
    ("mql", "sql"),
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare thresholds with each other."""
    for name, rule in architecture.section("scoring_rules").items():
        path = ("scoring_rules", name, "thresholds")
        several = list(rule.thresholds.items())
        module = architecture.modules.get(rule.module)
        floor = getattr(module.fields.get(rule.field_), "minimum", 0) if module else 0
        for at, (called, least) in enumerate(several):
            if 0 >= least >= floor or least < floor:
                message = f"every record is over `{called}` from the start: it begins at {least}"
                yield Finding(
                    (*path, called), message, "say a number of points that has to be earned", at_key=False
                )
            for other, points in several[:at]:
                related = (((*path, other), f"it begins at {points}"),)
                if points == least:
                    message = f"`{called}` and `{other}` begin at the same number of points"
                    yield Finding(
                        (*path, called), message, "tell them apart, or keep one", related, at_key=False
                    )
                elif _against(called, other) and points > least:
                    message = f"`{called}` begins at {least} points, below `{other}` at {points}"
                    yield Finding((*path, called), message, "swap the two numbers", related, at_key=False)
                elif _against(other, called) and points < least:
                    message = f"`{other}` begins at {points} points, below `{called}` at {least}"
                    yield Finding((*path, called), message, "swap the two numbers", related, at_key=False)


def _against(higher: str, lower: str) -> bool:
    """Whether one name says more than the other."""
    return any(
        higher in ranks and lower in ranks and ranks.index(higher) > ranks.index(lower) for ranks in RANKS
    )


RULE: Final = Rule("ASG204", Severity.WARNING, "file", "thresholds in disorder", check)
