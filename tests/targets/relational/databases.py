"""Two databases behind one face, so that a test can ask both the same."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import psycopg

Row = dict[str, Any]


class Refused(Exception):  # noqa: N818 - it says what happened
    """The database refused a row."""


class Database(Protocol):
    """What a test may ask."""

    name: str

    def run(self, sql: str, *values: Any) -> list[Row]:
        """Run a statement with `?` for its values; rows come back as JSON has them."""

    def script(self, sql: str) -> None:
        """Run a file."""

    def apart(self) -> Any:
        """Take back what is done in a block."""


def insert(database: Database, table: str, **values: Any) -> str:
    """Insert a row; its id comes back, where it has one."""
    names = ", ".join(map(quoted, values))
    marks = ", ".join("?" * len(values))
    sql = f"insert into {quoted(table)} ({names}) values ({marks}) returning *"
    return str(database.run(sql, *values.values())[0].get("id"))


def takes(database: Database, table: str, **values: Any) -> bool:
    """Whether the database takes a row; it is taken back either way."""
    with database.apart():
        try:
            insert(database, table, **values)
        except Refused:
            return False
    return True


class Lite:
    """SQLite."""

    name = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.isolation_level = None
        connection.row_factory = sqlite3.Row
        connection.execute("pragma foreign_keys = on")
        self.connection = connection

    def run(self, sql: str, *values: Any) -> list[Row]:
        given = [json.dumps(one) if isinstance(one, (list, dict)) else one for one in values]
        try:
            return [dict(row) for row in self.connection.execute(sql, given).fetchall()]
        except (sqlite3.IntegrityError, sqlite3.OperationalError) as problem:
            raise Refused(str(problem)) from problem

    def script(self, sql: str) -> None:
        """Run a file statement by statement: the driver's own way would end the transaction."""
        part = ""
        for line in sql.splitlines(keepends=True):
            part += line
            if sqlite3.complete_statement(part):
                self.connection.execute(part)
                part = ""

    @contextmanager
    def apart(self) -> Iterator[None]:
        self.connection.execute("savepoint apart")
        try:
            yield
        finally:
            self.connection.execute("rollback to apart")
            self.connection.execute("release apart")


class Postgres:
    """PostgreSQL."""

    name = "postgres"

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection

    def run(self, sql: str, *values: Any) -> list[Row]:
        import psycopg
        from psycopg.rows import dict_row

        told = sql.replace("%", "%%").replace("?", "%s")
        given = [json.dumps(one) if isinstance(one, dict) else one for one in values]
        try:
            with self.connection.transaction(), self.connection.cursor(row_factory=dict_row) as cursor:
                cursor.execute(told.encode(), given or None)
                return [plain(row) for row in cursor.fetchall()] if cursor.description else []
        except (psycopg.IntegrityError, psycopg.DataError, psycopg.ProgrammingError) as problem:
            raise Refused(str(problem)) from problem

    def script(self, sql: str) -> None:
        self.connection.execute(sql.encode())

    @contextmanager
    def apart(self) -> Iterator[None]:
        import psycopg

        with self.connection.transaction():
            yield
            raise psycopg.Rollback


def plain(row: Mapping[str, Any]) -> Row:
    """A row as SQLite would give it."""
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    """A value as SQLite stores it."""
    from datetime import UTC, date, datetime, time
    from uuid import UUID

    match value:
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case list() | dict():
            return json.dumps(value, separators=(",", ":"))
        case bool():
            return int(value)
    return value


def load(database: Database, files: Mapping[str, str]) -> None:
    """Load a deployment: every file of the database in order, those for upkeep aside."""
    for path in sorted(files):
        if path.startswith(f"{database.name}/0"):
            database.script(files[path])
