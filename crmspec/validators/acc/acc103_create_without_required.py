"""A role may create records, but not fill what they need.

## What
A role is granted `create` with a list of fields (or only the open ones) that lacks a field which is required and has
no default.

## Why
Each attempt to make a record is refused: the form asks for a field that its user may not fill.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, required: true, sensitivity: confidential}
roles:
  rep: {can: {deal: {read: own, create: true, update: own}}}
  manager: {can: {deal: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, required: true, sensitivity: confidential}
roles:
  rep: {can: {deal: {read: own, create: {fields: [name, margin]}, update: own}}}
  manager: {can: {deal: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import is_fillable, lacking
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each role may fill with what a new record needs; what several grants lack is said once."""
    yield from together(architecture, "ACC103", _lacking(architecture), "this grant lacks it too")


def _lacking(architecture: Architecture) -> Iterator[Caused]:
    who = rights(architecture)
    told: dict[tuple[object, ...], tuple[Right, list[str], list[str]]] = {}
    for module in architecture.section("modules"):
        needed = lacking(architecture, module, ())
        if not needed:
            continue
        for role in who.roles("create", module):
            several = who.of(role, "create", module)
            if any(one.fields.issuperset(needed) for one in several):
                continue
            missing = [lacking(architecture, module, one.fields) for one in several]
            if not several or not all(missing):
                continue
            names = [one for one in min(missing, key=len) if is_fillable(architecture, module, one)]
            if names:
                told.setdefault((several[0].path, module), (several[0], names, []))[2].append(role)
    for right, names, roles in told.values():
        message = f"{some(roles)} may create a `{right.module}`, but not fill {some(names)}, which it needs"
        given = "it a default" if len(names) == 1 else "them defaults"
        way_out = f"give {given}, or add {some(names)} to the fields of this grant"
        related = tuple((architecture.field_path(right.module, one), "it is required here") for one in names)
        edits = _edits(architecture, right, names)
        yield (right.module, tuple(names)), Finding(right.path, message, way_out, related, edits=edits)


def _edits(architecture: Architecture, right: Right, names: list[str]) -> tuple[Edit, ...]:
    """Where the fields are listed, the missing ones are added."""
    section, name, *_ = right.path
    if "can" not in right.path or isinstance(right.path[-1], int):
        return ()
    (grant,) = architecture.section(str(section))[str(name)].can[right.module].create
    listed = isinstance(grant.fields, tuple)
    return (Edit("put", (*right.path, "fields"), [*grant.fields, *names]),) if listed else ()


RULE: Final = Rule("ACC103", Severity.ERROR, "graph", "create without a required field", check, absence=True)
