"""A record is found by what several records may have.

## What
A column of an import finds a record by a field (`match`) that is not unique, and that no duplicate rule compares alone.
Or a conversion takes a person that is there already for the one it has by a name alone.

## Why
Where two records say the same, the row is refused, or belongs with the wrong one: a contact with the other Miller Ltd.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
  contact:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Company: {field: account, match: name}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      number: {type: text, external_id: true}
  contact:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Company No: {field: account, match: number}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports, points_at
from crmspec.validators.rule import Finding, Rule

WEAK: Final = re.compile(
    r"^(?:first|last|given|family|middle|sur)_?name$|^(?:city|country|birthday|salutation)$"
)
"""What many people share."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what columns find records by."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            key, to = one.declared.columns[path[-1]].match, points_at(field)
            other = architecture.modules.get(to[0]) if len(to) == 1 else None
            if key and other and key in other.fields and not _single(other, key):
                message = (
                    f"two `{to[0]}` records may have the same `{key}`: `{name}` may point at the wrong one"
                )
                unique = [one for one, found in other.fields.items() if found.unique or found.external_id]
                way_out = (
                    f"match by `{unique[0]}`" if unique else f"make `{key}` unique, or match by a number"
                )
                related = ((architecture.field_path(to[0], key), "it is not unique"),)
                yield Finding((*path, "match"), message, way_out, related, at_key=False)
    yield from _converted(architecture)


def _converted(architecture: Architecture) -> Iterator[Finding]:
    """Look at what conversions know people by who are there already."""
    for name, conversion in architecture.section("conversions").items():
        path = ("conversions", name, "creates")
        for number, target in enumerate(conversion.creates):
            other = architecture.modules.get(target.module)
            keys = [one for one in target.match if other and one in other.fields]
            if other is None or len(keys) != 1 or architecture.is_shared(path):
                continue
            key = keys[0]
            if WEAK.search(key) and not _single(other, key):
                message = (
                    f"two `{target.module}` records may have the same `{key}`: one is taken for the other"
                )
                ways = [one for one, found in other.fields.items() if "mail" in one or found.external_id]
                way_out = f"match by `{ways[0]}`" if ways else "match by what only one of them has"
                related = ((architecture.field_path(target.module, key), "it is not unique"),)
                yield Finding((*path, number, "match"), message, way_out, related)


def _single(module: Module, name: str) -> bool:
    """Whether a value of a field is held by one record only; a rule that tells of doubles counts."""
    field = module.fields[name]
    keys = [key.fields for key in module.unique]
    told = [match.fields for rule in module.duplicate_rules.values() for match in rule.match]
    numbered = hasattr(field, "room")
    return field.unique or field.external_id or numbered or (name,) in (*keys, *told)


RULE: Final = Rule("IMP207", Severity.WARNING, "module", "lookup that finds several", check)
