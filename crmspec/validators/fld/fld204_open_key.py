"""A key does not hold where a field of it is empty.

## What
A key of a module's `unique` list has a field that may be empty, and no `where` that leaves such records out.

## Why
Null is equal to nothing, not even to null: two records with the same values, one field of the key empty in
both, are both accepted.

## Bad
```yaml
modules:
  price:
    fields:
      product: {type: text, required: true}
      region: {type: text}
      amount: {type: money}
    unique: [[product, region]]
```

## Good
```yaml
modules:
  price:
    fields:
      product: {type: text, required: true}
      region: {type: text, required: true}
      amount: {type: money}
    unique: [[product, region]]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every field of every key."""
    for module, declared in architecture.section("modules").items():
        for index, key in enumerate(declared.unique):
            path = ("modules", module, "unique", index)
            held = {
                read.field
                for one in architecture.expressions.get((*path, "where"), ())
                for read in one.checked.reads
            }
            empty = [
                name for name in key.fields if name not in held and _can_be_empty(declared.fields.get(name))
            ]
            if empty:
                related = tuple((architecture.field_path(module, name), "it may be empty") for name in empty)
                several = " and ".join(f"`{name}`" for name in empty)
                message = f"the key does not hold for records without {several}"
                way_out = f"make it required, or say `where: {empty[0]} is not None`"
                yield Finding(path, message, way_out, related, at_key=False)


def _can_be_empty(field: Field | None) -> bool:
    return field is not None and not (field.required or field.derived)


RULE: Final = Rule("FLD204", Severity.WARNING, "module", "unique key that can be null", check)
