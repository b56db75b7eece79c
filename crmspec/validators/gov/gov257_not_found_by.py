"""A page is not found by what it is looked up with.

## What
The page of somebody who calls (a view of the kind `record` called caller, or one that shows up with a call) has a
`find_by` without any phone number, though one is there; or a requirement that a page serves says by which number or
address somebody is found, and its `find_by` has none of that sort.

## Why
A number rings, and nobody can look it up: people have to spell their names.

## Bad
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
views:
  caller: {kind: record, module: client, columns: [name, phone], find_by: [name]}
```

## Good
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
views:
  caller: {kind: record, module: client, columns: [name, phone], find_by: [phone, name]}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

SORTS: Final = {
    "phone": re.compile(
        r"\b(by|from|with) (the|their|his|a) (phone )?number|\bby (tele)?phone\b|number that rings"
    ),
    "email": re.compile(r"\b(found|find|looked up|search(ed)?) by (the|their|an)? ?e-?mail"),
}
CALLS: Final = frozenset({"caller", "callers"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the pages that are looked up with what is said of them."""
    for name, view in architecture.section("views").items():
        if not view.find_by or architecture.is_shared(("views", name)):
            continue
        calls = CALLS & set(f"{name}_{view.label or ''}".lower().replace(" ", "_").split("_"))
        texts = [f"{view.description or ''}".lower()]
        needs = (architecture.section("requirements").get(one) for one in view.satisfies)
        texts += [_text(one) for one in needs if one is not None]
        for sort, meant in SORTS.items():
            said = (bool(calls) and sort == "phone") or any(meant.search(one) for one in texts)
            if not said or any(_tells(architecture, view.module, one) == sort for one in view.find_by):
                continue
            own = architecture.modules[view.module].fields if view.module in architecture.modules else {}
            there = next((one for one, field in own.items() if getattr(field, "type", "") == sort), "")
            if there:
                text = f"`{name}` is looked up by {sort}, and its `find_by` does not have `{there}`"
                related = ((architecture.field_path(view.module, there), "it is kept here"),)
                yield Finding(("views", name, "find_by"), text, f"put `{there}` in front", related)


def _text(requirement: Any) -> str:
    return f"{requirement.label or ''} {requirement.description or ''}".lower()


def _tells(architecture: Architecture, module: str, path: str) -> str:
    of, name = architecture.field_at(module, path)
    return getattr(architecture.field_of(of, name), "type", "")


RULE: Final = Rule("GOV257", Severity.WARNING, "module", "not found by what is known", check)
