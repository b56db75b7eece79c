"""A role approves what it makes itself.

## What
An approval, or a transition that approves, lies with a role that also makes such records, and nobody who makes them
reports to it: it would approve its own.

## Why
Two pairs of eyes are the point of an approval. With one, it is a button that is pressed without looking.

## Bad
```yaml
modules:
  discount:
    fields:
      name: {type: text, required: true}
      granted: {type: boolean, default: false}
roles:
  manager: {can: {discount: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {discount: {read: own, create: true, update: own}}}
workflows:
  ask_first:
    trigger: {created: discount}
    steps:
      - approve:
          by: rep
          due: 2 working days
          rejected: [{delete: record}]
          returned: [{delete: record}]
          recalled: [{delete: record}]
          expired: [{delete: record}]
      - update: {set: {granted: true}}
```

## Good
```yaml
modules:
  discount:
    fields:
      name: {type: text, required: true}
      granted: {type: boolean, default: false}
roles:
  manager: {can: {discount: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {discount: {read: own, create: true, update: own}}}
workflows:
  ask_first:
    trigger: {created: discount}
    steps:
      - approve:
          by: manager
          due: 2 working days
          rejected: [{delete: record}]
          returned: [{delete: record}]
          recalled: [{delete: record}]
          expired: [{delete: record}]
      - update: {set: {granted: true}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

APPROVING: Final = re.compile(r"(^|_)(approve|approved|authorise|authorize|sign_off|countersign)(_|$)")
"""Names of transitions that approve."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who approves with who makes."""
    for path, role, module in _approvals(architecture):
        own = _makes(architecture, role, module)
        if own is None or own.wide:
            continue
        others = {one for one in rights(architecture).roles("create", module) if one != role}
        if others & below(architecture).get(role, frozenset()):
            continue
        message = f"`{role}` approves a `{module}`, and makes them too: it would approve its own"
        way_out = "let somebody else approve: the role above, or a second one"
        yield Finding(path, message, way_out, ((own.path, "it may make them by this grant"),), at_key=False)


def _approvals(architecture: Architecture) -> Iterator[tuple[Keys, str, str]]:
    for step in architecture.steps("approve"):
        approve = step.model.approve
        module = step.context.module_of(approve.record)
        for number, role in enumerate(approve.by):
            if module:
                path = (*step.path, "approve", "by")
                yield (*path, number) if len(approve.by) > 1 else path, role, module
    who = rights(architecture)
    for name, pipeline in architecture.section("pipelines").items():
        for called in pipeline.transitions:
            if APPROVING.search(called):
                path = ("pipelines", name, "transitions", called)
                for role, moves in who.transitions.items():
                    if f"{name}.{called}" in moves:
                        yield path, role, pipeline.module


def _makes(architecture: Architecture, role: str, module: str) -> Right | None:
    return next(iter(rights(architecture).of(role, "create", module)), None)


RULE: Final = Rule("ACC204", Severity.WARNING, "graph", "approves what it makes", check, absence=True)
