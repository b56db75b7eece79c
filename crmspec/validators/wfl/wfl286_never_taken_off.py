"""A tag that tells a state is never taken off.

## What
A workflow puts on a tag that tells a state: its name says so (`open_complaint`, `waiting`, `overdue`), or its
description (`until`, `while`, `not yet`). No step takes it off, and no other tag of the category takes its place.

## Why
The complaint is resolved and the tag stays: people are treated as complainers for ever, and soon nobody trusts tags.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      unhappy: {type: boolean, default: false}
      care: {type: tags, category: care}
tags:
  care:
    label: Care
    modules: [contact]
    tags:
      open_complaint: A complaint of theirs is not resolved yet.
workflows:
  complains:
    trigger: {changed: contact, fields: [unhappy]}
    steps:
      - {id: mark, if: unhappy, tag: care.open_complaint}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      unhappy: {type: boolean, default: false}
      care: {type: tags, category: care}
tags:
  care:
    label: Care
    modules: [contact]
    tags:
      open_complaint: A complaint of theirs is not resolved yet.
workflows:
  complains:
    trigger: {changed: contact, fields: [unhappy]}
    steps:
      - {id: mark, if: unhappy, tag: care.open_complaint}
      - {id: calm, if: not unhappy, untag: care.open_complaint}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

STATE: Final = re.compile(
    r"(^|_)(open|pending|waiting|awaiting|overdue|late|unpaid|unresolved|unanswered|active|current|ongoing|on_hold|"
    r"paused|blocked|at_risk|escalated|in_progress|under_review|missing|expiring)(_|$)"
)
WHILE: Final = re.compile(r"\b(until|while|as long as|not yet|at the moment|currently)\b", re.IGNORECASE)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the tags that are put on with those that are taken off."""
    taken = {tag for step in architecture.steps("untag") for tag in step.model.untag.tags}
    told: set[str] = set()
    for step in architecture.steps("tag"):
        for tag in step.model.tag.tags:
            category, _, name = tag.partition(".")
            declared = architecture.section("tags").get(category)
            one = declared.tags.get(name) if declared is not None else None
            if one is None or declared is None or tag in taken | told or architecture.is_shared(step.path):
                continue
            says = WHILE.search(one.description or "")
            if not (STATE.search(name) or says) or _by_another(tag, taken, exclusive=declared.exclusive):
                continue
            told.add(tag)
            text = f"`{tag}` is put on here, and nothing takes it off when it is over"
            related = ((("tags", category, "tags", name), "the tag tells a state"),)
            way_out = f"take it off by `untag: {tag}` where the opposite happens"
            yield Finding((*step.path, "tag"), text, way_out, related)


def _by_another(tag: str, taken: set[str], *, exclusive: bool) -> bool:
    """Whether another tag of the category, or a whole category, takes its place."""
    category = tag.partition(".")[0]
    return exclusive or category in taken or f"{category}.*" in taken


RULE: Final = Rule("WFL286", Severity.WARNING, "graph", "tag that is never taken off", check)
