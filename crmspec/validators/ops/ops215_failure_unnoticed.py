"""Nobody notices when a system that we depend on is not there.

## What
An integration has no `health` though others have one, or its health is looked at and nobody is told when it is bad. A
blueprint without roles has nobody to tell.

## Why
Payments no longer come in, leads no longer arrive, and it is a customer who tells, days later.

## Bad
```yaml
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    base_url: https://api.books.example
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
modules:
  account: {fields: {name: {type: text}}}
roles:
  planner: {can: {account: {read: all, create: true}}}
```

## Good
```yaml
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    base_url: https://api.books.example
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status, alert: planner}
modules:
  account: {fields: {name: {type: text}}}
roles:
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


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find integrations that nobody watches."""
    every = architecture.section("integrations")
    watched = [name for name, one in every.items() if one.health]
    for name, one in every.items():
        if architecture.is_shared(("integrations", name)):
            continue
        if one.health is None and watched:
            message = f"nobody notices when `{name}` is not there: it has no `health`"
            way_out = "say what is asked for, how often, and who is told when there is no answer"
            related = ((("integrations", watched[0], "health"), f"`{watched[0]}` has one"),)
            yield Finding(("integrations", name), message, way_out, related)
        elif one.health and not one.health.alert and architecture.section("roles"):
            message = f"nobody is told when `{name}` is not there"
            yield Finding(
                ("integrations", name, "health"), message, "name the role that is told, under `alert`"
            )


RULE: Final = Rule("OPS215", Severity.WARNING, "file", "failure that nobody notices", check, absence=True)
