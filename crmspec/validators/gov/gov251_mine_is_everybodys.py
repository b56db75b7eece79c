"""What is called mine shows what is everybody's.

## What
A view or a report whose name or label says `my` has no condition that asks who is looking at it, or one that
asks only in one of two ways (`owner == user or open`).

## Why
People take what they see there for theirs: they work on what belongs to others, or find nothing in the crowd.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, open: {type: boolean, default: true}}}
views:
  my_open_deals: {kind: list, module: deal, columns: [name], where: open}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, open: {type: boolean, default: true}}}
views:
  my_open_deals: {kind: list, module: deal, columns: [name], where: open and owner == user}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

PEOPLE: Final = frozenset({"owner", "queue", "team", "assignee", "assigned", "manager", "members"})
_MINE: Final = re.compile(r"(^|[_\s])my($|[_\s])", re.IGNORECASE)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is called somebody's own."""
    for section in ("views", "reports"):
        for name, one in architecture.section(section).items():
            if (
                not (_MINE.search(name) or _MINE.search(one.label or ""))
                or getattr(one, "kind", "") == "record"
            ):
                continue
            path = (section, name, "where")
            tree = condition(architecture, path)
            broken = tree is None and one.where is not None
            asks = tree is not None and _asks(tree) and not _opened(tree)
            if broken or asks or _own_only(architecture, one.module, one.roles):
                continue
            message = f"`{name}` is called somebody's own, and shows the `{one.module}` records of everybody"
            place = path if one.where is not None else (section, name)
            yield Finding(place, message, "add `owner == user` to its `where`, or call it otherwise")


def _asks(tree: Expr) -> bool:
    """Whether a condition asks for the user."""
    return any(part.op == "var" and part.args[0] == "user" for part in walk(tree))


def _opened(tree: Expr) -> bool:
    """Whether one way of a choice lets in what has nothing to do with anybody: neither the user, nor an owner."""
    return tree.op == "or" and not all(
        any(part.op == "var" or getattr(part.type, "module", "") == "_user" for part in walk(one))
        or any(
            part.op in {"field", "get"} and PEOPLE & set(str(part.args[-1]).split("_")) for part in walk(one)
        )
        for one in tree.operands
    )


def _own_only(architecture: Architecture, module: str, roles: tuple[str, ...]) -> bool:
    """Whether those whom it is for see no records but their own anyway."""
    who = rights(architecture)
    readers = roles or who.roles("read", module)
    rows = {right.rows for role in readers for right in who.of(role, "read", module)}
    return rows == {"own"}


RULE: Final = Rule("GOV251", Severity.WARNING, "module", "mine, and everybody's", check)
