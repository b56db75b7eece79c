"""A message asks for a consent that is for something else.

## What
A step or a campaign names a consent whose channel or purpose is not that of the message: leave to send text messages
is no leave to write letters, and who wants no offers still wants the invoice. `transactional` and `service` count as
one purpose.

## Why
Those who agreed to this message do not get it, and those who agreed to another one do.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [contact], wording: Send me the news.}
  texts: {channel: texts, purpose: marketing, legal_basis: consent, modules: [contact], given_by: [manual]}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: texts}, on_failure: continue}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [contact], wording: Send me the news.}
  texts: {channel: texts, purpose: marketing, legal_basis: consent, modules: [contact], given_by: [manual]}
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

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.messaging import Consent
    from crmspec.compiler.syntax import Keys

ALIKE: Final = frozenset({"transactional", "service"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the consent of each message with its template, and that of each campaign with its channel."""
    templates = architecture.section("templates")
    for step in architecture.steps("send"):
        options = step.model.send
        template = templates.get(options.template)
        if (
            template is not None
            and options.consent
            and step.context.names.get(options.template) != "template"
        ):
            path, said = (*step.path, "send", "consent"), ("templates", options.template)
            one = _Message(options.template, template.channel, template.purpose, path, said)
            yield from _compared(architecture, options.consent, one)
    for name, campaign in architecture.section("campaigns").items():
        at = ("campaigns", name)
        one = _Message(name, campaign.channel, "marketing", (*at, "consent"), (*at, "channel"))
        yield from _compared(architecture, campaign.consent, one)


class _Message(NamedTuple):
    """What is sent, by which channel and for what, and the path of the consent that is asked for."""

    name: str
    channel: str
    purpose: str
    consent: Keys
    said: Keys


def _compared(architecture: Architecture, named: str, one: _Message) -> Iterator[Finding]:
    """See whether a consent is for the channel and the purpose of a message."""
    consent = architecture.section("consents").get(named)
    if consent is None or one.channel not in architecture.section("channels"):
        return
    channel, purpose = one.channel, one.purpose
    if _fits(consent, channel, purpose):
        return
    told = f"`{named}` allows `{consent.purpose}` by `{consent.channel}`"
    sent = f"sent by `{channel}`" if consent.purpose == purpose else f"`{purpose}` by `{channel}`"
    text = f"{told}, but `{one.name}` is {sent}"
    fitting = [name for name, one in architecture.section("consents").items() if _fits(one, channel, purpose)]
    edits = (Edit("put", one.consent, fitting[0]),) if len(fitting) == 1 else ()
    way_out = (
        f"ask for {' or '.join(f'`{name}`' for name in fitting)}"
        if fitting
        else (f"declare a consent for `{purpose}` by `{channel}`, or send another message")
    )
    related = ((("consents", named), "the consent"), (one.said, "the message"))
    yield Finding(one.consent, text, way_out, related, at_key=False, edits=edits)


def _fits(consent: Consent, channel: str, purpose: str) -> bool:
    same = consent.purpose == purpose or {consent.purpose, purpose} <= ALIKE
    return same and consent.channel == channel


RULE: Final = Rule("CNS121", Severity.ERROR, "graph", "consent for something else", check)
