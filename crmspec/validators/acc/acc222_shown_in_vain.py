"""The navigation leads people to what they may not open.

## What
A place in an app names roles of which one may not open it: a module, or the module of a view, that it may not read, a
report or a dashboard that is not for it, a form that is not for it; a heading names a role that may open none of the
places below it; an app is for a role that may open none of its places; or none of the roles that an app is for may
open a place in it that others may.

## Why
They press it and read that they may not, or find an empty menu. A place that names no roles is shown to all who may
open it, and so to nobody else.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  ticket: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  agent: {can: {ticket: {read: all, create: true, update: all}}}
apps:
  work:
    items:
      - {module: deal, roles: [rep, agent]}
      - {module: ticket}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  ticket: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  agent: {can: {ticket: {read: all, create: true, update: all}}}
apps:
  work:
    items:
      - {module: deal, roles: [rep]}
      - {module: ticket}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

KINDS: Final = {
    "module": "module",
    "view": "views",
    "dashboard": "dashboards",
    "report": "reports",
    "form": "forms",
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what the navigation shows to each role with what it may open."""
    if not are_told(architecture):
        return
    for name, app in architecture.section("apps").items():
        path = ("apps", name)
        for number, item in enumerate(app.items):
            yield from _item(architecture, item, (*path, "items", number))
        lost = [one for one in app.roles if _lost(architecture, one, app.items)]
        if lost:
            message = f"the app `{name}` is for {some(lost)}, who may open none of its places"
            way_out = "do not give the app to them, or grant what its places need"
            yield Finding((*path, "roles"), message, way_out)
        elif app.roles and all(one in architecture.section("roles") for one in app.roles):
            yield from _for_others(architecture, app, (*path, "roles"))


def _for_others(architecture: Architecture, app: Any, path: Keys) -> Iterator[Finding]:
    """Places that none of those whom the app is for may open, and somebody else may."""
    places = [
        place for item in app.items for place in (item, *item.items) if not getattr(place, "heading", None)
    ]
    for place in places:
        if any(_opens(architecture, one, place) for one in app.roles):
            continue
        others = [one for one in architecture.section("roles") if _opens(architecture, one, place)]
        if others:
            text = f"`{path[1]}` leads to {_called(place)}, and is for {some(app.roles)}, who may not open it"
            yield Finding(path, text, f"give the app to {some(others)} too, or take the place out")
            return


def _item(architecture: Architecture, item: Any, path: Keys) -> Iterator[Finding]:
    shut = [one for one in item.roles if _lost(architecture, one, (item,))]
    if shut:
        what = "the places below it" if item.heading else _called(item)
        none = "open none of" if item.heading else "not open"
        message = f"a place of `{path[1]}` is shown to {some(shut)}, who may {none} {what}"
        way_out = "show it only to those who may open it, or grant what it needs"
        left = [one for one in item.roles if one not in shut]
        edits = (Edit("put", (*path, "roles"), left),) if left else ()
        yield Finding((*path, "roles"), message, way_out, edits=edits)
    for number, place in enumerate(item.items):
        inner = [one for one in place.roles if not _opens(architecture, one, place)]
        if inner and not set(inner) <= set(shut):
            message = f"a place of `{path[1]}` is shown to {some(inner)}, who may not open {_called(place)}"
            way_out = "show it only to those who may open it, or grant what it needs"
            yield Finding((*path, "items", number, "roles"), message, way_out)


def _called(place: Any) -> str:
    key = next((one for one in KINDS if getattr(place, one)), "place")
    return f"the {key} `{getattr(place, key, '')}`"


def _lost(architecture: Architecture, role: str, items: tuple[Any, ...]) -> bool:
    """Whether a role may open none of some places and those below them."""
    places = [place for item in items for place in (item, *item.items) if not getattr(place, "heading", None)]
    return bool(places) and not any(_opens(architecture, role, one) for one in places)


def _opens(architecture: Architecture, role: str, place: Any) -> bool:
    """Whether a role may open a place; one that leads to something unknown counts as open."""
    who = rights(architecture)
    key = next((one for one in KINDS if getattr(place, one)), "")
    name = getattr(place, key) if key else ""
    if not key or role not in who.sources:
        return True
    if key == "module":
        return _reads(architecture, role, name)
    declared = architecture.section(KINDS[key]).get(name)
    if declared is None:
        return True
    if key in {"report", "dashboard"}:
        return name in who.opens(KINDS[key], role) or architecture.perhaps_meant((key,), name)
    listed = not declared.roles or role in declared.roles
    return listed and (_reads(architecture, role, declared.module) if key == "view" else True)


def _reads(architecture: Architecture, role: str, module: str) -> bool:
    known = module in architecture.modules and not architecture.perhaps_meant(("module",), module)
    return not known or rights(architecture).may(role, "read", module)


RULE: Final = Rule(
    "ACC222", Severity.WARNING, "graph", "shown to those who may not open it", check, absence=True
)
