"""A record is part of itself.

## What
A `master_detail` field that points at its own module, or several that lead back to where they began.

## Why
A part cannot be made before its master, is owned by whoever owns it, and goes when it goes. Where that goes
in a circle there is no owner and no first record.

## Bad
```yaml
modules:
  project:
    ownership: parent
    fields:
      name: {type: text}
      parent: {type: master_detail, to: project, reverse: parts}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      parent: {type: lookup, to: project, reverse: parts}
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cycles import cycles, shown
from crmspec.validators.fld._relations import Relation, relations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow every part to its master."""
    masters = list(relations(architecture, lambda field: field.master))
    edges: dict[str, tuple[str, ...]] = {}
    for one in masters:
        edges[one.module] = (*edges.get(one.module, ()), *one.targets)
    for cycle in cycles(edges):
        fields = [_between(masters, *pair) for pair in pairwise((*cycle, cycle[0]))]
        first, *others = fields
        related = tuple((one.path, "and this one part of the next") for one in others)
        if others:
            message = f"each of these is a part of the next: {shown(cycle)}"
        else:
            message = f"a record of `{first.module}` cannot be a part of another `{first.module}`"
        yield Finding(first.path, message, "make it a `lookup`", related)


def _between(masters: list[Relation], module: str, to: str) -> Relation:
    return next(one for one in masters if one.module == module and to in one.targets)


RULE: Final = Rule("FLD105", Severity.ERROR, "graph", "master_detail to itself", check, final=True)
