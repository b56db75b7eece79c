"""A key that refuses the second of what comes several times.

## What
A unique key of lookups and options alone lets in an option that comes again for the same record by its meaning
(`progress`, `partial`, `instalment`, `other` …); or a key of one lookup stands in a module whose records come in rows:
they have a position, or a workflow makes several for the same record, in turns or again and again. Or the key's own
condition lets no record in, so that it keeps nothing apart.

## Why
The second progress payment, the second line, next month's invoice is refused, weeks after all tests have passed.

## Bad
```yaml
modules:
  order: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order, required: true}
      kind: {type: picklist, options: [deposit, progress, final], required: true}
    unique: [[order, kind]]
views:
  invoices: {kind: list, module: invoice, columns: [name, order, kind]}
```

## Good
```yaml
modules:
  order: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order, required: true}
      kind: {type: picklist, options: [deposit, progress, final], required: true}
    unique: [{fields: [order, kind], where: kind != "progress"}]
views:
  invoices: {kind: list, module: invoice, columns: [name, order, kind]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never, satisfiable
from crmspec.compiler.expressions.ir import TRUE, Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN, Choice, Choices, Record
from crmspec.compiler.facts import condition, contradicts_itself, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

AGAIN: Final = frozenset(
    {
        "progress",
        "partial",
        "part",
        "instalment",
        "installment",
        "interim",
        "other",
        "misc",
        "recurring",
        "additional",
    }
    | {"correction", "monthly", "weekly", "reminder", "note", "extra", "supplement"}
)
"""Words of options that come several times for one record."""
POSITION: Final = frozenset({"position", "line_number", "line_no", "sequence", "sort_order", "rank", "row"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every key of several fields, and at those of one lookup."""
    for module, declared in architecture.section("modules").items():
        if not declared.unique or architecture.is_shared(("modules", module)):
            continue
        members = architecture.members.members(module) or {}
        for at, key in enumerate(declared.unique):
            path: Keys = ("modules", module, "unique", at)
            where = condition(architecture, (*path, "where")) if key.where else TRUE
            if where is None or any(name not in members for name in key.fields):
                continue
            if key.where and never(where, facts=facts(architecture)):
                if not contradicts_itself(architecture, (*path, "where")):
                    message = (
                        f"no `{module}` takes part in this key: its fields cannot hold what `where` asks for"
                    )
                    yield Finding((*path, "where"), message, "change the condition", at_key=False)
                continue
            types = [members[name] for name in key.fields]
            if len(key.fields) > 1 and all(isinstance(one, Record | Choice) for one in types):
                yield from _kinds(architecture, module, path, where, key.fields)
            elif len(key.fields) == 1 and isinstance(types[0], Record):
                yield from _rows(architecture, module, path, key.fields[0])


def _kinds(
    architecture: Architecture, module: str, path: Keys, where: Expr, names: tuple[str, ...]
) -> Iterator[Finding]:
    """Options of which one record may well have several."""
    for name in names:
        value = value_of(architecture, module, name)
        if isinstance(value.type, Choices):
            continue
        for option in architecture.members.options(module, name):
            is_it = Expr("eq", BOOLEAN, (value, literal(option, value.type)))
            again = AGAIN.intersection(option.split("_"))
            if again and satisfiable(where, is_it, facts=facts(architecture)):
                others = ", ".join(f"`{one}`" for one in names if one != name)
                message = f"a second `{module}` of the {name} `{option}` for the same {others} is refused"
                way_out = f'leave these out of the key: `where: {name} != "{option}"`'
                place = (*architecture.field_path(module, name),)
                related = ((place, "it is chosen here"),)
                without = f'{name} != "{option}"'
                edits = (Edit("put", (*path, "where"), without),) if where is TRUE else ()
                yield Finding(path, message, way_out, related, at_key=False, edits=edits)
                return


def _rows(architecture: Architecture, module: str, path: Keys, name: str) -> Iterator[Finding]:
    """Whether records of a module come several at a time for what a lookup points at."""
    fields = architecture.modules[module].fields
    row = next((one for one in fields if one in POSITION), "")
    if row:
        yield _finding(
            module, path, name, f"though they stand in a row, by `{row}`", ("modules", module, "fields", row)
        )
        return
    for step in architecture.steps("create"):
        create = step.model.create
        written = create.set.get(name)
        if create.module == module and isinstance(written, str) and written.startswith("="):
            looped = next((word for word in ("repeat", "for_each") if word in step.path[2:]), "")
            own = written.strip("= ") == "record"
            if looped == "repeat" or (looped and own):
                yield _finding(module, path, name, "though this makes several at a time", step.path)
                return
            if own and _comes_again(architecture, step.path):
                yield _finding(module, path, name, "though this makes one again and again", step.path)
                return


def _comes_again(architecture: Architecture, step: Keys) -> bool:
    """Whether a step stands in a workflow that begins anew for the same record by the calendar."""
    workflow = architecture.section("workflows").get(str(step[1])) if step[0] == "workflows" else None
    return workflow is not None and any(hasattr(one, "recurring") for one in workflow.trigger)


def _finding(module: str, path: Keys, name: str, why: str, place: Keys) -> Finding:
    message = f"each `{name}` can have one `{module}` only, {why}"
    way_out = "add to the key what tells them apart, or drop it"
    return Finding(path, message, way_out, ((place, "here"),), at_key=False)


RULE: Final = Rule("FLD241", Severity.WARNING, "graph", "key that refuses the second", check)
