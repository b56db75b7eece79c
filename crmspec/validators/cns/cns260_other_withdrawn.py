"""Unsubscribing withdraws something else.

## What
A workflow is started by people who unsubscribe or complain (a message that was `unsubscribed` or `complained`, or an
event of another system that is called so), and withdraws only consents that the messages in question do not need: of
another channel or of another purpose. Or it records a consent as given, or withdraws none and does nothing else to the
record. Only where a marketing consent is declared for these records.

## Why
They have said that they want no more letters, and get more of them; that is how complaints to the authorities begin.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
channels:
  email: {kind: email, address: {contact: email}, capped_at: 2/week}
consents:
  news:
    channel: email
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Send me the news; I can end it at any time.
  surveys:
    channel: email
    purpose: survey
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Ask me now and then; I can end it at any time.
templates:
  letter: {channel: email, purpose: marketing, module: contact, subject: News, body: News., unsubscribe: true}
  questions: {channel: email, purpose: survey, module: contact, subject: How was it?, body: Well?, unsubscribe: true}
workflows:
  write:
    trigger: {changed: contact, fields: [name]}
    at_most: {times: 1, every: 30 days}
    steps:
      - {id: news, send: {template: letter, consent: news}}
      - {id: ask, send: {template: questions, consent: surveys}}
  agrees:
    trigger: {message: clicked, template: questions, module: contact}
    steps:
      - {id: news, consent: {consent: news, is: given, because: Clicked on yes.}}
      - {id: ask, consent: {consent: surveys, is: given, because: Clicked on yes.}}
  no_more:
    trigger: {message: unsubscribed, template: letter, module: contact}
    steps:
      - {id: end, consent: {consent: surveys, is: withdrawn, because: Unsubscribed by the link.}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
channels:
  email: {kind: email, address: {contact: email}, capped_at: 2/week}
consents:
  news:
    channel: email
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Send me the news; I can end it at any time.
  surveys:
    channel: email
    purpose: survey
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Ask me now and then; I can end it at any time.
templates:
  letter: {channel: email, purpose: marketing, module: contact, subject: News, body: News., unsubscribe: true}
  questions: {channel: email, purpose: survey, module: contact, subject: How was it?, body: Well?, unsubscribe: true}
workflows:
  write:
    trigger: {changed: contact, fields: [name]}
    at_most: {times: 1, every: 30 days}
    steps:
      - {id: news, send: {template: letter, consent: news}}
      - {id: ask, send: {template: questions, consent: surveys}}
  agrees:
    trigger: {message: clicked, template: questions, module: contact}
    steps:
      - {id: news, consent: {consent: news, is: given, because: Clicked on yes.}}
      - {id: ask, consent: {consent: surveys, is: given, because: Clicked on yes.}}
  no_more:
    trigger: {message: unsubscribed, template: letter, module: contact}
    steps:
      - {id: end, consent: {consent: news, is: withdrawn, because: Unsubscribed by the link.}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._inside import steps_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

REFUSED: Final = frozenset({"unsubscribed", "complained"})
SAID: Final = re.compile(r"unsubscri|opt(ed)?_?out|complain|spam|no_more")
ACTS: Final = frozenset(
    {"update", "delete", "tag", "untag", "action", "subflow", "consent", "campaign", "transition"}
)
"""Steps that may keep somebody from being written to."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is withdrawn when somebody wants no more messages."""
    if not architecture.section("consents"):
        return
    for name, several in listeners_by_workflow(architecture).items():
        for one in several:
            if _refuses(one) and one.module and not architecture.is_shared(one.path):
                yield from _withdrawn(architecture, name, one)
                break


def _refuses(one: Listener) -> bool:
    if one.verb == "message":
        return one.model.message in REFUSED
    return one.verb == "webhook" and SAID.search(one.model.webhook.partition(".")[2]) is not None


def _withdrawn(architecture: Architecture, name: str, one: Listener) -> Iterator[Finding]:
    meant = _meant(architecture, one)
    if not meant:
        return
    inside = steps_under(architecture, ("workflows", name, "steps"))
    told = [step for step in inside if step.verb == "consent"]
    related = ((one.path, "this starts it"),)
    for step in told:
        if step.model.consent.is_ == "given":
            text = "somebody wants no more messages, and this records that they agreed"
            at = (*step.path, "consent", "is")
            mend = Edit("put", at, "withdrawn")
            yield Finding(at, text, "say `is: withdrawn`", related, at_key=False, edits=(mend,))
            return
    ended = {step.model.consent.consent for step in told}
    known = ended & set(architecture.section("consents"))
    if told and len(known) == len(ended) and not ended & meant and not _calls(inside):
        text = f"this withdraws {some(sorted(ended))}, and the messages they no longer want go by {some(sorted(meant))}"
        place = (*told[0].path, "consent", "consent")
        edits = (Edit("put", place, min(meant)),) if len(meant) == len(told) == 1 else ()
        yield Finding(place, text, f"withdraw {some(sorted(meant))}", related, at_key=False, edits=edits)
    elif not told and not any(step.verb in ACTS for step in inside):
        text = f"`{name}` hears that somebody wants no more messages, and withdraws no consent"
        yield Finding(one.path, text, f"add a step `consent` that withdraws {some(sorted(meant))}")


def _calls(inside: list[Placed]) -> bool:
    """Whether something else is called that may withdraw it."""
    return any(step.verb in {"subflow", "action", "delete"} for step in inside)


def _meant(architecture: Architecture, one: Listener) -> set[str]:
    """The consents that the messages need which are no longer wanted."""
    channels, purpose = _of_messages(architecture, one)
    consents = {
        name: consent
        for name, consent in architecture.section("consents").items()
        if one.module in consent.modules and consent.purpose == purpose
    }
    near = {name for name, consent in consents.items() if consent.channel in channels}
    return near or (set() if channels and one.verb == "message" else set(consents))


def _of_messages(architecture: Architecture, one: Listener) -> tuple[set[str], str]:
    """By which channels they came, and for which purpose."""
    if one.verb == "webhook":
        system = one.model.webhook.partition(".")[0]
        carried = {
            name
            for name, channel in architecture.section("channels").items()
            if channel.integration == system
        }
        return carried, "marketing"
    model: Any = one.model
    template = architecture.section("templates").get(model.template or "")
    campaign = architecture.section("campaigns").get(model.campaign or "")
    named = model.channel or (template.channel if template else campaign.channel if campaign else None)
    return {named} if named else set(), template.purpose if template else "marketing"


RULE: Final = Rule("CNS260", Severity.WARNING, "graph", "unsubscribing withdraws something else", check)
