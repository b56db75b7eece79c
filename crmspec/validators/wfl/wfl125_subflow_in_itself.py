"""A subflow runs itself.

## What
A subflow uses itself, or uses others that use it.

## Why
It has no end: the workflow that uses it runs into the limit and fails.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
subflows:
  remind:
    module: deal
    steps:
      - {id: write, log: {activity: note, subject: Call}}
      - {id: again, subflow: insist}
  insist:
    module: deal
    steps:
      - {id: pause, wait: 2 days}
      - {id: again, subflow: remind}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: remind}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
subflows:
  remind:
    module: deal
    steps:
      - {id: write, log: {activity: note, subject: Call}}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: remind}
      - {id: pause, wait: 2 days}
      - {id: insist, subflow: remind}
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._groups import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find subflows that come back to themselves, and the way that they take."""
    used: dict[str, dict[str, Keys]] = {name: {} for name in architecture.section("subflows")}
    for step in architecture.steps("subflow"):
        name, other = str(step.path[1]), step.model.subflow.name
        if step.path[0] == "subflows" and other in used:
            used[name].setdefault(other, (*step.path, "subflow"))
    for group in groups(used):
        way = _way(used, group)
        first = used[way[0]][way[1]]
        text = f"`{way[0]}` has no end: {' → '.join(f'`{one}`' for one in way)}"
        related = tuple((used[one][to], f"`{one}` uses `{to}`") for one, to in pairwise(way[1:]))
        yield Finding(first, text, "let a workflow do again what is to be done again", related, at_key=False)


def _way(used: dict[str, dict[str, Keys]], group: frozenset[str]) -> list[str]:
    """A way from the first of a group back to it."""
    start = min(group)
    before: dict[str, str] = {}
    waiting = [start]
    for one in waiting:
        for other in sorted(group.intersection(used[one])):
            if other == start:
                way = [one]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return [*reversed(way), start]
            if other not in before:
                before[other] = one
                waiting.append(other)
    return [start, start]


RULE: Final = Rule("WFL125", Severity.ERROR, "graph", "subflow without an end", check)
