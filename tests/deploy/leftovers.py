"""What changes have left: what the database lists, what really stands, and what it holds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crmspec.deploy import ledger
from crmspec.physical import quoted

from .rows import asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Left
    from crmspec.deploy.tables import Version

    from .rows import Dump

_SQLITE_COLUMNS = (
    "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'"
)
_POSTGRES_COLUMNS = (
    "select c.relname::text, a.attname::text from pg_class c join pg_attribute a on a.attrelid = c.oid "
    "where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped"
)
_KEEPERS = (
    "select t.tgname::text, c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid "
    "where c.relnamespace = current_schema()::regnamespace and t.tgname like '~%' and not t.tgisinternal"
)
_FUNCTIONS = (
    "select proname::text from pg_proc where pronamespace = current_schema()::regnamespace "
    "and proname ~ '^fn__(left|fill)_[0-9]'"
)


_NAMED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Leftovers:
    """What is left in a database."""

    listed: tuple[Left, ...]
    held: dict[tuple[int, str], Counter[str]] = field(default_factory=dict)
    """What each of them holds, by the number of its plan and what it was."""

    @classmethod
    def of(cls, database: Database) -> Leftovers:
        """Look."""
        listed = ledger.standing(database).left
        return cls(
            listed, {(one.number, one.object): _held(database, one) for one in listed if one.kind != "role"}
        )

    def wrong(self, database: Database, roles: set[str]) -> Iterator[str]:
        """What is listed and does not stand, or stands and is not listed."""
        columns = _columns(database)
        standing = {(table, name) for table, name in columns if name.startswith("_left_")}
        standing |= {("", table) for table, _ in columns if table.startswith("_left_")}
        listed = Counter((one.table, one.name) for one in self.listed if one.kind != "role")
        if listed != Counter(standing):
            yield f"listed as left, and not there: {sorted(listed - Counter(standing))}"
            yield f"there, and not listed as left: {sorted(standing - listed.keys())}"
        yield from (f"`{one.name}` is listed as left and in use" for one in self.listed if one.name in roles)
        if database.dialect == "postgres":
            yield from self._out_of_place(database)

    def _out_of_place(self, database: Database) -> Iterator[str]:
        """Triggers and functions that keep in step what is not left any more."""
        kept = {(f"~left_{one.number}", one.table) for one in self.listed if one.kind == "column"}
        triggers = {tuple(one) for one in database.rows(_KEEPERS)}
        if more := triggers - kept:
            yield f"triggers that keep nothing in step: {sorted(more)}"
        functions = database.rows(_FUNCTIONS)
        if len(functions) != len(triggers):
            yield f"functions that keep nothing in step: {functions}, {triggers}"

    def in_step(self, database: Database, before: Dump, after: Dump) -> Iterator[str]:
        """Where somebody wrote a value, and what is left of the earlier column does not say the same."""
        kept = {tuple(one) for one in database.rows(_KEEPERS)} if database.dialect == "postgres" else ()
        for one in self.listed:
            later = _NAMED.search(one.back)
            if (f"~left_{one.number}", one.table) not in kept or not later:
                continue
            name, left = later[1], quoted(one.name)
            back = one.back.replace(f"{{{name}}}", quoted(name))
            if not _has_id(database, one.table):
                continue
            found = database.rows(
                f'select "id"::text, {left}::text, {quoted(name)}::text from {quoted(one.table)} '
                f"where {left} is distinct from ({back})"
            )
            for id_, held, now in found:
                was = before[one.table].get((id_,), {}).get(name)
                if was != after[one.table][id_,][name]:
                    yield f"{one.name} of {one.table} {id_} is {held!r}, and {name} was written: {now!r}"

    def changed(self, later: Leftovers, gone: set[tuple[int, str]]) -> Iterator[str]:
        """What does not hold what it held, but for what may be gone."""
        for key, rows in self.held.items():
            if key in gone:
                if key in later.held:
                    yield f"{key} is still listed as left"
            elif key not in later.held:
                yield f"{key} is not listed as left any more"
            elif rows != later.held[key]:
                lost, more = rows - later.held[key], later.held[key] - rows
                yield f"{key} held {list(lost)[:3]}, and now {list(more)[:3]}"

    def fresh(self, database: Database, before: Version, held: Dump, number: int) -> Iterator[str]:
        """What a plan has left, and does not hold what was there before."""
        tables = before.plan.by_name()
        for one in self.listed:
            if one.number != number or one.kind == "role":
                continue
            name, _, column = one.object.partition(".")
            several = tables[name].columns
            if column:
                several = tuple(col for col in several if col.name in {column, "id"})
            listed = ", ".join(
                asked(database, col, one.name if col.name == column else "") for col in several
            )
            found = database.rows(f"select {listed} from {quoted(one.table or one.name)}")
            names = [col.name for col in several]
            keys = {row["id"] for row in held[name].values()} if "id" in names else None
            now = Counter(
                repr(_plain(row)) for row in found if keys is None or row[names.index("id")] in keys
            )
            was = Counter(repr(_plain(tuple(row[each] for each in names))) for row in held[name].values())
            if lost := was - now if "id" in names or not column else was.keys() - now.keys():
                yield f"{one.name} of {one.object} does not hold {list(lost)[:3]}, but {list(now)[:3]}"


def _plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple("".join(one.split()) if isinstance(one, str) else one for one in row)


def _columns(database: Database) -> list[tuple[str, str]]:
    """Every column that there is, with its table."""
    return [
        (table, name)
        for table, name in database.rows(
            _SQLITE_COLUMNS if database.dialect == "sqlite" else _POSTGRES_COLUMNS
        )
    ]


def _held(database: Database, one: Left) -> Counter[str]:
    """All its rows; of a column each value with what tells its row."""
    if one.kind == "table":  # what was left in it before is held by itself
        own = [
            name for table, name in _columns(database) if table == one.name and not name.startswith("_left_")
        ]
        listed = ", ".join(map(quoted, sorted(own)))
        return Counter(repr(row) for row in database.rows(f"select {listed} from {quoted(one.name)}"))
    table, name = quoted(one.table), quoted(one.name)
    id_ = '"id", ' if _has_id(database, one.table) else ""
    return Counter(
        repr(row) for row in database.rows(f"select {id_}{name} from {table} where {name} is not null")
    )


def _has_id(database: Database, table: str) -> bool:
    return (table, "id") in _columns(database)
