"""A form promises a message, and does not ask where to send it.

## What
A form that makes records delivers a template, has a box for a consent, or has an email confirmed, and neither asks for
nor sets the field that holds the address for that channel.

## Why
Whoever fills it in waits for something that never comes, and is on a list that cannot reach them.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
channels:
  letters: {kind: email, address: {lead: email}}
templates:
  our_guide: {channel: letters, module: lead, subject: Our guide, body: Here it is.}
forms:
  guide: {kind: internal, module: lead, fields: [name], delivers: {template: our_guide}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
channels:
  letters: {kind: email, address: {lead: email}}
templates:
  our_guide: {channel: letters, module: lead, subject: Our guide, body: Here it is.}
forms:
  guide: {kind: internal, module: lead, fields: [name, email], delivers: {template: our_guide}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, is_misspelt
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for the addresses of what forms promise."""
    for one in forms(architecture):
        if not one.makes:
            continue
        told: set[str] = set()
        for path, channel, what in _promised(architecture, one):
            declared = architecture.section("channels").get(channel)
            address = declared.address.get(one.declared.module, "") if declared else ""
            field = address.partition(".")[0]
            if field not in told and _lacks(one, field) and not is_misspelt(architecture, field):
                told.add(field)
                message = f"{what} goes to `{address}`, which the form does not ask for"
                place = (("channels", channel, "address", one.declared.module), "where it is sent")
                yield Finding(path, message, f"ask for `{field}`", (place,), at_key=False)
        yield from _confirmed(one)


def _lacks(one: WayIn, name: str) -> bool:
    """Whether a field is empty in what the form makes."""
    field = one.module.fields.get(name)
    empty = field is not None and not field.derived and field.default is None
    return empty and name not in one.given


def _promised(architecture: Architecture, one: WayIn) -> Iterator[tuple[Keys, str, str]]:
    """What is to be sent to whoever fills a form in: its place, the channel, and what it is."""
    delivers = one.declared.delivers
    template = architecture.section("templates").get(delivers.template or "") if delivers else None
    if template:
        path = (*one.path, "delivers", "template")
        yield path, template.channel, f"the message `{delivers.template}`"
    for at, box in enumerate(one.declared.consents):
        consent = architecture.section("consents").get(box.consent)
        if consent:
            yield (*one.path, "consents", at), consent.channel, f"what `{box.consent}` allows"


def _confirmed(one: WayIn) -> Iterator[Finding]:
    if "email_confirmation" in one.declared.protection:
        emails = {name for name, field in one.module.fields.items() if field.parser == "email"}
        if not emails & one.given:
            path = (*one.path, "protection", one.declared.protection.index("email_confirmation"))
            message = "an email should be confirmed, and the form asks for none"
            yield Finding(path, message, "ask for the email, or choose another protection")


RULE: Final = Rule("IMP114", Severity.ERROR, "module", "promise without an address", check, absence=True)
