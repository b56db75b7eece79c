"""What recurs ends for good where the record only pauses.

## What
A trigger by a day that comes round again ends `until` something holds, and that holds in a stage of the record from
which a transition leads back to one in which it does not hold.

## Why
It ends for that record for ever. The retainer is paused for a month and resumed, and never gets an invoice again.

## Bad
```yaml
modules:
  retainer:
    fields:
      name: {type: text}
      starts_on: {type: date}
      state: {type: picklist}
activities:
  to_do: {kind: task, on: [retainer]}
pipelines:
  terms:
    module: retainer
    field: state
    stages: {running: {initial: true}, paused: {}, ended: {outcome: done}}
    transitions:
      pause: {from: running, to: paused}
      resume: {from: paused, to: running}
      end: {from: [running, paused], to: ended}
workflows:
  monthly_invoice:
    trigger: {recurring: retainer.starts_on, every: month, until: state != "running"}
    run_as: {system: It runs by the clock.}
    steps:
      - {id: bill, task: {activity: to_do, subject: Write the invoice, to: owner, due: 1 day}}
```

## Good
```yaml
modules:
  retainer:
    fields:
      name: {type: text}
      starts_on: {type: date}
      state: {type: picklist}
activities:
  to_do: {kind: task, on: [retainer]}
pipelines:
  terms:
    module: retainer
    field: state
    stages: {running: {initial: true}, paused: {}, ended: {outcome: done}}
    transitions:
      pause: {from: running, to: paused}
      resume: {from: paused, to: running}
      end: {from: [running, paused], to: ended}
workflows:
  monthly_invoice:
    trigger: {recurring: retainer.starts_on, every: month, until: state == "ended"}
    if: state == "running"
    run_as: {system: It runs by the clock.}
    steps:
      - {id: bill, task: {activity: to_do, subject: Write the invoice, to: owner, due: 1 day}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import always
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._state import is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.resolve.walk import Placed


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare when each recurrence ends with the ways back."""
    for step in architecture.steps("recurring"):
        until = condition(architecture, (*step.path, "until"))
        if until is None or until.is_literal or architecture.is_shared(step.path):
            continue
        module = step.model.recurring.partition(".")[0]
        for name, pipeline in architecture.section("pipelines").items():
            if pipeline.module == module:
                yield from _ends(architecture, step, until, name, pipeline)


def _ends(
    architecture: Architecture, step: Placed, until: Expr, name: str, pipeline: Pipeline
) -> Iterator[Finding]:
    stage = value_of(architecture, pipeline.module, pipeline.field_)
    known = facts(architecture)
    over = [one for one in pipeline.stages if always(until, is_one_of(stage, (one,)), facts=known)]
    for called, move in pipeline.transitions.items():
        froms = [one for one in over if one in move.from_ or ("any" in move.from_ and one != move.to)]
        if (
            froms
            and move.to in pipeline.stages
            and move.to not in over
            and not pipeline.stages[move.to].outcome
        ):
            paused = froms[0]
            text = (
                f"this ends for good when a `{pipeline.module}` comes to `{paused}`, "
                f"and `{called}` leads back from there"
            )
            related = ((("pipelines", name, "transitions", called), f"it is in `{move.to}` again by this"),)
            way_out = "end it where nothing leads back, and leave out the pause by the workflow's `if`"
            yield Finding((*step.path, "until"), text, way_out, related)
            return


RULE: Final = Rule("WFL254", Severity.WARNING, "graph", "end of a recurrence in a pause", check)
