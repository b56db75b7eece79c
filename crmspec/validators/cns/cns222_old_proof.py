"""Consent is asked for long before the message is sent.

## What
A marketing message rests on a question for consent (or on a box that was ticked), and between the two the workflow can
wait a day or longer; the step itself names no consent, and the workflow has no `exit_when` that ends it when the
consent is withdrawn.

## Why
Whoever unsubscribes during the wait gets the message all the same. It is the one message people complain about.

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
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    if: has_consent("news")
    steps:
      - {id: pause, wait: 5 days}
      - {id: tell, send: {template: offer}, on_failure: continue}
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
    if: has_consent("news")
    steps:
      - {id: pause, wait: 5 days}
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._messages import allowing, messages
from crmspec.validators.cns._proof import LONG
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find marketing messages whose proof of consent is a day old or older."""
    for one in messages(architecture):
        if one.template.purpose != "marketing" or one.consent is not None:
            continue
        fitting = allowing(architecture, one.template, one.module)
        proofs = {
            name: ago for (name, record), ago in one.at.known.items() if name in fitting and record == one.to
        }
        if not proofs or min(proofs.values()) < LONG:
            continue
        name = next(iter(proofs))
        path = (*one.path, "send", "consent")
        text = f"`{name}` is asked for a day or more before `{one.name}` is sent: a withdrawal meanwhile is missed"
        way_out = f"write `consent: {name}` in the step: it is looked up at the moment of sending"
        edits = (Edit("put", path, name, safe=True),)
        yield Finding((*one.path, "send", "template"), text, way_out, at_key=False, edits=edits)


RULE: Final = Rule("CNS222", Severity.WARNING, "graph", "consent asked for too early", check)
