"""A deployment as two see it at once: the system, which changes records, and one person, who looks.

What both do is taken back at the end of a block (`apart`).
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

import psycopg

from crmspec import physical
from crmspec.access.guarded import NotAllowed, connect
from crmspec.physical import quoted
from tests.targets.relational.databases import Lite, Postgres, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Rows = list[dict[str, Any]]
Json = dict[str, Any]


class Desk(Protocol):
    """Where the system and one person work on the same records."""

    name: str

    def system(self, sql: str, *values: Any) -> Rows:
        """Run a statement of the system's; `Refused` where a record cannot be like this."""

    def merging(self, sql: str, *values: Any) -> Rows:
        """Run a statement that changes even what is set for good, and who made a record and when."""

    def person(self, sql: str, *values: Any) -> Rows | int:
        """Run a statement of the person's: the rows, or how many were changed; `Refused` where it is."""

    def table(self, name: str) -> str:
        """What the system calls a table or a view."""

    def seen(self, module: str) -> str:
        """What the person calls the records of a module."""

    def apart(self) -> Any:
        """Take back what is done in a block."""


class OnSqlite:
    """A guarded connection; the system goes behind its views."""

    name = "sqlite"

    def __init__(self, file: Path, manifest: Json, user: str) -> None:
        self._connection = connect(file, manifest, user)
        self._connection.isolation_level = None
        self._depth = 0

    def close(self) -> None:
        self._connection.close()

    def system(self, sql: str, *values: Any) -> Rows:
        with self._connection._inside() as cursor:
            behind = Lite.__new__(Lite)
            behind.connection = _Raw(cursor)  # type: ignore[assignment]
            return behind.run(sql, *values)

    def merging(self, sql: str, *values: Any) -> Rows:
        with self._connection._inside() as cursor:
            cursor.execute("insert into main._acting (merging) values (1)")
        try:
            return self.system(sql, *values)
        finally:
            with self._connection._inside() as cursor:
                cursor.execute("delete from main._acting")

    def person(self, sql: str, *values: Any) -> Rows | int:
        try:
            cursor = self._connection.execute(sql, values)
            if cursor.description is None:
                return cursor.rowcount
            names = [one[0] for one in cursor.description]
            return [dict(zip(names, tuple(row), strict=True)) for row in cursor.fetchall()]
        except (NotAllowed, sqlite3.Error) as problem:
            raise Refused(str(problem)) from problem

    def table(self, name: str) -> str:
        return f"main.{quoted(name)}"

    def seen(self, module: str) -> str:
        return quoted(physical.table(module))

    @contextmanager
    def apart(self) -> Iterator[None]:
        self._depth += 1
        name = f"apart_{self._depth}"
        with self._connection._inside() as cursor:
            cursor.execute(f"savepoint {name}")
        try:
            yield
        finally:
            self._depth -= 1
            with self._connection._inside() as cursor:
                cursor.execute(f"rollback to {name}")
                cursor.execute(f"release {name}")


class _Raw:
    """A cursor in the place of a connection."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        self._cursor.row_factory = sqlite3.Row
        return self._cursor.execute(sql, values)


class OnPostgres:
    """The gateway's connection for the person; the owner's, which is the same one, for the system."""

    name = "postgres"

    def __init__(self, connection: psycopg.Connection[Any], deployment: str, user: str) -> None:
        self._connection, self._user = connection, user
        self._behind = Postgres(connection)
        self._gateway = f"{deployment}_gateway_login"
        self._views = {str(row["viewname"]) for row in self._behind.run("select viewname from pg_views")}

    def close(self) -> None:
        """The connection is another's."""

    def system(self, sql: str, *values: Any) -> Rows:
        return self._behind.run(sql, *values)

    def merging(self, sql: str, *values: Any) -> Rows:
        with self._connection.transaction():
            self._connection.execute("set local session_replication_role = replica")
            found = self._behind.run(sql, *values)
            self._connection.execute("set local session_replication_role = origin")
        return found

    def person(self, sql: str, *values: Any) -> Rows | int:
        told = sql.replace("?", "%s")
        try:
            with self._connection.transaction(force_rollback=True):
                self._connection.execute(f"set local session authorization {quoted(self._gateway)}".encode())
                self._connection.execute(b'select "fn__sign_in"(%s)', (self._user,))
                cursor = self._connection.execute(told.encode(), values or None)
                if cursor.description is None:
                    return cursor.rowcount
                names = [one.name for one in cursor.description]
                return [dict(zip(names, map(str, row), strict=True)) for row in cursor.fetchall()]
        except psycopg.Error as problem:
            raise Refused(str(problem)) from problem

    def table(self, name: str) -> str:
        return quoted(name)

    def seen(self, module: str) -> str:
        seen = f"{module}__seen"
        return quoted(seen if seen in self._views else physical.table(module))

    @contextmanager
    def apart(self) -> Iterator[None]:
        with self._connection.transaction(force_rollback=True):
            yield
