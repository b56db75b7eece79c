"""Production reaches a system for trying out.

## What
In an environment whose name says that it is the real one, the address of an integration is on the own machine
(`localhost`) or has `sandbox`, `staging`, `test` or the like in its name, or a secret is held by a variable named so.

## Why
What customers order and pay is written where nobody looks and where it is thrown away at night.

## Bad
```yaml
environments:
  production:
    addresses: {books: "https://sandbox.books.example"}
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

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._environments import LOCAL, TRIED, live
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

TRIAL_SECRET: Final = re.compile(
    r"(^|_)(STAGING|STAGE|SANDBOX|DEV|DEVELOPMENT|TEST|TESTING|UAT|QA|DEMO)(_|$)"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the addresses and secrets of production."""
    for name, one in live(architecture).items():
        for integration, url in one.addresses.items():
            if LOCAL.search(url) or TRIED.search(url):
                message = f"`{name}` reaches `{integration}` at an address for trying out: `{url}`"
                path = ("environments", name, "addresses", integration)
                yield Finding(path, message, "give it the address of the real system", at_key=False)
        for secret, held in one.secrets.items():
            if TRIAL_SECRET.search(held) and not TRIAL_SECRET.search(secret):
                message = f"`{name}` takes `{secret}` from `{held}`, which is for trying out"
                path = ("environments", name, "secrets", secret)
                yield Finding(path, message, "name the variable that holds the real one", at_key=False)


RULE: Final = Rule("OPS212", Severity.WARNING, "file", "production reaches a rehearsal", check)
