"""A number of points or of records is out of all proportion.

## What
One entry of a score gives four times as many points as any other, and reaches the highest threshold alone; points
are forgotten within hours; two bands of one figure overlap (`budget >= 5_000 and budget < 20_000`, and
`budget >= 10_000`), so that both count. Or a person takes eight times as many records in one case of an assignment as
in another, or eight times fewer.

## Why
A digit or a unit was mistaken. Everybody is hot who has one property, or nobody stays so for a day.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      partner: {type: boolean}
      event: {type: boolean}
      points: {type: score}
scoring_rules:
  lead_score:
    module: lead
    field: points
    attributes:
      - {if: partner, points: 200}
      - {if: event, points: 15}
      - {if: name is not null, points: 25}
    thresholds: {hot: 40}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      partner: {type: boolean}
      event: {type: boolean}
      points: {type: score}
scoring_rules:
  lead_score:
    module: lead
    field: points
    attributes:
      - {if: partner, points: 20}
      - {if: event, points: 15}
      - {if: name is not null, points: 25}
    thresholds: {hot: 40}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.guards import compatible, conjuncts
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.lengths import hours
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

MORE: Final = 4
ROOM: Final = 8
SHORTEST: Final = 20.0
SIDES: Final = frozenset({"lt", "le", "gt", "ge"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the numbers of scores and of assignments."""
    for name, rule in architecture.section("scoring_rules").items():
        yield from _points(name, rule)
        yield from _bands(architecture, name, rule)
        if rule.decay and 0 < hours(rule.decay.every) < SHORTEST:
            path = ("scoring_rules", name, "decay", "every")
            text = f"`{name}` forgets {rule.decay.points} points every {rule.decay.every}: nothing stays"
            yield Finding(path, text, "count in days or weeks", at_key=False)
    for name, rule in architecture.section("assignment_rules").items():
        yield from _room(name, rule)


def _points(name: str, rule: Any) -> Iterator[Finding]:
    several = [
        (key, at, one.points)
        for key in ("attributes", "behaviours")
        for at, one in enumerate(getattr(rule, key))
    ]
    high = max(rule.thresholds.values(), default=0)
    if len(several) < 3 or not high:
        return
    key, at, points = max(several, key=lambda one: one[2])
    most = max(one[2] for one in several if one[:2] != (key, at))
    if points >= high and 0 < most * MORE <= points:
        text = f"{points} points at once reach the highest threshold, {high}; all others give {most} at most"
        path = ("scoring_rules", name, key, at, "points")
        yield Finding(
            path,
            text,
            "correct the number",
            ((("scoring_rules", name, "thresholds"), "the thresholds"),),
            at_key=False,
        )


def _bands(architecture: Architecture, name: str, rule: Any) -> Iterator[Finding]:
    """Two bands of one figure that both count; what only has a lower limit adds up on purpose."""
    bands = []
    for at, _ in enumerate(rule.attributes):
        said = condition(architecture, ("scoring_rules", name, "attributes", at, "if"))
        parts = list(conjuncts(said)) if said is not None else []
        if (
            said is not None
            and parts
            and all(one.op in SIDES for one in parts)
            and len(fields_read(said)) == 1
        ):
            bands.append((at, said, len(parts)))
    for (at, one, count), (other, against, more) in combinations(bands, 2):
        if (
            count + more > 2
            and fields_read(one) == fields_read(against)
            and compatible(one, against, facts=facts(architecture))
        ):
            (_, field), *_ = fields_read(one)
            text = f"two bands of `{field}` overlap: for some both count"
            path = ("scoring_rules", name, "attributes", at if count > 1 else other, "if")
            related = (
                (("scoring_rules", name, "attributes", other if count > 1 else at, "if"), "the other"),
            )
            yield Finding(path, text, "let one end where the next begins", related, at_key=False)
            return


def _room(name: str, rule: Any) -> Iterator[Finding]:
    rooms = [(one.capacity.at_most, at) for at, one in enumerate(rule.cases) if one.capacity]
    if len(rooms) < 2:
        return
    (least, low), (most, high) = min(rooms), max(rooms)
    if most >= ROOM * least:
        path = ("assignment_rules", name, "cases", high, "capacity", "at_most")
        text = f"one person takes {most} records here, and {least} in another case of `{name}`"
        related = ((("assignment_rules", name, "cases", low, "capacity", "at_most"), "the other"),)
        yield Finding(path, text, "correct the number", related, at_key=False)


RULE: Final = Rule("ASG255", Severity.WARNING, "module", "out of proportion", check)
