"""A secret that nobody asks for, or that nobody provides.

## What
An environment names a secret that no integration asks for under `authentication`; or an integration asks for a
secret that no environment names, while environments name others.

## Why
Mostly it is one slip of the pen, seen from both ends: the key lies there under one name and is asked for under
another, and the first call is refused.

## Bad
```yaml
environments:
  production:
    addresses: {books: "https://api.books.example"}
    secrets: {BOOKS_TOKEN: BOOKS_TOKEN, SHOP_TOKEN: SHOP_TOKEN}
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
  production:
    addresses: {books: "https://api.books.example"}
    secrets: {BOOKS_TOKEN: BOOKS_TOKEN}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
```
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._environments import environments
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the secrets that are asked for with those that are there."""
    integrations = architecture.section("integrations")
    asked = {
        one.authentication.secret: name for name, one in integrations.items() if one.authentication.secret
    }
    there = {secret: name for name, one in environments(architecture).items() for secret in one.secrets}
    missing = sorted(asked.keys() - there.keys()) if there else []
    meant = set[str]()
    for name, one in environments(architecture).items():
        for secret in one.secrets if integrations else ():
            if secret not in asked:
                near = get_close_matches(secret, missing, n=1, cutoff=0.7)
                meant.update(near)
                yield _unused(name, secret, near, asked)
    for secret in missing:
        if secret not in meant:
            path = ("integrations", asked[secret], "authentication", "secret")
            message = f"no environment says what holds `{secret}`, as they do for other secrets"
            yield Finding(path, message, "name it under `secrets` of each environment", at_key=False)


def _unused(name: str, secret: str, near: list[str], asked: dict[str, str]) -> Finding:
    path = ("environments", name, "secrets", secret)
    message = f"no integration asks for the secret `{secret}`"
    if not near:
        return Finding(
            path, message, "remove it, or name it under `authentication` of the integration it is for"
        )
    place = ("integrations", asked[near[0]], "authentication", "secret")
    edit = Edit("rename", path, near[0])
    return Finding(
        path, message, f"did you mean `{near[0]}`?", ((place, "this one is asked for"),), edits=(edit,)
    )


RULE: Final = Rule("OPS219", Severity.WARNING, "graph", "secret of nobody", check, absence=True)
