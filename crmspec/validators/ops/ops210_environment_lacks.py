"""An environment lacks what the others have.

## What
An environment names no address for an integration that another environment names, and the integration has none of
its own; it reaches a system whose secret the other environments name and it does not; or customers are written to
there and a channel has a sender in other environments only, or in none. No environment with an address for an
integration at all is one finding, at the integration. An environment for trying out that has neither senders nor
`deliver_to` is asked for the latter only (OPS213).

## Why
It is noticed on the day of the move: the first call goes nowhere, the first message has no sender, or worse, the
value of the place before is used.

## Bad
```yaml
environments:
  staging:
    addresses: {books: "https://sandbox.books.example", shop: "https://sandbox.shop.example"}
    deliver_to: crm-test@example.com
  production:
    addresses: {books: "https://api.books.example"}
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
  staging:
    addresses: {books: "https://sandbox.books.example", shop: "https://sandbox.shop.example"}
    deliver_to: crm-test@example.com
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
from crmspec.validators.ops._environments import LOCAL, environments, is_trial
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

SENDING: Final = frozenset({"email", "sms"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare environments with each other and with what the integrations and channels need."""
    if environments(architecture):
        yield from _addresses(architecture)
        yield from _secrets(architecture)
        yield from _senders(architecture)


def _addresses(architecture: Architecture) -> Iterator[Finding]:
    every = environments(architecture)
    for integration, declared in architecture.section("integrations").items():
        having = [name for name, one in every.items() if integration in one.addresses]
        path: tuple[str, ...] = ("integrations", integration)
        if declared.base_url or architecture.perhaps_meant(("integration",), integration):
            continue
        if not having and any(one.addresses for one in every.values()):
            message = f"no environment says where `{integration}` is reached, and it has no `base_url`"
            yield Finding(path, message, "give its address in each environment")
        for name in every:
            if having and name not in having:
                other = ("environments", having[0], "addresses", integration)
                message = f"`{name}` does not say where `{integration}` is reached"
                way_out = f"give its address under `addresses` of `{name}`"
                yield Finding(
                    _at(architecture, name, "addresses"), message, way_out, ((other, "here it is said"),)
                )


def _secrets(architecture: Architecture) -> Iterator[Finding]:
    every = environments(architecture)
    for integration, declared in architecture.section("integrations").items():
        secret = declared.authentication.secret
        having = [name for name, one in every.items() if secret in one.secrets]
        for name, one in every.items():
            reached = one.addresses.get(integration) or declared.base_url
            if having and name not in having and reached and not LOCAL.search(reached):
                message = f"`{name}` reaches `{integration}`, but does not name `{secret}`"
                way_out = f"say under `secrets` of `{name}` which environment variable holds it"
                other = ("environments", having[0], "secrets", secret)
                related = ((other, "here it is named"),)
                yield Finding(_at(architecture, name, "secrets"), message, way_out, related)


def _senders(architecture: Architecture) -> Iterator[Finding]:
    """Find environments in which customers are written to by nobody in particular.

    One for trying out that has neither senders nor `deliver_to` is to write to nobody (OPS213).
    """
    every = environments(architecture)
    lacking: dict[str, list[str]] = {}
    for channel, declared in architecture.section("channels").items():
        if declared.sender or declared.kind not in SENDING:
            continue
        having = [name for name, one in every.items() if channel in one.senders]
        for name, one in every.items():
            writes = not one.deliver_to and not (is_trial(name) and not one.senders)
            if name not in having and writes and (having or one.senders):
                lacking.setdefault(name, []).append(channel)
    for name, channels in lacking.items():
        message = f"`{name}` does not say who messages by {listed(channels, 'or')} come from"
        way_out = f"give a sender under `senders` of `{name}`, or in the channel"
        related = tuple((("channels", one), "it has no sender of its own") for one in channels)
        yield Finding(_at(architecture, name, "senders"), message, way_out, related)


def _at(architecture: Architecture, environment: str, key: str) -> tuple[str, ...]:
    """The mapping of an environment, if it has it; else the environment."""
    has = key in architecture.section("environments")[environment].model_fields_set
    return ("environments", environment, key) if has else ("environments", environment)


RULE: Final = Rule("OPS210", Severity.WARNING, "graph", "environment lacks something", check, absence=True)
