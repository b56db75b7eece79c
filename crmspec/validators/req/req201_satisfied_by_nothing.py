"""Nothing satisfies a requirement.

## What
A requirement that no declaration names under `satisfies`. Those of the priority `later` and those that are
deprecated are left alone; so is a blueprint in which nothing names a requirement yet. A test that names it is
shown: it proves what nothing does.

## Why
Somebody asked for it and was told that it will be there. On the first day it is not.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager, priority: must}
  history: {label: One history of every call, owner: manager, priority: must}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager, priority: must}
  history: {label: One history of every call, owner: manager, priority: later}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.req._served import served
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

LATER: Final = "later"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find requirements that nothing names."""
    known = served(architecture)
    if not known.by:
        return
    for name, one in architecture.section("requirements").items():
        path = ("requirements", name)
        idle = name not in known.by and one.priority != LATER and not one.deprecated
        if idle and not (architecture.is_shared(path) or architecture.perhaps_meant(("requirement",), name)):
            message = f"nothing satisfies the requirement `{name}`, though it `{one.priority}` be met"
            related = tuple(
                (place, "this test proves what nothing does") for place in known.proved.get(name, ())
            )
            way_out = "name it under `satisfies` of what meets it, or put it off with `priority: later`"
            yield Finding(path, message, way_out, related)


RULE: Final = Rule(
    "REQ201", Severity.WARNING, "graph", "requirement satisfied by nothing", check, absence=True
)
