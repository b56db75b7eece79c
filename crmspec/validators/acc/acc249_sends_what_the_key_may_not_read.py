"""A system is sent what its key may not read.

## What
A mapping gives fields of a module to another system, roles of the kind `api` may read records of this module, and
none of them may read one of these fields.

## Why
The other system works with the rights of its key: the field stays empty over there, or the exchange is refused.

## Bad
```yaml
modules:
  client:
    fields:
      name: {type: text}
      terms: {type: text}
      books_id: {type: text}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /ping, every: 10 minutes, alert: clerk}
    mappings:
      - {module: client, remote: customers, key: books_id, fields: {name: NAME, terms: TERMS}}
roles:
  clerk:
    can:
      client: {read: all, create: {fields: [name, terms]}, update: {fields: [name, terms]}}
  books_key:
    kind: api
    can:
      client: {read: {scope: all, fields: [name, books_id]}, update: {scope: all, fields: [books_id]}}
```

## Good
```yaml
modules:
  client:
    fields:
      name: {type: text}
      terms: {type: text}
      books_id: {type: text}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /ping, every: 10 minutes, alert: clerk}
    mappings:
      - {module: client, remote: customers, key: books_id, fields: {name: NAME, terms: TERMS}}
roles:
  clerk:
    can:
      client: {read: all, create: {fields: [name, terms]}, update: {fields: [name, terms]}}
  books_key:
    kind: api
    can:
      client: {read: {scope: all, fields: [name, terms, books_id]}, update: {scope: all, fields: [books_id]}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what goes out with what keys may read."""
    keys = [name for name, one in architecture.section("roles").items() if one.kind == "api"]
    who = rights(architecture)
    for name, said in architecture.section("integrations").items() if keys else ():
        for at, one in enumerate(said.mappings):
            readers = [key for key in keys if who.may(key, "read", one.module)]
            if (one.direction or said.direction) == "in" or not readers:
                continue
            seen = frozenset[str]().union(*(who.fields(key, "read", one.module) for key in readers))
            known = architecture.modules[one.module].fields if one.module in architecture.modules else {}
            hidden = [field for field in one.fields if field in known and field not in seen]
            if hidden and len(hidden) < len(one.fields):
                path = ("integrations", name, "mappings", at, "fields", hidden[0])
                text = f"`{name}` is sent `{hidden[0]}` of each `{one.module}`, and {some(readers)} may not read it"
                (right, *_) = who.of(readers[0], "read", one.module)
                related = ((right.path, "the fields that its key reads"),)
                yield Finding(path, text, "grant it there, or do not send it", related)


RULE: Final = Rule("ACC249", Severity.WARNING, "graph", "sends what the key may not read", check)
