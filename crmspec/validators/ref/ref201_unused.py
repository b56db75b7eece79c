"""Something is declared and nothing refers to it.

## What
A value set, template, document, subflow, action, calendar, segment, queue, team, capability, permission set or decision
table that no other declaration names.

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
    "queues",
    "teams",
    "capabilities",
    "permission_sets",
    "decision_tables",
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what is made to be used and is not."""
    used = {reference.target for reference in architecture.references}
    for section in MADE_TO_BE_USED:
        kind = SECTIONS[section].kind
        for name in architecture.section(section):
            if f"{kind}:{name}" not in used:
                what = kind.replace("_", " ")
                yield Finding(
                    (section, name), f"the {what} `{name}` is used by nothing", "use it, or remove it"
                )


RULE = Rule("REF201", Severity.WARNING, "graph", "declared and never used", check)
