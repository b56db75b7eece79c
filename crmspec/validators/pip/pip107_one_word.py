"""Two buttons with one word lead to different stages.

## What
Two transitions leave one stage under the same label, and enter different stages, and their guards do not
exclude each other.

## Why
People see the same word twice and cannot tell which of them wins the deal and which closes it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
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
      win: {label: Close, from: open, to: won}
      lose: {label: Close, from: open, to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
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
      win: {label: Close as won, from: open, to: won}
      lose: {label: Close as lost, from: open, to: lost}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import disjoint
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Move, flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the labels of transitions that leave one stage."""
    for flow in flows(architecture):
        for one, other in combinations(flow.moves, 2):
            shared = [stage for stage in one.froms if stage in other.froms]
            if not shared or one.to == other.to or not _alike(one, other) or _apart(architecture, one, other):
                continue
            where = f"to `{other.to}`, and to `{one.to}`"
            message = f"`{other.said.label}` leads from `{shared[0]}` {where} under the same label"
            related = (((*one.path, "label"), f"this one leads to `{one.to}`"),)
            yield Finding(
                (*other.path, "label"), message, "say in the label where each of them leads", related
            )


def _alike(one: Move, other: Move) -> bool:
    label = (one.said.label or "").strip().casefold()
    automatic = one.said.automatic or other.said.automatic
    return bool(label) and not automatic and label == (other.said.label or "").strip().casefold()


def _apart(architecture: Architecture, one: Move, other: Move) -> bool:
    guards = [guard_of(architecture, move) for move in (one, other)]
    if guards[0] is None or guards[1] is None:
        return any(move.said.guard for move in (one, other) if guard_of(architecture, move) is None)
    return disjoint(guards[0], guards[1], facts=facts(architecture))


RULE: Final = Rule("PIP107", Severity.ERROR, "module", "one label for two stages", check)
