"""An approval can be passed by.

## What
A transition leads on from the stage that an approval leads to, and from a stage before it as well; all other ways to
where it leads go through the approval. It has no guard of its own, and those who may make it are not those who approve.

## Why
The approval is asked for by whoever wants to be asked. Whoever is in a hurry presses the other button.

## Bad
```yaml
modules:
  offer:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
pipelines:
  offering:
    module: offer
    field: stage
    stages: {draft: {initial: true}, approved: {}, sent: {outcome: won}, dropped: {outcome: lost}}
    transitions:
      approve: {from: draft, to: approved}
      send: {from: [draft, approved], to: sent}
      drop: {from: [draft, approved], to: dropped}
roles:
  manager: {can: {offer: {read: all, transitions: [offering.approve]}}}
  rep:
    reports_to: manager
    can: {offer: {read: all, create: true, update: all, transitions: [offering.send, offering.drop]}}
```

## Good
```yaml
modules:
  offer:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
pipelines:
  offering:
    module: offer
    field: stage
    stages: {draft: {initial: true}, approved: {}, sent: {outcome: won}, dropped: {outcome: lost}}
    transitions:
      approve: {from: draft, to: approved}
      send: {from: approved, to: sent}
      drop: {from: [draft, approved], to: dropped}
roles:
  manager: {can: {offer: {read: all, transitions: [offering.approve]}}}
  rep:
    reports_to: manager
    can: {offer: {read: all, create: true, update: all, transitions: [offering.send, offering.drop]}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import APPROVING, rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.validators.pip._flow import Flow, Move

BAD: Final = frozenset({"lost", "cancelled"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the transitions that lead on from an approval with the stages before it."""
    for flow in flows(architecture):
        for approval in flow.moves:
            approvers = _approvers(architecture, flow, approval) if flow.whole else frozenset()
            for move in flow.moves if approvers else ():
                before = _before(flow, approval, move)
                if before and not approvers & _makers(architecture, flow, move):
                    yield _finding(flow, approval, move, before)


def _finding(flow: Flow, approval: Move, move: Move, before: list[str]) -> Finding:
    text = f"`{move.name}` leads to `{move.to}` from {listed(before, 'or')} too: `{approval.name}` can be passed by"
    rest = [one for one in move.froms if one not in before]
    way_out = f"let it leave {listed(rest, 'or')} only, or give it a guard that says what needs no approval"
    edits = (Edit("put", (*move.path, "from"), rest[0] if len(rest) == 1 else rest),)
    related = ((approval.path, "this is passed by"),)
    return Finding((*move.path, "from"), text, way_out, related, at_key=False, edits=edits)


def _before(flow: Flow, approval: Move, move: Move) -> list[str]:
    """The stages before an approval from which a transition leads to where one only comes by the approval."""
    plain = not move.said.guard and not move.said.automatic and "any" not in move.said.from_
    if not plain or approval.to not in move.froms or flow.stages[move.to].outcome in BAD:
        return []
    without = flow._replace(moves=tuple(one for one in flow.moves if one is not move))
    if move.to in without.reached(flow.initial, without=approval.to) or move.to == approval.to:
        return []
    return [one for one in move.froms if _leads_to(flow, one, approval)]


def _leads_to(flow: Flow, stage: str, approval: Move) -> bool:
    """Whether a stage lies before an approval."""
    return stage != approval.to and not set(approval.froms).isdisjoint(
        flow.reached([stage], without=approval.to)
    )


def _makers(architecture: Architecture, flow: Flow, move: Move) -> frozenset[str]:
    return rights(architecture).movers.get(f"{flow.name}.{move.name}", frozenset())


def _approvers(architecture: Architecture, flow: Flow, move: Move) -> frozenset[str]:
    """The roles that decide about a transition that approves; none where it is another one."""
    asked = _asked(architecture).get(f"{flow.name}.{move.name}", frozenset())
    if not asked and not APPROVING.search(move.name):
        return frozenset()
    return asked | _makers(architecture, flow, move)


@once
def _asked(architecture: Architecture) -> Mapping[str, frozenset[str]]:
    """The transitions that follow an approval, with the roles that are asked for it."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    steps = architecture.steps("transition") if architecture.steps("approve") else ()
    for step in steps:
        if "approved" in step.path:
            at = step.path.index("approved")
            asking = architecture.verbs.get(step.path[: at - 1])
            if asking is not None and asking.verb == "approve":
                found[step.model.transition.make] |= frozenset(asking.model.approve.by)
    return found


RULE: Final = Rule("PIP299", Severity.WARNING, "graph", "approval that can be passed by", check, absence=True)
