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
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, people
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

MAKING: Final = ("create", "import", "claim", "clone", "merge")
"""What gives somebody records of their own."""
OWNED: Final = frozenset({"user", "user_or_queue"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the roles that change their own records only."""
    who, held = rights(architecture), people(architecture)
    for right in granted(architecture):
        role, module = right.role, right.module
        if right.operation != "update" or right.rows != "own" or role not in held:
            continue
        wider = any(one.rows != "own" for one in who.of(role, "update", module))
        sees = any(one.rows != "own" for one in who.of(role, "read", module))
        if architecture.modules[module].ownership not in OWNED or wider or not sees:
            continue
        named = _workers(architecture, module)
        if not named or any(who.may(role, one, module) for one in MAKING) or _is_handed(architecture, module):
            continue
        whose = "says" if len(named) == 1 else "say"
        text = (
            f"`{role}` may change a `{module}` only where it owns one, and comes to own none:"
            f" {some(named)} {whose} whose work it is"
        )
        scope = f"{named[0]} == user"
        edits = (Edit("put", (*right.path, "scope"), scope),) if len(named) == 1 else ()
        yield Finding(right.path, text, f"grant it with `scope: {scope}`, or with `all`", edits=edits)


def _workers(architecture: Architecture, module: str) -> list[str]:
    """The fields that name a user."""
    fields = architecture.modules[module].fields
    return [name for name, one in fields.items() if Family.name_of(one) == "user" and not one.derived]


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
