"""A form begins a campaign without asking for its consent.

## What
A form puts whoever fills it in into a campaign, the campaign's consent rests on people's agreement, and the form
has no box for it.

## Why
Those who come this way have not agreed: the campaign begins for them and never writes. All that was paid for
bringing them to the form is lost.

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
    given_by: [form, manual]
    wording: Send me the news.
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], campaign: spring, protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}]
    goal_description: Ten of them call.
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
    given_by: [form, manual]
    wording: Send me the news.
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, email],
     consents: [news], campaign: spring, protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}]
    goal_description: Ten of them call.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the boxes of forms with what the campaigns need that they begin."""
    for name, form in architecture.section("forms").items():
        campaign = architecture.section("campaigns").get(form.campaign or "")
        consent = architecture.section("consents").get(campaign.consent) if campaign else None
        if campaign is None or consent is None or consent.legal_basis != "consent":
            continue
        if form.module not in consent.modules or any(
            one.consent == campaign.consent for one in form.consents
        ):
            continue
        if (consent.channel, consent.purpose) != (campaign.channel, "marketing"):
            continue  # the campaign asks for the wrong one, which is told there
        path = ("forms", name)
        text = f"`{name}` begins `{form.campaign}`, and does not ask for the consent it needs, `{campaign.consent}`"
        related = ((("campaigns", str(form.campaign), "consent"), "the consent of the campaign"),)
        edits = (
            (Edit("put", (*path, "consents", len(form.consents)), campaign.consent),) if form.consents else ()
        )
        way_out = f"add a box: `consents: [{campaign.consent}]`"
        yield Finding((*path, "campaign"), text, way_out, related, edits=edits)


RULE: Final = Rule("CNS234", Severity.WARNING, "graph", "form without the consent of its campaign", check)
