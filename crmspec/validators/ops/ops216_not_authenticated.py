"""Another system is trusted without showing who it is, or cannot be reached with what is said of its keys.

## What
An integration that tells us of events, or exchanges records, with `authentication: {kind: none}`; or one whose way of
authentication lacks what it needs: the `secret` (all but `none`), the `user` of `basic`, the `header` of `api_key`
and `hmac`, the `token_url` of `oauth2`.

## Why
Whoever finds the address of a webhook without a key can make leads, mark invoices as paid and take people out of the
mailing list. What lacks its key, on the other hand, is refused at the first call.

## Bad
```yaml
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    base_url: https://api.books.example
    authentication: {kind: api_key, secret: BOOKS_KEY}
```

## Good
```yaml
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    base_url: https://api.books.example
    authentication: {kind: api_key, secret: BOOKS_KEY, header: X-Api-Key}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NEEDED: Final = {
    "none": (),
    "bearer": ("secret",),
    "basic": ("secret", "user"),
    "api_key": ("secret", "header"),
    "hmac": ("secret", "header"),
    "oauth2": ("secret", "token_url"),
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the way of authentication with what is exchanged, and with what it needs."""
    for name, one in architecture.section("integrations").items():
        path = ("integrations", name, "authentication")
        known = one.authentication
        if known.kind == "none" and (one.events or one.mappings):
            what = "tell us of its events" if one.events else "exchange records with us"
            message = f"anybody can {what} in the name of `{name}`: it does not have to show who it is"
            way_out = "agree on a key, and name it: `{kind: hmac, secret: …, header: …}` for events"
            yield Finding((*path, "kind"), message, way_out, at_key=False)
        lacking = [key for key in NEEDED[known.kind] if not getattr(known, key)]
        if lacking:
            said = " and ".join(f"`{key}`" for key in lacking)
            message = f"`{name}` is reached by `{known.kind}`, which needs {said} too"
            yield Finding(path, message, f"give {said}; a secret is named, never written")


RULE: Final = Rule("OPS216", Severity.WARNING, "file", "not authenticated", check)
