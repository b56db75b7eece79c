"""An end that does not hold.

## What
A transition names, besides stages under way, an end of the pipeline among the stages that it leaves: one that
locks all its fields; or a won or done one, and leads on in the order of the stages or to another sort of end.
Or an automatic transition leaves an end, so that nothing can stay there. `from: any` without `automatic` is
left alone, and so is a way back that leaves ends only.

## Why
What was paid, accepted or converted is taken up once more, while everything that followed from it (an order, an
invoice, a project) stands; or it is written off. Most often a stage too many was put into the list.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      draft: {initial: true}
      sent: {}
      paid: {outcome: done, locks: all}
      void: {outcome: cancelled}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      discard: {from: [draft, sent, paid], to: void}
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      draft: {initial: true}
      sent: {}
      paid: {outcome: done, locks: all}
      void: {outcome: cancelled}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      discard: {from: [draft, sent], to: void}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import fields_read
from crmspec.diagnostics import Severity
from crmspec.validators.pip._automatic import circles
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow, Move

GOOD: Final = frozenset({"won", "done"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the ends that transitions leave."""
    for flow in flows(architecture):
        ends = {name for name, one in flow.stages.items() if one.outcome}
        for move in flow.moves if ends else ():
            left = [one for one in move.froms if one in ends and one != move.to]
            if left and move.said.automatic:
                yield from _pulled(architecture, flow, move, left)
            elif left and "any" not in move.said.from_:
                wrong = [one for one in left if _wrong(flow, move, one, ends)]
                if wrong:
                    yield _finding(flow, move, wrong)


def _pulled(architecture: Architecture, flow: Flow, move: Move, left: list[str]) -> Iterator[Finding]:
    """An automatic transition out of an end; one without a guard is told of elsewhere."""
    guard = guard_of(architecture, move)
    if guard is None or any(move in circle for circle in circles(architecture, flow)):
        return
    if any(name == flow.said.field_ for _, name in fields_read(guard)):
        return
    text = f"`{move.name}` is made by itself, and takes out of {listed(left, 'or')} what has ended there"
    related = tuple((flow.stage(one), "records end here") for one in left)
    yield Finding((*move.path, "automatic"), text, "name the stages under way that it leaves", related)


def _wrong(flow: Flow, move: Move, end: str, ends: set[str]) -> bool:
    under_way = [one for one in move.froms if one not in ends]
    locked = flow.stages[end].locks == "all"
    if not under_way:
        others = [one for one in move.froms if flow.stages[one].locks != "all"]
        return locked and bool(others) and flow.stages[end].outcome in GOOD
    if locked:
        return True
    if flow.stages[end].outcome not in GOOD:
        return False
    if move.to in ends:
        return flow.stages[move.to].outcome not in GOOD
    order = list(flow.stages)
    return all(order.index(one) < order.index(move.to) for one in under_way)


def _finding(flow: Flow, move: Move, wrong: list[str]) -> Finding:
    text = f"`{move.name}` leads from {listed(wrong)}, where records have ended, to `{move.to}`"
    kept = [one for one in move.said.from_ if one not in wrong]
    edits = (Edit("put", (*move.path, "from"), kept if len(kept) > 1 else kept[0]),) if kept else ()
    related = tuple((flow.stage(one), "this is the end of the way") for one in wrong)
    way_out = "leave it out of `from`; if it is meant, give the way back a transition of its own"
    return Finding((*move.path, "from"), text, way_out, related, at_key=False, edits=edits)


RULE: Final = Rule("PIP233", Severity.WARNING, "module", "end that does not hold", check)
