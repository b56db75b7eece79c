"""Nobody may open a report or a dashboard.

## What
A report or a dashboard names no roles, and no role names it. Those who may open all of them do not count as its
readers; where a dashboard shows the report, its readers do.

## Why
It was built for somebody. Nobody will ever see it, and nobody will notice when it is wrong.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
reports:
  how_many: {module: deal, measures: {all: count()}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}, reports: [how_many]}
reports:
  how_many: {module: deal, measures: {all: count()}}
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
    """Look for what has no readers."""
    if not are_told(architecture):
        return
    for section in ("reports", "dashboards"):
        named = _named(architecture, section)
        for name, one in architecture.section(section).items():
            if name in named or one.roles or architecture.is_shared((section, name)):
                continue
            if architecture.perhaps_meant((section[:-1],), name):
                continue
            message = f"no role may open the {section[:-1]} `{name}`"
            yield Finding(
                (section, name), message, f"name its readers in `roles`, or let roles name it in `{section}`"
            )


def _named(architecture: Architecture, section: str) -> set[str]:
    who = rights(architecture)
    roles = architecture.section("roles")
    found: set[str] = set()
    for role, sources in who.sources.items():
        for source in sources:
            told_ = getattr(source.rights, section)
            if told_ != "all":
                found.update(told_)
            elif len(roles) == 1 or roles[role].reports_to:
                found.update(architecture.section(section))
    if section == "reports":
        for dashboard in architecture.section("dashboards").values():
            found.update(tile.report for tile in dashboard.tiles if tile.report)
    for name, report in architecture.section(section).items():
        if getattr(report, "deliver", None):
            found.add(name)
    return found


RULE: Final = Rule("ACC207", Severity.WARNING, "graph", "report that nobody may open", check, absence=True)
