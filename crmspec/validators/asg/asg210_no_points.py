"""A scoring rule gives no points.

## What
Points of zero, an `at_most` below the points of a single time, or a rule without any points.

## Why
The line looks as if it counted, and changes nothing or less than it says.

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
      - {if: budget > 10_000, points: 0}
      - {if: budget > 50_000, points: 5}
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
      - {if: budget > 10_000, points: 5}
      - {if: budget > 50_000, points: 5}
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for points that change nothing."""
    for name, rule in architecture.section("scoring_rules").items():
        path = ("scoring_rules", name)
        if not rule.attributes and not rule.behaviours:
            yield Finding(path, f"`{name}` gives no points for anything", "say for what, or remove it")
        for key in ("attributes", "behaviours"):
            for at, one in enumerate(getattr(rule, key)):
                if one.points == 0:
                    message = "it changes nothing: no points"
                    yield Finding(
                        (*path, key, at, "points"), message, "say how many, or remove it", at_key=False
                    )
                elif key == "behaviours" and one.at_most is not None and one.at_most < abs(one.points):
                    message = f"it brings {abs(one.points)} points a time, and {one.at_most} at most"
                    yield Finding(
                        (*path, key, at, "at_most"),
                        message,
                        "let it count at least once in full",
                        at_key=False,
                    )


RULE: Final = Rule("ASG210", Severity.WARNING, "file", "points without effect", check)
