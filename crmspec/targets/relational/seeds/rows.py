"""Rows of reference data: planned here, printed once for both databases."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from crmspec.physical import literal, quoted
from crmspec.targets.relational.printing import names, texts
from crmspec.targets.relational.text import INDENT, comment

if TYPE_CHECKING:
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Col, Table

_MANAGED = "managed"
Value = str | int | bool | list[Any] | dict[str, Any] | None


@dataclass(slots=True)
class Rows:
    """Rows of a system table from one declaration."""

    table: str
    columns: tuple[str, ...]
    origin: str
    rows: list[tuple[Value, ...]] = field(default_factory=list)
    once: bool = False
    """Created once and never overwritten: what people change at run time."""


def told_apart(rows: Rows, table: Table) -> tuple[str, ...]:
    """The columns by which rows are told apart: by names where they have them, not by ids."""
    named = [key.columns for key in table.keys if set(key.columns) <= set(rows.columns)]
    return named[0] if named else table.primary


def insert(dialect: Dialect, rows: Rows, table: Table) -> str:
    """Write rows so that running it again changes nothing."""
    if not rows.rows:
        return ""
    head = f"insert into {quoted(rows.table)} ({names(rows.columns)})\nvalues"
    columns, write = [table.column(one) for one in rows.columns], partial(_value, dialect)
    values = f",\n{INDENT}".join(f"({', '.join(map(write, row, columns))})" for row in rows.rows)
    return f"{comment(rows.origin)}\n{head}\n{INDENT}{values}\n{_again(rows, table)};"


def _again(rows: Rows, table: Table) -> str:
    """What happens to rows that are there: those of the blueprint are made so, others are left alone.

    Whose they are the blueprint decides of both.
    """
    key = told_apart(rows, table)
    changed = [one for one in rows.columns if one not in {*key, *table.primary}]
    if rows.once:
        changed = [one for one in changed if one == _MANAGED]
    if not changed:
        return "on conflict do nothing"
    sets = f",\n{INDENT}".join(f"{quoted(one)} = excluded.{quoted(one)}" for one in changed)
    other = f"{quoted(rows.table, _MANAGED)} <> excluded.{quoted(_MANAGED)}"
    only = f"\nwhere {other}" if rows.once else ""
    return f"on conflict ({names(key)}) do update set\n{INDENT}{sets}{only}"


def _value(dialect: Dialect, value: Value, col: Col | None) -> str:
    storage = col.column.storage if col else ""
    if storage == "texts" and isinstance(value, list):
        return texts(dialect, value)
    if isinstance(value, (dict, list)) or (storage == "json" and value is not None):
        return literal(to_json(value).decode(), dialect)
    return literal(value, dialect)
