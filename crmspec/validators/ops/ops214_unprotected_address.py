"""Data goes over the net unprotected.

## What
An address that starts with `http://` and is not on the own machine: of an integration, of a place where tokens are
had, of a file or a page that people are led to.

## Why
Whoever is on the way can read it and change it: names, amounts, and the key by which the CRM is known there.

## Bad
```yaml
environments:
  production:
    addresses: {books: "http://api.books.example"}
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
from crmspec.validators.ops._environments import LOCAL
from crmspec.validators.ops._written import values
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

OPEN: Final = "http://"
ADDRESSES: Final = frozenset({"base_url", "token_url", "url", "redirect", "file"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find addresses over which everything goes in the clear."""
    for path, value in values(architecture, lambda text: OPEN in text):
        leads = path[-1] in ADDRESSES or path[-2] == "addresses"
        if leads and isinstance(value, str) and value.startswith(OPEN) and not LOCAL.search(value):
            message = (
                f"`{value}` is not encrypted: whoever is on the way can read and change what goes over it"
            )
            edit = Edit("put", path, f"https://{value.removeprefix(OPEN)}")
            yield Finding(path, message, "use `https://`", at_key=False, edits=(edit,))


RULE: Final = Rule("OPS214", Severity.WARNING, "file", "unprotected address", check)
