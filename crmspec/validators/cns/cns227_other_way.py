"""A consent is collected in a way it does not name.

## What
`given_by` says how a consent is given, and a form or an import collects it in another way; or it is given by double
opt-in only, and a public form asks for it without confirming the address (`email_confirmation`).

## Why
What was decided about proof is not what happens: without the second step anybody can sign up anybody.

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
    given_by: [double_opt_in]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, {field: email, required: true}],
     consents: [news], protection: [honeypot]}
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
    given_by: [double_opt_in]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, {field: email, required: true}],
     consents: [news], protection: [honeypot, email_confirmation]}
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
    from crmspec.validators.cns._ways import Place

BY_FORM: Final = frozenset({"form", "double_opt_in"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how each consent is collected with how it says that it is given."""
    for name, places in ways(architecture).collected.items():
        given_by = architecture.section("consents")[name].given_by
        for one in places:
            if text := _unlike(architecture, name, one, frozenset(given_by)):
                related = ((("consents", name, "given_by"), "how it is given"),)
                way_out = "collect it as it says, or add the way to `given_by`"
                yield Finding(one.path, text, way_out, related, at_key=False)


def _unlike(architecture: Architecture, name: str, one: Place, given_by: frozenset[str]) -> str:
    if one.way == "import" and "import" not in given_by:
        return f"`{name}` is not given by imports, and a file brings it in here"
    if one.way != "form":
        return ""
    if not BY_FORM & given_by:
        return f"`{name}` is not given by forms, and this one asks for it"
    form = architecture.section("forms")[str(one.path[1])]
    if "form" not in given_by and form.kind == "public" and "email_confirmation" not in form.protection:
        return f"`{name}` needs a double opt-in, and this form does not confirm the address"
    return ""


RULE: Final = Rule("CNS227", Severity.WARNING, "graph", "consent collected in another way", check)
