"""A field is unique whose values come again.

## What
`unique`, or a key of one field, on a yes or no, an option, an amount, a share; on a part of a person's name; on
the email address or phone number of somebody in a module that is about something else, and points at people
or firms; on a date in records that belong to others; on a lookup of which the other side keeps a total.

## Why
The second record is refused: whoever has asked once can never ask again.

## Bad
```yaml
modules:
  contact:
    display: email
    fields:
      email: {type: email, unique: true, personal: true}
  ticket:
    display: subject
    fields:
      subject: {type: text}
      contact: {type: lookup, to: contact}
      sender: {type: email, unique: true}
```

## Good
```yaml
modules:
  contact:
    display: email
    fields:
      email: {type: email, unique: true, personal: true}
  ticket:
    display: subject
    fields:
      subject: {type: text}
      contact: {type: lookup, to: contact}
      sender: {type: email}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import rolled
from crmspec.validators.fld._people import pointing_at_parties
from crmspec.validators.fld.fld203_personal import NAMES
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every field that no two records may share."""
    for module, declared in architecture.section("modules").items():
        if declared.singleton or architecture.is_shared(("modules", module)):
            continue
        for name, field in declared.fields.items():
            if field.unique and not field.derived:
                path = (*architecture.field_path(module, name), "unique")
                yield from _judged(architecture, module, name, path, (Edit("drop", path),))
        for index, key in enumerate(declared.unique):
            if key.where is None and len(key.fields) == 1 and key.fields[0] in declared.fields:
                path = ("modules", module, "unique", index)
                yield from _judged(architecture, module, key.fields[0], path, ())


def _judged(
    architecture: Architecture, module: str, name: str, path: Keys, edits: tuple[Edit, ...]
) -> Iterator[Finding]:
    why = _why(architecture, module, name)
    if why:
        message = f"`{name}` of a `{module}` is unique, {why}"
        related: tuple[tuple[Keys, str], ...] = ()
        yield Finding(path, message, f"remove `unique` from `{name}`", related, edits=edits)


def _why(architecture: Architecture, module: str, name: str) -> str:
    field = architecture.modules[module].fields[name]
    type_ = (architecture.members.members(module) or {}).get(name, types.UNKNOWN)
    owner = pointing_at_parties(architecture).get(module)
    match type_:
        case types.Boolean():
            return "which is a yes or no: there is room for two records"
        case types.Choice() if type_.options:
            return f"which has {len(type_.options)} options: there is room for no more records"
        case types.Money() | types.Percent() | types.Decimal() | types.Duration():
            return "which is a figure: two that are alike say nothing"
        case types.Date() | types.Datetime() if _belongs(architecture, module):
            return "so the second that falls on the same day is refused"
        case types.Record():
            counted = _counted(architecture, module, name)
            return f"though `{counted}` counts several of them" if counted else ""
    if name in NAMES:
        return "and people share names and days"
    if type(field).tells_of and owner:
        return f"so nobody can have a second `{module}`, though one `{owner}` can have several"
    return ""


def _belongs(architecture: Architecture, module: str) -> bool:
    """Whether its records belong to others, of which each may have one on the same day."""
    members = architecture.members.members(module) or {}
    fields = architecture.modules[module].fields.items()
    return any(field.required and isinstance(members.get(name), types.Record) for name, field in fields)


def _counted(architecture: Architecture, module: str, name: str) -> str:
    """A roll-up of the other side that is about several records."""
    for (owner, figure), one in rolled(architecture).items():
        if one.of == module and one.function in {"sum", "average", "count"}:
            via = one.via or next(iter(architecture.members.pointing(module, owner)), "")
            if via == name:
                return f"{owner}.{figure}"
    return ""


RULE: Final = Rule("FLD220", Severity.WARNING, "module", "unique field whose values come again", check)
