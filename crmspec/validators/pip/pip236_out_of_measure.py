"""A stage goes stale in another measure than the others.

## What
`rots_after` of a stage is six times the longest of the others of its pipeline or more, or a twenty-fourth of the
shortest or less; with one other stage to compare, ten times, and twelve where the stage is one to wait in. Or an
escalation is due ten times later than the stages that it watches go stale, or in a twentieth of the time; or in an
eighth of it, and another stage, which no escalation watches, goes stale about then.

## Why
A unit was mistaken: the list shows everything as stale at once, or nothing ever; people are sent after records
that came in minutes ago.

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
      open: {initial: true, rots_after: 10 days}
      offer: {rots_after: 14 days}
      talks: {rots_after: 10 minutes}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      offer: {from: open, to: offer}
      talk: {from: offer, to: talks}
      win: {from: talks, to: won}
      lose: {from: [open, offer, talks], to: lost}
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
      open: {initial: true, rots_after: 10 days}
      offer: {rots_after: 14 days}
      talks: {rots_after: 7 days}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      offer: {from: open, to: offer}
      talk: {from: offer, to: talks}
      win: {from: talks, to: won}
      lose: {from: [open, offer, talks], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.asg.asg253_stands_still import WAITING
from crmspec.validators.lengths import hours
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow

LONGER: Final = 6
SHORTER: Final = 24
WAITS: Final = 12
LATER: Final = 10
SOONER: Final = 20
EARLY: Final = 8
CLOSE: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the lengths of time of each pipeline."""
    for flow in flows(architecture):
        stale = {name: hours(one.rots_after) for name, one in flow.stages.items() if one.rots_after}
        if stale:
            told = set()
            for one in _outliers(flow, stale):
                told.add(one.path[3])
                yield one
            yield from _escalations(flow, {name: time for name, time in stale.items() if name not in told})


def _outliers(flow: Flow, stale: dict[str, float]) -> Iterator[Finding]:
    for name, time in stale.items():
        others = {one: each for one, each in stale.items() if one != name}
        said = flow.stages[name].rots_after
        if not others:
            continue
        longest, shortest = max(others.values()), min(others.values())
        if not (time >= LONGER * longest or time * SHORTER <= shortest) or not time:
            continue
        if time >= LONGER * longest and WAITING.search(name) and time < WAITS * longest:
            continue
        if len(others) < 2 and (time < longest or time < LATER * longest):
            continue
        other = max(others, key=lambda one: others[one])
        path = (*flow.stage(name), "rots_after")
        text = f"`{name}` goes stale after {said}, and `{other}` after {flow.stages[other].rots_after}"
        related = (((*flow.stage(other), "rots_after"), "compare this one"),)
        yield Finding(path, text, "correct the unit, or the number", related, at_key=False)


def _escalations(flow: Flow, stale: dict[str, float]) -> Iterator[Finding]:
    for name, one in flow.said.escalations.items():
        times = {stage: stale[stage] for stage in one.stages if stage in stale}
        if not times or len(times) < len(one.stages) or "any" in one.stages:
            continue
        after = hours(one.after)
        if all(after >= LATER * each or 0 < after * SOONER <= each for each in times.values()):
            stage = next(iter(times))
            text = f"`{name}` is due after {one.after}, and `{stage}` goes stale after {flow.stages[stage].rots_after}"
            related = (((*flow.stage(stage), "rots_after"), "compare this"),)
            path = (*flow.path, "escalations", name, "after")
            yield Finding(path, text, "correct the unit, or the number", related, at_key=False)
        elif all(0 < after * EARLY <= each for each in times.values()):
            yield from _meant(flow, name, after, next(iter(times)), stale)


def _meant(
    flow: Flow, name: str, after: float, watched: str, stale: Mapping[str, float]
) -> Iterator[Finding]:
    """An escalation that fits another stage, which none watches, far better than the one that it watches."""
    seen = {stage for one in flow.said.escalations.values() for stage in one.stages}
    near = [one for one, each in stale.items() if one not in seen and after <= each <= CLOSE * after]
    if len(near) == 1 and "any" not in seen:
        said, other = flow.stages[watched].rots_after, flow.stages[near[0]].rots_after
        text = (
            f"`{name}` is due after {flow.said.escalations[name].after}, and `{watched}` goes stale after {said} only,"
            f" but `{near[0]}` after {other}"
        )
        related = (((*flow.stage(near[0]), "rots_after"), "nothing watches this stage"),)
        path = (*flow.path, "escalations", name, "stages")
        yield Finding(path, text, f"watch `{near[0]}`, or correct the number", related, at_key=False)


RULE: Final = Rule("PIP236", Severity.WARNING, "module", "stale in another measure", check)
