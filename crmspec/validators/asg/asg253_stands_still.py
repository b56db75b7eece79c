"""A clock that stands still while the work is done.

## What
A deadline starts in a stage, and pauses in every other stage that a record passes under way, of which there are two or
more: it counts only until somebody takes the record up.
Or it pauses in a stage under way while it runs in one whose name says that records wait there for somebody
(`waiting`, `on_hold`).

## Why
A case can be worked on for a month and its resolution is in time. Nothing is ever late, and nothing is known.

## Bad
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  boss: {can: {case: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
pipelines:
  desk:
    module: case
    field: status
    stages: {new: {initial: true}, working: {}, waiting: {}, solved: {outcome: done}}
    transitions:
      take: {from: new, to: working, by: [boss]}
      ask: {from: working, to: waiting, by: [boss]}
      resume: {from: waiting, to: working, by: [boss]}
      solve: {from: working, to: solved, by: [boss]}
slas:
  resolution:
    module: case
    start: status == "new"
    pause: status in ["working", "waiting"]
    stop: status == "solved"
    targets: [{within: 3 days}]
    escalate_to: boss
```

## Good
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  boss: {can: {case: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
pipelines:
  desk:
    module: case
    field: status
    stages: {new: {initial: true}, working: {}, waiting: {}, solved: {outcome: done}}
    transitions:
      take: {from: new, to: working, by: [boss]}
      ask: {from: working, to: waiting, by: [boss]}
      resume: {from: waiting, to: working, by: [boss]}
      solve: {from: working, to: solved, by: [boss]}
slas:
  resolution:
    module: case
    start: status == "new"
    pause: status == "waiting"
    stop: status == "solved"
    targets: [{within: 3 days}]
    escalate_to: boss
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, satisfiable
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


WAITING: Final = re.compile(
    r"(^|_)(waiting|waits?|hold|held|paused?|parked|postponed|deferred|suspended|snoozed|pending)(_|$)"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the stages between the start and the stop of each deadline."""
    known = facts(architecture)
    for name, sla in architecture.section("slas").items():
        path = ("slas", name)
        start, stop, pause = (condition(architecture, (*path, key)) for key in ("start", "stop", "pause"))
        if start is None or stop is None or pause is None or architecture.is_shared(path):
            continue
        for flow in flows(architecture):
            if flow.said.module != sla.module:
                continue
            open_ = [one for one, stage in flow.stages.items() if not stage.outcome]
            between = [
                one
                for one in open_
                if not satisfiable(stage_is(architecture, flow, one), start, facts=known)
                and not satisfiable(stage_is(architecture, flow, one), stop, facts=known)
            ]
            still = [one for one in between if implies(stage_is(architecture, flow, one), pause, facts=known)]
            waits = [one for one in between if WAITING.search(one)]
            works = [one for one in still if one not in waits]
            if waits and works and not set(waits) & set(still):
                text = f"`{name}` stands still in {listed(works)}, and runs in {listed(waits)}: the wrong way round"
                here = ((flow.stage(waits[0]), "here records wait"),)
                yield Finding((*path, "pause"), text, f"pause it in {listed(waits)}", here, at_key=False)
                continue
            if len(between) > 1 and len(still) == len(between) and len(between) < len(open_):
                text = (
                    f"`{name}` stands still in each stage under way, {listed(between)}: the work never counts"
                )
                way_out = "pause it only while somebody else is at it"
                related = (((*path, "start"), "it starts here"), ((*path, "stop"), "and stops here"))
                yield Finding((*path, "pause"), text, way_out, related, at_key=False)


RULE: Final = Rule("ASG253", Severity.WARNING, "graph", "clock that stands still", check)
