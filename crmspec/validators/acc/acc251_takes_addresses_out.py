"""A role takes out addresses of people with whom it does not work.

## What
A role exports records of people with their email addresses or phone numbers, and may neither make nor change, import
nor convert them, while the blueprint says under which consents people are written to.

## Why
A list that was taken out as a file is written to past every consent: nobody who has opted out is spared.

## Bad
```yaml
modules:
  client:
    fields:
      last_name: {type: text, required: true, personal: true}
      email: {type: email, personal: true}
channels:
  letters: {kind: email, address: {client: email}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [client], wording: I want the news.}
roles:
  clerk: {can: {client: {read: all, create: true, update: all}}}
  marketing: {can: {client: {read: all, export: all}}}
```

## Good
```yaml
modules:
  client:
    fields:
      last_name: {type: text, required: true, personal: true}
      email: {type: email, personal: true}
channels:
  letters: {kind: email, address: {client: email}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [client], wording: I want the news.}
roles:
  clerk: {can: {client: {read: all, create: true, update: all}}}
  marketing: {can: {client: {read: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted
from crmspec.validators.acc._roles import people as held
from crmspec.validators.fld._people import people
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

ADDRESSES: Final = frozenset({"email", "phone"})
WORKS: Final = ("create", "update", "import", "merge", "convert", "delete")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at who exports people."""
    if not architecture.section("consents"):
        return
    who = rights(architecture)
    for right in granted(architecture):
        if right.operation != "export" or right.wide or right.module not in people(architecture):
            continue
        if right.role not in held(architecture) or any(
            who.may(right.role, one, right.module) for one in WORKS
        ):
            continue
        fields = architecture.modules[right.module].fields
        out = [
            name for name in fields if name in right.fields and getattr(fields[name], "type", "") in ADDRESSES
        ]
        if out:
            text = (
                f"`{right.role}` takes out {some(out)} of each `{right.module}`, with which it does not work"
            )
            way_out = "take the export away: what is sent from here keeps to the consents"
            edits = (Edit("drop", right.path),) if right.path[-1] == "export" else ()
            yield Finding(right.path, text, way_out, edits=edits)


RULE: Final = Rule("ACC251", Severity.WARNING, "graph", "takes addresses out", check)
