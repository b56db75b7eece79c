"""There is nothing to forget.

## What
A scoring rule has a `decay`, and gives no points for behaviour.

## Why
What a record is does not fade. The decay does nothing, or behaviour was forgotten.

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
    decay: {points: 5, every: 30 days}
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
    behaviours:
      - {on: clicked, points: 5, at_most: 20}
    decay: {points: 5, every: 30 days}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find decay without behaviour."""
    for name, rule in architecture.section("scoring_rules").items():
        if rule.decay is not None and not rule.behaviours:
            message = f"`{name}` forgets behaviour, and gives no points for any"
            path = ("scoring_rules", name, "decay")
            yield Finding(
                path, message, "drop `decay`, or say what brings points", edits=(Edit("drop", path),)
            )


RULE: Final = Rule("ASG212", Severity.WARNING, "file", "decay without behaviour", check)
