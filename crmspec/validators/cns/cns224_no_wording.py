"""Nobody can say what people agreed to.

## What
A form asks for a consent that rests on people's agreement, and neither the box nor the consent says in words what is
agreed to.

## Why
Consent counts only for what was said when it was given, and the firm has to prove what that was.

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
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find boxes without words."""
    consents = architecture.section("consents")
    told = set[str]()
    for name, form in architecture.section("forms").items():
        for at, box in enumerate(form.consents):
            consent = consents.get(box.consent)
            if consent is None or consent.legal_basis != "consent" or consent.wording or box.wording:
                continue
            if box.consent not in told and not architecture.is_shared(("consents", box.consent)):
                told.add(box.consent)
                text = f"`{box.consent}` has no `wording`, and the form `{name}` asks for it"
                related = ((("forms", name, "consents", at), "asked for here, without words of its own"),)
                way_out = "write the sentence that people agree to"
                yield Finding(("consents", box.consent), text, way_out, related)


RULE: Final = Rule("CNS224", Severity.WARNING, "graph", "consent without words", check, absence=True)
