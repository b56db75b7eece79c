"""A list names the same thing twice.

## What
The roles of a queue, the fields of a key, the columns of a list and everything else that is named one after
the other: each stands there once.

## Why
The second time adds nothing, and often something else was meant.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      number: {type: text, required: true}
    unique: [[name, name]]
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      number: {type: text, required: true}
    unique: [[name, number]]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Reference
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find entries of a list that name what an earlier entry names."""
    for several in _lists(architecture):
        first: dict[tuple[str, ...], Keys] = {}
        for path, targets in _entries(several).items():
            known = first.setdefault(targets, path)
            if known != path:
                name = targets[-1].partition(":")[2].rpartition(".")[2]
                message = f"`{name}` stands in this list already"
                edits = (Edit("drop", path),)
                yield Finding(path, message, "leave one of the two out", ((known, "here"),), edits=edits)


def _lists(architecture: Architecture) -> Iterator[list[Reference]]:
    """The references of each list in which something comes twice."""
    found: dict[Keys, list[Reference]] = {}
    around: Keys = ()
    several: list[Reference] = []
    for one in architecture.references:
        if isinstance(one.path[-1], int):
            if one.path[:-1] != around:
                around = one.path[:-1]
                several = found.setdefault(around, [])
            several.append(one)
    for several in found.values():
        if len(several) > 1 and len({one.target for one in several}) < len(several):
            yield several


def _entries(several: list[Reference]) -> dict[Keys, tuple[str, ...]]:
    """What each entry of a list names; several things, where it is a path through lookups."""
    found: dict[Keys, tuple[str, ...]] = {}
    for one in several:
        found[one.path] = (*found.get(one.path, ()), one.target)
    return found


RULE: Final = Rule("REF107", Severity.ERROR, "module", "named twice", check, final=True)
