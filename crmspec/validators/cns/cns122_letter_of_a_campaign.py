"""A campaign sends what is not meant for it.

## What
A template that a campaign sends is for another channel than the campaign, is no marketing by what it says of itself,
is about another module than the campaign's segment, or takes parameters that no campaign gives.

## Why
A campaign writes to its segment by its channel and on the strength of its consent. A letter for another channel has no
address; one that does not say it is marketing is sent past everything that is watched for marketing: the cap on how
many a person gets, the way to unsubscribe, the proof of consent wherever else it is used.

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
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
  hello: {channel: letters, module: contact, body: "Hello, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 2 days, template: hello}]
    exit_when: name is null
    goal_description: Ten of them call.
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
segments:
  readers: {module: contact, where: has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
  hello: {channel: letters, purpose: marketing, unsubscribe: true, module: contact, body: "Hello, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 2 days, template: hello}]
    exit_when: name is null
    goal_description: Ten of them call.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Campaign
    from crmspec.compiler.model.messaging import Template
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what campaigns send with what they are."""
    templates = architecture.section("templates")
    for name, campaign in architecture.section("campaigns").items():
        path = ("campaigns", name)
        sent: list[tuple[Keys, str]] = [
            (("series", at, "template"), one.template) for at, one in enumerate(campaign.series)
        ]
        sent += [(("template",), campaign.template)] if campaign.template else []
        for key, told in sent:
            if told in templates:
                yield from _compared(architecture, campaign, (*path, *key), told, templates[told])


def _compared(
    architecture: Architecture, campaign: Campaign, path: Keys, told: str, template: Template
) -> Iterator[Finding]:
    about = ("templates", told)
    channels = (*architecture.section("channels"), "internal")
    segment = architecture.section("segments").get(campaign.segment)
    related = ((about, "the template"),)
    if template.channel != campaign.channel and template.channel in channels:
        text = f"the campaign writes by `{campaign.channel}`, and `{told}` is for `{template.channel}`"
        yield Finding(path, text, f"send a template for `{campaign.channel}`", related, at_key=False)
    elif template.purpose != "marketing":
        text = f"`{told}` goes out as marketing, and says that it is `{template.purpose}`"
        way_out = "write `purpose: marketing` there, with a way to unsubscribe; or send it by a workflow"
        edits = (Edit("put", (*about, "purpose"), "marketing"), Edit("put", (*about, "unsubscribe"), True))
        yield Finding(path, text, way_out, related, at_key=False, edits=edits)
    elif segment is not None and segment.module in architecture.modules and template.module != segment.module:
        text = f"`{told}` is about a `{template.module}`, and goes to records of `{segment.module}`"
        way_out = f"send a template whose `module` is `{segment.module}`"
        yield Finding(path, text, way_out, related, at_key=False)
    elif template.parameters:
        text = f"`{told}` needs {_named(template.parameters)}, and a campaign gives nothing"
        yield Finding(path, text, "take it from the fields of the record", related, at_key=False)


def _named(names: Iterable[str]) -> str:
    return " and ".join(f"`{one}`" for one in names)


RULE: Final = Rule("CNS122", Severity.ERROR, "module", "campaign sends what is not meant for it", check)
