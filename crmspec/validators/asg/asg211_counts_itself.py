"""A score counts on itself.

## What
A condition of a scoring rule reads the field that holds its own sum.

## Why
The score depends on when it was last counted: it climbs each time, or jumps between two numbers.

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
      - {if: score > 10, points: 5}
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
    """Look for the sum among what it is made of."""
    for name, rule in architecture.section("scoring_rules").items():
        for at in range(len(rule.attributes)):
            path = ("scoring_rules", name, "attributes", at, "if")
            for one in architecture.expressions.get(path, ()):
                if any((read.module, read.field) == (rule.module, rule.field_) for read in one.checked.reads):
                    message = f"`{rule.field_}` is the sum of these points, and this one depends on it"
                    related = ((("scoring_rules", name, "field"), "it holds the sum"),)
                    yield Finding(
                        path, message, "test what the record is, or use a threshold", related, at_key=False
                    )
                    break


RULE: Final = Rule("ASG211", Severity.WARNING, "module", "score that counts itself", check)
