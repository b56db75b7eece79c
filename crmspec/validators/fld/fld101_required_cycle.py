"""Required lookups form a cycle.

## What
Modules whose records each need a record of the next one, and the last of them one of the first. A reference
to one of several modules counts only where all of them are part of it.

## Why
No first record can be made: each of them waits for another.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      main_contact: {type: lookup, to: contact, required: true}
  contact:
    fields:
      name: {type: text}
      account: {type: lookup, to: account, required: true}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      main_contact: {type: lookup, to: contact}
  contact:
    fields:
      name: {type: text}
      account: {type: lookup, to: account, required: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cycles import cycles, shown
from crmspec.validators.fld._relations import Relation, relations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow, from what can never be made, what each needs that cannot be made either."""
    needs = list(relations(architecture, lambda field: field.required))
    stuck = _stuck(needs, frozenset(architecture.modules))
    way = {
        one.module: one for one in reversed(needs) if stuck.issuperset(one.targets) and one.module in stuck
    }
    edges = {module: (min(one.targets),) for module, one in way.items()}
    for cycle in cycles(edges):
        fields = [way[module] for module in cycle]
        if not all(one.field.master for one in fields):
            yield _finding(cycle, fields)


def _stuck(needs: list[Relation], known: frozenset[str]) -> set[str]:
    """The modules of which no record can ever be made; what is not known is taken to be there."""
    stuck = set[str]()
    suspects = {one.module for one in needs}
    while suspects != stuck:
        stuck = suspects
        suspects = {one.module for one in needs if all(to in stuck and to in known for to in one.targets)}
    return stuck


def _finding(cycle: tuple[str, ...], fields: list[Relation]) -> Finding:
    first, *others = fields
    related = tuple((one.path, f"`{one.module}` needs this one") for one in others)
    way_out = "make one of them optional, and fill it afterwards"
    if not others:
        message = f"no first record of `{first.module}` can be made: each needs another one"
        return Finding(first.path, message, way_out)
    return Finding(first.path, f"no first record can be made: {shown(cycle)}", way_out, related)


RULE: Final = Rule("FLD101", Severity.ERROR, "graph", "required lookups form a cycle", check)
