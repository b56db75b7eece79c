"""A consent is not given freely, or not by the person.

## What
A form can only be sent with leave for marketing, although it is not for that alone: it delivers something that is no
marketing, or neither begins a campaign nor delivers a marketing message on the strength of that consent. Or a signed
link about one record makes another, and whoever holds the link agrees in that other person's stead. Only consents that
rest on people's agreement count.

## Why
Agreement that is the price of something else, or that somebody else gave, is none: everything sent on the strength of
it is sent without leave.

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
  guide: {channel: letters, module: contact, body: "Your guide, {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, {field: email, required: true}],
     consents: [{consent: news, required: true}],
     delivers: {template: guide}, protection: [honeypot]}
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
  guide: {channel: letters, module: contact, body: "Your guide, {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, {field: email, required: true}],
     consents: [news], delivers: {template: guide}, protection: [honeypot]}
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
    from crmspec.compiler.model.exchange import Form


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the boxes of forms for what those who tick them can choose."""
    consents = architecture.section("consents")
    for name, form in architecture.section("forms").items():
        for at, box in enumerate(form.consents):
            consent = consents.get(box.consent)
            if consent is None or consent.legal_basis != "consent":
                continue
            path = ("forms", name, "consents", at)
            if form.kind == "record" and form.about is not None and form.about != form.module:
                text = (
                    f"whoever holds the link of a `{form.about}` agrees to `{box.consent}` for another person"
                )
                way_out = "ask the new person: by a form of their own, or in the first message to them"
                yield Finding(path, text, way_out, at_key=False)
            elif (
                consent.purpose == "marketing"
                and box.required
                and not _is_for(architecture, form, box.consent)
            ):
                text = f"`{name}` cannot be sent without `{box.consent}`, which it is not for"
                way_out = "drop `required`, so that people can choose"
                edits = (Edit("drop", (*path, "required")),)
                yield Finding((*path, "required"), text, way_out, _delivers(name, form), edits=edits)


def _is_for(architecture: Architecture, form: Form, consent: str) -> bool:
    """Whether a form is filled in for the sake of the messages that a consent allows."""
    campaign = architecture.section("campaigns").get(form.campaign or "")
    delivers = form.delivers
    if delivers is None:
        return (form.campaign or "") != "" and (campaign is None or campaign.consent == consent)
    template = architecture.section("templates").get(delivers.template or "")
    other = delivers.document or delivers.file
    return not other and (delivers.template is None or template is None or template.purpose == "marketing")


def _delivers(name: str, form: Form) -> tuple[tuple[tuple[str, ...], str], ...]:
    return ((("forms", name, "delivers"), "what it is for"),) if form.delivers else ()


RULE: Final = Rule("CNS226", Severity.WARNING, "graph", "consent that is not free", check)
