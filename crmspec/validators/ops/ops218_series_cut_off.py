"""A campaign is over before its last message is due.

## What
The series of a campaign takes longer than the campaign runs, from its first day to its last.

## Why
Even those who are in it from the first day never get the last letter: the one with the offer that all the others
lead up to.

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
    starts: 2027-03-01
    ends: 2027-03-15
    series: [{template: offer}, {after: 30 days, template: offer}]
    exit_when: name == "called"
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
    ends: 2027-05-15
    series: [{template: offer}, {after: 30 days, template: offer}]
    exit_when: name == "called"
```
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

DAYS: Final = {"day": 1, "week": 7, "month": 30, "year": 365}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how long campaigns run with the length of their series."""
    for name, campaign in architecture.section("campaigns").items():
        if campaign.starts and campaign.ends and campaign.starts <= campaign.ends:
            needs, runs = _days(campaign.series), _between(campaign.starts, campaign.ends)
            if needs > runs:
                message = f"`{name}` runs for {runs} days, and its series takes {needs}: nobody gets the last message"
                related = ((("campaigns", name, "starts"), "it begins here"),)
                way_out = "let it run longer, or shorten the series"
                yield Finding(("campaigns", name, "ends"), message, way_out, related, at_key=False)


def _days(series: tuple[Any, ...]) -> int:
    """How long a series takes; what is counted in hours or less takes no day."""
    waits = (one.after.split() for one in series)
    return sum(int(wait[0]) * DAYS.get(wait[-1].rstrip("s"), 0) for wait in waits)


def _between(first: str, last: str) -> int:
    """The days from one day to another; very many, where one of them is no day of the calendar."""
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return 10**6


RULE: Final = Rule("OPS218", Severity.WARNING, "file", "series that is cut off", check)
