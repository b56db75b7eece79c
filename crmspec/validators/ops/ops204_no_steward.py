"""Nobody answers for a declaration.

## What
A declaration has no `steward`, though at least half of its section, or nearly all of the blueprint where the section
holds one or two only, has one. A blueprint that names no stewards is left alone. What lies inside a declaration
is in the hands of its steward; requirements, party types and environments have owners of their own.

## Why
When a step fails, a review falls due or somebody asks why a field is there, it is the steward who is told. What has
none is changed by everyone and looked after by nobody.

## Bad
```yaml
modules:
  account: {steward: planner, fields: {name: {type: text}}}
  vendor: {fields: {name: {type: text}}}
roles:
  planner:
    steward: planner
    can: {account: {read: all, create: true}, vendor: {read: all, create: true}}
```

## Good
```yaml
modules:
  account: {steward: planner, fields: {name: {type: text}}}
  vendor: {steward: planner, fields: {name: {type: text}}}
roles:
  planner:
    steward: planner
    can: {account: {read: all, create: true}, vendor: {read: all, create: true}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.ops._upkeep import lacking
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what has no steward where the others have one."""
    for section, name in lacking(architecture, "steward"):
        what = SECTIONS[section].kind.replace("_", " ")
        message = f"nobody answers for the {what} `{name}`: it has no `steward`, as the others have"
        yield Finding((section, name), message, "name the role that is asked about it and looks at it again")


RULE: Final = Rule("OPS204", Severity.WARNING, "graph", "no steward", check, absence=True)
