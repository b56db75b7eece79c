"""A confidential field is granted to nobody.

## What
A field is confidential or restricted, so it is seen only where a grant names it, and no role's grant does, neither for
reading nor for writing; shares that open it count, administrators with rights in every module do not. Left out are
fields that only workflows and other systems fill and read, modules that nobody may read at all, and fields that are
required and cannot be filled: these are reported as such.

## Why
A grant such as `read: all` reads as if it opened everything. The field stays empty on every page, whoever should fill
it is never asked, and what depends on it silently does not happen.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      salary: {type: money, sensitivity: confidential}
roles:
  agent: {can: {contact: {read: all, create: true, update: all}}}
views:
  people: {kind: list, module: contact, columns: [name, salary]}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      salary: {type: money, sensitivity: confidential}
roles:
  agent:
    can:
      contact:
        read: {scope: all, fields: [name, salary]}
        create: true
        update: {scope: all, fields: [name, salary]}
views:
  people: {kind: list, module: contact, columns: [name, salary]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, sees
from crmspec.validators.flw._filling import is_fillable
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.touches import Touch
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

BEHIND: Final = frozenset(
    {"workflow", "subflow", "integration", "action", "on_save", "derived", "default", "expression"}
    | {"validation", "unique", "channel", "field", "where", "duplicate_rule"}
)
"""Kinds of places that work without anybody looking."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for closed fields that no grant opens."""
    if not are_told(architecture):
        return
    who, known = rights(architecture), touches(architecture)
    for module, names in closed(architecture).items():
        readers = [one for one in who.roles("read", module) if sees(architecture, one, module)]
        if not readers or architecture.is_shared((_section(architecture, module), module)):
            continue
        seen = frozenset[str]().union(
            *(sees(architecture, one, module) for one in readers), _shared(architecture, module)
        )
        for name in sorted(names - seen):
            place = architecture.field_path(module, name)
            uses = (*known.fills.get(f"{module}.{name}", ()), *known.reads.get(f"{module}.{name}", ()))
            if (
                architecture.is_declared(place)
                and not _works_unseen(uses)
                and not _told_otherwise(architecture, module, name)
            ):
                yield _finding(architecture, module, name, uses)


def _told_otherwise(architecture: Architecture, module: str, name: str) -> bool:
    """Whether somebody may fill it, or it is required and cannot be filled, which is another fault."""
    if rights(architecture).editors(module, name, wide=False):
        return True
    required = architecture.modules[module].fields[name].required
    return required and not is_fillable(architecture, module, name)


def _section(architecture: Architecture, module: str) -> str:
    return "modules" if module in architecture.section("modules") else "activities"


def _shared(architecture: Architecture, module: str) -> frozenset[str]:
    """The fields of a module that shares open by name."""
    found: set[str] = set()
    for one in architecture.section("shares").values():
        if one.module == module and one.fields is not None:
            found.update(architecture.modules[module].fields if one.fields == "all" else one.fields)
    return frozenset(found)


def _works_unseen(uses: tuple[Touch, ...]) -> bool:
    """Whether programs fill a field and read it, so that nobody needs to see it."""
    return bool(uses) and all(one.kind in BEHIND - {"channel"} for one in uses)


def _finding(architecture: Architecture, module: str, name: str, uses: tuple[Touch, ...]) -> Finding:
    word = architecture.modules[module].fields[name].sensitivity
    message = f"`{name}` of a `{module}` is {word}, and no role is granted it by name: nobody sees it or fills it in"
    way_out = f"drop the field, or name `{name}` in the `fields` of the grants of those who need it"
    places: tuple[tuple[Keys, str], ...] = tuple((one.path, "it is used here") for one in uses[:6])
    return Finding(architecture.field_path(module, name), message, way_out, places)


RULE: Final = Rule(
    "ACC215", Severity.WARNING, "graph", "confidential field granted to nobody", check, absence=True
)
