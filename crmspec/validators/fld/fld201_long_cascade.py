"""Deleting a record deletes others far away.

## What
A record takes its parts with it when it is purged, these take theirs, and so on through three modules or
more.

## Why
Whoever deletes the first sees one record. Three steps on nobody remembers that these go too, and when they
are missed they cannot be brought back.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
  project:
    ownership: parent
    fields:
      account: {type: master_detail, to: account}
  task:
    ownership: parent
    fields:
      project: {type: master_detail, to: project}
  time_entry:
    ownership: parent
    fields:
      task: {type: master_detail, to: task}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
  project:
    fields:
      account: {type: lookup, to: account, required: true, on_delete: restrict}
  task:
    ownership: parent
    fields:
      project: {type: master_detail, to: project}
  time_entry:
    ownership: parent
    fields:
      task: {type: master_detail, to: task}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._relations import Relation, cascades, relations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


MOST: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow deletion from every module that does not go with another."""
    below: dict[str, list[Relation]] = {}
    for one in relations(architecture, cascades):
        for target in one.targets:
            below.setdefault(target, []).append(one)
    gone = {one.module for several in below.values() for one in several}
    for module in below:
        if module not in gone and module in architecture.modules:
            way = _longest(below, module, (module,))
            if len(way) >= MOST:
                yield _finding(architecture, module, way)


def _longest(below: dict[str, list[Relation]], module: str, seen: tuple[str, ...]) -> tuple[Relation, ...]:
    """The longest way on which deletion goes, no module twice."""
    ways = (
        (one, *_longest(below, one.module, (*seen, one.module)))
        for one in below.get(module, ())
        if one.module not in seen
    )
    return max(ways, key=len, default=())


def _finding(architecture: Architecture, module: str, way: tuple[Relation, ...]) -> Finding:
    section = "modules" if module in architecture.section("modules") else "activities"
    gone = " → ".join(f"`{one.module}`" for one in way)
    related = tuple((one.path, f"`{one.module}` goes with it by this field") for one in way)
    message = f"deleting a record of `{module}` goes on through {gone}"
    return Finding(
        (section, module), message, "end it somewhere: `on_delete: restrict` or `set_null`", related
    )


RULE: Final = Rule(
    "FLD201", Severity.WARNING, "graph", "deletion that cascades through three modules or more", check
)
