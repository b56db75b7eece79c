"""A role must choose what it may not see.

## What
People may make records with a field that is required, has no default and points at a record of another module, and they
may not read any record of that module. Modules that are shared are left out.

## Why
The list to choose from is empty, and without a choice nothing can be saved.

## Bad
```yaml
modules:
  account: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account, required: true, on_delete: restrict}
roles:
  rep: {can: {account: {read: all, create: true, update: all}, invoice: {read: own}}}
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
```

## Good
```yaml
modules:
  account: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account, required: true, on_delete: restrict}
roles:
  rep: {can: {account: {read: all, create: true, update: all}, invoice: {read: own}}}
  clerk: {can: {account: {read: all}, invoice: {read: all, create: true, update: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind, people
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what new records must point at with what their makers may read."""
    who = rights(architecture)
    shared = {one.module for one in architecture.section("shares").values()}
    for module, name, field in architecture.fields_that(lambda kind: "to" in kind.model_fields):
        target = field.to
        if not field.required or field.default is not None or target in shared:
            continue
        makers = [
            role
            for role in who.roles("create", module)
            if role in people(architecture) and name in who.fields(role, "create", module)
        ]
        lost = blind(architecture, makers, target)
        if lost:
            message = f"{some(lost)} may make a `{module}`, must say which `{target}` it belongs to, and may read none"
            way_out = f"grant `read` of `{target}`, if only what it is called"
            (first, *_) = who.of(lost[0], "create", module)
            related = ((architecture.field_path(module, name), "this field is required"),)
            yield Finding(first.path, message, way_out, related)


RULE: Final = Rule("ACC231", Severity.WARNING, "graph", "chooses what it may not see", check, absence=True)
