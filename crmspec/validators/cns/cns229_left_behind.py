"""A conversion leaves consents behind.

## What
Records of a module carry a consent, they are converted into records of another module that carries it too, messages ask
for it there, and the conversion does not carry it over (`consents: false`).

## Why
A customer who agreed as a lead gets nothing any more; and who objected as a lead is, as a customer, somebody who never
objected.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {lead: email, contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [lead, contact]
    given_by: [form, manual]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: lead, fields: [name, email], consents: [news], protection: [honeypot]}
conversions:
  win:
    from: lead
    creates: [{module: contact, set: {name: =name, email: =email}}]
    carries: {consents: false}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {lead: email, contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [lead, contact]
    given_by: [form, manual]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: lead, fields: [name, email], consents: [news], protection: [honeypot]}
conversions:
  win:
    from: lead
    creates: [{module: contact, set: {name: =name, email: =email}}]
    carries: {consents: true}
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
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find conversions that forget what people agreed to."""
    asked = ways(architecture).asked
    for name, one in architecture.section("conversions").items():
        if one.carries.consents:
            continue
        targets = {target.module for target in one.creates}
        for consent, declared in architecture.section("consents").items():
            common = targets.intersection(declared.modules)
            if one.from_ in declared.modules and any(
                place.module in common for place in asked.get(consent, ())
            ):
                to = min(common)
                path = ("conversions", name, "carries", "consents")
                text = f"`{consent}` of a `{one.from_}` is not carried over to the `{to}`, and is asked for there"
                related = ((("consents", consent, "modules"), "both carry it"),)
                edits = (Edit("put", path, True),)
                yield Finding(path, text, "let it be carried over", related, edits=edits)
                break


RULE: Final = Rule("CNS229", Severity.WARNING, "graph", "consent that a conversion drops", check)
