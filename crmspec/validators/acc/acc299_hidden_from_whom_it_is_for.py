"""A report or a list shows its readers only what is hidden from them.

## What
A report or a view is made for a role, its `where` lets in certain records only, and a restriction hides just these from
the role, or none of its grants opens them.

## Why
A record is seen only where a grant and every restriction let it through. The report stays empty for those whom it is
for, and looks as if there were nothing to tell.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, done]}
roles:
  head: {can: {project: {read: all, create: true, update: all}}}
  manager: {reports_to: head, can: {project: {read: all, create: true, update: all}}}
restrictions:
  under_way: {module: project, for: [manager], if: stage == "open"}
reports:
  finished: {module: project, measures: {projects: count()}, where: stage == "done", roles: [manager]}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, done]}
      secret: {type: boolean, default: false}
roles:
  head: {can: {project: {read: all, create: true, update: all}}}
  manager: {reports_to: head, can: {project: {read: all, create: true, update: all}}}
restrictions:
  open_ones: {module: project, for: [manager], if: not secret}
reports:
  finished: {module: project, measures: {projects: count()}, where: stage == "done", roles: [manager]}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.expressions.guards import disjoint, satisfiable
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import made_for, row_condition, shared_to
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


Shown = tuple[str, str, tuple[str, ...]]
"""A report or a view: its section, its name, and the roles from which all is hidden that it lets in."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what reports and views let in with what those they are for may see."""
    found: dict[tuple[Keys, ...], list[Shown]] = defaultdict(list)
    narrowed = _narrowed(architecture)
    for section in ("reports", "views"):
        for name, one in architecture.section(section).items():
            where = condition(architecture, (section, name, "where")) if one.where else None
            if where is not None and not architecture.is_shared((section, name)):
                for places, roles in _kept_from(architecture, section, name, where, narrowed).items():
                    found[places].append((section, name, tuple(roles)))
    for places, several in found.items():
        yield _finding(architecture, places, several)


def _finding(architecture: Architecture, places: tuple[Keys, ...], several: list[Shown]) -> Finding:
    section, name, roles = several[0]
    module = architecture.section(section)[name].module
    what = "restriction" if places[0][0] == "restrictions" else "grant"
    text = (
        f"this {what} leaves {listed(list(roles))} no `{module}` that the {section[:-1]} `{name}` lets in,"
        " which is for them: it stays empty"
    )
    related = tuple(((kind, each, "where"), f"`{each}` lets in only these") for kind, each, _ in several)
    way_out = "let them see these records, or do not show it to them"
    return Finding(places[0], text, way_out, related, at_key=False)


def _narrowed(architecture: Architecture) -> dict[str, list[Keys]]:
    """The restrictions of each module."""
    found: dict[str, list[Keys]] = defaultdict(list)
    for name, one in architecture.section("restrictions").items():
        found[one.module].append(("restrictions", name, "if"))
    return found


def _kept_from(
    architecture: Architecture, section: str, name: str, where: Expr, narrowed: dict[str, list[Keys]]
) -> dict[tuple[Keys, ...], list[str]]:
    """The roles that see nothing of what is let in, by what hides it from them."""
    module = architecture.section(section)[name].module
    found: dict[tuple[Keys, ...], list[str]] = defaultdict(list)
    for role in made_for(architecture, section, name):
        places = _hiding(architecture, role, module, where, narrowed.get(module, []))
        if places and not shared_to(architecture, role, module):
            found[places].append(role)
    return found if found and satisfiable(where, facts=facts(architecture)) else {}


def _hiding(
    architecture: Architecture, role: str, module: str, where: Expr, narrowed: list[Keys]
) -> tuple[Keys, ...]:
    """What hides from a role all records that a condition lets in; nothing where some may be seen."""
    known, restrictions = facts(architecture), architecture.section("restrictions")
    for path in narrowed:
        one, asked = restrictions[str(path[1])], condition(architecture, path)
        for_it = one.for_ == "all" or role in one.for_
        if for_it and asked is not None and disjoint(asked, where, facts=known):
            return (path,)
    grants = rights(architecture).of(role, "read", module)
    rows = [row_condition(architecture, one) for one in grants if one.rows not in {"all", ""}]
    if not rows or len(rows) < len(grants) or None in rows:
        return ()
    if all(row is not None and disjoint(row, where, facts=known) for row in rows):
        return tuple(one.path for one in grants)
    return ()


RULE: Final = Rule(
    "ACC299",
    Severity.WARNING,
    "graph",
    "hidden from whom it is for",
    check,
    beside=frozenset({"ACC221", "EXP220"}),
)
