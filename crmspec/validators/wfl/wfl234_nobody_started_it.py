"""A workflow acts as whoever started it, and nobody did.

## What
A workflow has no `run_as`, or `initiator`, and something starts it that is nobody of the firm: the clock, a date,
another system, a message, a link, a score or a deadline. It changes records. Blueprints without roles are left
alone.

## Why
There is nobody whose rights it could have: what it is to change is refused.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      end_date: {type: date}
      over: {type: boolean}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
workflows:
  over:
    trigger: {due: deal.end_date}
    steps:
      - {id: mark, update: {set: {over: true}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      end_date: {type: date}
      over: {type: boolean}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
workflows:
  over:
    trigger: {due: deal.end_date}
    run_as: {system: Runs on the clock.}
    steps:
      - {id: mark, update: {set: {over: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

BY_NOBODY: Final = {
    "due": "a date",
    "recurring": "a date",
    "schedule": "the clock",
    "webhook": "another system",
    "inbound": "a message from outside",
    "message": "a reader of a message",
    "crosses": "a score",
    "sla": "a deadline",
}
CHANGES: Final = frozenset(
    {"create", "update", "delete", "merge", "convert", "transition", "assign", "tag", "untag", "document"}
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for whose rights each workflow has."""
    if not any(one.kind == "person" for one in architecture.section("roles").values()):
        return
    for name, workflow in architecture.section("workflows").items():
        path = ("workflows", name)
        if workflow.run_as.role or workflow.run_as.system or architecture.is_shared(path):
            continue
        flow = flows(architecture)[(*path, "steps")]
        starters = [BY_NOBODY.get(Family.name_of(one)) for one in workflow.trigger]
        starter = next((one for one in starters if one), None)
        if starter is None or not any(node.verb in CHANGES for _, node in flow.steps()):
            continue
        written = "run_as" in workflow.model_fields_set
        text = f"{starter} starts `{name}`, which acts as whoever started it, and there nobody did"
        way_out = "write `run_as: {role: …}`, or `{system: …}` with the reason"
        yield Finding((*path, "run_as" if written else "trigger"), text, way_out)


RULE: Final = Rule("WFL234", Severity.WARNING, "module", "acts as nobody", check)
