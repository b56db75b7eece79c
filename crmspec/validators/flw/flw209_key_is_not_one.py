"""Records of two systems are matched by what does not identify them.

## What
The `key` of a mapping is a field that is neither an `external_id` nor `unique`, nor a unique key by itself, nor a
number that the CRM gives.

## Why
Two records with the same value are taken for one, and one whose value changes is made anew: what arrives lands with the
wrong customer.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: phone, fields: {name: name}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
      books_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what records are matched by, where any come in."""
    for one in mappings(architecture):
        declared = architecture.modules.get(one.mapping.module)
        if not one.comes_in or declared is None or one.mapping.key not in declared.fields:
            continue
        if not _identifies(declared, one.mapping.key):
            module, key = one.mapping.module, one.mapping.key
            message = f"`{one.system}` finds a `{module}` by its `{key}`, which several of them can share"
            way_out = (
                "keep the other system's identifier in a field with `external_id: true`, and match by that"
            )
            related = ((architecture.field_path(module, key), "it is not unique"),)
            yield Finding((*one.path, "key"), message, way_out, related)


def _identifies(module: Module, name: str) -> bool:
    field = module.fields[name]
    keys = {one.fields for one in module.unique if one.where is None}
    return field.unique or field.external_id or (name,) in keys or hasattr(field, "room")


RULE: Final = Rule("FLW209", Severity.WARNING, "module", "mapping by what is no key", check)
