"""People are handed to a marketing tool whatever they agreed to.

## What
A mapping sends the records of a module to a system for email marketing, text messages or advertising, records of that
module carry a consent for marketing, and the mapping's `where` asks for none. Or a condition, wherever it stands, lets
in whoever agreed `or` of whom something is not known (`has_consent(...) or mailing_id is null`).

## Why
What the CRM guards at each step is open on the other side: the tool writes to everybody on its list.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      mailing_id: {type: text, external_id: true}
channels:
  letters: {kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
integrations:
  mailing:
    kind: email_marketing
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: MAILING_KEY}
    health: {path: /status}
    mappings:
      - {module: contact, remote: people, key: mailing_id, fields: {name: full_name}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      mailing_id: {type: text, external_id: true}
channels:
  letters: {kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
integrations:
  mailing:
    kind: email_marketing
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: MAILING_KEY}
    health: {path: /status}
    mappings:
      - {module: contact, remote: people, where: has_consent("news"), key: mailing_id, fields: {name: full_name}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

WRITING: Final = frozenset({"email_marketing", "advertising", "text_messages"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find mappings out of the house that do not ask whether somebody agreed."""
    consents = {
        module: name
        for name, one in architecture.section("consents").items()
        for module in one.modules
        if one.purpose == "marketing"
    }
    for name, integration in architecture.section("integrations").items():
        for at, mapping in enumerate(integration.mappings if integration.kind in WRITING else ()):
            way = mapping.direction or integration.direction
            path = ("integrations", name, "mappings", at)
            if way == "in" or mapping.module not in consents or _asks(architecture, (*path, "where")):
                continue
            if mapping.where is None or architecture.expressions.get((*path, "where")):
                consent = consents[mapping.module]
                text = f"each `{mapping.module}` goes to `{name}`, whether they agreed to marketing or not"
                way_out = f'write `where: has_consent("{consent}")`'
                yield Finding((*path, "where") if mapping.where else (*path, "module"), text, way_out)
    yield from _or_unknown(architecture)


def _or_unknown(architecture: Architecture) -> Iterator[Finding]:
    """Find conditions that let in those who agreed, and all of whom something is not known."""
    for path, several in architecture.expressions.items() if architecture.section("consents") else ():
        for one in several:
            if "has_consent" not in one.source or one.checked.expr is None or architecture.is_shared(path):
                continue
            for part in walk(one.checked.expr):
                empty = [
                    each for each in part.operands if each.op == "is_null" and each.operands[0].op == "field"
                ]
                if part.op == "or" and empty and any(each.op == "has_consent" for each in part.operands):
                    name = empty[0].operands[0].args[1]
                    text = f"this lets in everybody without a `{name}`: nearly all who did not agree"
                    yield Finding(
                        path, text, f"write `{name} is not null`, or ask for consent alone", at_key=False
                    )


def _asks(architecture: Architecture, path: Keys) -> bool:
    """Whether a condition has to do with consent at all, or is not understood."""
    found = architecture.expressions.get(path, ())
    parts = [part.op for one in found if one.checked.expr for part in walk(one.checked.expr)]
    return "has_consent" in parts or any(one.checked.expr is None for one in found)


RULE: Final = Rule("CNS230", Severity.WARNING, "graph", "marketing tool gets everybody", check)
