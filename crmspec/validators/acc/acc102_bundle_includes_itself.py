"""A permission set includes itself.

## What
A permission set includes one that includes it again, directly or through others.

## Why
It brings nothing, and whoever reads it cannot tell what is meant to build on what.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
permission_sets:
  reads_deals: {includes: [sells], can: {deal: {read: all}}}
  sells: {includes: [reads_deals], can: {deal: {read: own, create: true}}}
roles:
  rep: {includes: [sells]}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
permission_sets:
  reads_deals: {can: {deal: {read: all}}}
  sells: {includes: [reads_deals], can: {deal: {create: true}}}
roles:
  rep: {includes: [sells]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cycles import cycles, shown
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for circles among permission sets."""
    declared = architecture.section("permission_sets")
    inner = {name: tuple(x for x in one.includes if x in declared) for name, one in declared.items()}
    for cycle in cycles({name: found for name, found in inner.items() if found}):
        first, *others = cycle
        message = (
            f"permission sets include each other in a circle: {shown(cycle)}"
            if others
            else f"`{first}` includes itself"
        )
        related = tuple(
            (("permission_sets", one, "includes"), "and this is a part of the circle") for one in others
        )
        yield Finding(("permission_sets", first, "includes"), message, "take one of them out", related)


RULE: Final = Rule(
    "ACC102", Severity.ERROR, "graph", "permission set that includes itself", check, final=True
)
