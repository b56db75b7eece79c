"""A campaign ends before it begins.

## What
The last day of a campaign lies before its first, or its series takes longer than it runs.

## Why
Nobody ever gets a message of it, or those who come in get the beginning of a story without its end.

## Bad
```yaml
channels:
  letters: {kind: post, address: {contact: address}}
consents:
  offers:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
modules:
  contact:
    fields:
      name: {type: text}
      address: {type: address}
segments:
  named: {module: contact, where: has_consent("offers")}
templates:
  hello: {channel: letters, purpose: marketing, module: contact, body: "Hello {{ name }}", unsubscribe: true}
campaigns:
  spring:
    segment: named
    channel: letters
    consent: offers
    schedule: "0 9 1 * *"
    template: hello
    starts: 2028-03-01
    ends: 2027-05-31
```

## Good
```yaml
channels:
  letters: {kind: post, address: {contact: address}}
consents:
  offers:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
modules:
  contact:
    fields:
      name: {type: text}
      address: {type: address}
segments:
  named: {module: contact, where: has_consent("offers")}
templates:
  hello: {channel: letters, purpose: marketing, module: contact, body: "Hello {{ name }}", unsubscribe: true}
campaigns:
  spring:
    segment: named
    channel: letters
    consent: offers
    schedule: "0 9 1 * *"
    template: hello
    starts: 2027-03-01
    ends: 2027-05-31
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
    """Compare the days of campaigns with each other, and with the length of their series."""
    for name, campaign in architecture.section("campaigns").items():
        if not (campaign.starts and campaign.ends):
            continue
        path = ("campaigns", name, "ends")
        related = ((("campaigns", name, "starts"), "it begins here"),)
        if campaign.ends < campaign.starts:
            message = f"`{name}` ends on {campaign.ends}, before it begins on {campaign.starts}"
            yield Finding(path, message, "correct one of the two days", related, at_key=False)
        elif (needs := _days(campaign.series)) > (runs := _between(campaign.starts, campaign.ends)):
            message = (
                f"`{name}` runs for {runs} days, and its series takes {needs}: nobody gets the last letter"
            )
            yield Finding(path, message, "let it run longer, or shorten the series", related, at_key=False)


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


RULE: Final = Rule("OPS218", Severity.WARNING, "file", "campaign that cannot run to its end", check)
