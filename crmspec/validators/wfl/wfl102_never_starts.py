"""A workflow's condition contradicts what starts it.

## What
The `if` of a workflow can never hold at the moment at which its trigger fires: it asks for another stage than the one
that is entered, looks at a date as past that has yet to come, or asks a new record what it was before.

## Why
The workflow never starts, and nobody is told: what it was to do is simply not done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      paid: {type: boolean, default: false}
activities:
  remark: {label: Remark, kind: note, on: [deal]}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: offer, to: won}, lose: {from: offer, to: lost}}
workflows:
  money_comes_in:
    trigger: {enters: sales.won}
    if: stage == "offer"
    steps:
      - log: {activity: remark, subject: Ask for the money.}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      paid: {type: boolean, default: false}
activities:
  remark: {label: Remark, kind: note, on: [deal]}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: offer, to: won}, lose: {from: offer, to: lost}}
workflows:
  money_comes_in:
    trigger: {enters: sales.won}
    if: not paid
    steps:
      - log: {activity: remark, subject: Ask for the money.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.ir import fields_read, literal, walk
from crmspec.compiler.expressions.types import NULL
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import condition_of
from crmspec.validators.wfl._moments import possible, rewritten
from crmspec.validators.wfl._occasions import no_change, occasion
from crmspec.validators.wfl._told import event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

_MOMENTARY: Final = frozenset({"old", "changed", "is_new", "has_tag"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Ask of each trigger whether the condition can hold when it fires."""
    for name, several in listeners_by_workflow(architecture).items():
        path = ("workflows", name, "if")
        condition = condition_of(architecture, name)
        if condition is None or architecture.is_shared(path):
            continue
        never = [one for one in several if _contradicts(architecture, one, condition)]
        if len(never) == len(several):
            yield _finding(architecture, name, never)
        else:
            for one in never:
                message = f"`{name}` never starts {event(one)}: its `if` cannot hold then"
                related = ((path, "this cannot hold when it fires"),)
                yield Finding(one.path, message, "remove this trigger, or widen the condition", related)


def _finding(architecture: Architecture, name: str, never: list[Listener]) -> Finding:
    when = event(never[0])
    message = f"`{name}` never starts: it waits for the moment {when}, and its `if` cannot hold then"
    related = tuple((one.path, "this starts it") for one in never)
    way_out = "ask for something that can be so at that moment, or choose another trigger"
    return Finding(("workflows", name, "if"), message, way_out, related, at_key=False)


def _contradicts(architecture: Architecture, one: Listener, condition: Expr) -> bool:
    known = occasion(architecture, one)
    if not known or not _is_about(condition, known) or not possible(architecture, condition):
        return False
    if one.verb == "created":
        condition = fold(rewritten(condition, _before))
    elif one.verb == "changed":
        known = (*known, *no_change(known, condition))
    return possible(architecture, *known) and not possible(architecture, condition, *known)


def _is_about(condition: Expr, known: tuple[Expr, ...]) -> bool:
    """Whether a condition looks at anything that is known of the moment."""
    if any(part.op in _MOMENTARY for part in walk(condition)):
        return True
    return any(not fields_read(one).isdisjoint(fields_read(condition)) for one in known)


def _before(expr: Expr) -> Expr | None:
    """A new record was nothing before."""
    return literal(None, NULL) if expr.op == "old" else None


RULE: Final = Rule("WFL102", Severity.ERROR, "graph", "condition that contradicts its trigger", check)
