"""The role above sees less than the one below.

## What
A role reads all records of a module, and the role that it reports to reads only its own, or those of its team. Grants
with a condition of their own, and modules that are shared, are left out.

## Why
Who answers for the work sees less of it than who does it: the grants went to the wrong one of the two, or one was
widened in a hurry.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: own, create: true, update: own}}}
  rep: {reports_to: manager, can: {deal: {read: all, create: true, update: own}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: all, create: true, update: own}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: own}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NARROW: Final = frozenset({"own", "team", "subordinates"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each role reads with what the role above it reads."""
    who, roles = rights(architecture), architecture.section("roles")
    shared = {one.module for one in architecture.section("shares").values()}
    for right in granted(architecture):
        above = roles[right.role].reports_to
        if right.operation != "read" or right.rows != "all" or above not in roles or right.module in shared:
            continue
        several = who.of(above, "read", right.module)
        if several and all(one.rows in NARROW for one in several):
            rows = max((one.rows for one in several), key=("own", "team", "subordinates").index)
            message = f"`{right.role}` reads every `{right.module}`, and `{above}`, to whom it reports, only `{rows}`"
            way_out = f"grant `{right.role}` no more than its work needs, or `{above}` as much"
            related = ((several[0].path, f"what `{above}` may read"),)
            yield Finding(right.path, message, way_out, related)


RULE: Final = Rule("ACC225", Severity.WARNING, "graph", "the role above sees less", check, absence=True)
