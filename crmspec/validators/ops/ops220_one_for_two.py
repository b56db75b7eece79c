"""Two systems have one address, or one key.

## What
In one environment, two integrations are reached at the same address; or two integrations ask for the same secret,
or for two that the same variable holds.

## Why
Mostly one line was copied and not finished: invoices go to the mailing tool. And where two systems really share a
key, whoever gets hold of it at the one is in the other, too.

## Bad
```yaml
environments:
  production:
    addresses: {books: "https://api.books.example", shop: "https://api.books.example"}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
  shop:
    kind: website
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: SHOP_TOKEN}
```

## Good
```yaml
environments:
  production:
    addresses: {books: "https://api.books.example", shop: "https://api.shop.example"}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
  shop:
    kind: website
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: SHOP_TOKEN}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._environments import bare, environments
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find addresses and keys that two systems share."""
    for name, one in environments(architecture).items():
        path = ("environments", name, "addresses")
        for first, second in _twice((key, bare(url)) for key, url in one.addresses.items()):
            message = f"in `{name}`, `{first}` and `{second}` are reached at the same address"
            related = (((*path, first), f"the address of `{first}`"),)
            yield Finding((*path, second), message, "correct the one that was copied", related, at_key=False)
        path = ("environments", name, "secrets")
        for first, second in _twice(one.secrets.items()):
            message = f"in `{name}`, `{one.secrets[first]}` holds both `{first}` and `{second}`"
            related = (((*path, first), f"`{first}`"),)
            yield Finding(
                (*path, second), message, "give each system a key of its own", related, at_key=False
            )
    asked = architecture.section("integrations")
    for first, second in _twice((key, one.authentication.secret or "") for key, one in asked.items()):
        message = f"`{first}` and `{second}` ask for the same secret"
        related = ((("integrations", first, "authentication", "secret"), f"`{first}` does so here"),)
        path = ("integrations", second, "authentication")
        yield Finding((*path, "secret"), message, "give each system a key of its own", related, at_key=False)


def _twice(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Those with the same value, each with the first that has it; nothing is no value."""
    seen: dict[str, str] = {}
    for name, value in named:
        first = seen.setdefault(value, name) if value else name
        if first != name:
            yield first, name


RULE: Final = Rule("OPS220", Severity.WARNING, "file", "one address or key for two systems", check)
