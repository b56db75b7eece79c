"""No test proves a requirement.

## What
A requirement of the priority `must` or `should` that something satisfies and that no test names, in a blueprint in
which tests name requirements.

## Why
Nobody notices when the next change breaks it. The other requirements are proved at every change, and so everybody
believes that this one is.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  names: {label: Every lead has a name, owner: manager}
modules:
  lead: {satisfies: [capture, names], fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
# file: tests/named.yaml
test: a lead has a name
satisfies: names
given: {lead: {one: {name: Ada}}}
expect: {records: {lead.one: {name: Ada}}}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
  names: {label: Every lead has a name, owner: manager}
modules:
  lead: {satisfies: [capture, names], fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {lead: {read: all, create: true}}}
# file: tests/named.yaml
test: a lead has a name
satisfies: [names, capture]
given: {lead: {one: {name: Ada}}}
expect: {records: {lead.one: {name: Ada}}}
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

PROVED: Final = frozenset({"must", "should"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find requirements that no test names, where others are named."""
    known = served(architecture)
    if not known.proved:
        return
    for name, one in architecture.section("requirements").items():
        path = ("requirements", name)
        open_ = (
            one.priority in PROVED and not one.deprecated and name in known.by and name not in known.proved
        )
        if open_ and not (architecture.is_shared(path) or architecture.perhaps_meant(("requirement",), name)):
            message = f"no test proves the requirement `{name}`"
            way_out = f"write a test that would fail without it, with `satisfies: {name}`"
            yield Finding(path, message, way_out)


RULE: Final = Rule(
    "REQ203", Severity.WARNING, "graph", "requirement that no test proves", check, absence=True
)
