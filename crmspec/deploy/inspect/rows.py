"""Rows of reference data as they stand in a database: those the blueprint decides, and those that are people's."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

from crmspec.deploy.inspect.catalogue import collected
from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.seeds import seeds
from crmspec.targets.relational.seeds.deployment import zone
from crmspec.targets.relational.seeds.rows import told_apart
from crmspec.targets.relational.system import system_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.deploy.inspect.catalogue import Catalogue
    from crmspec.targets.relational.model import Json, Table
    from crmspec.targets.relational.seeds.rows import Rows

_GROUPS: Final = {
    "_option": "list",
    "_lead_source": "parent",
    "_tag": "category",
    "_template": "name",
    "_decision_row": "decision_table",
    "_assignment": "rule",
    "_assignment_ratio": "rule",
}
"""The column that says of which declaration a row is: of one that is people's, they add rows too."""
_ALWAYS: Final = frozenset(
    {*_GROUPS, "_tag_category", "_calendar", "_calendar_hours", "_holiday", "_decision_table"}
)
"""Tables that are read even where a manifest declares no row of them: another one may have."""


class Reading(Protocol):
    """How rows are read: as the values of these columns; only those with one of these ids, where ids are given."""

    def __call__(
        self, table: str, columns: Sequence[str], ids: Sequence[str] | None
    ) -> Iterator[dict[str, Any]]:
        """Read them."""


@dataclass(slots=True)
class _Managed:
    """What a manifest declares of the rows of one table."""

    table: Table
    key: tuple[str, ...]
    columns: dict[str, None] = field(default_factory=dict)
    declared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For each declared row the columns that are declared of it."""
    once: set[str] = field(default_factory=set)
    """Declared rows that are people's."""
    open: set[str] = field(default_factory=set)
    """The declarations whose rows are people's, by their names in the column of groups."""

    def note(self, rows: Rows) -> None:
        """Take up what a declaration brings along."""
        self.columns |= dict.fromkeys(rows.columns)
        for row in rows.rows:
            name = _name(self.key, dict(zip(rows.columns, row, strict=True)))
            self.declared[name] = rows.columns
            if rows.once:
                self.once.add(name)
        if rows.once and rows.table in _GROUPS:
            self.open.add(_group(rows))

    @property
    def ids(self) -> list[str] | None:
        """Which rows are looked at: where others are records and users, only the declared ones."""
        return list(self.declared) if self.table.module or self.table.name == "_user" else None

    def kind(self, name: str, row: dict[str, Any]) -> str:
        """Whose a row is."""
        if name in self.declared:
            return "seed" if name in self.once else "row"
        group = row.get(_GROUPS.get(self.table.name, ""))
        return "seed" if group in self.open or _is_added(self.table.name, row) else "row"


def _is_added(table: str, row: dict[str, Any]) -> bool:
    """Whether people add such rows beside those of the blueprint: teams, and users to queues."""
    if table == "_queue_member":
        return row["role"] is None and row["team_id"] is None
    return table == "_team"


def _group(rows: Rows) -> str:
    """What all rows of a declaration have in common; known of one that has no rows too."""
    if rows.rows:
        return str(rows.rows[0][rows.columns.index(_GROUPS[rows.table])])
    return rows.origin if rows.table == "_option" else rows.origin.partition(" ")[0].partition(":")[2]


def read(manifest: Json, rows: Reading) -> Catalogue:
    """Read every row that the manifest declares, and those beside them that it does not."""
    found: Catalogue = {}
    for one in _managed(manifest):
        for row in rows(one.table.name, list(one.columns), one.ids):
            name = _name(one.key, row)
            columns = one.declared.get(name, tuple(one.columns))
            text = "\n".join(f"{column}: {_value(row[column])}" for column in columns)
            found |= collected(one.kind(name, row), [(f"{one.table.name}.{name}", text)])
    return found


def decided(manifest: Json) -> set[str]:
    """The rows that are the blueprint's, by their names in a catalogue."""
    return {
        f"{one.table.name}.{name}" for one in _managed(manifest) for name in one.declared.keys() - one.once
    }


def _managed(manifest: Json) -> list[_Managed]:
    tables = plan(manifest).by_name()
    found: dict[str, _Managed] = {}
    for rows in (*seeds(manifest), zone(manifest)):
        table = tables[rows.table]
        found.setdefault(rows.table, _Managed(table, _key(rows, table))).note(rows)
    for one in system_tables():  # a manifest may declare none where another did
        if one.name in _ALWAYS and one.name not in found:
            found[one.name] = _Managed(one, one.primary, dict.fromkeys(col.name for col in one.columns))
    return list(found.values())


def _key(rows: Rows, table: Table) -> tuple[str, ...]:
    """The columns by which rows are told apart: by names where they have them, not by ids."""
    return table.primary if table.module else told_apart(rows, table)


def _name(key: tuple[str, ...], row: dict[str, Any]) -> str:
    return "/".join(str(row[one]) for one in key)


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
