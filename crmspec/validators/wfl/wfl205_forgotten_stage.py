"""One stage of a pipeline starts nothing, where all others do.

## What
At least three stages of a pipeline, and three of four, start a workflow when records come into them, and just one of
those on the way, which is neither the first nor an end, starts none; nor does any workflow move records there or ask
for the stage, nor an escalation.

## Why
Most often it was added later, or its workflow was renamed away: people wait there for the letter or the task that comes
everywhere else.

## Bad
```yaml
modules:
  order:
    fields:
      name: {type: text}
      stage: {type: picklist}
      told: {type: text}
pipelines:
  ordering:
    module: order
    field: stage
    stages: {placed: {initial: true}, packed: {}, shipped: {}, returned: {}, delivered: {outcome: done}}
    transitions:
      pack: {from: placed, to: packed}
      ship: {from: packed, to: shipped}
      return: {from: shipped, to: returned}
      deliver: {from: [shipped, returned], to: delivered}
workflows:
  tell_packed:
    trigger: {enters: ordering.packed}
    steps: [{update: {set: {told: It is packed.}}}]
  tell_shipped:
    trigger: {enters: ordering.shipped}
    steps: [{update: {set: {told: It is on its way.}}}]
  tell_delivered:
    trigger: {enters: ordering.delivered}
    steps: [{update: {set: {told: It is there.}}}]
```

## Good
```yaml
modules:
  order:
    fields:
      name: {type: text}
      stage: {type: picklist}
      told: {type: text}
pipelines:
  ordering:
    module: order
    field: stage
    stages: {placed: {initial: true}, packed: {}, shipped: {}, returned: {}, delivered: {outcome: done}}
    transitions:
      pack: {from: placed, to: packed}
      ship: {from: packed, to: shipped}
      return: {from: shipped, to: returned}
      deliver: {from: [shipped, returned], to: delivered}
workflows:
  tell_packed:
    trigger: {enters: ordering.packed}
    steps: [{update: {set: {told: It is packed.}}}]
  tell_shipped:
    trigger: {enters: ordering.shipped}
    steps: [{update: {set: {told: It is on its way.}}}]
  tell_returned:
    trigger: {enters: ordering.returned}
    steps: [{update: {set: {told: It is coming back.}}}]
  tell_delivered:
    trigger: {enters: ordering.delivered}
    steps: [{update: {set: {told: It is there.}}}]
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.effects import effects_on
from crmspec.access.listeners import Listener, listens
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_LEAST: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the stages of each pipeline by what they start."""
    entered: dict[str, dict[str, Listener]] = defaultdict(dict)
    for one in listens(architecture):
        if one.verb == "enters" and not one.waiting:
            pipeline, _, stage = one.model.enters.partition(".")
            entered[pipeline].setdefault(stage, one)
    for name, starting in entered.items():
        declared = architecture.section("pipelines").get(name)
        if declared is None or architecture.is_shared(("pipelines", name)) or len(starting) < _LEAST:
            continue
        between = [stage for stage, one in declared.stages.items() if not one.initial and not one.outcome]
        without = [stage for stage in between if stage not in starting]
        later = sum(not one.initial for one in declared.stages.values()) - 1
        if len(without) != 1 or len(between) < 2 or len(starting) * 4 < later * 3:
            continue
        if not _is_looked_at(architecture, declared, without[0]):
            yield _finding(name, without[0], starting)


def _finding(pipeline: str, stage: str, starting: dict[str, Listener]) -> Finding:
    message = (
        f"nothing starts when a record comes into `{stage}`, as it does in the other stages of `{pipeline}`"
    )
    way_out = (
        f"add a workflow with `trigger: {{enters: {pipeline}.{stage}}}`, or add that trigger to one of these"
    )
    related = tuple((one.path, f"`{each}` starts `{one.workflow}`") for each, one in sorted(starting.items()))
    return Finding(("pipelines", pipeline, "stages", stage), message, way_out, related[:6])


def _is_looked_at(architecture: Architecture, pipeline: Any, stage: str) -> bool:
    """Whether an escalation watches a stage, a workflow moves records there, or a condition asks for it."""
    if any(stage in one.stages or "any" in one.stages for one in pipeline.escalations.values()):
        return True
    if any(
        one.owner.startswith("workflow:")
        and (value := one.fields.get(pipeline.field_)) is not None
        and value.is_literal
        and value.value == stage
        for one in effects_on(architecture).get(pipeline.module, ())
        if one.action == "updated"
    ):
        return True
    return any(
        _asks(found.checked.expr, pipeline, stage)
        for path, several in architecture.expressions.items()
        if path[0] in {"workflows", "subflows", "slas", "campaigns", "segments"}
        for found in several
        if found.checked.expr is not None
    )


def _asks(expr: Expr, pipeline: Any, stage: str) -> bool:
    return any(
        part.op in {"eq", "in"}
        and any(one.is_literal and one.value == stage for one in part.operands)
        and any(not one.is_literal and one.args[-1:] == (pipeline.field_,) for one in part.operands)
        for part in walk(expr)
    )


RULE: Final = Rule("WFL205", Severity.WARNING, "graph", "stage that starts nothing", check, absence=True)
