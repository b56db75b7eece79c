"""A narrow grant is swallowed by a wide one.

## What
A role is granted its own records, or those of its team, and a permission set that it includes, or a second grant of its
own, grants the same in all records with at least the same fields. Or a role is granted confidential fields by name, and
a permission set that it includes opens all fields of that module to everybody who includes it. Or a grant leaves out
fields with `except`, and another grant of the same role for as many records brings them back.

## Why
Grants add up: the widest decides. Whoever reads the role sees `own`, and the role sees everything.

## Bad
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
permission_sets:
  at_work: {can: {lead: {read: all}}}
roles:
  rep: {includes: [at_work], can: {lead: {read: own, create: true, update: own}}}
```

## Good
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
permission_sets:
  at_work: {can: {lead: {create: true}}}
roles:
  rep: {includes: [at_work], can: {lead: {read: own, update: own}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, granted
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

NARROW: Final = frozenset({"own", "team", "subordinates"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the grants of each role for one operation with each other."""
    who = rights(architecture)
    told: set[tuple[Keys, str]] = set()
    for right in granted(architecture):
        several = who.of(right.role, right.operation, right.module)
        for other in several if len(several) > 1 else ():
            if other.path == right.path:
                continue
            message = (
                _swallowed(right, other)
                or _opened_to_all(architecture, right, other)
                or _brought_back(architecture, right, other)
            )
            if message and not other.wide and (right.path, right.role) not in told:
                told.add((right.path, right.role))
                way_out = "take the narrow grant away, or the wide one if that was not meant"
                yield Finding(right.path, message, way_out, ((other.path, "this grants more"),))


def _swallowed(right: Right, other: Right) -> str:
    """What is told where a role's own grant of some records is a part of another of all; empty where it is not."""
    own = right.path[0] == "roles"
    if not own or right.rows not in NARROW or other.rows != "all" or not right.fields <= other.fields:
        return ""
    word = right.operation.replace("_", " ")
    whence = f"`{other.path[1]}`" if other.path[0] == "permission_sets" else "another grant"
    return f"`{right.role}` is granted to {word} `{right.rows}` of `{right.module}`, and {whence} lets it {word} all"


def _opened_to_all(architecture: Architecture, right: Right, other: Right) -> str:
    """What is told where a set opens to all who include it what a role is granted by name; empty where it does not."""
    if right.path[0] != "roles" or other.path[0] != "permission_sets" or right.operation != "read":
        return ""
    grants = architecture.section("permission_sets")[str(other.path[1])].can[right.module].read
    grant = grants[other.path[-1] if isinstance(other.path[-1], int) else 0]
    shut = right.fields & closed(architecture).get(right.module, frozenset())
    if grant.fields != "all" or not shut or not right.fields <= other.fields or other.rows != "all":
        return ""
    name = f"`{other.path[1]}`"
    return f"`{right.role}` is granted {some(sorted(shut))} by name, and {name} opens it to all who include the set"


def _brought_back(architecture: Architecture, right: Right, other: Right) -> str:
    """What is told where fields that a grant leaves out come by another for the same records."""
    section, name, *_ = right.path
    if right.path[0] not in {"roles", "permission_sets"} or other.rows not in {right.rows, "all"}:
        return ""
    several = getattr(
        architecture.section(str(section))[str(name)].can[right.module],
        right.operation.replace("import", "import_"),
    )
    grant = several[right.path[-1] if isinstance(right.path[-1], int) else 0]
    back = [one for one in grant.except_ if one in other.fields]
    if not back:
        return ""
    return f"{some(back)} of a `{right.module}` is left out here, and `{right.role}` gets it by another grant"


RULE: Final = Rule("ACC235", Severity.WARNING, "graph", "grant that is swallowed", check, absence=True)
