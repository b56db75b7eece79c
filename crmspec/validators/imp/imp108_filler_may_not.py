"""A form asks its users for what they may not write.

## What
An internal form is given to a role that may make no records of its module, or may not write a field that the form asks
for. A public form asks for more than the role of the public may write, where there is one that may make such records.

## Why
Whoever fills it in is refused in the end, with all their answers.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      remark: {type: text}
roles:
  reviewer: {can: {request: {read: all}}}
  manager: {can: {request: {read: all, create: true, update: all}}}
forms:
  new_request: {kind: internal, module: request, fields: [name, remark], roles: [reviewer]}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      remark: {type: text}
roles:
  reviewer: {can: {request: {read: all}}}
  manager: {can: {request: {read: all, create: true, update: all}}}
forms:
  new_request: {kind: internal, module: request, fields: [name, remark], roles: [manager]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import closed_to_the_public, forms, has_known_rights
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the questions of forms with the rights of those who answer them."""
    if not are_told(architecture):
        return
    for one in forms(architecture):
        if one.declared.kind == "internal":
            yield from _internal(architecture, one)
        elif one.declared.kind == "public":
            yield from _public(architecture, one)


def _internal(architecture: Architecture, one: WayIn) -> Iterator[Finding]:
    who, module = rights(architecture), one.declared.module
    for at, role in enumerate(one.declared.roles):
        if not has_known_rights(architecture, role):
            continue
        path = (*one.path, "roles", at)
        if not who.may(role, "create", module):
            message = (
                f"`{role}` fills in `{one.name}`, and may not create a `{module}`: it is refused each time"
            )
            way_out = f"give the form to others, or grant `create` on `{module}` to `{role}`"
            yield Finding(path, message, way_out, ((("roles", role), "its rights are here"),))
            continue
        may = who.fields(role, "create", module)
        closed = [(at, name) for at, name, field in one.fields if name not in may and not field.derived]
        if closed:
            named = " and ".join(f"`{name}`" for _, name in closed)
            message = f"`{role}` fills in `{one.name}`, and may not write {named}"
            way_out = f"do not ask for {named}, or grant it to `{role}` under `create`"
            related = (
                *((at, "it is asked here") for at, _ in closed),
                (("roles", role), "its rights are here"),
            )
            yield Finding(path, message, way_out, related)


def _public(architecture: Architecture, one: WayIn) -> Iterator[Finding]:
    senders, closed = closed_to_the_public(architecture, one)
    module = one.declared.module
    related = tuple((("roles", role, "can", module), "what the public may write") for role in senders)
    for path, name in one.asked:
        if name in closed:
            message = (
                f"the form `{one.name}` asks for `{name}`, which the public (`{senders[0]}`) may not write"
            )
            way_out = f"do not ask for `{name}`, or grant it to `{senders[0]}` under `create`"
            yield Finding(path, message, way_out, related)


RULE: Final = Rule("IMP108", Severity.ERROR, "graph", "form for those who may not", check)
