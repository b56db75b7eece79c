"""Something is made for people who may not see what it shows.

## What
A report, a view, a dashboard or a button names roles, or a role names a report or a dashboard; and such a role may not
read the module, or not a field that is shown.

## Why
They open an empty page or a column of blanks, or they are meant to see it and the grant was forgotten.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  manager: {can: {deal: {read: {scope: all, fields: all}, update: {scope: all, fields: all}}}}
reports:
  margins: {module: deal, measures: {average: average(margin)}, roles: [rep]}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  rep: {can: {deal: {read: {scope: all, fields: all}, create: true, update: all}}}
  manager: {can: {deal: {read: {scope: all, fields: all}, update: {scope: all, fields: all}}}}
reports:
  margins: {module: deal, measures: {average: average(margin)}, roles: [rep]}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.architecture import once
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind, made_for
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is shown to each role with what it may read."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    for section in ("reports", "views"):
        for name, one in architecture.section(section).items():
            readers = made_for(architecture, section, name)
            shown = _shown(architecture).get((section, name), {})
            unread = blind(architecture, readers, one.module)
            what = f"the {section[:-1]} `{name}`"
            if unread:
                message = f"{what} is for {some(unread)}, who may not read a `{one.module}`"
                way_out = f"do not show it to them, or grant {some(unread)} `read` of `{one.module}`"
                yield Finding(_place(architecture, section, name, unread), message, way_out)
            seeing = [role for role in readers if who.may(role, "read", one.module)]
            yield from _fields(architecture, (section, name), seeing, shown)
    yield from _dashboards(architecture)
    yield from _buttons(architecture)


def _fields(
    architecture: Architecture,
    place: tuple[str, str],
    readers: list[str],
    shown: Mapping[tuple[str, str], Keys],
) -> Iterator[Finding]:
    who = rights(architecture)
    declared = [
        (module, field)
        for module, field in shown
        if module in architecture.modules and field in architecture.modules[module].fields
    ]
    found: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for role in readers:
        hidden = tuple(one for one in declared if one[1] not in who.fields(role, "read", one[0]))
        if hidden:
            found[hidden].append(role)
    for hidden, roles in found.items():
        names = some([f"{module}.{field}" for module, field in hidden], 6)
        section, name = place
        message = f"the {section[:-1]} `{name}` shows {names}, which {listed(roles)} may not read"
        them = "them" if len(hidden) > 1 else "it"
        way_out = f"leave {them} out, do not show the {section[:-1]} to {listed(roles)}, or grant {them}"
        related = tuple((shown[one], "it is shown here") for one in hidden[:6])
        yield Finding(_place(architecture, section, name, roles), message, way_out, related)


def _place(architecture: Architecture, section: str, name: str, roles: list[str]) -> Keys:
    said = architecture.section(section)[name].roles
    return (section, name, "roles") if set(roles) & set(said) else (section, name)


@once
def _shown(architecture: Architecture) -> Mapping[tuple[str, str], Mapping[tuple[str, str], Keys]]:
    """What each report and view shows of its records: the fields, each with a place."""
    found: dict[tuple[str, str], dict[tuple[str, str], Keys]] = defaultdict(dict)
    for one in architecture.references:
        if (
            one.path[0] in {"reports", "views"}
            and one.target.startswith("field:")
            and "find_by" not in one.path
        ):
            module, _, field = one.target[6:].partition(".")
            found[str(one.path[0]), str(one.path[1])].setdefault((module, field), one.path)
    for path, several in architecture.expressions.items():
        if path[0] in {"reports", "views"} and "where" not in path:
            for expression in several:
                for read in expression.checked.reads:
                    found[str(path[0]), str(path[1])].setdefault((read.module, read.field), path)
    return found


def _dashboards(architecture: Architecture) -> Iterator[Finding]:
    reports, views = architecture.section("reports"), architecture.section("views")
    for name, dashboard in architecture.section("dashboards").items():
        found: dict[tuple[str, ...], list[tuple[int, str, str]]] = defaultdict(list)
        viewers = _viewers(architecture, name)
        for number, tile in enumerate(dashboard.tiles):
            declared = reports.get(tile.report or "") or views.get(tile.view or "")
            shut = blind(architecture, viewers, declared.module) if declared is not None else []
            if shut and declared is not None:
                found[tuple(shut)].append((number, tile.report or tile.view, declared.module))
        for roles, tiles in found.items():
            yield _dashboard(name, roles, tiles)


def _dashboard(name: str, roles: tuple[str, ...], tiles: list[tuple[int, str, str]]) -> Finding:
    """What a dashboard shows to roles that may not read it; several tiles are one finding."""
    places = [(("dashboards", name, "tiles", number), called) for number, called, _ in tiles]
    modules = some(sorted({module for *_, module in tiles}))
    shows = "shows" if len(tiles) == 1 else "show"
    what = f"{some([called for _, called in places])} {shows} records of {modules}"
    message = f"{what}, which {some(list(roles))} may not read: the dashboard is for them"
    tile = "the tile" if len(tiles) == 1 else "the tiles"
    way_out = f"leave {tile} out, give the dashboard to others, or grant `read` of {modules}"
    related = tuple((place, f"`{called}`") for place, called in places[1:])
    return Finding(places[0][0], message, way_out, related, at_key=False)


def _viewers(architecture: Architecture, dashboard: str) -> list[str]:
    """The roles that a dashboard names, and those that name it."""
    found = list(architecture.section("dashboards")[dashboard].roles)
    for role, sources in rights(architecture).sources.items():
        named = any(one.rights.dashboards != "all" and dashboard in one.rights.dashboards for one in sources)
        if named and role not in found:
            found.append(role)
    return found


def _buttons(architecture: Architecture) -> Iterator[Finding]:
    """Buttons stand on the page of a record, which whoever is to press them has to see."""
    for trigger in architecture.steps("button"):
        unread = blind(architecture, trigger.model.by, trigger.model.module)
        if unread:
            module = trigger.model.module
            message = (
                f"the button stands on a `{module}`, which {some(unread)} may not read: they never see it"
            )
            way_out = f"take {some(unread)} out of `by`, or grant them `read` of `{module}`"
            yield Finding((*trigger.path, "by"), message, way_out)


RULE: Final = Rule(
    "ACC206", Severity.WARNING, "graph", "shown to those who may not see it", check, absence=True
)
