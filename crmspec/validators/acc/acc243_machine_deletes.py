"""A key that may delete, take out or merge.

## What
A role of an API key, or of the public, may delete, export, merge or mass-update records.

## Why
Whoever finds the key takes everything along or wipes it out, and nobody is there who could have asked twice. Other
systems read and write single records; they need none of this.

## Bad
```yaml
modules: {invoice: {fields: {name: {type: text, required: true}}}}
roles:
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
  books: {kind: api, can: {invoice: {read: all, export: all}}}
```

## Good
```yaml
modules: {invoice: {fields: {name: {type: text, required: true}}}}
roles:
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
  books: {kind: api, can: {invoice: {read: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

HEAVY: Final = {"delete": "delete", "export": "take out", "merge": "merge", "mass_update": "change in bulk"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what keys and the public may do to many records at once, or for good."""
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        if declared.kind not in {"api", "public"} or architecture.is_shared(("roles", role)):
            continue
        for module in architecture.modules:
            for operation, does in HEAVY.items():
                if operation in {"delete", "mass_update"} and not who.may(role, "update", module):
                    continue  # that is told as reaching further than it sees
                for right in who.of(role, operation, module)[:1]:
                    if right.wide:
                        continue
                    whose = "anybody on the internet" if declared.kind == "public" else "whoever has the key"
                    message = f"{whose} of `{role}` may {does} records of `{module}`"
                    edits = (Edit("drop", right.path),)
                    yield Finding(right.path, message, "leave this to people", edits=edits)


RULE: Final = Rule("ACC243", Severity.WARNING, "module", "key that deletes or takes out", check)
