"""One transition is a way round another.

## What
Two transitions lead from one stage to the same stage. Whoever may make the one may make the other, which asks
for less: it has no guard where the first has one, or requires fewer fields. Or both say the same.

## Why
The guard that somebody thought about protects nothing, for there is a second button beside it.

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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, guard: amount > 0}
      close: {from: open, to: won}
      lose: {from: open, to: lost}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, guard: amount > 0}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, Move, flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare transitions between the same two stages."""
    for flow in flows(architecture):
        for one, other in permutations(flow.moves, 2):
            shared = [stage for stage in one.froms if stage in other.froms]
            if one.to != other.to or not shared or one.said.automatic or other.said.automatic:
                continue
            twins = _demands(one) == _demands(other)
            if twins and (
                flow.moves.index(one) > flow.moves.index(other) or one.said.sets != other.said.sets
            ):
                continue
            if (twins or _asks_less(one, other)) and _makers(architecture, flow, one) <= _makers(
                architecture, flow, other
            ):
                yield _finding(one, other, shared[0], twins=twins)


def _finding(one: Move, other: Move, stage: str, *, twins: bool) -> Finding:
    where = f"from `{stage}` to `{one.to}`"
    if twins:
        message = f"`{one.name}` and `{other.name}` both lead {where}, and do the same"
        return Finding(other.path, message, "keep one of them", ((one.path, "this is the other"),))
    message = f"`{other.name}` leads {where} as `{one.name}` does, and asks for less: it is a way round"
    way_out = f"ask for the same in `{other.name}`, give it to other roles, or remove it"
    return Finding(other.path, message, way_out, ((one.path, "this one asks for more"),))


def _demands(move: Move) -> tuple[str, frozenset[str]]:
    return " ".join((move.said.guard or "").split()), frozenset((*move.said.requires, *move.said.asks))


def _asks_less(strict: Move, lax: Move) -> bool:
    guard, needed = _demands(strict)
    other, fewer = _demands(lax)
    return other in {"", guard} and fewer <= needed and (guard, needed) != (other, fewer)


def _makers(architecture: Architecture, flow: Flow, move: Move) -> set[str]:
    called = f"{flow.name}.{move.name}"
    return {role for role, moves in rights(architecture).transitions.items() if called in moves}


RULE: Final = Rule("PIP205", Severity.WARNING, "module", "way round another transition", check)
