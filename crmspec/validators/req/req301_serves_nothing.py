"""A declaration serves no requirement.

## What
In a blueprint that declares requirements, a declaration that names none under `satisfies`, where three quarters of
its section do. It is told for information: not everything that is useful was asked for.

## Why
What nobody asked for costs as much as what somebody did: to build, to test, to explain and to keep.

## Bad
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
  account: {satisfies: [capture], fields: {name: {type: text}}}
  contact: {satisfies: [capture], fields: {name: {type: text}}}
  gadget: {fields: {name: {type: text}}}
roles:
  manager:
    can:
      lead: {read: all, create: true}
      account: {read: all, create: true}
      contact: {read: all, create: true}
      gadget: {read: all, create: true}
```

## Good
```yaml
requirements:
  capture: {label: Leads arrive by themselves, owner: manager}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
  account: {satisfies: [capture], fields: {name: {type: text}}}
  contact: {satisfies: [capture], fields: {name: {type: text}}}
  gadget: {satisfies: [capture], fields: {name: {type: text}}}
roles:
  manager:
    can:
      lead: {read: all, create: true}
      account: {read: all, create: true}
      contact: {read: all, create: true}
      gadget: {read: all, create: true}
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

MOST: Final = 0.75


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what names no requirement where the others of its section do."""
    if not architecture.section("requirements"):
        return
    for section, every in architecture.blueprint.sections.items():
        serving = sum(bool(one.satisfies) for one in every.values())
        if serving < MOST * len(every):
            continue
        for name, one in every.items():
            if not (one.satisfies or one.deprecated or architecture.is_shared((section, name))):
                what = SECTIONS[section].kind.replace("_", " ")
                message = f"the {what} `{name}` serves no requirement"
                yield Finding(
                    (section, name), message, "name under `satisfies` what it is for, or ask who needs it"
                )


RULE: Final = Rule(
    "REQ301", Severity.INFO, "graph", "declaration that serves no requirement", check, absence=True
)
