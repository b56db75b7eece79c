"""Something is declared and nothing refers to it.

## What
A value set, template, document, subflow, action, calendar, segment, assignment rule, queue, team, capability,
permission set or decision table that no other declaration names. Teams count as used where a role sees the
records of its team, a single calendar where time is counted in working hours or days.

## Why
What nothing uses is read by everyone who looks for what something does, is translated and reviewed, and hides what
was forgotten: the template that was to be sent, the queue that was to catch what is left over.

## Bad
```yaml
value_sets:
  industry: {values: [retail, health]}
modules:
  account:
    fields:
      name: {type: text}
```

## Good
```yaml
value_sets:
  industry: {values: [retail, health]}
modules:
  account:
    fields:
      name: {type: text}
      industry: {type: picklist, values: industry}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.mentions import mentions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

MADE_TO_BE_USED: Final = (
    "value_sets",
    "templates",
    "documents",
    "subflows",
    "actions",
    "calendars",
    "segments",
    "assignment_rules",
    "queues",
    "teams",
    "capabilities",
    "permission_sets",
    "decision_tables",
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what is made to be used and is not."""
    for section in MADE_TO_BE_USED:
        kind = SECTIONS[section].kind
        named = architecture.references_to.get(kind, ()) if architecture.section(section) else ()
        used = {one.target for one in named if one.path[:2] != (section, one.target.partition(":")[2])}
        for name in architecture.section(section):
            if f"{kind}:{name}" not in used and not _counts(architecture, section, kind, name):
                what = kind.replace("_", " ")
                message = f"the {what} `{name}` is used by nothing"
                yield Finding((section, name), message, "use it, or remove it")


def _counts(architecture: Architecture, section: str, kind: str, name: str) -> bool:
    """Whether it does its work without being named, comes from a pack, or was named with a slip of the pen."""
    if architecture.is_shared((section, name)):
        return True
    if section == "teams" and _sees_its_team(architecture):
        return True
    if section == "calendars" and len(architecture.section(section)) == 1:
        return mentions(architecture, "working")
    return architecture.perhaps_meant((kind,), name)


def _sees_its_team(architecture: Architecture) -> bool:
    """Whether some role sees what its team owns; that is said without naming a team."""
    scopes = {one.default_scope for one in architecture.modules.values()}
    for section in ("roles", "permission_sets"):
        for rights in architecture.section(section).values():
            for grants in rights.can.values():
                scopes.update(grant.scope for grant in (*grants.read, *grants.update))
    return "team" in scopes


RULE: Final = Rule(
    "REF201", Severity.WARNING, "graph", "declared and never used", check, absence=True, sees_slips=True
)
