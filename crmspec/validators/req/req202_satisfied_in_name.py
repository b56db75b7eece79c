"""A requirement is satisfied in name only.

## What
Everything that names a requirement under `satisfies` is deprecated, not active, retired, or rests on a waiver.
What lies in something that is out of use is so, too.

## Why
The list of requirements says that it is met. What was to meet it is switched off, or is kept only for a time.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  greet: {label: New leads are greeted, owner: manager}
activities:
  call: {kind: task, on: [lead]}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
workflows:
  greet_lead:
    satisfies: [greet]
    deprecated: The welcome letter says it better.
    trigger: {created: lead}
    steps: [task: {activity: call, subject: Greet, to: owner}]
roles:
  manager: {can: {lead: {read: all, create: true}, call: {read: all, create: true}}}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  greet: {label: New leads are greeted, owner: manager}
activities:
  call: {kind: task, on: [lead]}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
workflows:
  greet_lead:
    satisfies: [greet]
    trigger: {created: lead}
    steps: [task: {activity: call, subject: Greet, to: owner}]
roles:
  manager: {can: {lead: {read: all, create: true}, call: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.req._served import served
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find requirements that only what is out of use satisfies."""
    for name, serving in served(architecture).by.items():
        one = architecture.section("requirements").get(name)
        path = ("requirements", name)
        if (
            one
            and not one.deprecated
            and all(each.without for each in serving)
            and not architecture.is_shared(path)
        ):
            reasons = " or ".join(dict.fromkeys(each.without for each in serving))
            message = f"`{name}` is satisfied in name only: what names it {reasons}"
            related = tuple((each.path, f"this {each.without}") for each in serving)
            yield Finding(path, message, "let something that is in use satisfy it", related)


RULE: Final = Rule(
    "REQ202", Severity.WARNING, "graph", "requirement satisfied in name only", check, absence=True
)
