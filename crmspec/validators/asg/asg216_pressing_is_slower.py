"""What is more pressing has more time.

## What
Two targets of a deadline are for two options of one field whose names say how pressing they are (`low`,
`normal`, `high`, `urgent`), or a target is for a pressing one and the last for all others; and the more
pressing has the longer time.

## Why
Urgent cases are answered last, as the clock demands. Most often two lines were swapped.

## Bad
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{if: priority == "urgent", within: 8 working hours}, {within: 2 working hours}]
    escalate_to: agent
```

## Good
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{if: priority == "urgent", within: 2 working hours}, {within: 8 working hours}]
    escalate_to: agent
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

RANKS: Final = {
    "lowest": 0, "low": 1, "minor": 1, "normal": 2, "medium": 2, "standard": 2, "high": 3, "major": 3,
    "urgent": 4, "critical": 5, "emergency": 5, "blocker": 5,
}  # fmt: skip
ORDINARY: Final = 2.5
_SECONDS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_592_000,
    "year": 31_536_000,
}
_WORKING: Final = {"working hour": 1, "working day": 8}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how pressing targets are with the time that they leave."""
    for name, sla in architecture.section("slas").items():
        path = ("slas", name, "targets")
        ranked = [
            (
                at,
                _rank(condition(architecture, (*path, at, "if")) if one.if_ else None, open_=one.if_ is None),
                one.within,
            )
            for at, one in enumerate(sla.targets)
        ]
        for (at, rank, time), (other, against, more) in combinations(ranked, 2):
            times = _comparable(time, more)
            if (
                rank is None
                or against is None
                or times is None
                or (rank - against) * (times[0] - times[1]) <= 0
            ):
                continue
            slow = at if rank > against else other
            fast = other if slow == at else at
            long, short = sla.targets[slow].within, sla.targets[fast].within
            message = f"what is more pressing has `{long}`, and what is less has `{short}`"
            related = (((*path, fast, "within"), "this is the less pressing"),)
            yield Finding((*path, slow, "within"), message, "swap the two", related, at_key=False)
            break  # one swap puts several pairs in disorder


def _rank(expr: Expr | None, *, open_: bool) -> float | None:
    """How pressing a target is by the option that it tests for."""
    if open_:
        return ORDINARY
    if expr is None or expr.op not in {"eq", "in"}:
        return None
    ranks = [RANKS.get(str(one.value)) for one in expr.operands if one.is_literal]
    known = [one for one in ranks if one is not None]
    return max(known) if ranks and len(known) == len(ranks) else None


def _comparable(one: str, other: str) -> tuple[int, int] | None:
    """Two lengths of time, where they are of one kind."""
    for units in (_SECONDS, _WORKING):
        lengths = []
        for text in (one, other):
            count, _, unit = text.partition(" ")
            if unit.removesuffix("s") in units:
                lengths.append(int(count) * units[unit.removesuffix("s")])
        if len(lengths) > 1:
            return lengths[0], lengths[1]
    return None


RULE: Final = Rule("ASG216", Severity.WARNING, "file", "pressing and slower", check)
