"""Reference data of two versions: which rows the later one takes away, and what takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crmspec.change.renames import Rewording
from crmspec.compiler.readback import read_back
from crmspec.physical import literal, quoted
from crmspec.targets.relational.seeds import seeds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.change.renames import Renames
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Table
    from crmspec.targets.relational.seeds.rows import Rows, Value

Json = dict[str, Any]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of reference data that goes."""

    table: str
    key: tuple[tuple[str, Value], ...]
    successor: tuple[tuple[str, Value], ...] = ()
    """The row that takes its place."""
    named: tuple[tuple[str, Value], ...] = ()
    """All by which the successor is told apart, where that is the same thing under another name."""

    def where(self, dialect: Dialect) -> str:
        """The condition that finds it."""
        return " and ".join(f"{quoted(name)} = {literal(value, dialect)}" for name, value in self.key)  # type: ignore[arg-type]


def gone(before: Json, after: Json, tables: Mapping[str, Table], found: Renames) -> list[Row]:
    """The rows that the blueprint put there and that it does not name any more, children before parents."""
    later = {(table, key): named for table, key, _, named in _keyed(after, tables)}
    reworded = Rewording(read_back(before), before, found).manifest()
    earlier, called = list(_keyed(before, tables)), list(_keyed(reworded, tables))
    aligned = [one[0] for one in earlier] == [one[0] for one in called]
    several = []
    for at, (table, key, names, _) in enumerate(earlier):
        if (table, key) in later:
            continue
        heir = called[at][1] if aligned else ()
        heir = heir if heir != key and (table, heir) in later else ()
        named = later[table, heir] if heir else ()
        several.append(Row(table, _named(names, key), _named(names, heir), named))
    return several[::-1]


def _named(names: tuple[str, ...], key: Key) -> tuple[tuple[str, Value], ...]:
    return tuple(zip(names, key, strict=True)) if key else ()


def _keyed(
    manifest: Json, tables: Mapping[str, Table]
) -> Iterator[tuple[str, Key, tuple[str, ...], tuple[tuple[str, Value], ...]]]:
    for rows in seeds(manifest):
        if rows.once or rows.table not in tables:
            continue
        table = tables[rows.table]
        names = key_of(rows, table)
        places = [rows.columns.index(one) for one in names]
        apart = {*table.primary, *(name for key in table.keys for name in key.columns)}
        at = [(place, one) for place, one in enumerate(rows.columns) if one in apart]
        for row in rows.rows:
            named = tuple((one, row[place]) for place, one in at)
            yield rows.table, tuple(row[place] for place in places), names, named


def key_of(rows: Rows, table: Table) -> tuple[str, ...]:
    """The columns by which rows are told apart."""
    if set(table.primary) <= set(rows.columns):
        return table.primary
    named = [key.columns for key in table.keys if set(key.columns) <= set(rows.columns)]
    return named[0] if named else table.primary
