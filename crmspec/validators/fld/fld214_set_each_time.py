"""Saving overwrites what was to be set once, or what people enter.

## What
`on_save` sets a field to today, to now or to whoever saves, each time that a record is saved (in some state):
its condition looks neither at the moment (`is_new`, `changed(…)`, `old`) nor at whether the field is null. Fields
whose name says that they tell of the last time (`last_changed_at`, `updated_on`) are meant so. Or it sets a field
that people fill in to a fixed value, always, or just where it is not null.

## Why
The day on which something was closed moves with every later correction, and reports by month move with it; what
somebody entered is gone as soon as it is saved.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      done: {type: boolean}
      done_on: {type: date}
    on_save:
      - if: done
        set: {done_on: =today()}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      done: {type: boolean}
      done_on: {type: date}
    on_save:
      - if: done and done_on is null
        set: {done_on: =today()}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import of_a_moment, reads
from crmspec.validators.fld._saving import Entry, entries
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

LAST: Final = frozenset(
    {"last", "latest", "updated", "modified", "changed", "touched", "saved", "edited", "editor", "recent"}
    | {
        "current",
        "refreshed",
        "checked",
        "computed",
        "calculated",
        "synced",
        "seen",
        "now",
        "today",
        "as",
        "by",
    }
)
"""Words of fields that tell of the last time."""
BY_PEOPLE: Final = frozenset({"form", "import"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what saving sets without regard to what is there."""
    for module, several in entries(architecture).items():
        for one in several:
            conditions = () if one.condition is None else (one.condition,)
            if one.condition is not None and one.value.is_literal and _asks_filled(one, module):
                yield _replaced(architecture, module, one)
                continue
            if of_a_moment(*conditions, one.value) or any(
                reads(each, module, one.name) for each in (*conditions, one.value)
            ):
                continue
            if _is_clock(one.value) and LAST.isdisjoint(one.name.split("_")):
                yield _moving(architecture, module, one)
            elif one.condition is None and one.value.is_literal:
                yield from _fixed(architecture, module, one)


def _asks_filled(one: Entry, module: str) -> bool:
    """Whether it is set to a fixed value just where it has one already."""
    return any(
        part.op == "not_null"
        and part.operands[0].op == "field"
        and part.operands[0].args == (module, one.name)
        for part in conjuncts(one.condition or one.value)
    ) and not any(part.op == "changed" for part in walk(one.condition or one.value))


def _replaced(architecture: Architecture, module: str, one: Entry) -> Finding:
    message = (
        f"`{one.name}` of a `{module}` is set here just where something has been entered: that is overwritten"
    )
    related = ((architecture.field_path(module, one.name), "it is declared here"),)
    return Finding(one.path, message, f"ask for `{one.name} is null` instead", related)


def _is_clock(value: Expr) -> bool:
    """Whether it is today, now, or whoever saves, and nothing of the record."""
    if any(name for _, name in fields_read(value)):
        return False
    return any(
        part.op in {"now", "today"} or (part.op == "var" and part.args[0] == "user") for part in walk(value)
    )


def _moving(architecture: Architecture, module: str, one: Entry) -> Finding:
    often = "each time it is saved" if one.condition is None else "each time it is saved in that state"
    message = f"a `{module}` gets a new `{one.name}` {often}: what was there is overwritten"
    way_out = f"set it once: add `{one.name} is null` to the condition"
    source = architecture.expressions.get((*one.path[:4], "if"), ())
    text = f"({source[0].source}) and {one.name} is null" if source else f"{one.name} is null"
    edits = (Edit("put", (*one.path[:4], "if"), text),) if _is_alone(architecture, module, one) else ()
    related = ((architecture.field_path(module, one.name), "it is declared here"),)
    return Finding(one.path, message, way_out, related, edits=edits)


def _is_alone(architecture: Architecture, module: str, one: Entry) -> bool:
    return sum(each.index == one.index for each in entries(architecture)[module]) == 1


def _fixed(architecture: Architecture, module: str, one: Entry) -> Iterator[Finding]:
    """A fixed value over what people enter."""
    filled = [
        each for each in touches(architecture).fills.get(f"{module}.{one.name}", ()) if each.kind in BY_PEOPLE
    ]
    options = len(architecture.members.options(module, one.name)) > 1
    if filled or options:
        message = f"whatever is entered as `{one.name}`, saving sets it to the same value again"
        way_out = f"give it a default, or set it only where `{one.name} is null`"
        put = Edit("put", (*one.path[:4], "if"), f"{one.name} is null")
        edits = (put,) if _is_alone(architecture, module, one) else ()
        related = tuple((each.path, "it is entered here") for each in filled)
        yield Finding(one.path, message, way_out, related, edits=edits)


RULE: Final = Rule("FLD214", Severity.WARNING, "graph", "set again each time it is saved", check)
