"""An internal form that nobody opens.

## What
A form for users names no roles under `roles`, and no role may make records of its module.

## Why
It is there and maintained, and nobody can send it.

## Bad
```yaml
modules:
  request:
    ownership: none
    fields:
      name: {type: text, required: true}
roles:
  reviewer: {can: {request: {read: all, update: all}}}
forms:
  new_request: {kind: internal, module: request, fields: [name]}
```

## Good
```yaml
modules:
  request:
    ownership: none
    fields:
      name: {type: text, required: true}
roles:
  reviewer: {can: {request: {read: all, create: true, update: all}}}
forms:
  new_request: {kind: internal, module: request, fields: [name]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, has_known_rights
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for internal forms that no role can send."""
    if not architecture.section("forms"):
        return
    known = all(has_known_rights(architecture, role) for role in architecture.section("roles"))
    for one in forms(architecture) if known and are_told(architecture) else ():
        module = one.declared.module
        nobody = one.declared.kind == "internal" and not one.declared.roles
        if nobody and not rights(architecture).roles("create", module):
            message = f"nobody can send the form `{one.name}`: no role may create a `{module}`"
            yield Finding(one.path, message, f"grant `create` on `{module}`, and name the role in `roles`")


RULE: Final = Rule("IMP214", Severity.WARNING, "graph", "form that nobody can send", check, absence=True)
