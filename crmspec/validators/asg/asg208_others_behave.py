"""Points for what the records of another module do.

## What
A behaviour that is scored is about a form, a campaign or an activity of another module than the rule, or
about a message that goes to another.

## Why
Nobody of those who are scored ever does it, so the points are never given.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
  lead:
    fields:
      name: {type: text}
      score: {type: score}
forms:
  ask: {kind: internal, module: account, fields: [name]}
scoring_rules:
  lead_score:
    module: lead
    field: score
    behaviours:
      - {on: submitted, form: ask, points: 5}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
  accounts: {kind: list, module: account, columns: [name]}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
  lead:
    fields:
      name: {type: text}
      score: {type: score}
forms:
  ask: {kind: internal, module: lead, fields: [name]}
scoring_rules:
  lead_score:
    module: lead
    field: score
    behaviours:
      - {on: submitted, form: ask, points: 5}
views:
  leads: {kind: list, module: lead, columns: [name, score]}
  accounts: {kind: list, module: account, columns: [name]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.types import Record
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.marketing import BehaviourPoints


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is scored with what it happens to."""
    for name, rule in architecture.section("scoring_rules").items():
        for at, one in enumerate(rule.behaviours):
            path = ("scoring_rules", name, "behaviours", at)
            for key, called, modules in _about(architecture, one):
                if modules and rule.module not in modules and rule.module in architecture.modules:
                    whose = " and ".join(f"`{module}`" for module in sorted(modules))
                    message = f"`{called}` is about {whose}, and `{name}` scores `{rule.module}`"
                    related = (((_SECTIONS[key], called), "it is declared here"),)
                    yield Finding(
                        (*path, key), message, f"name one of `{rule.module}`", related, at_key=False
                    )


_SECTIONS: Final = {
    "form": "forms",
    "campaign": "campaigns",
    "activity": "activities",
    "template": "templates",
}


def _about(architecture: Architecture, one: BehaviourPoints) -> Iterator[tuple[str, str, set[str]]]:
    """What a behaviour names, and the modules whose records can behave so."""
    form = architecture.section("forms").get(one.form or "")
    if form is not None:
        yield "form", str(one.form), _reached(architecture, form.module)
    campaign = architecture.section("campaigns").get(one.campaign or "")
    segment = architecture.section("segments").get(campaign.segment) if campaign else None
    if segment is not None:
        yield "campaign", str(one.campaign), {segment.module}
    activity = architecture.section("activities").get(one.activity or "")
    if activity is not None:
        yield "activity", str(one.activity), {*activity.on, *activity.participants}
    template = architecture.section("templates").get(one.template or "")
    if template is not None and one.on != "called":
        yield "template", str(one.template), _recipients(architecture, str(one.template), template.module)


def _reached(architecture: Architecture, module: str) -> set[str]:
    """A module, and those that it looks up: whoever fills in the form may be found by it."""
    members = architecture.members.members(module) or {}
    found = {one.module for one in members.values() if isinstance(one, Record)}
    return found | {module}


def _recipients(architecture: Architecture, called: str, about: str | None) -> set[str]:
    """The modules of those to whom a message goes, as far as steps and campaigns say."""
    found = {about} if about else set[str]()
    for step in architecture.steps("send"):
        if step.model.send.template == called:
            to = step.context.module_of(step.model.send.to)
            if to is None:
                return set()
            found.add(to)
    for campaign in architecture.section("campaigns").values():
        segment = architecture.section("segments").get(campaign.segment)
        if segment and called in {campaign.template, *(one.template for one in campaign.series)}:
            found.add(segment.module)
    return {one for one in found if one}


RULE: Final = Rule("ASG208", Severity.WARNING, "graph", "behaviour of others", check, absence=True)
