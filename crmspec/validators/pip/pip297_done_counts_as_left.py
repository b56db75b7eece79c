"""What is done still counts as left.

## What
A transition that is on every way to a good end asks that a count of parts be zero, and the count takes in parts that
are under way and parts that have ended well, and can no longer become anything else.

## Why
The count never falls to zero again once a part is done: only a record none of whose parts was ever finished gets past
this point.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      jobs_left: {type: rollup, of: job, via: project, where: status != "called_off"}
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
    stages: {planning: {initial: true}, on_site: {}, completed: {outcome: done}, stopped: {outcome: cancelled}}
    transitions:
      start: {from: planning, to: on_site}
      complete: {from: on_site, to: completed, guard: jobs_left == 0}
      stop: {from: any, to: stopped}
  visits:
    module: job
    field: status
    stages: {planned: {initial: true}, done: {outcome: done}, called_off: {outcome: cancelled}}
    transitions:
      finish: {from: planned, to: done}
      call_off: {from: planned, to: called_off}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      jobs_left: {type: rollup, of: job, via: project, where: status == "planned"}
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
    stages: {planning: {initial: true}, on_site: {}, completed: {outcome: done}, stopped: {outcome: cancelled}}
    transitions:
      start: {from: planning, to: on_site}
      complete: {from: on_site, to: completed, guard: jobs_left == 0}
      stop: {from: any, to: stopped}
  visits:
    module: job
    field: status
    stages: {planned: {initial: true}, done: {outcome: done}, called_off: {outcome: cancelled}}
    transitions:
      finish: {from: planned, to: done}
      call_off: {from: planned, to: called_off}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts, implies
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of, leaves, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.validators.pip._flow import Flow, Move

GOOD: Final = frozenset({"won", "done"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the guards that ask for a count of zero."""
    for flow in flows(architecture):
        for move in flow.moves if flow.whole else ():
            guard = guard_of(architecture, move) if move.said.guard else None
            for name in _asked_to_be_zero(flow.said.module, guard) if guard is not None else ():
                path = (*architecture.field_path(flow.said.module, name), "where")
                where = condition(architecture, path)
                ended = _ended(architecture, name, flow, where) if where and _is_needed(flow, move) else None
                if ended:
                    child, stage = ended
                    text = (
                        f"`{move.name}` asks that `{name}` be zero, and it takes in every `{child.said.module}`"
                        f" that is `{stage}`: where one is, nothing goes on"
                    )
                    way_out = f"leave `{stage}` out of the `where` of `{name}`"
                    related = ((move.guard, "it is asked for here"),)
                    yield Finding(path, text, way_out, related, at_key=False)


def _asked_to_be_zero(module: str, guard: Expr) -> Iterator[str]:
    """The fields of which a guard asks that they be zero, or less than one."""
    for part in conjuncts(guard):
        if part.op in {"eq", "le", "lt"} and len(part.operands) == 2:
            figure, limit = part.operands
            zero = limit.is_literal and limit.value == (1 if part.op == "lt" else 0)
            if zero and figure.op == "field" and figure.args[0] == module:
                yield str(figure.args[1])


def _is_needed(flow: Flow, move: Move) -> bool:
    """Whether no good end is reached without a transition, which is not the first one of all."""
    rest = flow._replace(moves=tuple(one for one in flow.moves if one is not move))
    good = {name for name, one in flow.stages.items() if one.outcome in GOOD}
    begun = not set(move.froms) & set(flow.initial)
    return begun and bool(good) and good.isdisjoint(rest.reached(flow.initial))


def _ended(architecture: Architecture, name: str, flow: Flow, where: Expr) -> tuple[Flow, str] | None:
    """The good end of the parts that a count takes in besides what is under way, where nothing leaves it."""
    field = architecture.field_of(flow.said.module, name)
    if getattr(field, "function", "") != "count":
        return None
    for child in flows(architecture):
        if child.said.module != getattr(field, "of", "") or not child.whole:
            continue
        if (child.said.module, child.said.field_) not in fields_read(where):
            continue
        counted = [one for one in child.stages if _lets_in(architecture, child, one, where)]
        ends = [one for one in counted if child.stages[one].outcome in GOOD]
        left = {stage for one in child.moves for stage in one.froms}
        if len(ends) == len(counted):
            continue
        for end in ends:
            if end not in left and not leaves(architecture, child, end):
                return child, end
    return None


def _lets_in(architecture: Architecture, child: Flow, stage: str, where: Expr) -> bool:
    return implies(stage_is(architecture, child, stage), where, facts=facts(architecture))


RULE: Final = Rule(
    "PIP297",
    Severity.WARNING,
    "graph",
    "what is done counts as left",
    check,
    absence=True,
    beside=frozenset({"PIP240"}),
)
