"""A consent is collected and never asked for.

## What
A form has a box for it or an import a column, and no message, campaign, segment, view, mapping or any other condition
ever asks for it.

## Why
Either something is sent that does not ask for it, or people are asked for what nobody needs: that is more than the law
allows, and each box costs some of those who would have filled in the form.

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
  calls: {channel: letters, purpose: survey, legal_basis: consent, modules: [contact], wording: Ask me.}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news, calls], protection: [honeypot]}
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
from crmspec.validators.cns._messages import allowing, messages
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is collected with what is asked for."""
    known, needed = ways(architecture), _needed(architecture)
    for name, places in known.collected.items():
        collecting = [one for one in places if one.way in {"form", "import"}]
        if (
            name in known.asked
            or name in needed
            or not collecting
            or architecture.perhaps_meant(("consent",), name)
        ):
            continue
        first, *others = collecting
        text = f"`{name}` is collected here, and nothing ever asks for it"
        way_out = "name it where messages are sent for which it is meant, or do not ask people for it"
        related = (
            (("consents", name), "the consent"),
            *((one.path, "collected here too") for one in others[:3]),
        )
        yield Finding(first.path, text, way_out, related, at_key=False)


def _needed(architecture: Architecture) -> set[str]:
    """Consents that some message would need, whether it asks for them or not."""
    return {
        name for one in messages(architecture) for name in allowing(architecture, one.template, one.module)
    }


RULE: Final = Rule("CNS220", Severity.WARNING, "graph", "consent that is never used", check, absence=True)
