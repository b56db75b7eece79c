"""A message passes over the consent that is declared for it.

## What
A message that is no marketing (about a service, a survey, a transaction) is sent without a question for consent,
although the blueprint declares a consent for just this channel and purpose that such a recipient can give or withdraw.
Or a form answers with such a message, and does not ask for the consent as a must, where another form does.

## Why
The consent was declared because people can refuse these messages, by the law or by the firm's own word. Where one
message does not ask, whoever refused gets it nevertheless.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  reminders: {channel: texts, purpose: service, legal_basis: consent, modules: [contact], withdrawn_by: [keyword]}
templates:
  reminder: {channel: texts, purpose: service, module: contact, body: "Until tomorrow, {{ name }}."}
  greeting: {channel: texts, purpose: service, module: contact, body: "Hello, {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, phone],
     consents: [{consent: reminders, wording: Text me.}], protection: [honeypot]}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: greet, send: {template: greeting, consent: reminders}, on_failure: continue}
      - {id: remind, send: {template: reminder}, on_failure: continue}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  reminders: {channel: texts, purpose: service, legal_basis: consent, modules: [contact], withdrawn_by: [keyword]}
templates:
  reminder: {channel: texts, purpose: service, module: contact, body: "Until tomorrow, {{ name }}."}
  greeting: {channel: texts, purpose: service, module: contact, body: "Hello, {{ name }}."}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name, phone],
     consents: [{consent: reminders, wording: Text me.}], protection: [honeypot]}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: greet, send: {template: greeting, consent: reminders}, on_failure: continue}
      - {id: remind, send: {template: reminder, consent: reminders}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._messages import allowing, messages, spoken
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at messages that are no marketing and ask for nothing."""
    yield from _delivered(architecture)
    for one in messages(architecture):
        if one.template.purpose == "marketing" or one.consent is not None:
            continue
        fitting = allowing(architecture, one.template, one.module)
        if not fitting or any(name in fitting and record == one.to for name, record in one.at.known):
            continue
        name = next(iter(fitting))
        path = (*one.path, "send")
        text = f"`{one.name}` goes to {spoken(one.to)} without asking for `{name}`, the consent for such messages"
        way_out = f"write `consent: {name}` in the step"
        edits = (Edit("put", (*path, "consent"), name),) if len(fitting) == 1 else ()
        related = ((("consents", name), "the consent for this channel and purpose"),)
        yield Finding((*path, "template"), text, way_out, related, at_key=False, edits=edits)


def _delivered(architecture: Architecture) -> Iterator[Finding]:
    """Forms that answer with a message need the consent that is declared for it, where others ask for it."""
    templates, forms = architecture.section("templates"), architecture.section("forms")
    asked = {one.consent for form in forms.values() for one in form.consents if one.required}
    for name, form in forms.items() if asked else ():
        template = templates.get(form.delivers.template) if form.delivers else None
        if template is None or template.purpose == "marketing" or architecture.is_shared(("forms", name)):
            continue
        fitting = allowing(architecture, template, form.module)
        if not fitting.keys() & asked or any(
            one.required and one.consent in fitting for one in form.consents
        ):
            continue
        known = next(one for one in fitting if one in asked)
        told = form.delivers.template
        text = f"`{name}` answers with `{told}` and need not be sent with `{known}`, the consent for such messages"
        related = ((("consents", known), "the consent for this channel and purpose"),)
        way_out = f"ask for `{{consent: {known}, required: true}}` in the form, as other forms do"
        yield Finding(("forms", name, "delivers"), text, way_out, related)


RULE: Final = Rule("CNS223", Severity.WARNING, "graph", "message past a consent", check)
