"""Unique keys: a deleted record leaves them, and text is the same whatever its ASCII case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.targets.relational.columns import needed_columns
from crmspec.targets.relational.model import Key
from crmspec.targets.relational.rules import of_itself

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Formulas
    from crmspec.targets.relational.model import Json, Table


def keys_of(module: Json, table: Table, formulas: Formulas) -> list[Key]:
    """The keys of a module's table: of single fields, then those over several; each once, under its own name."""
    found: list[Key] = []
    for key in _keys(module, table, formulas):
        alike = [one for one in found if one.columns == key.columns]
        if not any(one.where == key.where for one in alike):
            number = [str(len(alike) + 1)] if alike else []  # the same fields, where something else holds
            name = physical.unique_key(table.name, *key.columns, *number)
            found.append(replace(key, name=name))
    return found


def _keys(module: Json, table: Table, formulas: Formulas) -> Iterator[Key]:
    fields = module["fields"]
    if module.get("singleton"):
        yield _key(table, f"{module['id']}, one record", ())
    for name, field in fields.items():
        if (field.get("unique") or field.get("external_id")) and field["columns"]:
            yield _key(table, field["id"], needed_columns(name, field))
    for one in module.get("unique", ()):
        columns = [column for name in one["fields"] for column in _columns(fields, name)]
        tree = formulas.inline(one["where"]["ir"]) if "where" in one else None
        if tree is not None and not of_itself(tree):
            table.elsewhere.append(f"{module['id']} unique {', '.join(columns)}")
        else:
            yield _key(table, f"{module['id']}, unique", tuple(columns), tree)


def _columns(fields: Json, name: str) -> tuple[str, ...]:
    if name in fields:
        return needed_columns(name, fields[name])
    return ("owner_id",) if name == "owner" else (name,)


def _key(table: Table, origin: str, columns: tuple[str, ...], where: list[object] | None = None) -> Key:
    folded = frozenset(name for name in columns if _folds(table, name))
    condition = from_json(where) if where else None
    return Key("", origin, columns, folded, live=True, where=condition)


def _folds(table: Table, name: str) -> bool:
    col = table.column(name)
    return col is not None and col.column.storage == "text" and col.column.choices is None
