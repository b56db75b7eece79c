"""A threshold of a score is never reached.

## What
The threshold is above all points that one record can collect: points whose conditions exclude each other are
not added up, behaviour counts up to its `at_most`, and the field's `maximum` cuts off the rest.

## Why
The workflow that waits for it never starts, and nobody is ever hot.

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
    thresholds: {hot: 60}
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
    thresholds: {hot: 20}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import disjoint, never
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.facts import Known
    from crmspec.compiler.model.marketing import ScoringRule
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each threshold with the points that can be had."""
    for name, rule in architecture.section("scoring_rules").items():
        path = ("scoring_rules", name)
        if not rule.thresholds or architecture.is_shared(path):
            continue
        most = _most(architecture, rule, path)
        module = architecture.modules.get(rule.module)
        field = module.fields.get(rule.field_) if module else None
        limit = getattr(field, "maximum", None)
        for called, least in rule.thresholds.items():
            place = (*path, "thresholds", called)
            if most is not None and least > most:
                message = f"`{called}` needs {least} points, and a `{rule.module}` can have {most} at most"
                yield Finding(place, message, "lower it, or give more points", at_key=False)
            elif limit is not None and field is not None and least > limit:
                message = f"`{called}` needs {least} points, and `{rule.field_}` holds {limit} at most"
                related = (
                    (
                        architecture.field_path(rule.module, rule.field_),
                        "the `maximum` is 100 if nothing is said",
                    ),
                )
                yield Finding(
                    place, message, "lower it, or raise the field's `maximum`", related, at_key=False
                )


def _most(architecture: Architecture, rule: ScoringRule, path: Keys) -> int | None:
    """The most points that one record can have; None where there is no bound."""
    behaviour = [one for one in rule.behaviours if one.points > 0]
    if any(one.at_most is None for one in behaviour):
        return None
    total = sum(one.at_most or 0 for one in behaviour)
    chances: list[tuple[int, Expr | None]] = []
    for at, one in enumerate(rule.attributes):
        if one.points > 0:
            chances.append((one.points, condition(architecture, (*path, "attributes", at, "if"))))
    return total + _together(chances, facts(architecture))


def _together(chances: list[tuple[int, Expr | None]], what: Known) -> int:
    """The most that can be had at once, where some conditions exclude each other."""
    chances = [one for one in chances if one[1] is None or not never(one[1], facts=what)]
    apart = {
        (one, other)
        for one, other in combinations(range(len(chances)), 2)
        if _exclude(chances[one][1], chances[other][1], what)
    }
    best = 0
    ways: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, ())]
    while ways and len(ways) < _MOST_WAYS:
        at, points, taken = ways.pop()
        if at == len(chances):
            best = max(best, points)
        elif points + sum(one for one, _ in chances[at:]) > best:
            ways.append((at + 1, points, taken))
            if not any((one, at) in apart for one in taken):
                ways.append((at + 1, points + chances[at][0], (*taken, at)))
    return best if not ways else sum(points for points, _ in chances)


def _exclude(one: Expr | None, other: Expr | None, what: Known) -> bool:
    return one is not None and other is not None and disjoint(one, other, facts=what)


_MOST_WAYS: Final = 10_000


RULE: Final = Rule("ASG203", Severity.WARNING, "module", "threshold out of reach", check)
