"""A marketing message is sent without proof of consent.

## What
A template whose purpose is `marketing` is sent by a step that names no consent, and not every way to the step goes
through a question for the recipient's consent: `has_consent(…)` in the workflow's `if`, in that of the step, in a
branch around it, in the segment whose records are gone through, or a box that the form must have ticked. What counts
is a consent for the channel and the purpose of the template, given by the very record that the message goes to.

## Why
Sooner or later somebody is written to who never agreed, or who said no. That is against the law in most countries,
and it is how a firm's letters come to be taken for spam.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
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
  offer: {channel: letters, purpose: marketing, module: account, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: account}
    steps:
      - {id: tell, send: {template: offer, to: contact}, on_failure: continue}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
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
  offer: {channel: letters, purpose: marketing, module: account, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: account}
    steps:
      - {id: tell, send: {template: offer, to: contact, consent: news}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._messages import Message, allowing, messages, spoken
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.messaging import Consent
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for a proof of consent on every way to each marketing message."""
    for one in messages(architecture):
        if one.template.purpose == "marketing" and one.consent is None:
            fitting = allowing(architecture, one.template, one.module)
            if not any(consent in fitting and record == one.to for consent, record in one.at.known):
                yield _finding(architecture, one, fitting)
    yield from _delivered(architecture)


def _finding(architecture: Architecture, one: Message, fitting: Mapping[str, Consent]) -> Finding:
    message = f"`{one.name}` is marketing, and {_why(architecture, one, fitting)}"
    path = (*one.path, "send")
    related = ((("templates", one.name), "the template says that it is marketing"),)
    if not fitting:
        channel = one.template.channel
        way_out = (
            f"declare a consent for `{channel}` with the purpose `marketing` that a `{one.module}` can give"
        )
        return Finding((*path, "template"), message, way_out, related, at_key=False)
    name = next(iter(fitting))
    edits = (Edit("put", (*path, "consent"), name),) if len(fitting) == 1 else ()
    way_out = f"write `consent: {name}` in the step: it is then looked up at the moment of sending"
    return Finding((*path, "template"), message, way_out, related, at_key=False, edits=edits)


def _why(architecture: Architecture, one: Message, fitting: Mapping[str, Consent]) -> str:
    """What is missing: the right consent, of the right record, on every way."""
    whom = spoken(one.to)
    if any(consent in fitting and record == one.to for consent, record in one.at.ever):
        return f"there is a way to it on which the consent of {whom} is not asked for"
    other = next((record for consent, record in one.at.known if consent in fitting), None)
    if other is not None:
        return f"it goes to {whom}, while the consent that is asked for is that of {spoken(other)}"
    wrong = next((consent for consent, record in one.at.known if record == one.to), None)
    declared = architecture.section("consents").get(wrong) if wrong else None
    if declared is not None:
        return (
            f"the consent that is asked for, `{wrong}`, is for {_for(declared)}, not for {_for(one.template)}"
        )
    return f"the consent of {whom} is not asked for before it is sent"


def _for(one: object) -> str:
    return f"`{getattr(one, 'purpose', '')}` by `{getattr(one, 'channel', '')}`"


def _delivered(architecture: Architecture) -> Iterator[Finding]:
    """Forms that answer with a marketing message need a box that must be ticked."""
    templates = architecture.section("templates")
    for name, form in architecture.section("forms").items():
        template = templates.get(form.delivers.template) if form.delivers else None
        if template is None or template.purpose != "marketing":
            continue
        fitting = allowing(architecture, template, form.module)
        if any(one.required and one.consent in fitting for one in form.consents):
            continue
        told = form.delivers.template
        message = f"`{told}` is marketing, and whoever fills in `{name}` need not agree to it"
        asked = next((at for at, one in enumerate(form.consents) if one.consent in fitting), None)
        related: tuple[tuple[Keys, str], ...] = (
            (("templates", told), "the template says that it is marketing"),
        )
        way_out = "let the form be sent only with that consent, or deliver a message that is no marketing"
        if asked is not None:
            related = (*related, (("forms", name, "consents", asked), "the box may be left empty"))
        yield Finding(("forms", name, "delivers", "template"), message, way_out, related, at_key=False)


RULE: Final = Rule("CNS120", Severity.ERROR, "graph", "marketing without proof of consent", check)
