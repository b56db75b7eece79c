"""One limit, written down with two numbers.

## What
A deadline, a decision table, a report, a segment, a workflow or a campaign compares a score with a number that is none
of its rule's thresholds, and close to one of them (within a quarter), or stands under the threshold's name. Or three
places and more compare a number field with one limit, and a single one with another that is close to it.

## Why
Somebody has raised what counts as hot, and not everywhere: a lead counts as hot in the report, has the deadline of a
hot one, and nobody is told to call.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      visits: {type: integer}
      score: {type: score}
activities:
  to_do: {kind: task, on: [lead]}
scoring_rules:
  heat:
    module: lead
    field: score
    attributes: [{if: visits > 10, points: 90}]
    thresholds: {hot: 85}
segments:
  hot_leads: {module: lead, where: score >= 70}
workflows:
  call:
    trigger: {crosses: heat.hot}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: user}}
  hot_leads_are_called:
    trigger: {schedule: "0 6 * * 1", each: hot_leads}
    steps:
      - {id: look, task: {activity: to_do, subject: "Look at {{ name }}", to: user}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      visits: {type: integer}
      score: {type: score}
activities:
  to_do: {kind: task, on: [lead]}
scoring_rules:
  heat:
    module: lead
    field: score
    attributes: [{if: visits > 10, points: 90}]
    thresholds: {hot: 70}
segments:
  hot_leads: {module: lead, where: score >= 70}
workflows:
  call:
    trigger: {crosses: heat.hot}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: user}}
  hot_leads_are_called:
    trigger: {schedule: "0 6 * * 1", each: hot_leads}
    steps:
      - {id: look, task: {activity: to_do, subject: "Look at {{ name }}", to: user}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.types import Integer
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

    Limits = Mapping[tuple[str, str], dict[int, list[Keys]]]

NEAR: Final = 4
"""Two numbers are close where they differ by no more than this part of the larger."""
MANY: Final = 3
FROM: Final = {"ge": 0, "lt": 0, "gt": 1, "le": 1}
"""From which number on something else holds, as what is added to the one that is written."""
MIRRORED: Final = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the numbers that one field is compared with."""
    rules = architecture.section("scoring_rules")
    scored = {(one.module, one.field_) for one in rules.values()}
    for name, rule in rules.items():
        if rule.thresholds and not architecture.is_shared(("scoring_rules", name)):
            yield from _of_score(
                architecture, name, _limits(architecture).get((rule.module, rule.field_), {})
            )
    for field, limits in _limits(architecture).items():
        if field not in scored:
            yield from _odd(architecture, field, limits)


def _of_score(architecture: Architecture, name: str, limits: Mapping[int, list[Keys]]) -> Iterator[Finding]:
    rule = architecture.section("scoring_rules")[name]
    for number, places in sorted(limits.items()):
        if number in rule.thresholds.values():
            continue
        called = _called(rule.thresholds, number, places)
        if not called:
            continue
        meant, limit = rule.thresholds[called], ("scoring_rules", name, "thresholds", called)
        way_out = f"use one number for `{called}` everywhere"
        if len(places) > 1:
            text = f"`{called}` is {meant} here, and {len(places)} other places take {number} for it"
            related = tuple((one, f"this compares `{rule.field_}` with {number}") for one in places)
            yield Finding(limit, text, way_out, related, at_key=False)
        else:
            text = f"this compares `{rule.field_}` with {number}, and `{called}` is {meant}"
            yield Finding(places[0], text, way_out, ((limit, "the threshold"),), at_key=False)


def _called(thresholds: Mapping[str, int], number: int, places: list[Keys]) -> str:
    """The threshold that a number was meant to be: one that is close, or that a place is named after."""
    for name in thresholds:
        if any(name in str(step).split("_") for place in places for step in place[1:]):
            return name
    close = [name for name, one in thresholds.items() if _close(one, number)]
    return min(close, key=lambda name: abs(thresholds[name] - number)) if close else ""


def _close(one: int, other: int) -> bool:
    return abs(one - other) * NEAR <= max(abs(one), abs(other))


def _odd(
    architecture: Architecture, field: tuple[str, str], limits: Mapping[int, list[Keys]]
) -> Iterator[Finding]:
    """One number that stands alone against several that agree."""
    agreed = [one for one, places in limits.items() if len({place[:2] for place in places}) >= MANY]
    if len(agreed) != 1:
        return
    common = agreed[0]
    owners = {place[:2] for place in limits[common]}
    single = [
        one for one, places in limits.items() if len(places) == 1 and one != common and _close(one, common)
    ]
    if len(single) == 1 and limits[single[0]][0][:2] not in owners:
        place = limits[single[0]][0]
        if not architecture.is_shared(place):
            text = f"this draws the line of `{field[1]}` at {single[0]}, and {len(owners)} others draw it at {common}"
            related = tuple((one, f"here it is {common}") for one in limits[common][:MANY])
            yield Finding(
                place, text, "use one number everywhere, if one limit is meant", related, at_key=False
            )


@once
def _limits(architecture: Architecture) -> Limits:
    """By field, the numbers from which on something else holds, each with the places that say so."""
    given = _given(architecture)
    found: dict[tuple[str, str], dict[int, list[Keys]]] = defaultdict(lambda: defaultdict(list))
    for path, several in architecture.expressions.items():
        if path[0] in {"scoring_rules", "modules", "tests"}:
            continue
        for one in several:
            for part in walk(one.checked.expr) if one.checked.expr is not None else ():
                if part.op in FROM:
                    for field, number in _compared(part, path, given):
                        if path not in found[field][number]:
                            found[field][number].append(path)
    return found


def _compared(
    part: Expr, path: Keys, given: Mapping[tuple[str, str], Expr]
) -> Iterator[tuple[tuple[str, str], int]]:
    left, right = part.operands
    for value, number, op in ((left, right, part.op), (right, left, MIRRORED[part.op])):
        if not number.is_literal or not isinstance(number.type, Integer) or not isinstance(number.value, int):
            continue
        if value.op == "var" and path[0] == "decision_tables":
            value = given.get((str(path[1]), str(value.args[0])), value)  # noqa: PLW2901 -- what the table is given
        if value.op in {"field", "get"} and isinstance(value.type, Integer):
            field = (str(value.args[-2]), str(value.args[-1]))
            yield field, int(number.value) + FROM[op]


@once
def _given(architecture: Architecture) -> Mapping[tuple[str, str], Expr]:
    """Which field each input of a decision table is given, where it is always the same."""
    found: dict[tuple[str, str], set[Expr]] = defaultdict(set)
    for step in architecture.steps("decide"):
        options = step.model.decide
        for name in options.with_:
            for one in architecture.expressions.get((*step.path, "decide", "with", name), ()):
                if one.checked.expr is not None and one.checked.expr.op in {"field", "get"}:
                    found[options.table, name].add(one.checked.expr)
    return {
        key: next(iter(several))
        for key, several in found.items()
        if len({frozenset(fields_read(one)) for one in several}) == 1
    }


RULE: Final = Rule(
    "ASG251", Severity.WARNING, "graph", "one limit with two numbers", check, beside=frozenset({"ASG203"})
)
