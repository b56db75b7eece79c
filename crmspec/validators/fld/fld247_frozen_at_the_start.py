"""A figure is worked out once, and what it is made of changes.

## What
An entry of `on_save` works a number or an amount out of another number of the same record, and does so only while the
record is new (`if: is_new`); a role may change that number later, and nothing else sets the figure. A plain copy (the
first estimate that is kept) is well, and so is what is called first, original or initial.

## Why
The figure stays that of the first moment: time is entered, cost stays; every total over it is wrong.

## Bad
```yaml
modules:
  entry:
    display: note
    fields:
      note: {type: text}
      hours: {type: decimal}
      points: {type: decimal}
    on_save:
      - {if: is_new, set: {points: "=coalesce(hours, 0) * 4"}}
roles:
  worker: {can: {entry: {read: all, create: {fields: [note, hours]}, update: {scope: all, fields: [note, hours]}}}}
```

## Good
```yaml
modules:
  entry:
    display: note
    fields:
      note: {type: text}
      hours: {type: decimal}
      points: {type: decimal}
    on_save:
      - {set: {points: "=coalesce(hours, 0) * 4"}}
roles:
  worker: {can: {entry: {read: all, create: {fields: [note, hours]}, update: {scope: all, fields: [note, hours]}}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.expressions.types import Scaled
from crmspec.diagnostics import Severity
from crmspec.validators.fld._saving import entries
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

KEPT: Final = frozenset(
    {"first", "original", "initial", "agreed", "planned", "start", "starting", "opening", "frozen"}
)
COUNTS: Final = frozenset({"add", "sub", "mul", "div"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at figures that saving sets on new records only."""
    for module, several in entries(architecture).items():
        for one in several:
            if (
                one.condition is None
                or not _only_new(one.condition)
                or not isinstance(one.value.type, Scaled)
            ):
                continue
            if KEPT & set(one.name.split("_")) or sum(other.name == one.name for other in several) > 1:
                continue
            changed = next(
                (name for name in _read(one.value, module) if _changes(architecture, module, name)), ""
            )
            if changed:
                path = ("modules", module, "on_save", one.index, "if")
                text = f"`{one.name}` is worked out of `{changed}` when a `{module}` is new, and stays when it changes"
                related = ((architecture.field_path(module, changed), "people may change it later"),)
                alone = len(architecture.modules[module].fields) and one.condition.op != "and"
                edits = (Edit("drop", path, None),) if alone else ()
                yield Finding(
                    path, text, "work it out on every save: drop the condition", related, edits=edits
                )


def _only_new(expr: Expr) -> bool:
    return any(
        part.op == "is_new" or (part.op == "var" and part.args == ("is_new",)) for part in conjuncts(expr)
    )


def _read(expr: Expr, module: str) -> list[str]:
    """The numbers of the record itself that a calculation is made of."""
    if not any(part.op in COUNTS for part in walk(expr)):
        return []
    read = (part for part in walk(expr) if part.op == "field" and part.args[0] == module)
    return [str(part.args[1]) for part in read if isinstance(part.type, Scaled)]


def _changes(architecture: Architecture, module: str, name: str) -> bool:
    field = architecture.field_of(module, name)
    if field is None or field.derived or field.write_once:
        return False
    who = rights(architecture)
    return any(name in who.fields(role, "update", module) for role in who.roles("update", module))


RULE: Final = Rule("FLD247", Severity.WARNING, "graph", "figure that stays as it was at first", check)
