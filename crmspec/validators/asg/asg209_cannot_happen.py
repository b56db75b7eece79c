"""Points for what never happens so.

## What
A behaviour names something that it cannot be about: a form that is clicked, a message that is submitted, a
call that is attended.

## Why
The points are never given, and the score is lower than everybody thinks.

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
  ask: {kind: internal, module: lead, fields: [name]}
scoring_rules:
  lead_score:
    module: lead
    field: score
    behaviours:
      - {on: clicked, form: ask, points: 5}
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

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


ABOUT: Final = {
    "opened": {"template", "campaign"},
    "clicked": {"template", "campaign"},
    "replied": {"template", "campaign", "activity"},
    "bounced": {"template", "campaign"},
    "unsubscribed": {"template", "campaign", "form"},
    "submitted": {"form", "campaign"},
    "attended": {"activity", "campaign", "form"},
    "called": {"activity", "campaign"},
    "visited": {"form", "campaign", "template"},
}
KINDS: Final = {"attended": {"meeting"}, "called": {"call"}, "replied": {"email", "message"}}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is done with what it is done to."""
    for name, rule in architecture.section("scoring_rules").items():
        for at, one in enumerate(rule.behaviours):
            path = ("scoring_rules", name, "behaviours", at)
            for key in ("template", "form", "campaign", "activity"):
                if getattr(one, key) and key not in ABOUT[one.on]:
                    message = f"a {key} is never {one.on}: `{getattr(one, key)}` brings no points"
                    yield Finding(
                        (*path, key), message, f"name what is {one.on}, or drop `{key}`", at_key=False
                    )
            activity = architecture.section("activities").get(one.activity or "")
            if activity is not None and activity.kind not in KINDS.get(one.on, {activity.kind}):
                message = f"`{one.activity}` is a {activity.kind}, and that is never {one.on}"
                related = ((("activities", str(one.activity), "kind"), "its kind is said here"),)
                yield Finding((*path, "activity"), message, "name another activity", related, at_key=False)


RULE: Final = Rule("ASG209", Severity.WARNING, "module", "behaviour that cannot happen", check)
