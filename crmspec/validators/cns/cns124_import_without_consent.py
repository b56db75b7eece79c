"""An import brings people in without saying what they agreed to.

## What
Records of a module get marketing messages, and an import makes such records without a column for any of the consents
that these messages need.

## Why
Who said no in the old system is in the new one without a trace of it, and who said yes cannot be written to. Nobody
finds out later which of the two it was.

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
    given_by: [form, import]
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
imports:
  old_list:
    module: contact
    columns: {Name: name, Mail: email}
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
    given_by: [form, import]
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
imports:
  old_list:
    module: contact
    columns: {Name: name, Mail: email}
    consents: [{column: Newsletter, consent: news, given: ["yes"], withdrawn: ["no"]}]
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.diagnostics import Severity
from crmspec.validators.cns._messages import allowing, messages
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys

AGREED: Final = re.compile(
    r"opt.?(in|out)|consent|subscri|agreed|permission|newsletter|do.?not|gdpr", re.IGNORECASE
)
"""What columns are called that say what somebody agreed to."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find imports into modules that are written to, without a column for what was agreed to."""
    for name, one in architecture.section("imports").items():
        needed = {
            consent: place
            for consent, place in marketed(architecture).get(one.module, {}).items()
            if architecture.section("consents")[consent].legal_basis == "consent"
        }
        if not needed or any(column.consent in needed for column in one.consents):
            continue
        path = ("imports", name, "consents") if one.consents else ("imports", name)
        dropped = [column for column in one.drop if AGREED.search(column)]
        if dropped:
            yield _dropped(name, one.module, dropped, needed)
            continue
        names = " or ".join(f"`{consent}`" for consent in needed)
        text = f"`{one.module}` gets marketing messages, and `{name}` has no column for {names}"
        way_out = "name the column in `consents`, with the texts that mean yes and no"
        related = tuple((place, f"`{consent}` is needed here") for consent, place in list(needed.items())[:3])
        yield Finding(path, text, way_out, related)


def _dropped(name: str, module: str, columns: list[str], needed: dict[str, Keys]) -> Finding:
    """The file says what people agreed to, and the import throws it away."""
    says = "which says" if len(columns) == 1 else "which say"
    named = " and ".join(f"`{column}`" for column in columns)
    text = f"`{name}` drops {named}, {says} what a `{module}` agreed to, and has no column for a consent"
    which = " or ".join(f"`{consent}`" for consent in needed)
    what = "it" if len(columns) == 1 else "them"
    way_out = f"map {what} under `consents` ({which}), with the texts that mean yes and no"
    related = tuple((place, f"`{consent}` is needed here") for consent, place in list(needed.items())[:3])
    return Finding(("imports", name, "drop"), text, way_out, related)


@once
def marketed(architecture: Architecture) -> dict[str, dict[str, Keys]]:
    """For each module, the marketing consents that messages to its records need, each with such a message."""
    consents = architecture.section("consents")
    found: dict[str, dict[str, Keys]] = {}
    for name, places in ways(architecture).asked.items():
        for place in places:
            if consents[name].purpose == "marketing" and place.way != "question" and place.module:
                found.setdefault(place.module, {}).setdefault(name, place.path)
    for one in messages(architecture):
        if one.template.purpose == "marketing":
            for name in allowing(architecture, one.template, one.module):
                found.setdefault(one.module, {}).setdefault(name, (*one.path, "send", "template"))
    return found


RULE: Final = Rule("CNS124", Severity.ERROR, "graph", "import without a column for consent", check)
