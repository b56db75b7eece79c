"""A requirement that nobody asked for, or of which nobody can say whether it is met.

## What
A requirement without an `owner`, where at least half of the others have one; or with neither a label nor a
description, or with a place-holder for both.

## Why
When it is delivered there is nobody to accept it, and when it costs too much there is nobody to talk to about it.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  history: {label: One history of every call}
modules:
  lead: {satisfies: [capture, history], fields: {name: {type: text}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  history: {label: One history of every call, owner: manager}
modules:
  lead: {satisfies: [capture, history], fields: {name: {type: text}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
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

NOTHING: Final = re.compile(
    r"\W*(to ?do|tbd|tba|fix ?me|x+|n ?/? ?a|\?+|later|requirement)?\W*", re.IGNORECASE
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find requirements without an owner, and without words."""
    every = architecture.section("requirements")
    owned = sum(bool(one.owner) for one in every.values())
    for name, one in every.items():
        path = ("requirements", name)
        if one.deprecated or architecture.is_shared(path):
            continue
        if not one.owner and len(every) > 1 and owned * 2 >= len(every):
            message = (
                f"nobody asked for `{name}`, and nobody accepts it: it has no `owner`, as the others have"
            )
            yield Finding(path, message, "name the role that asked for it")
        if NOTHING.fullmatch(f"{one.label or ''}{one.description or ''}"):
            message = f"nobody can say whether `{name}` is met: it has neither a label nor a description"
            yield Finding(path, message, "say in one sentence what must be so")


RULE: Final = Rule("REQ204", Severity.WARNING, "file", "requirement that nobody accepts", check, absence=True)
