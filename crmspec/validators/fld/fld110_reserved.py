"""A field needs a name that is taken.

## What
A field is called like one that every record has (`id`, `version`, `created_at`, `created_by`, `updated_at`,
`updated_by`, `owner`, `deleted_at`), or one of its columns is called like another field's: a lookup `account`
is stored in `account_id`, an address `office` has an `office_city`. Or it is called like a column that
PostgreSQL keeps in every table (`ctid`, `xmin`, `xmax`, `cmin`, `cmax`, `tableoid`).

## Why
A table has each column once, and an expression that reads the name would have to guess.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      account_id: {type: text}
  account:
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      account_number: {type: text}
  account:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from crmspec.compiler.system import SYSTEM_COLUMNS, SYSTEM_FIELDS
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field


TAKEN: Final = frozenset((*SYSTEM_FIELDS, *SYSTEM_COLUMNS))
KEPT: Final = frozenset(("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"))
"""What PostgreSQL itself keeps in every table."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find names that are taken, and names that another field's columns take."""
    for module, declared in architecture.modules.items():
        for name in TAKEN.intersection(declared.fields):
            message = f"`{name}` is a name that every record has already"
            way_out = "use what is there, or call the field something else"
            yield Finding(architecture.field_path(module, name), message, way_out)
        for name in KEPT.intersection(declared.fields):
            message = f"`{name}` is a column that PostgreSQL keeps in every table for itself"
            yield Finding(architecture.field_path(module, name), message, "call the field something else")
        for name in declared.fields:
            if not declared.fields.keys().isdisjoint(_beginnings(name)) and (
                root := _root(name, declared.fields)
            ):
                yield from _shared(architecture, module, root, name)


@cache
def _beginnings(name: str) -> frozenset[str]:
    """Every name that this one, at one of its underscores, goes on from."""
    words = name.split("_")
    return frozenset("_".join(words[:count]) for count in range(1, len(words)))


def _root(name: str, fields: Mapping[str, Field]) -> str:
    """The field whose columns begin like this one, if there is one."""
    while "_" in name:
        name = name.rpartition("_")[0]
        if name in fields:
            return name
    return ""


def _shared(architecture: Architecture, module: str, root: str, name: str) -> Iterator[Finding]:
    taken = _names(architecture, module, root) & _names(architecture, module, name)
    if taken:
        path = architecture.field_path(module, name)
        message = f"`{name}` and `{root}` both need the name `{min(taken)}`"
        related = ((architecture.field_path(module, root), "this one needs it too"),)
        yield Finding(path, message, "call one of them something else", related)


def _names(architecture: Architecture, module: str, name: str) -> set[str]:
    """What a field is called, in expressions and in the database."""
    field, members = architecture.modules[module].fields[name], architecture.members
    columns = {column.name for column in field.columns(module, name, members)}
    return {name, *columns, *field.parts(module, name, members)}


RULE: Final = Rule("FLD110", Severity.ERROR, "module", "reserved or colliding field name", check, final=True)
