"""A consent is harder to withdraw than to give.

## What
A consent that rests on people's agreement says no way in which it can be withdrawn; or it is for marketing and
given by a form, and those who gave it can withdraw it only by asking somebody (`manual`) or by a file (`import`);
or the wording promises a way, such as STOP, that is not among them.

## Why
The law wants it as easy to take back as to give. Where it is not, people call messages spam instead.

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
    withdrawn_by: [manual]
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
    withdrawn_by: [link, manual]
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

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.messaging import Consent

WITH_HELP: Final = frozenset({"manual", "import"})
"""Ways that are not the giver's own."""
PROMISES: Final = {
    "keyword": ("STOP", re.compile(r"\bSTOP\b|\bARRET\b|\bALTO\b")),
    "link": ("a link", re.compile(r"\blink\b|unsubscribe with one click", re.IGNORECASE)),
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how consents are given with how they are withdrawn."""
    kinds = {name: one.kind for name, one in architecture.section("channels").items()}
    for name, consent in architecture.section("consents").items():
        path = ("consents", name)
        if consent.legal_basis != "consent" or architecture.is_shared(path):
            continue
        own = set(consent.withdrawn_by) - WITH_HELP
        easy = consent.purpose == "marketing" and "form" in consent.given_by
        promised = _promised(consent)
        if not consent.withdrawn_by:
            text = f"nobody who gave `{name}` can withdraw it"
        elif easy and not own and kinds.get(consent.channel) != "call":
            text = f"`{name}` is given by a form, and nobody can withdraw it without asking somebody"
        elif promised:
            way, what = promised
            text = f"the wording of `{name}` promises {what}, and `withdrawn_by` has no `{way}`"
            at = (*path, "withdrawn_by")
            edits = (Edit("put", at, [*consent.withdrawn_by, way]),)
            yield Finding(at, text, f"add `{way}` to `withdrawn_by`", edits=edits)
            continue
        else:
            continue
        yield Finding((*path, "withdrawn_by"), text, "add `link`, `keyword`, `reply` or `form`")


def _promised(consent: Consent) -> tuple[str, str] | None:
    """The way to withdraw it that people are told of, where it is not one, and what they are told."""
    for way, (what, told) in PROMISES.items():
        if told.search(consent.wording or "") and not {way, "reply"}.intersection(consent.withdrawn_by):
            return way, what
    return None


RULE: Final = Rule("CNS225", Severity.WARNING, "module", "consent that is hard to withdraw", check)
