"""A form starts a campaign for people who are not among those it is for.

## What
A form names a campaign, and what the form sets, or leaves empty, contradicts the condition of the campaign's segment.

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

from functools import partial
from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.compiler.expressions.guards import never, satisfiable
from crmspec.compiler.expressions.ir import FALSE, TRUE, Expr, fields_read
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._moments import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.exchange import Form


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what forms set, and leave empty, with whom their campaigns are for."""
    campaigns, segments = architecture.section("campaigns"), architecture.section("segments")
    for name, form in architecture.section("forms").items():
        campaign = campaigns.get(form.campaign or "")
        segment = segments.get(campaign.segment) if campaign else None
        if campaign is None or segment is None or segment.module != form.module:
            continue
        where = condition(architecture, ("segments", campaign.segment, "where"))
        if where is None or not satisfiable(where, facts=facts(architecture)):
            continue
        made = next(
            (
                one
                for one in effects_of(architecture).get(f"form:{name}", ())
                if one.action == "created" and one.module == form.module
            ),
            None,
        )
        for module, field in sorted(fields_read(where)) if made else ():
            value = made.fields.get(field) if made else None
            if module != form.module or value is None or not value.is_literal:
                continue
            if _excludes(architecture, value_of(architecture, module, field), value, where):
                yield _finding(form, name, campaign.segment, field)
                break


def _excludes(architecture: Architecture, field: Expr, value: Expr, where: Expr) -> bool:
    """Whether a condition never holds of records whose field has a value."""
    if isinstance(value.value, tuple):
        return never(rewritten(where, partial(_known, field, frozenset(map(str, value.value)))))
    if value.value is None:
        return never(where, Expr("is_null", BOOLEAN, (field,)), facts=facts(architecture))
    told = isinstance(value.value, str | bool | int)
    return told and never(where, Expr("eq", BOOLEAN, (field, value)), facts=facts(architecture))


def _known(field: Expr, given: frozenset[str], part: Expr) -> Expr | None:
    """Whether an option is among those that are set; None where something else is asked."""
    asked = part.args[1] if part.op == "has" and part.args[0] == field else None
    return (TRUE if asked.value in given else FALSE) if isinstance(asked, Expr) and asked.is_literal else None


def _finding(form: Form, name: str, segment: str, field: str) -> Finding:
    done = "that it sets" if field in form.set else "that it leaves as it is"
    why = f"by the `{field}` {done} nobody is in `{segment}`"
    message = f"the form `{name}` starts the campaign `{form.campaign}`, and {why}"
    way_out = f"set another `{field}`, or start the campaign that is meant"
    path = ("set", field) if field in form.set else ("campaign",)
    related = ((("segments", segment, "where"), "whom the campaign is for"),)
    return Finding(("forms", name, *path), message, way_out, related)


RULE: Final = Rule("FLW218", Severity.WARNING, "graph", "form outside of its campaign", check)
