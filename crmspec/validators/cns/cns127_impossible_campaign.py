"""A campaign can never do anything.

## What
A campaign sends nothing (no series, and no template for a schedule), ends before it starts, or everybody in its segment
has left it or reached its goal before the first message: the segment's condition implies `exit_when` or `goal`.

## Why
It looks planned and paid for, and nobody ever hears of it.

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
    series: [{template: offer}]
    exit_when: has_consent("news")
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
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
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

from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.facts import condition as expression_at
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find campaigns whose parts exclude each other."""
    for name, campaign in architecture.section("campaigns").items():
        path = ("campaigns", name)
        if not campaign.series and campaign.template is None:
            text = f"`{name}` sends nothing: it has neither a series nor a template"
            yield Finding(path, text, "write what is sent")
        if campaign.starts and campaign.ends and campaign.ends < campaign.starts:
            text = f"`{name}` ends on {campaign.ends}, before it starts on {campaign.starts}"
            yield Finding((*path, "ends"), text, "change one of the two", at_key=False)
        where = expression_at(architecture, ("segments", campaign.segment, "where"))
        for key, what in (("exit_when", "has left the campaign"), ("goal", "has reached the goal")):
            ended = expression_at(architecture, (*path, key))
            if where is not None and ended is not None and implies(where, ended):
                text = f"everybody in `{campaign.segment}` {what} before the first message of `{name}`"
                related = ((("segments", campaign.segment, "where"), "who is in the segment"),)
                yield Finding((*path, key), text, "say what is not yet so when somebody joins", related)
                break


RULE: Final = Rule("CNS127", Severity.ERROR, "graph", "campaign that does nothing", check)
