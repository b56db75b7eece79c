"""A free text is called what is one of a few values.

## What
A `text` field that is called a status, a kind, a type, a category, a priority or the like. What keeps an earlier
value (`previous_status`) is a copy; what conditions compare with certain words is FLD202, and what reports group
by is FLW212.

## Why
Everybody spells it differently, and every spelling becomes a group of its own: nothing can be counted by it.

## Bad
```yaml
modules:
  expense:
    display: purpose
    fields:
      purpose: {type: text}
      kind: {type: text, max_length: 40}
```

## Good
```yaml
modules:
  expense:
    display: purpose
    fields:
      purpose: {type: text}
      kind: {type: picklist, options: [travel, material, software]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld.fld202_hidden_picklist import check as compared
from crmspec.validators.flw.flw212_grouped_by_free_text import check as grouped
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

FEW: Final = frozenset(
    {
        "status",
        "kind",
        "type",
        "category",
        "priority",
        "severity",
        "phase",
        "stage",
        "tier",
        "gender",
        "urgency",
    }
    | {"frequency", "classification", "subtype", "subcategory", "lifecycle"}
)
COPIES: Final = frozenset(
    {
        "previous",
        "prior",
        "former",
        "old",
        "last",
        "original",
        "external",
        "remote",
        "raw",
        "imported",
        "legacy",
    }
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what free texts are called."""
    free = {
        (module, name): field
        for module, name, field in architecture.fields_that(lambda kind: kind.free)
        if module in architecture.section("modules")
        and not (field.unique or field.external_id or field.pattern or field.deprecated)
    }
    found = [one for one in free if _is_one_of_few(one[1])]
    told = {one.path for one in compared(architecture)} if found else set()
    told |= {path for one in grouped(architecture) for path, _ in one.related} if found else set()
    for module, name in found:
        path = architecture.field_path(module, name)
        if path not in told and not architecture.is_shared(path):
            message = (
                f"`{name}` is free text, and seems to be one of a few values: everybody spells it differently"
            )
            yield Finding(path, message, "make it a picklist, or give it a name that says what it is")


def _is_one_of_few(name: str) -> bool:
    words = name.split("_")
    return words[-1] in FEW and COPIES.isdisjoint(words)


RULE: Final = Rule("FLD222", Severity.WARNING, "graph", "free text where a picklist belongs", check)
