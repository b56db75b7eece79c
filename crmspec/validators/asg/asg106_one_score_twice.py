"""Two scoring rules keep one score.

## What
Two scoring rules hold their sum in the same field.

## Why
Each overwrites what the other has counted; which of them is seen depends on which ran last.

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
      - {if: budget > 10_000, points: 20}
  fit:
    module: lead
    field: score
    attributes:
      - {if: budget > 50_000, points: 10}
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
      - {if: budget > 10_000, points: 20}
      - {if: budget > 50_000, points: 10}
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
    """Find fields that hold the sums of several rules."""
    first: dict[tuple[str, str], str] = {}
    for name, rule in architecture.section("scoring_rules").items():
        other = first.setdefault((rule.module, rule.field_), name)
        if other != name:
            message = f"`{name}` keeps its points in `{rule.field_}`, as `{other}` does"
            related = ((("scoring_rules", other, "field"), f"`{other}` keeps them there"),)
            way_out = "join the two rules, or give each a field of its own"
            yield Finding(("scoring_rules", name, "field"), message, way_out, related, at_key=False)


RULE: Final = Rule("ASG106", Severity.ERROR, "graph", "two rules keep one score", check)
