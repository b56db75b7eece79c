"""The guard of a transition asks for the stage.

## What
A part of a transition's guard looks at nothing but the stage of the record: whether it is where the transition leads,
or where it comes from. What is said of `old.stage`, and what hangs on something else too, is left alone.

## Why
`from` and `to` say it already. Asked for once more, it is true of every record or of none: a guard that waits until
the record is where the transition would bring it is never met, and nobody gets any further.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      offered: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      offer: {from: open, to: offered, guard: stage == "offered" and amount > 0}
      win: {from: offered, to: won}
      lose: {from: [open, offered], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      offered: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      offer: {from: open, to: offered, guard: amount > 0}
      win: {from: offered, to: won}
      lose: {from: [open, offered], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import always, conjuncts, never
from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, Move, flows, guard_of, stage_is
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the parts of each guard that are about the stage alone."""
    for flow in flows(architecture):
        stage = frozenset({(flow.said.module, flow.said.field_)})
        for move in flow.moves:
            guard = guard_of(architecture, move)
            if guard is None or not move.froms or fields_read(guard).isdisjoint(stage):
                continue
            for part in conjuncts(guard):
                if fields_read(part) == stage and not any(one.op in _OTHER for one in walk(part)):
                    yield from _told(architecture, flow, move, part, alone=part is guard)
                    break


_OTHER: Final = frozenset({"old", "changed", "get", "outer", "has_capability", "var"})


def _told(
    architecture: Architecture, flow: Flow, move: Move, part: Expr, *, alone: bool
) -> Iterator[Finding]:
    known = facts(architecture)
    there = stage_is(architecture, flow, move.to)
    before = [one for one in move.froms if not never(part, stage_is(architecture, flow, one), facts=known)]
    after = not never(part, there, facts=known)
    if not before and not after:
        return  # it never holds at all, which is told elsewhere
    left = [one for one in move.froms if one not in before]
    if not before:
        asked = f"the guard of `{move.name}` asks for records in `{move.to}`"
        text = f"{asked}, and `{move.name}` is what would bring them there"
    elif left:
        text = f"`{move.name}` leaves {listed(move.froms)}, and its guard lets only records in {listed(before)} go"
    elif always(part, stage_is(architecture, flow, *move.froms), facts=known):
        text = f"`{move.name}` asks in its guard for the stage that `from` names already"
    else:
        return
    way_out = f"take {listed(left)} out of `from`" if before and left else "take the stage out of the guard"
    edits = (Edit("drop", move.guard),) if alone and not (before and left) else ()
    related = (((*move.path, "from"), "the stages that it leaves"),)
    yield Finding(move.guard, text, way_out, related, edits=edits)


RULE: Final = Rule("PIP230", Severity.WARNING, "module", "guard that asks for the stage", check)
