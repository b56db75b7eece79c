"""A role may do what the role above it may not.

## What
A role that nobody reports to may delete, export, merge or change at once all records of a module, where the role that
it reports to may not, although that one changes records of the module too.

## Why
Mostly a grant that went to the wrong role: nobody who answers for it can do it, check it, or knows of it.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {deal: {read: all, create: true, update: own, delete: all}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: all, create: true, update: all, delete: all}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: own}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below, granted
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

WEIGHTY: Final = frozenset({"delete", "export", "merge", "mass_update"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the roles at the bottom with those above them, where these work with the module too."""
    who, roles = rights(architecture), architecture.section("roles")
    told: set[tuple[Keys, str]] = set()
    for right in granted(architecture):
        above = roles[right.role].reports_to
        if above not in roles or right.operation not in WEIGHTY or right.rows != "all":
            continue
        if below(architecture)[right.role] or (right.path, right.role) in told:
            continue
        told.add((right.path, right.role))
        if who.may(above, "update", right.module) and not who.may(above, right.operation, right.module):
            word = right.operation.replace("_", " ")
            message = f"`{right.role}` may {word} every `{right.module}`, and `{above}`, to whom it reports, may not"
            yield Finding(
                right.path, message, f"take it away here, or grant it to `{above}` too", _above(above)
            )


def _above(role: str) -> tuple[tuple[Keys, str], ...]:
    return ((("roles", role), "the role above"),)


RULE: Final = Rule("ACC210", Severity.WARNING, "graph", "more than the role above", check)
