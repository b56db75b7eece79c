"""A campaign has no aim, or does not end when it is reached.

## What
A campaign says neither `goal` nor `goal_description`; or it sends several messages one after the other and has no
`exit_when`; or its `exit_when` asks for the stage and forgets an end that its people can come to.

## Why
Nobody can say whether it was worth its cost; and those who have long done what it was for get the rest of the series:
the customer of yesterday is asked tomorrow whether they would not like to become one.

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
  again: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "Again, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: again}]
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
  again: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "Again, {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: readers
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: again}]
    exit_when: name == "Done"
    goal_description: Ten of them call.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, satisfiable
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Campaign


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what each campaign is to reach, and what ends it."""
    for name, campaign in architecture.section("campaigns").items():
        path = ("campaigns", name)
        if len(campaign.series) > 1 and campaign.exit_when is None:
            done = (
                "those who have done what it is for"
                if campaign.goal
                else "whoever it has become pointless for"
            )
            text = f"`{name}` goes on writing to {done}"
            yield Finding((*path, "series"), text, "say in `exit_when` when somebody no longer takes part")
        elif campaign.goal is None and campaign.goal_description is None:
            text = f"nothing says what `{name}` is to reach"
            yield Finding(path, text, "write a `goal`, or at least a `goal_description`")
        elif campaign.exit_when is not None and not architecture.is_shared(path):
            yield from _going_on(architecture, name, campaign)


def _going_on(architecture: Architecture, name: str, campaign: Campaign) -> Iterator[Finding]:
    """Compare what ends a campaign with the ends of the pipeline that its people go through."""
    segment, path = architecture.section("segments").get(campaign.segment), ("campaigns", name, "exit_when")
    leaves, among = (
        condition(architecture, path),
        condition(architecture, ("segments", campaign.segment, "where")),
    )
    if segment is None or leaves is None or among is None or implies(among, leaves):
        return
    known = facts(architecture)
    for flow in flows(architecture):
        stage = (segment.module, flow.said.field_)
        if flow.said.module != segment.module or stage not in fields_read(leaves):
            continue
        inside = {
            one for one in flow.stages if satisfiable(stage_is(architecture, flow, one), among, facts=known)
        }
        forgotten = [
            one
            for one, said in flow.stages.items()
            if said.outcome
            and one not in inside
            and not satisfiable(stage_is(architecture, flow, one), leaves, facts=known)
        ]
        if forgotten:
            ends = listed(forgotten, "or")
            text = f"`{name}` goes on writing to a `{segment.module}` that has come to {ends}"
            related = tuple((flow.stage(one), "this is an end too") for one in forgotten)
            yield Finding(path, text, "let them leave there too", related, at_key=False)
            return


RULE: Final = Rule("CNS233", Severity.WARNING, "module", "campaign without an aim", check)
