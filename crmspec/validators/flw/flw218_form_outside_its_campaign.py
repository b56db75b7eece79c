"""A form starts a campaign for people who are not among those it is for.

## What
A form names a campaign, and what the form sets contradicts the condition of the campaign's segment.

## Why
Whoever fills in the form leaves the campaign before it begins, or never gets into it: no letter is sent.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, required: true}
      wish: {type: picklist, options: [kitchen, bath]}
channels:
  letters: {kind: email, address: {lead: email}, capped_at: 2/week}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [lead]
    given_by: [form]
    wording: Send me news. I can end it by the link in each letter.
templates:
  baths:
    channel: letters
    purpose: marketing
    module: lead
    subject: Baths
    body: Look at these.
    unsubscribe: true
segments:
  bath_dreamers: {module: lead, where: wish == "bath"}
campaigns:
  bath_letters:
    segment: bath_dreamers
    channel: letters
    consent: news
    series: [{template: baths}]
    goal: name is null
    goal_description: More enquiries for baths.
forms:
  bath_page:
    kind: public
    module: lead
    fields: [name, email]
    set: {wish: kitchen}
    consents: [news]
    protection: [honeypot]
    duplicates: create
    thanks: Thank you.
    campaign: bath_letters
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, required: true}
      wish: {type: picklist, options: [kitchen, bath]}
channels:
  letters: {kind: email, address: {lead: email}, capped_at: 2/week}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [lead]
    given_by: [form]
    wording: Send me news. I can end it by the link in each letter.
templates:
  baths:
    channel: letters
    purpose: marketing
    module: lead
    subject: Baths
    body: Look at these.
    unsubscribe: true
segments:
  bath_dreamers: {module: lead, where: wish == "bath"}
campaigns:
  bath_letters:
    segment: bath_dreamers
    channel: letters
    consent: news
    series: [{template: baths}]
    goal: name is null
    goal_description: More enquiries for baths.
forms:
  bath_page:
    kind: public
    module: lead
    fields: [name, email]
    set: {wish: bath}
    consents: [news]
    protection: [honeypot]
    duplicates: create
    thanks: Thank you.
    campaign: bath_letters
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.compiler.expressions.guards import never, satisfiable
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what forms set with whom their campaigns are for."""
    campaigns, segments = architecture.section("campaigns"), architecture.section("segments")
    for name, form in architecture.section("forms").items():
        campaign = campaigns.get(form.campaign or "")
        segment = segments.get(campaign.segment) if campaign else None
        if campaign is None or segment is None or segment.module != form.module:
            continue
        where = condition(architecture, ("segments", campaign.segment, "where"))
        if where is None or not satisfiable(where, facts=facts(architecture)):
            continue
        for field in form.set:
            known = _is(architecture, name, form.module, field)
            if known is not None and never(where, known, facts=facts(architecture)):
                why = f"by the `{field}` that it sets nobody is in `{campaign.segment}`"
                message = f"the form `{name}` starts the campaign `{form.campaign}`, and {why}"
                way_out = f"set another `{field}`, or start the campaign that is meant"
                related = ((("segments", campaign.segment, "where"), "whom the campaign is for"),)
                yield Finding(("forms", name, "set", field), message, way_out, related)


def _is(architecture: Architecture, form: str, module: str, field: str) -> Expr | None:
    """That a field has the value which the form sets; None where that is no literal."""
    for effect in effects_of(architecture).get(f"form:{form}", ()):
        value = effect.fields.get(field)
        if effect.module == module and value is not None and value.is_literal:
            if not isinstance(value.value, str | bool | int):
                return None
            return Expr("eq", BOOLEAN, (value_of(architecture, module, field), value))
    return None


RULE: Final = Rule("FLW218", Severity.WARNING, "graph", "form outside of its campaign", check)
