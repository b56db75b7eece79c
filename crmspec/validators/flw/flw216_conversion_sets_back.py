"""A conversion sets back a record that is there already.

## What
A conversion looks for an existing record (`match`) and, where it finds one, updates it (`when_found: update`); and it
sets a picklist to a fixed value there.

## Why
The second lead of a client makes a prospect of them again: what they had become is overwritten with what a new record
begins with.

## Bad
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
  account:
    fields:
      name: {type: text, required: true, unique: true}
      relationship: {type: picklist, options: [prospect, client]}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, match: [name], when_found: update, set: {name: =name, relationship: prospect}}]
```

## Good
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
  account:
    fields:
      name: {type: text, required: true, unique: true}
      relationship: {type: picklist, options: [prospect, client]}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, match: [name], when_found: fill_empty, set: {name: =name, relationship: prospect}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is set to a fixed value where a record may be there already."""
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            if not target.match or target.when_found != "update":
                continue
            path = ("conversions", name, "creates", number)
            for field, value in target.set.items():
                options = architecture.members.options(target.module, field)
                if isinstance(value, str) and value in options and len(options) > 1:
                    what = f"a `{target.module}` that is there already"
                    message = f"{what} becomes `{value}` again, whatever its `{field}` was"
                    way_out = "say `when_found: fill_empty`, or do not set it here"
                    edit = Edit("put", (*path, "when_found"), "fill_empty")
                    yield Finding(
                        (*path, "set", field),
                        message,
                        way_out,
                        (((*path, "when_found"), "this updates it"),),
                        edits=(edit,),
                    )


RULE: Final = Rule("FLW216", Severity.WARNING, "module", "conversion that sets back", check)
