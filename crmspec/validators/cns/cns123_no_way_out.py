"""A message has no way to unsubscribe.

## What
A template is marketing, and `unsubscribe` is not true; or the consents for its channel and purpose are withdrawn by a
link, and it carries none. Letters on paper and calls are left out.

## Why
Whoever wants no more of it has to be able to say so in the message itself: the law asks for it nearly everywhere, and
those who find no link press "this is spam".

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
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, body: "An offer for {{ name }}."}
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
    from crmspec.compiler.syntax import Keys

CARRYING: Final = frozenset({"email", "sms", "chat", "push"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find templates that people can only end by asking somebody."""
    channels = architecture.section("channels")
    linked = {
        (one.channel, one.purpose): name
        for name, one in architecture.section("consents").items()
        if "link" in one.withdrawn_by
    }
    related: tuple[tuple[Keys, str], ...]
    for name, template in architecture.section("templates").items():
        channel = channels.get(template.channel)
        path = ("templates", name)
        if (
            channel is None
            or channel.kind not in CARRYING
            or template.unsubscribe
            or architecture.is_shared(path)
        ):
            continue
        consent = linked.get((template.channel, template.purpose))
        if template.purpose == "marketing":
            text, related = f"`{name}` is marketing, and carries no way to unsubscribe", ()
        elif consent and template.purpose != "transactional":
            text = f"`{consent}` is withdrawn by a link, and `{name}` carries none"
            related = ((("consents", consent, "withdrawn_by"), "the ways to withdraw it"),)
        else:
            continue
        edits = (Edit("put", (*path, "unsubscribe"), True, safe=True),)
        yield Finding(path, text, "write `unsubscribe: true`", related, edits=edits)


RULE: Final = Rule("CNS123", Severity.ERROR, "module", "message without a way to unsubscribe", check)
