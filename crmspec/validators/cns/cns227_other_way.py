"""A consent is collected in a way it does not name.

## What
`given_by` says how a consent is given, and a form or an import collects it in another way; or it is given by double
opt-in only, and a public form asks for it without confirming the address (`email_confirmation`). Or a consent that
rests on people's agreement is recorded by a workflow that starts with a stage or a day and looks at no answer, although
it is not given by a contract.

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

from crmspec.access.effects import conditions_at
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.expressions.types import Boolean
from crmspec.diagnostics import Severity
from crmspec.validators.cns._ways import ways
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import steps_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.cns._ways import Place

OF_ITSELF: Final = frozenset({"enters", "leaves", "due", "schedule", "recurring", "sla", "crosses"})
"""Triggers with which nobody says that they agree."""
ANSWERED: Final = frozenset({"ask", "approve", "wait"})
READING: Final = frozenset({"field", "get", "outer", "has_consent", "has_tag"})
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
    if one.way == "step" and _is_taken_for_granted(architecture, name, one):
        return f"`{name}` is not given by a contract, and this records it although nobody was asked"
    if one.way != "form":
        return ""
    if not BY_FORM & given_by:
        return f"`{name}` is not given by forms, and this one asks for it"
    form = architecture.section("forms")[str(one.path[1])]
    if "form" not in given_by and form.kind == "public" and "email_confirmation" not in form.protection:
        return f"`{name}` needs a double opt-in, and this form does not confirm the address"
    return ""


def _is_taken_for_granted(architecture: Architecture, name: str, one: Place) -> bool:
    """Whether a workflow records agreement because of something else that people did."""
    consent, step = architecture.section("consents")[name], architecture.verbs.get(one.path[:-1])
    if consent.legal_basis != "consent" or "contract" in consent.given_by or step is None:
        return False
    started = listeners_by_workflow(architecture).get(str(one.path[1]), ())
    if one.path[0] != "workflows" or not started or any(each.verb not in OF_ITSELF for each in started):
        return False
    if "manual" in consent.given_by and not _rests_on_a_contract(architecture, one):
        return False
    if any(each.verb in ANSWERED for each in steps_under(architecture, one.path[:2])):
        return False
    around = conditions_at(architecture, step)
    asked = (part for each in (*around.guards, *around.unless) for part in walk(each))
    answers = (part.op == "var" or (part.op in READING and isinstance(part.type, Boolean)) for part in asked)
    return not around.unclear and not any(answers)


def _rests_on_a_contract(architecture: Architecture, one: Place) -> bool:
    """Whether the same workflow records another consent, which a contract gives."""
    consents = architecture.section("consents")
    return any(
        "contract" in consents[other].given_by
        for other, places in ways(architecture).collected.items()
        for place in places
        if place.way == "step" and place.path[:2] == one.path[:2]
    )


RULE: Final = Rule("CNS227", Severity.WARNING, "graph", "consent collected in another way", check)
