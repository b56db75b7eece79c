"""The hierarchy runs in a circle.

## What
A role reports to one that reports, directly or through others, to itself; or a team is a part of itself.

## Why
Who is above whom cannot be told: `subordinates` would be everybody in the circle, and no approval ever reaches a head.

## Bad
```yaml
roles:
  rep: {reports_to: manager}
  manager: {reports_to: director}
  director: {reports_to: rep}
```

## Good
```yaml
roles:
  rep: {reports_to: manager}
  manager: {reports_to: director}
  director: {}
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
    """Look for circles among roles, and among teams."""
    for section, key in (("roles", "reports_to"), ("teams", "parent")):
        declared = architecture.section(section)
        above = {
            name: (getattr(one, key),) for name, one in declared.items() if getattr(one, key) in declared
        }
        for cycle in cycles(above):
            first, *others = cycle
            verb = "reports to" if section == "roles" else "is part of"
            message = (
                f"`{first}` {verb} itself"
                if not others
                else f"the hierarchy runs in a circle: {shown(cycle)}"
            )
            related = tuple(((section, one, key), "and this is a part of the circle") for one in others)
            way_out = f"give one of them another `{key}`, or none"
            yield Finding((section, first, key), message, way_out, related, at_key=False)


RULE: Final = Rule("ACC101", Severity.ERROR, "graph", "hierarchy in a circle", check, final=True)
