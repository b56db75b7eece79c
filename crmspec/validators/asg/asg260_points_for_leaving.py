"""Points are given for what speaks against interest.

## What
A scoring rule gives points, and takes none, when somebody unsubscribes or a message bounces. Or it takes points
away when somebody opens a message, follows a link, answers, hands in a form or comes to a meeting.

## Why
Whoever wants to hear nothing more climbs towards the threshold and is called as very interested. A sign was forgotten.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      score: {type: score}
scoring_rules:
  interest:
    module: lead
    field: score
    behaviours: [{on: clicked, points: 5}, {on: unsubscribed, points: 25}]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      score: {type: score}
scoring_rules:
  interest:
    module: lead
    field: score
    behaviours: [{on: clicked, points: 5}, {on: unsubscribed, points: -25}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

AGAINST: Final = {"unsubscribed": "unsubscribes", "bounced": "cannot be reached"}
FOR: Final = {
    "opened": "opens a message", "clicked": "follows a link", "replied": "answers", "submitted": "hands in a form",
    "attended": "comes to a meeting", "visited": "visits a page", "called": "calls",
}  # fmt: skip


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the points for what speaks against interest."""
    for name, rule in architecture.section("scoring_rules").items():
        for number, one in enumerate(rule.behaviours):
            if one.on in AGAINST and one.points > 0:
                path = ("scoring_rules", name, "behaviours", number, "points")
                message = f"`{name}` gives {one.points} points to whoever {AGAINST[one.on]}"
                edit = Edit("put", path, -one.points)
                yield Finding(path, message, f"take points away: `points: -{one.points}`", edits=(edit,))
            elif one.on in FOR and one.points < 0:
                path = ("scoring_rules", name, "behaviours", number, "points")
                message = f"`{name}` takes {-one.points} points from whoever {FOR[one.on]}"
                edit = Edit("put", path, -one.points)
                yield Finding(path, message, f"give points: `points: {-one.points}`", edits=(edit,))


RULE: Final = Rule("ASG260", Severity.WARNING, "file", "points for leaving", check)
