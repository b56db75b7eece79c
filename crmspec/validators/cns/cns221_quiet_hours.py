"""Text messages go out at any hour.

## What
Messages are sent by a channel for text messages or calls that has no `quiet_hours`, or whose quiet hours begin when
they end, or lie in the daytime. A channel by which nothing is sent, and for which nobody is asked for consent, is
left alone.

## Why
A workflow that runs at night wakes people up; in many countries calls and texts at night are forbidden.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  texts: {kind: sms, address: {contact: phone}}
consents:
  news:
    channel: texts
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: texts, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, phone], consents: [news], protection: [honeypot]}
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
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  news:
    channel: texts
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: texts, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, phone], consents: [news], protection: [honeypot]}
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
from crmspec.validators.cns._hours import AT_ONCE, rings_at_night
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find channels that ring, and are in use, without hours at which they are quiet."""
    for name, channel in architecture.section("channels").items():
        path = ("channels", name)
        if channel.kind not in AT_ONCE or architecture.is_shared(path) or not _used(architecture, name):
            continue
        what = "text messages" if channel.kind == "sms" else "calls"
        quiet = channel.quiet_hours
        way_out = 'write `quiet_hours: {from: "20:00", to: "08:00", zone: recipient}`'
        if quiet is None:
            wanted = {"from": "20:00", "to": "08:00", "zone": "recipient"}
            mend = Edit("put", (*path, "quiet_hours"), wanted)
            text = f"`{name}` has no quiet hours: {what} reach people at night"
            yield Finding(path, text, way_out, edits=(mend,))
        elif quiet.from_ == quiet.to:
            text = f"the quiet hours of `{name}` begin when they end: {what} reach people at night"
            yield Finding((*path, "quiet_hours"), text, way_out)
        elif rings_at_night(channel, quiet):
            text = f"`{name}` is quiet from {quiet.from_} to {quiet.to}: {what} reach people at night instead"
            hours = (*path, "quiet_hours")
            edits = (Edit("put", (*hours, "from"), quiet.to), Edit("put", (*hours, "to"), quiet.from_))
            yield Finding(hours, text, "exchange `from` and `to`", edits=edits)


def _used(architecture: Architecture, name: str) -> bool:
    sections = ("templates", "consents", "campaigns")
    return any(one.channel == name for section in sections for one in architecture.section(section).values())


RULE: Final = Rule("CNS221", Severity.WARNING, "module", "no quiet hours", check)
