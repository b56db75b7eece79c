"""A form sends something, and its address may be left out.

## What
A form for people outside that makes records delivers a template or has an email confirmed; it asks for the
address that this goes to, and neither the form nor the module requires it.

## Why
Whoever leaves it empty reads that the guide is in their mailbox, and gets nothing; nobody learns of it.

## Bad
```yaml
modules:
  lead:
    fields: {name: {type: text, required: true}, email: {type: email, sensitivity: internal}}
channels:
  email: {kind: email, address: {lead: email}}
templates:
  guide: {channel: email, module: lead, subject: The guide, body: Here it is.}
forms:
  get_guide:
    kind: public
    module: lead
    fields: [name, email]
    protection: [honeypot]
    delivers: {template: guide}
    thanks: It is in your mailbox.
views:
  leads: {kind: list, module: lead, columns: [name, email]}
```

## Good
```yaml
modules:
  lead:
    fields: {name: {type: text, required: true}, email: {type: email, sensitivity: internal}}
channels:
  email: {kind: email, address: {lead: email}}
templates:
  guide: {channel: email, module: lead, subject: The guide, body: Here it is.}
forms:
  get_guide:
    kind: public
    module: lead
    fields: [name, {field: email, required: true}]
    protection: [honeypot]
    delivers: {template: guide}
    thanks: It is in your mailbox.
views:
  leads: {kind: list, module: lead, columns: [name, email]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look whether what a form sends to can be left empty."""
    for one in forms(architecture):
        if not one.makes or one.declared.kind == "internal":
            continue
        for place, field, what in _promised(architecture, one):
            path = _optional(one, field)
            if path:
                message = f"`{field}` may be left out here, and {what}"
                put = Edit("put", path, {"field": field, "required": True})
                plain = getattr(one.declared.fields[int(str(path[-1]))], "model_fields_set", set()) == {
                    "field_"
                }
                way_out = f"require `{field}` in the form"
                edits = (put,) if plain else (Edit("put", (*path, "required"), True),)
                yield Finding(path, message, way_out, ((place, "it is promised here"),), edits=edits)
                break


def _promised(architecture: Architecture, one: WayIn) -> Iterator[tuple[Keys, str, str]]:
    """What a form sends to whoever sends it in: the place, the field with the address, and in words."""
    delivers, protection = one.declared.delivers, one.declared.protection
    template = architecture.section("templates").get(delivers.template or "") if delivers else None
    if template is not None and delivers is not None:
        field = _address(architecture, template.channel, one)
        yield (*one.path, "delivers"), field, f"`{delivers.template}` is sent there"
    for at, box in enumerate(one.declared.consents):
        consent = architecture.section("consents").get(box.consent) if box.required else None
        field = _address(architecture, consent.channel, one) if consent and consent.channel else ""
        if field:
            yield (*one.path, "consents", at), field, f"`{box.consent}` is required, which needs it"
    if "email_confirmation" in protection:
        emails = [name for _, name, field in one.fields if field.parser == "email"]
        if len(emails) == 1:
            place = (*one.path, "protection", protection.index("email_confirmation"))
            yield place, emails[0], "it is to be confirmed"


def _address(architecture: Architecture, channel: str, one: WayIn) -> str:
    declared = architecture.section("channels").get(channel)
    address = str(declared.address.get(one.declared.module, "")) if declared else ""
    return address if "." not in address else ""


def _optional(one: WayIn, name: str) -> Keys:
    """Where a form asks for a field that nobody has to fill."""
    field = one.module.fields.get(name)
    if field is None or field.required or field.required_when or field.default is not None:
        return ()
    if name in one.declared.set or field.derived:
        return ()
    for path, asked in one.asked:
        question = one.declared.fields[int(str(path[-1]))]
        if asked == name and not question.required and question.prefill is None:
            return path
    return ()


RULE: Final = Rule("IMP230", Severity.WARNING, "module", "address that may be left out", check, absence=True)
