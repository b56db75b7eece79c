"""What a person should answer for is given to nobody who could.

## What
A `steward`, an `owner` of a process, requirement or party type, or the role that is told when a system fails, is a
role that no person holds: one of the kind `public`, `api` or `system`.

## Why
A key or a robot reads no reminder and answers no question. Overdue reviews and alarms end where nobody looks.

## Bad
```yaml
modules:
  account: {steward: website, fields: {name: {type: text}}}
roles:
  website: {kind: api, can: {account: {read: all, create: true}}}
  planner: {can: {account: {read: all, create: true}}}
```

## Good
```yaml
modules:
  account: {steward: planner, fields: {name: {type: text}}}
roles:
  website: {kind: api, can: {account: {read: all, create: true}}}
  planner: {can: {account: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

ANSWERING: Final = {
    "steward": "answers for it",
    "owner": "answers for it",
    "alert": "is told when it fails",
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find roles without people where people are meant."""
    roles = architecture.section("roles")
    nobody = {f"role:{name}": name for name, role in roles.items() if role.kind != "person"}
    for one in architecture.references_to.get("role", ()) if nobody else ():
        name = nobody.get(one.target)
        key = next((str(step) for step in reversed(one.path) if step != "role"), "")
        if name and key in ANSWERING and not architecture.is_shared(one.path):
            what = architecture.owner(one.path).partition(":")[2]
            message = f"`{name}`, which {ANSWERING[key]}, is no person (its kind is `{roles[name].kind}`)"
            way_out = f"name a role of people for `{what}`"
            related = ((("roles", name, "kind"), "it is declared so here"),)
            yield Finding(one.path, message, way_out, related, at_key=False)


RULE: Final = Rule("OPS206", Severity.WARNING, "graph", "nobody who could answer for it", check)
