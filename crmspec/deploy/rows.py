"""Reference data of two versions: which rows the later one takes away, and what takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.change.renames import Rewording, with_ids
from crmspec.compiler.bind import MOVED
from crmspec.compiler.readback import read_back
from crmspec.physical import literal, quoted
from crmspec.targets.relational.seeds import seeds
from crmspec.targets.relational.seeds.identity import stable_id
from crmspec.targets.relational.seeds.rows import told_apart

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
    """The rows that the blueprint put there and that it does not name any more, children before parents.

    Rows that people may change since are theirs: they go only where others take their place.
    """
    later = {(one.table, one.key): one for one in _put(after, tables)}
    earlier = called = list(_put(before, tables))
    if found:
        reworded = with_ids(Rewording(read_back(before), before, found).manifest(), found)
        called = list(_put(reworded, tables))
    aligned = [one.table for one in earlier] == [one.table for one in called]
    moved = _moved(after)
    several = []
    for at, one in enumerate(earlier):
        known = called[at].key if aligned else one.key
        heir = later.get((one.table, moved.get((one.table, known), known)))
        if (one.table, one.key) in later or (one.once and heir is None):
            continue
        same = heir is not None and heir.key == known
        successor = _named(heir) if heir else ()
        several.append(Row(one.table, _named(one), successor, heir.told if heir and same else ()))
    return several[::-1]


def _moved(manifest: Json) -> dict[tuple[str, Key], Key]:
    """Which rows take the place of others, as the blueprint says it."""
    found: dict[tuple[str, Key], Key] = {}
    for name, one in manifest["tags"].items():
        for old, new in one.get("moved", {}).items():
            found["_tag", (stable_id(f"tag:{name}.{old}"),)] = (stable_id(f"tag:{name}.{new}"),)
    for name, one in manifest["lead_sources"].items():
        for old, new in one.get("moved", {}).items():
            found["_lead_source", (f"{name}.{old}",)] = (f"{name}.{new}",)
    for old, new in manifest.get(MOVED, {}).get("lead_sources", {}).items():
        found["_lead_source", (old,)] = (new,)
    return found


class _Put(NamedTuple):
    """A row that the blueprint puts into a table."""

    table: str
    key: Key
    names: tuple[str, ...]
    told: tuple[tuple[str, Value], ...]
    """All by which it is told apart."""
    once: bool


def _named(one: _Put) -> tuple[tuple[str, Value], ...]:
    return tuple(zip(one.names, one.key, strict=True))


def _put(manifest: Json, tables: Mapping[str, Table]) -> Iterator[_Put]:
    for rows in seeds(manifest):
        if rows.table not in tables:
            continue
        table = tables[rows.table]
        names = key_of(rows, table)
        places = [rows.columns.index(one) for one in names]
        apart = {*table.primary, *(name for key in table.keys for name in key.columns)}
        at = [(place, one) for place, one in enumerate(rows.columns) if one in apart]
        for row in rows.rows:
            told = tuple((one, row[place]) for place, one in at)
            yield _Put(rows.table, tuple(row[place] for place in places), names, told, rows.once)


def key_of(rows: Rows, table: Table) -> tuple[str, ...]:
    """The columns by which rows are told apart."""
    return table.primary if set(table.primary) <= set(rows.columns) else told_apart(rows, table)
