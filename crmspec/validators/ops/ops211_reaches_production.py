"""A rehearsal works on what is real.

## What
An environment in which things are tried out reaches another system at the same address as production does, or
holds the same secret as production, where its other secrets are its own.

## Why
What is tried out there happens in earnest: test invoices are booked, made-up people get into the mailing list, and
records of the real system are overwritten.

## Bad
```yaml
environments:
  staging:
    addresses: {books: "https://api.books.example"}
    deliver_to: crm-test@example.com
  production:
    addresses: {books: "https://api.books.example"}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
```

## Good
```yaml
environments:
  staging:
    addresses: {books: "https://sandbox.books.example"}
    deliver_to: crm-test@example.com
  production:
    addresses: {books: "https://api.books.example"}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._environments import LOCAL, address, bare, environments, is_live, live
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.crm import Environment


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare every other environment with production."""
    for production, real in live(architecture).items():
        for name, one in environments(architecture).items():
            if not is_live(name):
                yield from _addresses(architecture, name, production)
                yield from _secrets(name, one, production, real)


def _addresses(architecture: Architecture, name: str, production: str) -> Iterator[Finding]:
    for integration in architecture.section("integrations"):
        mine, path = address(architecture, name, integration)
        real, place = address(architecture, production, integration)
        if mine and bare(mine) == bare(real) and not LOCAL.search(mine):
            message = f"`{name}` reaches the `{integration}` of `{production}`: what is tried out is done in earnest"
            way_out = f"give `{name}` the address of a system for trying out"
            related = ((place, "the address in production"),) if place != path else ()
            yield Finding(path, message, way_out, related, at_key=False)


def _secrets(name: str, one: Environment, production: str, real: Environment) -> Iterator[Finding]:
    own = [secret for secret, held in one.secrets.items() if real.secrets.get(secret, held) != held]
    for secret, held in one.secrets.items():
        if own and real.secrets.get(secret) == held:
            message = f"`{name}` uses the `{secret}` of `{production}`"
            way_out = "give it a secret of its own, as for the others"
            place = ("environments", production, "secrets", secret)
            related = ((place, "the same in production"),)
            yield Finding(("environments", name, "secrets", secret), message, way_out, related, at_key=False)


RULE: Final = Rule("OPS211", Severity.WARNING, "graph", "rehearsal works on what is real", check)
