"""A campaign has no aim, or does not end when it is reached.

## What
A campaign says neither `goal` nor `goal_description`; or it sends several messages one after the other and has no
`exit_when`.

## Why
Nobody can say whether it was worth its cost; and those who have long done what it was for get the rest of the series:
the customer of yesterday is asked tomorrow whether they would not like to become one.

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
  again: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "Again, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: again}]
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
    wording: Send me the news.
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
  again: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "Again, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: again}]
    exit_when: name == "Done"
    goal_description: Ten of them call.
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
    """Look for what each campaign is to reach, and what ends it."""
    for name, campaign in architecture.section("campaigns").items():
        path = ("campaigns", name)
        if len(campaign.series) > 1 and campaign.exit_when is None:
            done = (
                "those who have done what it is for"
                if campaign.goal
                else "whoever it has become pointless for"
            )
            text = f"`{name}` goes on writing to {done}"
            yield Finding((*path, "series"), text, "say in `exit_when` when somebody no longer takes part")
        elif campaign.goal is None and campaign.goal_description is None:
            text = f"nothing says what `{name}` is to reach"
            yield Finding(path, text, "write a `goal`, or at least a `goal_description`")


RULE: Final = Rule("CNS233", Severity.WARNING, "module", "campaign without an aim", check)
