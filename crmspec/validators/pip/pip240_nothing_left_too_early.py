"""A transition asks too early that nothing is left to do.

## What
The guard of a transition asks that none of the parts of a record be open any more (`jobs_left == 0`), and a
later transition on the same way asks it again (asking it twice at the end of the way is well); or a guard on the
way to a good end asks the contrary, that some be left.

## Why
What is planned and done on the way has to be over before the way begins: nothing ever gets past this point. Or
only what is not finished can be finished.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      jobs: {type: rollup, of: job, via: project}
      open_jobs: {type: rollup, of: job, via: project, where: 'status == "planned"'}
      stage: {type: picklist}
  job:
    fields:
      name: {type: text}
      project: {type: lookup, to: project}
      status: {type: picklist}
pipelines:
  delivering:
    module: project
    field: stage
    stages:
      planning: {initial: true}
      on_site: {}
      completed: {outcome: done}
    transitions:
      start: {from: planning, to: on_site, guard: open_jobs == 0}
      complete: {from: on_site, to: completed, guard: jobs > 0 and open_jobs == 0}
  visits:
    module: job
    field: status
    stages:
      planned: {initial: true}
      done: {outcome: done}
    transitions:
      finish: {from: planned, to: done}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      jobs: {type: rollup, of: job, via: project}
      open_jobs: {type: rollup, of: job, via: project, where: 'status == "planned"'}
      stage: {type: picklist}
  job:
    fields:
      name: {type: text}
      project: {type: lookup, to: project}
      status: {type: picklist}
pipelines:
  delivering:
    module: project
    field: stage
    stages:
      planning: {initial: true}
      on_site: {}
      completed: {outcome: done}
    transitions:
      start: {from: planning, to: on_site, guard: jobs > 0}
      complete: {from: on_site, to: completed, guard: open_jobs == 0}
  visits:
    module: job
    field: status
    stages:
      planned: {initial: true}
      done: {outcome: done}
    transitions:
      finish: {from: planned, to: done}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow, Move

LEFT: Final = frozenset(
    {"open", "left", "remaining", "outstanding", "pending", "unfinished", "missing", "undone"}
)
NONE: Final = frozenset({"eq", "le"})
SOME: Final = frozenset({"ne", "gt", "ge"})
GOOD: Final = frozenset({"won", "done"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the guards that count what is left."""
    for flow in flows(architecture):
        asked = [
            (move, name, none) for move in flow.moves for name, none in _counts(architecture, flow, move)
        ]
        for move, name, none in asked:
            path = move.guard
            if not none and _finishes(flow, move):
                text = f"`{move.name}` leads to `{move.to}`, and only where `{name}` is not zero: nothing finished can"
                yield Finding(path, text, f"ask for `{name} == 0`", at_key=False)
            if none and not flow.stages[move.to].outcome:
                later = _later(flow, move, [one for one, other, none in asked if other == name and none])
                if later:
                    text = f"`{move.name}` asks already that `{name}` be zero, which `{later.name}` asks further on"
                    related = ((later.guard, "it is asked here again"),)
                    yield Finding(path, text, "ask for it at the end of the work only", related, at_key=False)


def _finishes(flow: Flow, move: Move) -> bool:
    """Whether a transition leads to a good end, or to the stage from which one is reached."""
    before_end = {stage for one in flow.moves for stage in one.froms if flow.stages[one.to].outcome in GOOD}
    if flow.stages[move.to].outcome in GOOD:
        return True
    return (
        move.to in before_end
        and before_end.isdisjoint(move.froms)
        and set(move.froms).isdisjoint(flow.initial)
    )


def _counts(architecture: Architecture, flow: Flow, move: Move) -> Iterator[tuple[str, bool]]:
    """What a guard asks of figures that count what is open; True where none may be left."""
    guard = guard_of(architecture, move)
    for part in conjuncts(guard) if guard is not None else ():
        if part.op in NONE | SOME and len(part.operands) == 2:
            figure, limit = part.operands
            if figure.op == "field" and limit.is_literal and limit.value in {0, 1}:
                name = str(figure.args[1])
                zero = limit.value == 0
                none = part.op in NONE
                some = part.op == "ne" or (part.op == "gt") == zero
                if _is_count(architecture, flow, name) and (zero or part.op == "ge") and (none or some):
                    yield name, none


def _is_count(architecture: Architecture, flow: Flow, name: str) -> bool:
    """Whether a field counts parts that are under way."""
    field = architecture.field_of(flow.said.module, name)
    counted = getattr(field, "function", "") == "count" and getattr(field, "where", None)
    return bool(counted) and bool(LEFT & set(name.split("_")))


def _later(flow: Flow, move: Move, several: list[Move]) -> Move | None:
    order = list(flow.stages)
    return next(
        (
            one
            for one in several
            if one is not move
            and order.index(one.to) > order.index(move.to)
            and (not flow.stages[one.to].outcome or not set(move.froms).isdisjoint(flow.initial))
            and not set(one.froms).isdisjoint(flow.reached([move.to]))
            and set(one.froms).isdisjoint(move.froms)
        ),
        None,
    )


RULE: Final = Rule("PIP240", Severity.WARNING, "graph", "nothing left too early", check)
