"""A system sees only what it has already marked itself.

## What
A restriction of roles of the kind `api`, the rows of such a role's grant, or the `where` of a mapping asks that a
field be filled which only the other system fills: the key of the mapping.

## Why
The key is written when a record comes there for the first time. New records have none, so they never come.

## Bad
```yaml
modules:
  contact:
    ownership: none
    default_scope: all
    fields:
      name: {type: text}
      mailing_id: {type: text}
integrations:
  mailing_tool:
    kind: email_marketing
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: TOOL_TOKEN}
    health: {path: /ping, every: 10 minutes, alert: clerk}
    mappings:
      - {module: contact, remote: members, key: mailing_id, fields: {name: NAME}, where: mailing_id is not null}
roles:
  clerk:
    can:
      contact: {read: all, create: {fields: [name]}, update: {fields: [name]}}
```

## Good
```yaml
modules:
  contact:
    ownership: none
    default_scope: all
    fields:
      name: {type: text}
      mailing_id: {type: text}
integrations:
  mailing_tool:
    kind: email_marketing
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: TOOL_TOKEN}
    health: {path: /ping, every: 10 minutes, alert: clerk}
    mappings:
      - {module: contact, remote: members, key: mailing_id, fields: {name: NAME}, where: name is not null}
roles:
  clerk:
    can:
      contact: {read: all, create: {fields: [name]}, update: {fields: [name]}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, people
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what other systems are let see."""
    keys = {
        (one.module, one.key): ("integrations", name, "mappings", at)
        for name, said in architecture.section("integrations").items()
        for at, one in enumerate(said.mappings)
        if one.key and (one.direction or said.direction) != "in"
    }
    if not keys:
        return
    for module, path in _lets(architecture):
        said = condition(architecture, path)
        for part in conjuncts(said) if said is not None else ():
            if part.op != "not_null" or part.operands[0].op != "field":
                continue
            name = str(part.operands[0].args[1])
            place = keys.get((module, name))
            if place and _only_there(architecture, module, name):
                text = (
                    f"only a `{module}` with a `{name}` is seen here, and the other system is what fills it"
                )
                way_out = "let in new ones too: ask for what makes them ready instead, or for either"
                related = (((*place, "key"), "it writes the key here"),)
                yield Finding(path, text, way_out, related, at_key=False)


def _lets(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    keys = frozenset(name for name, one in architecture.section("roles").items() if one.kind == "api")
    for name, one in architecture.section("restrictions").items():
        if one.for_ != "all" and set(one.for_) <= keys and not architecture.is_shared(("restrictions", name)):
            yield one.module, ("restrictions", name, "if")
    for right in granted(architecture) if keys else ():
        if right.role in keys and right.operation == "read":
            for path in ((*right.path, "scope"), (*right.path, 0, "scope"), right.path):
                if path in architecture.expressions:
                    yield right.module, path
    for name, said in architecture.section("integrations").items():
        for at, one in enumerate(said.mappings):
            if one.where and (one.direction or said.direction) == "out":
                yield one.module, ("integrations", name, "mappings", at, "where")


def _only_there(architecture: Architecture, module: str, name: str) -> bool:
    """Whether nobody but the other system fills a field."""
    fills = touches(architecture).fills.get(f"{module}.{name}", ())
    if any(one.kind != "integration" for one in fills):
        return False
    humans = people(architecture)
    return not any(
        one.role in humans
        and not one.wide
        and one.module == module
        and one.operation in {"create", "update"}
        and name in one.fields
        and len(one.fields) < len(architecture.modules[module].fields) // 2
        for one in granted(architecture)
    )


RULE: Final = Rule("ACC244", Severity.WARNING, "graph", "sees only what it has marked", check, absence=True)
