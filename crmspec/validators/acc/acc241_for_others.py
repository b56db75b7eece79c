"""A page shows what is meant for others.

## What
A dashboard shows a view or a report, or an application leads to a view, a report, a form or a dashboard, that names its
own roles; and those who open the dashboard, or work with the application, are not among them.

## Why
They see an empty tile, or a place that they cannot open; or those who need the list were forgotten where it names its
readers.

## Bad
```yaml
modules: {setting: {fields: {name: {type: text, required: true}}}}
roles:
  agent: {can: {setting: {read: all}}}
  manager: {can: {setting: {read: all, create: true, update: all}}}
views:
  settings: {kind: list, module: setting, columns: [name], roles: [manager]}
dashboards:
  home: {tiles: [{view: settings}], roles: [agent, manager]}
```

## Good
```yaml
modules: {setting: {fields: {name: {type: text, required: true}}}}
roles:
  agent: {can: {setting: {read: all}}}
  manager: {can: {setting: {read: all, create: true, update: all}}}
views:
  settings: {kind: list, module: setting, columns: [name], roles: [manager]}
dashboards:
  home: {tiles: [{view: settings}], roles: [manager]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

    Shown = tuple[Keys, list[str], str, str]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare whom each page is for with whom its parts are for."""
    if not are_told(architecture):
        return
    for path, readers, key, name in _shown(architecture):
        declared = architecture.section(f"{key}s").get(name)
        if declared is None or architecture.is_shared(path):
            continue
        shut = _shut(architecture, readers, key, name, declared)
        if shut:
            message = f"the {key} `{name}` is not for {some(shut)}, who {_does(path, len(shut))}"
            way_out = f"leave it out, or name {some(shut)} in its `roles`"
            place: Keys = (f"{key}s", name, "roles") if declared.roles else (f"{key}s", name)
            yield Finding(path, message, way_out, ((place, "these are who it is for"),), at_key=False)


def _does(path: Keys, several: int) -> str:
    s = "" if several > 1 else "s"
    return f"open{s} this dashboard" if path[0] == "dashboards" else f"work{s} with this"


def _shut(architecture: Architecture, readers: list[str], key: str, name: str, declared: Any) -> list[str]:
    """Those of some readers who are not among those that something is for."""
    who = rights(architecture)
    module = getattr(declared, "module", "")
    known = [one for one in readers if one in who.sources]
    unread = blind(architecture, known, module) if key != "form" else []
    if key in {"report", "dashboard"}:
        listed = any(name in who.opens(f"{key}s", one) for one in who.sources)
        return [
            one for one in known if listed and name not in who.opens(f"{key}s", one) and one not in unread
        ]
    return [one for one in known if declared.roles and one not in declared.roles and one not in unread]


def _shown(architecture: Architecture) -> Iterator[Shown]:
    for name, board in architecture.section("dashboards").items():
        for at, tile in enumerate(board.tiles):
            if tile.view:
                yield ("dashboards", name, "tiles", at), list(board.roles), "view", tile.view
            report = architecture.section("reports").get(tile.report or "")
            if (
                report is not None and report.roles
            ):  # where it names none, the roles' own lists may lag behind
                yield ("dashboards", name, "tiles", at), list(board.roles), "report", str(tile.report)
    for name, app in architecture.section("apps").items():
        for at, item in enumerate(app.items):
            yield from _places(item, ("apps", name, "items", at), list(app.roles))


def _places(item: Any, path: Keys, readers: list[str]) -> Iterator[Shown]:
    """The places of a navigation that name no roles themselves."""
    if item.roles:
        return
    for key in ("view", "report", "form", "dashboard"):
        if getattr(item, key):
            yield path, readers, key, str(getattr(item, key))
    for at, one in enumerate(getattr(item, "items", ())):
        yield from _places(one, (*path, "items", at), readers)


RULE: Final = Rule(
    "ACC241", Severity.WARNING, "graph", "page that shows what is for others", check, absence=True
)
