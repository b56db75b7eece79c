"""A workflow is switched off.

## What
A workflow says `active: false`, and is not marked `deprecated` with the reason.

## Why
Whoever reads the blueprint takes it for what happens; what it is there for is simply not done. Mostly it was
switched off to try something, and forgotten.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    active: false
    trigger: {created: deal}
    steps:
      - {id: note, log: {activity: note, subject: New}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: note, log: {activity: note, subject: New}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find workflows that are there and do not run."""
    for name, workflow in architecture.section("workflows").items():
        path = ("workflows", name)
        if workflow.active or workflow.deprecated or architecture.is_shared(path):
            continue
        serves = (
            f", and {len(workflow.satisfies)} requirements count on it" if len(workflow.satisfies) > 1 else ""
        )
        serves = f", and `{workflow.satisfies[0]}` counts on it" if len(workflow.satisfies) == 1 else serves
        edits = (Edit("drop", (*path, "active")),)
        way_out = "switch it on, remove it, or say why in `deprecated`"
        yield Finding((*path, "active"), f"`{name}` is switched off{serves}", way_out, edits=edits)


RULE: Final = Rule("WFL230", Severity.WARNING, "file", "workflow that is switched off", check)
