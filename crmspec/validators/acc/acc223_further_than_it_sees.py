"""A role reaches further than it sees.

## What
A role may change, delete, give away, merge or export records of its team, or all, and reads only its own, or those of
its team; it may export or print fields that it may not read; or it may delete records, or change many at once, of a
module in which it may otherwise change nothing. Of several grants for reading, one that shows most of the fields
counts. Where shares open further records, the rows are not compared.

## Why
Either the grant does nothing beyond what is seen, or people change, lose and carry off what they cannot look at. Mostly
one of the two grants was widened, or narrowed, and the other forgotten.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: all, create: true, update: all, export: all}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: all}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {deal: {read: all, create: true, update: all, export: all}}}
  rep: {reports_to: manager, can: {deal: {read: own, create: true, update: own}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, shared_to
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

REACH: Final = {"own": 0, "team": 1, "subordinates": 1, "all": 2}
SEEN_FIRST: Final = frozenset({"update", "delete", "export", "assign", "merge", "mass_update", "share"})
TAKEN_OUT: Final = frozenset({"export", "print"})
SWEEPING: Final = frozenset({"delete", "mass_update"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each grant reaches with what its role reads and changes."""
    shared = {
        one.module
        for one in architecture.section("shares").values()
        if one.access == "update" or not one.to.team
    }
    told: set[tuple[Keys, str]] = set()
    for right in granted(architecture):
        found = None
        if right.module not in shared or not shared_to(architecture, right.role, right.module):
            found = _rows(architecture, right)
        found = found or _fields(architecture, right) or _sweeps(architecture, right)
        if found and (right.path, found[0]) not in told:
            told.add((right.path, found[0]))
            message, way_out, place = found
            yield Finding(
                right.path, message, way_out, ((place, "this is what it may read"),) if place else ()
            )


def _rows(architecture: Architecture, right: Right) -> tuple[str, str, Keys] | None:
    if right.operation not in SEEN_FIRST or right.rows not in REACH:
        return None
    several = rights(architecture).of(right.role, "read", right.module)
    if not several:
        return None
    if any(one.rows not in REACH for one in several):
        return None
    seen = max(
        several, key=lambda one: (len(right.fields & one.fields) * 2 > len(right.fields), REACH[one.rows])
    )
    if REACH[seen.rows] >= REACH[right.rows]:
        return None
    word = right.operation.replace("_", " ")
    message = f"`{right.role}` may {word} `{right.rows}` of `{right.module}`, and reads only `{seen.rows}`"
    return message, f"grant `{seen.rows}` here, or `read` of `{right.rows}`", seen.path


def _fields(architecture: Architecture, right: Right) -> tuple[str, str, Keys] | None:
    if right.operation not in TAKEN_OUT:
        return None
    several = rights(architecture).of(right.role, "read", right.module)
    if not several:
        return None
    seen = rights(architecture).fields(right.role, "read", right.module)
    more = right.fields - seen
    names = [one for one in architecture.modules[right.module].fields if one in more] if more else []
    if not names:
        return None
    message = (
        f"`{right.role}` may {right.operation} {some(names, 6)} of a `{right.module}`, and may not see it"
    )
    return message, "name here only the fields that it may read", several[0].path


def _sweeps(architecture: Architecture, right: Right) -> tuple[str, str, Keys] | None:
    if right.operation not in SWEEPING:
        return None
    who = rights(architecture)
    if not who.may(right.role, "read", right.module):
        return None
    if any(who.may(right.role, one, right.module) for one in ("create", "update", "import")):
        return None
    doing = "delete" if right.operation == "delete" else "change many at once of"
    message = f"`{right.role}` may {doing} a `{right.module}`, and may neither make nor change one"
    return message, "take it away, or grant `update` where this is its work", ()


RULE: Final = Rule("ACC223", Severity.WARNING, "graph", "reaches further than it sees", check, absence=True)
