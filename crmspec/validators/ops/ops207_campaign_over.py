"""A campaign is over and still stands there as if it ran.

## What
The day on which a campaign `ends` has passed, seen from today or from the day that `--as-of` names, and it is not
marked `deprecated`. Findings of this rule are reported apart, and change nothing of what is compiled.

## Why
Nobody gets its messages any more, yet forms and workflows still put people into it, and whoever reads the blueprint
counts on it.

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
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    goal_description: Ten of them call.
    starts: 2026-03-01
    ends: 2026-05-31
    series: [{template: offer}]
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
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    goal_description: Ten of them call.
    starts: 2027-03-01
    ends: 2027-05-31
    series: [{template: offer}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmspec.compiler.architecture import Architecture


def dated(architecture: Architecture, as_of: date) -> Iterator[Finding]:
    """Find campaigns whose last day has passed."""
    today = as_of.isoformat()
    for name, campaign in architecture.section("campaigns").items():
        if campaign.ends and campaign.ends < today and not campaign.deprecated:
            target = f"campaign:{name}"
            used = [one.path for one in architecture.references if one.target == target]
            related = tuple((path, "people are still led to it here") for path in used if path[0] in LEADING)
            message = f"the campaign `{name}` ended on {campaign.ends}"
            way_out = "give it a new end, or say under `deprecated` what follows it, or remove it"
            yield Finding(("campaigns", name, "ends"), message, way_out, related, at_key=False)


LEADING: Final = frozenset({"forms", "workflows", "subflows"})
RULE: Final = Rule("OPS207", Severity.WARNING, "file", "campaign over", dated=dated)
