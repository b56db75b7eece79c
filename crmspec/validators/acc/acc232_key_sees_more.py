"""A key of another system sees more than what is exchanged.

## What
A role of the kind `api` may read confidential or restricted fields of a module that no integration maps for that
module. Only where integrations map fields of the module.

## Why
A key lies on somebody else's server. What it may read leaks with it, whether the exchange needs it or not.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
      credit_limit: {type: money, sensitivity: confidential}
roles:
  clerk:
    can:
      account: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  books_key: {kind: api, can: {account: {read: {scope: all, fields: all}, update: {scope: all, fields: [books_id]}}}}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    base_url: https://books.example.com
    authentication: {kind: bearer, secret: BOOKS_KEY}
    health: {path: /status, alert: clerk}
    mappings: [{module: account, remote: customers, key: books_id, fields: {name: name}}]
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
      credit_limit: {type: money, sensitivity: confidential}
roles:
  clerk:
    can:
      account: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  books_key: {kind: api, can: {account: {read: all, update: {scope: all, fields: [books_id]}}}}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    base_url: https://books.example.com
    authentication: {kind: bearer, secret: BOOKS_KEY}
    health: {path: /status, alert: clerk}
    mappings: [{module: account, remote: customers, key: books_id, fields: {name: name}}]
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what keys read with what is exchanged."""
    exchanged: dict[str, set[str]] = defaultdict(set)
    for integration in architecture.section("integrations").values():
        for one in integration.mappings:
            exchanged[one.module].update(one.fields)
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        if declared.kind != "api":
            continue
        for module, secret in closed(architecture).items():
            for right in who.of(role, "read", module) if module in exchanged else ():
                fields = architecture.modules[module].fields
                extra = [one for one in fields if one in (right.fields & secret) - exchanged[module]]
                if extra and not right.wide:
                    message = f"the key `{role}` reads {some(extra, 6)} of a `{module}`, which no integration exchanges"
                    way_out = "name in the grant only the fields that are exchanged"
                    places = tuple(
                        (architecture.field_path(module, one), "it is confidential") for one in extra[:6]
                    )
                    yield Finding(right.path, message, way_out, places)


RULE: Final = Rule(
    "ACC232", Severity.WARNING, "graph", "key that sees more than it needs", check, absence=True
)
