"""Marketing rests on what gives no leave for it.

## What
The legal basis of a consent for marketing is a contract, a duty, a vital interest or a public task; or it is a
legitimate interest, and the channel is one that rings: text messages or calls.

## Why
`has_consent` is then true for everybody who has not objected, and the firm writes to people who never agreed.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: contract
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
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NONE: Final = frozenset({"contract", "legal_obligation", "vital_interest", "public_task"})
RINGING: Final = frozenset({"sms", "call"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what consents for marketing rest on."""
    channels = architecture.section("channels")
    for name, consent in architecture.section("consents").items():
        path = ("consents", name)
        if consent.purpose != "marketing" or architecture.is_shared(path):
            continue
        channel, basis = channels.get(consent.channel), consent.legal_basis
        rings = channel is not None and channel.kind in RINGING
        if basis in NONE or (basis == "legitimate_interest" and rings):
            text = (
                f"`{name}` is for marketing by `{consent.channel}`, and rests on `{basis}`: nobody is asked"
            )
            way_out = "write `legal_basis: consent`, or say another purpose"
            edits = (Edit("put", (*path, "legal_basis"), "consent"),)
            yield Finding((*path, "legal_basis"), text, way_out, at_key=False, edits=edits)


RULE: Final = Rule("CNS228", Severity.WARNING, "module", "marketing without a basis", check)
