"""A workflow comes when an earlier one has moved its records on.

## What
Two workflows wait for the same date of a record. The earlier one, on the day or after it, moves the record at once to
another stage, wherever the `if` of the later one would hold; and from there no transition leads back to a stage that
this asks for.

## Why
When the later one's turn comes, what it asks for is over: it never does anything. Mostly the one says `after` where
`before` is meant.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, late: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      fall_late: {from: sent, to: late}
      pay: {from: [sent, late], to: paid}
      drop: {from: [sent, late], to: void}
workflows:
  falls_due:
    trigger: {due: invoice.due_on, after: 3 days}
    if: status == "sent"
    steps:
      - {id: call, task: {activity: to_do, subject: "{{ name }} falls due", to: user}}
  is_late:
    trigger: {due: invoice.due_on, after: 1 day}
    if: status == "sent"
    steps:
      - {id: mark, transition: invoicing.fall_late}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, late: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      fall_late: {from: sent, to: late}
      pay: {from: [sent, late], to: paid}
      drop: {from: [sent, late], to: void}
workflows:
  falls_due:
    trigger: {due: invoice.due_on, before: 3 days}
    if: status == "sent"
    steps:
      - {id: call, task: {activity: to_do, subject: "{{ name }} falls due", to: user}}
  is_late:
    trigger: {due: invoice.due_on, after: 1 day}
    if: status == "sent"
    steps:
      - {id: mark, transition: invoicing.fall_late}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import implies, satisfiable
from crmspec.compiler.expressions.ir import TRUE, Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, contradicts_itself, facts
from crmspec.diagnostics import Severity
from crmspec.validators.lengths import hours, is_working
from crmspec.validators.pip._flow import flows, placed, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import condition_of
from crmspec.validators.wfl._occasions import occasion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow, Move

QUIET: Final = frozenset(
    {"find", "assign", "tag", "untag", "task", "log", "send", "notify", "document", "decide"}
)
"""Steps after which a run certainly goes on, with its record in the same stage."""


class Waiting(NamedTuple):
    """A workflow that one date of a record starts, and nothing else."""

    name: str
    at: float
    """How many hours after the date; before it, less than nothing."""
    listener: Listener


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the workflows that wait for one date."""
    for several in _waiting(architecture).values():
        for later in several:
            wanted = condition_of(architecture, later.name) if len(several) > 1 else None
            if wanted is None or contradicts_itself(architecture, ("workflows", later.name, "if")):
                continue
            for one in several:
                if 0 <= one.at < later.at and (moved := _moved(architecture, one, wanted)):
                    yield _finding(later, one, *moved)
                    break


def _waiting(architecture: Architecture) -> dict[tuple[str, str], list[Waiting]]:
    found = defaultdict(list)
    for name, several in listeners_by_workflow(architecture).items():
        one = several[0]
        if len(several) > 1 or one.verb != "due" or not architecture.section("workflows")[name].active:
            continue
        length = one.model.before or one.model.after or "0 days"
        if architecture.is_shared(one.path) or is_working(length) or one.model.calendar:
            continue
        at = -hours(length) if one.model.before else hours(length)
        found[one.module or "", one.model.due].append(Waiting(name, at, one))
    return found


def _moved(architecture: Architecture, one: Waiting, wanted: Expr) -> tuple[Keys, str] | None:
    """The step by which a workflow certainly moves on what another one waits for, and where to."""
    path: Keys = ("workflows", one.name, "steps")
    for number, step in enumerate(architecture.section("workflows")[one.name].steps):
        placed_ = architecture.verbs.get((*path, number))
        if placed_ is None or step.if_ is not None:
            return None
        if placed_.verb == "transition" and step.transition.record == "record":
            pipeline, _, made = step.transition.make.partition(".")
            for flow in flows(architecture):
                for move in flow.moves if flow.name == pipeline and flow.whole else ():
                    if move.name == made and _ends_it(architecture, one, flow, move, wanted):
                        return placed_.path, move.to
            return None
        if placed_.verb not in QUIET:
            return None
    return None


def _ends_it(architecture: Architecture, one: Waiting, flow: Flow, move: Move, wanted: Expr) -> bool:
    """Whether a move is made wherever a condition holds, which then never holds again."""
    known = facts(architecture)
    after = flow.reached([move.to])
    if satisfiable(wanted, stage_is(architecture, flow, *sorted(after)), facts=known):
        return False
    first = condition_of(architecture, one.name)
    guard = condition(architecture, move.guard) if move.said.guard is not None else None
    if (first is None and architecture.section("workflows")[one.name].if_ is not None) or (
        guard is None and move.said.guard is not None
    ):
        return False
    needed = (
        *(part for part in (first, guard) if part is not None),
        stage_is(architecture, flow, *move.froms),
    )
    together = Expr("and", BOOLEAN, needed)
    if not implies(wanted, together, *occasion(architecture, one.listener), facts=known):
        return False
    put = {to for to, effect, _ in placed(architecture, flow) if effect and effect.action == "updated"}
    return put <= after and satisfiable(wanted, TRUE, facts=known)


def _finding(later: Waiting, one: Waiting, step: Keys, stage: str) -> Finding:
    text = f"`{later.name}` finds nothing left to do: `{one.name}` comes first, and has made it `{stage}` by then"
    related = ((step, "it is moved on here"), (("workflows", later.name, "if"), "this is over by then"))
    way_out = f"let it come before `{one.name}`, or ask for the stage that it has reached"
    return Finding(later.listener.path, text, way_out, related)


RULE: Final = Rule("WFL278", Severity.WARNING, "graph", "moved on before", check)
