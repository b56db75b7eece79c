"""A role may do nothing.

## What
A role that people or programs hold is granted nothing: no module, no bundle, no report.

## Why
Whoever gets it sees an empty CRM. The grants were forgotten, or the role is no longer needed.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  trainee: {reports_to: rep}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  trainee: {reports_to: rep, can: {deal: {read: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for roles without any right."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    for name, role in architecture.section("roles").items():
        if role.can:
            continue
        sources = who.sources.get(name, ())
        given = any(
            one.rights.can
            or one.rights.every_module
            or one.rights.reports
            or one.rights.dashboards
            or one.rights.capabilities
            for one in sources
        )
        named = who.opens("reports", name) or who.opens("dashboards", name)
        if not given and not named and role.kind in {"person", "api"} and not role.deprecated:
            message = f"`{name}` may do nothing: whoever has this role sees an empty CRM"
            yield Finding(("roles", name), message, "remove it, or grant it what its work needs")


RULE: Final = Rule("ACC214", Severity.WARNING, "graph", "role without rights", check, absence=True)
