"""A role writes only what it owns, and owns nothing.

## What
A role sees the records of others in a module, and may change only its own. It may neither make, import, claim nor copy
one, and no workflow, form or integration makes one or hands one over. Who the work is for stands in another field of
the record.

## Why
Records belong to whoever made them. The role opens its work, may even move it on, and cannot write a word into it until
somebody hands over each record by hand.

## Bad
```yaml
modules:
  review:
    ownership: user
    fields:
      name: {type: text, required: true}
      assigned_to: {type: user}
      comments: {type: long_text}
roles:
  manager: {can: {review: {read: all, create: true, update: all}}}
  reviewer: {reports_to: manager, can: {review: {read: all, update: {scope: own, fields: [comments]}}}}
```

## Good
```yaml
modules:
  review:
    ownership: user
    fields:
      name: {type: text, required: true}
      assigned_to: {type: user}
      comments: {type: long_text}
roles:
  manager: {can: {review: {read: all, create: true, update: all}}}
  reviewer: {reports_to: manager, can: {review: {read: all, update: {scope: assigned_to == user, fields: [comments]}}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.fieldtypes.user import User
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, people
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture

MAKING: Final = ("create", "import", "claim", "clone", "merge")
"""What gives somebody records of their own."""
OWNED: Final = frozenset({"user", "user_or_queue"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the roles that change their own records only."""
    workers, held = _workers(architecture), people(architecture)
    for right in granted(architecture) if workers else ():
        own = right.operation == "update" and right.rows == "own" and right.module in workers
        if own and right.role in held and _owns_none(architecture, right):
            named = workers[right.module]
            text = (
                f"`{right.role}` may change a `{right.module}` only where it owns one, and comes to own none:"
                f" {some(named)} {'says' if len(named) == 1 else 'say'} whose work it is"
            )
            scope = f"{named[0]} == user"
            edits = (Edit("put", (*right.path, "scope"), scope),) if len(named) == 1 else ()
            yield Finding(right.path, text, f"grant it with `scope: {scope}`, or with `all`", edits=edits)


def _workers(architecture: Architecture) -> Mapping[str, list[str]]:
    """The fields that name a user, by module; only modules whose records people own."""
    found: dict[str, list[str]] = {}
    for module, name, _ in architecture.fields_that(lambda kind: kind is User):
        if architecture.modules[module].ownership in OWNED:
            found.setdefault(module, []).append(name)
    return found


def _owns_none(architecture: Architecture, right: Right) -> bool:
    """Whether a role sees the records of others, and comes to none of its own."""
    who, role, module = rights(architecture), right.role, right.module
    if any(who.may(role, one, module) for one in MAKING):
        return False
    wider = any(one.rows != "own" for one in who.of(role, "update", module))
    sees = any(one.rows != "own" for one in who.of(role, "read", module))
    return sees and not wider and not _is_handed(architecture, module)


def _is_handed(architecture: Architecture, module: str) -> bool:
    """Whether something makes records of a module, or gives them to somebody."""
    rules = architecture.section("assignment_rules").values()
    made = any(
        one.action == "created" or "owner" in one.named for one in effects_on(architecture).get(module, ())
    )
    return made or any(one.module == module for one in rules)


RULE: Final = Rule(
    "ACC297", Severity.WARNING, "graph", "own records of which there are none", check, absence=True
)
