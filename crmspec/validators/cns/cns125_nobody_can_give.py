"""A consent is needed that nobody can give.

## What
A message or a condition asks for a consent that rests on people's agreement, and nothing collects it for records of
that module: no form has a box for it, no import a column, no workflow records it, no conversion carries it over, and
by `given_by` nobody writes it down by hand (`manual`, `inbound`). Blueprints with neither forms nor imports are left
alone.

## Why
The condition never holds and the message never goes out, to nobody. It looks as if all were well.

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
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
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

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.messaging import Consent
    from crmspec.validators.cns._ways import Place

BY_HAND: Final = frozenset({"manual", "inbound"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find consents that are asked for and not collected."""
    if not (architecture.section("forms") or architecture.section("imports")):
        return
    known = ways(architecture)
    for name, places in known.asked.items():
        consent = architecture.section("consents")[name]
        if consent.legal_basis != "consent" or BY_HAND.intersection(consent.given_by):
            continue
        collected = _carried(architecture, consent, {one.module for one in known.collected.get(name, ())})
        reachable = set(consent.modules) - collected
        missing = [one for one in places if one.module and one.module in reachable]
        if missing and "" not in collected and not architecture.perhaps_meant(("consent",), name):
            yield _finding(name, missing, collected)


def _carried(architecture: Architecture, consent: Consent, modules: set[str]) -> set[str]:
    """The modules whose records can have a consent, with those that others are converted into."""
    found, before = set(modules), set[str]()
    while found != before:
        before = set(found)
        for one in architecture.section("conversions").values():
            if one.carries.consents and one.from_ in found:
                found.update({target.module for target in one.creates}.intersection(consent.modules))
    return found


def _finding(name: str, missing: list[Place], collected: set[str]) -> Finding:
    first, *others = missing
    if collected:
        has = " and ".join(f"`{one}`" for one in sorted(collected))
        text = f"`{name}` is asked of a `{first.module}`, and is only ever given by {has}"
    else:
        text = f"`{name}` is needed here, and nothing collects it: nobody ever has it"
    way_out = "add a box to a form, a column to an import, or `manual` to how it is given"
    related = ((("consents", name, "given_by"), "how it is said to be given"),) if not collected else ()
    also = tuple((one.path, "and here") for one in others[:4])
    return Finding(first.path, text, way_out, (*related, *also), at_key=False)


RULE: Final = Rule("CNS125", Severity.ERROR, "graph", "consent that nobody can give", check, absence=True)
