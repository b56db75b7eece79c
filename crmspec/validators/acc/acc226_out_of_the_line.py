"""The hierarchy has a place that cannot be right.

## What
People report to, or are led by, a role that no person holds: an API key, the public, the system. Or a role reports
past the one that leads its work: nobody reports to `sales_manager`, and `sales_rep` reports to the role above both. Or
it reports to one that may read none of the modules in which it works.

## Why
Approvals, escalations and `subordinates` follow the hierarchy: they end at a program, or pass by those who lead.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  director: {can: {deal: {read: all, create: true, update: all}}}
  sales_manager: {reports_to: director, can: {deal: {read: all, create: true, update: all}}}
  sales_rep: {reports_to: director, can: {deal: {read: own, create: true, update: own}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  director: {can: {deal: {read: all, create: true, update: all}}}
  sales_manager: {reports_to: director, can: {deal: {read: all, create: true, update: all}}}
  sales_rep: {reports_to: sales_manager, can: {deal: {read: own, create: true, update: own}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, passed_over
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at who reports to whom, and who leads teams."""
    roles = architecture.section("roles")
    for name, role in roles.items():
        above = role.reports_to
        if role.kind == "person" and above in roles and roles[above].kind != "person":
            path = ("roles", name, "reports_to")
            yield _no_person(architecture, path, above, f"`{name}` reports to `{above}`, which is no person")
    for name, team in architecture.section("teams").items():
        if team.lead in roles and roles[team.lead].kind != "person":
            path = ("teams", name, "lead")
            yield _no_person(
                architecture, path, team.lead, f"`{name}` is led by `{team.lead}`, which is no person"
            )
    yield from _past(architecture)
    yield from _unseen(architecture)


def _unseen(architecture: Architecture) -> Iterator[Finding]:
    """Roles whose superior sees nothing of what they work on."""
    who, roles = rights(architecture), architecture.section("roles")
    work: dict[str, set[str]] = defaultdict(set)
    modules_ = architecture.section("modules")
    for right in granted(architecture):
        if right.operation == "update" and right.module in modules_ and roles[right.role].reports_to in roles:
            work[right.role].add(right.module)
    for name, modules in sorted(work.items()):
        above = roles[name].reports_to
        seen = not modules or any(who.may(above, "read", one) for one in modules)
        if above in roles and roles[above].kind == "person" and not seen and who.sources[above]:
            works = f"`{name}` works on {some(sorted(modules))}"
            message = f"{works}, and `{above}`, to whom it reports, may read none of it"
            way_out = f"let it report to who leads this work, or grant `{above}` `read`"
            yield Finding(
                ("roles", name, "reports_to"), message, way_out, ((("roles", above), "the role above"),)
            )


def _no_person(architecture: Architecture, path: Keys, role: str, message: str) -> Finding:
    kind = architecture.section("roles")[role].kind
    related = ((("roles", role, "kind"), f"its kind is `{kind}`"),)
    return Finding(path, message, "name a role that people hold, or correct its `kind`", related)


def _past(architecture: Architecture) -> Iterator[Finding]:
    """Roles that report to the one above the role that leads their work."""
    for name, leader, above in passed_over(architecture):
        message = f"`{name}` reports to `{above}`, past `{leader}`, to whom nobody reports"
        way_out = f"let it report to `{leader}`, if that one leads it"
        path = ("roles", name, "reports_to")
        related = ((("roles", leader), "nobody reports to this role"),)
        yield Finding(path, message, way_out, related, edits=(Edit("put", path, leader),))


RULE: Final = Rule("ACC226", Severity.WARNING, "graph", "hierarchy out of line", check, absence=True)
