"""Records come into a module, and nothing is done with them.

## What
A form, an import, an integration or people make records of a module, and no list, report, workflow, pipeline,
conversion, segment, message, document, process, app or integration has to do with it, and no other module points
at it or counts it.

## Why
What is collected and never looked at is work for nothing; where it tells of people, it is also against the law.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  visit:
    fields:
      note: {type: text, required: true}
views:
  deals: {kind: list, module: deal, columns: [name]}
roles:
  agent: {can: {deal: {read: all, create: true, update: all}, visit: {read: all, create: true}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  visit:
    fields:
      note: {type: text, required: true}
views:
  deals: {kind: list, module: deal, columns: [name]}
  visits: {kind: list, module: visit, columns: [note]}
roles:
  agent: {can: {deal: {read: all, create: true, update: all}, visit: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.flw._ways import makers, used
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for modules that are filled and lead nowhere; where nothing is ever shown, nothing can be said."""
    if not architecture.section("views") and not architecture.section("reports"):
        return
    pointed = _pointed(architecture)
    for name, module in architecture.section("modules").items():
        known = name in used(architecture) or name in pointed or module.singleton
        if known or architecture.is_shared(("modules", name)) or module.deprecated:
            continue
        ways = _ways_in(architecture, name)
        if ways and not architecture.perhaps_meant(("module",), name):
            message = f"records come into `{name}`, and nothing is done with them"
            way_out = "show them in a view, count them in a report, let a workflow pass them on; or do not collect them"
            related = tuple((path, "they come in here") for path in ways[:5])
            yield Finding(("modules", name), message, way_out, related)


def _ways_in(architecture: Architecture, module: str) -> list[Keys]:
    who = rights(architecture)
    granted = [right.path for role in who.roles("create", module) for right in who.of(role, "create", module)]
    return [*makers(architecture).get(module, ()), *granted]


def _pointed(architecture: Architecture) -> set[str]:
    """Modules that others point at, or that are parts or connections of others."""
    found = set[str]()
    for one in architecture.references:
        kind, _, name = one.target.partition(":")
        if kind == "module" and one.path[0] in {"modules", "activities"}:
            found.add(name)
    for name, module in architecture.modules.items():
        if any(field.master for field in module.fields.values()):
            found.add(name)
    return found


RULE: Final = Rule("FLW203", Severity.WARNING, "graph", "module with no way on", check, absence=True)
