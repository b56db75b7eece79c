"""Deleting one record takes along others that have a life of their own.

## What
A lookup with `on_delete: cascade` in a module that runs through a pipeline, is numbered, holds amounts, or has
records of its own below it. (What is only a part of another is a `master_detail`, and a mere link between two
records may go with either.)

## Why
Whoever purges a customer means the address. The invoices, with their payments, have to be kept for the books,
and go with it without a word.

## Bad
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
  bill:
    display: number
    fields:
      number: {type: auto_number}
      account: {type: lookup, to: account, on_delete: cascade}
      amount: {type: money}
```

## Good
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
  bill:
    display: number
    fields:
      number: {type: auto_number}
      account: {type: lookup, to: account, on_delete: restrict}
      amount: {type: money}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import pipelines
from crmspec.validators.fld._relations import Relation, cascades, relations
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what goes with each record by a lookup."""
    found = [one for one in relations(architecture, cascades) if one.module in architecture.modules]
    for one in found:
        if one.field.master or architecture.is_shared(one.path):
            continue
        life = _life(architecture, one.module)
        if life:
            below = sorted({each.module for each in found if one.module in each.targets} - {one.module})
            along = f", with their {listed(below)} records" if below else ""
            message = (
                f"purging a record of {listed(one.targets, 'or')} deletes its `{one.module}` records too{along}: "
                f"`{one.module}` {life}"
            )
            way_out = "say `on_delete: restrict`, or `set_null` where it may stay behind"
            path = (*one.path, "on_delete")
            related = ((("modules", one.module), "these go too"),) if one.path[0] == "modules" else ()
            edits = (Edit("put", path, "restrict"),)
            yield Finding(path, message, way_out, related, at_key=False, edits=edits)


def _life(architecture: Architecture, module: str) -> str:
    """What says that its records are worth keeping for themselves."""
    declared = architecture.modules[module]
    if any(hasattr(field, "room") for field in declared.fields.values()):
        return "has numbers of its own, by which it is kept and referred to"
    if pipelines(architecture).get(module):
        return "is a piece of work of its own, with stages"
    members = architecture.members.members(module) or {}
    amounts = [
        name
        for name, field in declared.fields.items()
        if not field.derived and isinstance(members.get(name), types.Money)
    ]
    if amounts:
        return f"holds amounts that are counted (`{amounts[0]}`)"
    if any(_is_below(one, module) for one in relations(architecture, lambda field: True)):
        return "has records of its own below it"
    return ""


def _is_below(one: Relation, module: str) -> bool:
    return module in one.targets and one.module != module and one.path[0] == "modules"


RULE: Final = Rule(
    "FLD219", Severity.WARNING, "graph", "deletion takes along what has a life of its own", check
)
