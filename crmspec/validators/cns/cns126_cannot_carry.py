"""A consent is asked of records that cannot carry it.

## What
A consent lists the modules whose records carry it. A condition, a message, a campaign, a form, an import or a step
has to do with that consent and with records of another module.

## Why
What is given there is kept nowhere, and what is asked for there is never so.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      email: {type: email, sensitivity: internal}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email, account: email}}
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
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      email: {type: email, sensitivity: internal}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email, account: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact, account]
    given_by: [form, manual]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: account, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: account}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.cns._ways import Place

DOES: Final = {"form": "fills in", "import": "brings in", "step": "is about"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the modules of each consent with those of whatever collects it or asks for it."""
    known = ways(architecture)
    for name, consent in architecture.section("consents").items():
        carriers = set(consent.modules)
        if not carriers <= architecture.modules.keys():
            continue
        told = set[str]()
        for one in (*known.collected.get(name, ()), *known.asked.get(name, ())):
            if one.module in architecture.modules and one.module not in carriers and one.module not in told:
                told.add(one.module)
                yield _finding(name, one, consent.modules)


def _finding(name: str, one: Place, carriers: tuple[str, ...]) -> Finding:
    carry = " and ".join(f"`{module}`" for module in carriers)
    end = "so it is kept nowhere" if one.way in DOES else "so it never has it"
    text = f"`{name}` is carried by records of {carry}, and this is a `{one.module}`, {end}"
    way_out = f"add `{one.module}` to the `modules` of `{name}`, or mean another record"
    related = ((("consents", name, "modules"), "the modules that carry it"),)
    return Finding(one.path, text, way_out, related, at_key=False)


RULE: Final = Rule("CNS126", Severity.ERROR, "graph", "consent of records that cannot carry it", check)
