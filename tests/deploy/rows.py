"""Random rows for every table of a deployment, such as its constraints let through; and all rows as they are."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from crmspec.physical import literal, quoted
from crmspec.targets.relational.printing import texts

if TYPE_CHECKING:
    from random import Random

    from crmspec.deploy.database import Database
    from crmspec.deploy.tables import Version
    from crmspec.targets.relational.model import Col, Table

Row = dict[str, Any]
Dump = dict[str, dict[tuple[Any, ...], Row]]
"""For each table its rows by their keys."""
OWN: Final = frozenset({
    "_deployment", "_manifest", "_ledger", "_leftover", "_fingerprint", "_zone", "_currency", "_outbox",
    "_role_closure", "_user_closure", "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category",
    "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_decision_table", "_decision_row",
    "_template", "_capability", "_role", "_role_capability", "_queue", "_queue_module", "_assignment",
    "_assignment_ratio",
})  # fmt: skip
"""What the deployment and its triggers write, and what the blueprint decides."""
PEOPLES: Final = frozenset({"_user", "_tag", "_team", "_queue_member"})
"""Tables of reference data to which people add."""
SAMPLES: Final = (
    "ann@example.com", "bob.b@example.org", "c@x.example", "+4915112345", "+12025550123;ext=7", "https://example.com/a",
    "http://x.example", "DE", "US", "FR", "A1",
)  # fmt: skip
TEXTS: Final = (
    "", " ", "0", "42", " -7", "3.50", "1234567890123", "2026-02-28", "yes", "no", "true", "it's", 'a "b"', "Ünïcödé",
    "x", "漢字", "%_\\", "-- no comment", "null", "word", "Zoë", "tab\there", "line\nbreak", ";", "$1 {c} {0}",
)  # fmt: skip
DAYS: Final = ("0001-01-01", "1999-12-31", "2024-02-29", "2026-11-22", "9999-12-31")
CLOCKS: Final = ("00:00:00", "09:30:00", "23:59:59")
JSONS: Final = ("null", "{}", '{"a": [1, null]}', '"text"', "[]", "12")


def errors() -> tuple[type[Exception], ...]:
    """What the databases say where a row breaks a rule."""
    try:
        import psycopg
    except ImportError:
        return (sqlite3.IntegrityError,)
    return (sqlite3.IntegrityError, psycopg.DatabaseError)


@dataclass
class Filling:
    """Puts rows into the tables of a version."""

    database: Database
    version: Version
    rng: Random
    keys: dict[str, list[Any]] = field(default_factory=dict)
    """For each table what its first key column holds."""
    refused: int = 0

    def all(self, most: int = 3) -> int:
        """Put a few rows in every table; how many there are now."""
        modules = [one for one in self.version.plan.tables if one.module]
        beside = [one for one in self.version.plan.tables if not one.module]
        system = [one for one in self.version.plan.system if one.name not in OWN]
        first = [one for one in system if one.name in PEOPLES]
        rest = [one for one in system if one.name not in PEOPLES]
        made = 0
        for one in (*first, *modules, *modules, *beside, *rest):
            self.keys.pop(one.name, None)
            for _ in range(self.rng.randint(1, most)):
                made += self._row(one)
        return made

    def _row(self, table: Table) -> int:
        """One row, as wild as the rules allow; where there is none, none."""
        for wild in (0.9, 0.6, 0.3, 0.1, 0.0, 0.0):
            row = self._values(table, wild)
            if row is None:
                return 0
            names, values = ", ".join(map(quoted, row)), ", ".join(row.values())
            try:
                self.database.run(f"insert into {quoted(table.name)} ({names}) values ({values})")
            except errors():
                self.refused += 1
                continue
            self.keys.pop(table.name, None)
            return 1
        return 0

    def _values(self, table: Table, wild: float) -> dict[str, str] | None:
        found: dict[str, str] = {}
        free = [
            name
            for name, one in self.version.manifest["tags"].items()
            if one.get("managed", "seed") == "seed"
        ]
        if table.name == "_tag" and not free:
            return None
        bare = self.rng.random() < 0.3
        about = self._about(table)
        if table.name == "_tag":
            about["category"] = self.rng.choice(free)
        elif table.name == "_team":
            about["managed"] = "seed"
        for col in table.columns:
            if col.column.joins or col.ascending or col.name in {"version", "deleted_at"}:
                continue
            value = about[col.name] if col.name in about else self._value(table, col, wild, bare=bare)
            if value is None and col.required:
                if col.default is None:
                    return None
                continue
            if col.default is not None and col.name != "id" and self.rng.random() < 0.3:
                continue
            found[col.name] = self._literal(col, value)
        if table.name == "_queue_member":
            found |= {"role": "null", "team_id": "null"}
        return found

    def _about(self, table: Table) -> Row:
        """Columns that say together which record is meant."""
        modules = sorted(self.version.manifest["modules"])
        found: Row = {}
        for col in table.columns:
            if col.name != "module" and not col.name.endswith("_module"):
                continue
            stem = col.name.removesuffix("module") or "record_"
            if table.column(f"{stem}id") is None or self.rng.random() < 0.2:
                if col.required and col.name == "module":
                    found[col.name] = self.rng.choice(modules)
                continue
            module = self.rng.choice(sorted(col.column.choices or modules))
            some = self._keys(module) if module in self.version.plan.of_module else []
            found |= (
                {col.name: module, f"{stem}id": self.rng.choice(some)}
                if some
                else {col.name: None, f"{stem}id": None}
            )
        return found

    def _value(self, table: Table, col: Col, wild: float, *, bare: bool) -> Any:
        column, rng = col.column, self.rng
        if col.name == "id":
            return self._identity()
        if not col.required and (bare or rng.random() < 0.25):
            return None
        owners = col.name == "owner_id" and not column.references
        to = "_user" if owners else column.references
        if to:
            some = self._keys(to)
            return rng.choice(some) if some else None
        if column.choices is not None:
            if column.storage == "texts":
                return [one for one in column.choices if rng.random() < 0.5]
            return rng.choice(column.choices) if column.choices else None
        return self._free(col, wild)

    def _free(self, col: Col, wild: float) -> Any:
        column, rng = col.column, self.rng
        match column.storage:
            case "text":
                return self._text(col, wild)
            case "int64":
                low = max(-(2**63), column.minimum if column.minimum is not None else -(2**63))
                high = min(2**63 - 1, column.maximum if column.maximum is not None else 2**63 - 1)
                if rng.random() < wild / 3:
                    return rng.choice([low, high])
                return min(max(rng.randint(-20, 2000), low), high)
            case "boolean":
                return rng.random() < 0.5
            case "date":
                return rng.choice(DAYS)
            case "datetime":
                return f"{rng.choice(DAYS[1:4])}T{rng.choice(CLOCKS)}.{rng.randrange(10**6):06}Z"
            case "time":
                return rng.choice(CLOCKS)
            case "json":
                return json.loads(rng.choice(JSONS))
            case "id":
                return self._identity()
        return []

    def _text(self, col: Col, wild: float) -> str | None:
        column, rng = col.column, self.rng
        longest = column.max_length or 400
        if column.pattern:
            found = [one for one in SAMPLES if re.fullmatch(column.pattern, one) and len(one) <= longest]
            return rng.choice(found) if found else None
        if rng.random() < wild / 4:
            return "ü" * min(longest, 400)
        text = rng.choice(TEXTS) if rng.random() < 0.7 else f"text {rng.randrange(10**6)}"
        return text[:longest]

    def _identity(self) -> str:
        return str(UUID(int=self.rng.getrandbits(128), version=4))

    def _keys(self, table: str) -> list[Any]:
        if table not in self.keys:
            planned = self.version.plan.by_name()[table]
            key = quoted(planned.primary[0])
            rows = self.database.rows(f"select {key} from {quoted(table)} order by {key}")
            self.keys[table] = [str(one[0]) for one in rows]
        return self.keys[table]

    def _literal(self, col: Col, value: Any) -> str:
        dialect = self.database.dialect
        if value is None and col.column.storage != "json":
            return "null"
        if col.column.storage == "texts":
            return texts(dialect, value)
        if col.column.storage == "json":
            return literal(json.dumps(value), dialect)
        return literal(value, dialect)


def dump(database: Database, version: Version) -> Dump:
    """Every row of every table of a version, in values that both databases write alike."""
    found: Dump = {}
    for table in (*version.plan.system, *version.plan.tables):
        listed = ", ".join(asked(database, one) for one in table.columns)
        names = [one.name for one in table.columns]
        lists = {one.name for one in table.columns if one.column.storage == "texts"}
        rows = [
            {
                name: _canonical(value) if name in lists else value
                for name, value in zip(names, row, strict=True)
            }
            for row in database.rows(f"select {listed} from {quoted(table.name)}")
        ]
        found[table.name] = {tuple(row[one] for one in table.primary): row for row in rows}
    return found


def asked(database: Database, col: Col, called: str = "") -> str:
    """A column as both databases write it alike, whatever it is called by now."""
    name = quoted(called or col.name)
    if database.dialect == "sqlite" or col.column.storage in {"text", "int64", "boolean"}:
        return name
    return f"to_jsonb({name})::text" if col.column.storage == "texts" else f"{name}::text"


def _canonical(several: str | None) -> str | None:
    told = several and json.dumps(json.loads(several), separators=(",", ":"), ensure_ascii=False)
    return told or None
