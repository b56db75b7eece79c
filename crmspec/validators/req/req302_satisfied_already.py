"""What was put off is there already.

## What
A requirement of the priority `later` that a declaration in use satisfies. It is told for information.

## Why
Either it is met, and the list should say so; or somebody built what was to wait, before what must be there.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager, priority: later}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager, priority: could}
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find requirements that were put off and are satisfied."""
    for name, serving in served(architecture).by.items():
        one = architecture.section("requirements").get(name)
        inuse = [each.path for each in serving if not each.without]
        if one and one.priority == "later" and inuse:
            message = f"`{name}` was put off until later, and is satisfied already"
            related = tuple((path, "by this") for path in inuse)
            yield Finding(
                ("requirements", name, "priority"),
                message,
                "say how much it matters now",
                related,
                at_key=False,
            )


RULE: Final = Rule("REQ302", Severity.INFO, "graph", "put off and there already", check)
