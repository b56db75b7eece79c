"""A deployment as two see it at once: the system, which changes records, and one person, who looks.

What both do is taken back at the end of a block (`apart`).
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, Protocol

import psycopg

from crmspec import physical
from crmspec.access.guarded import NotAllowed, connect
from crmspec.physical import quoted
from tests.targets.relational.databases import Lite, Refused, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Rows = list[dict[str, Any]]
Json = dict[str, Any]
Change = tuple[str, tuple[Any, ...]]
"""A statement with `?` for its values, and these."""


class Desk(Protocol):
    """Where the system and one person work on the same records."""

    name: str

    def system(self, sql: str, *values: Any) -> Rows:
        """Run a statement of the system's; `Refused` where a record cannot be like this."""

    def merging(self, sql: str, *values: Any) -> Rows:
        """Run a statement that changes even what is set for good, and who made a record and when."""

    def person(self, sql: str, *values: Any) -> Rows | int:
        """Run a statement of the person's: the rows, or how many were changed; `Refused` where it is."""

    def stir(self, changes: list[Change]) -> None:
        """Run statements as by `merging`; those that are refused are as if they had not been tried."""

    def taken(self, changes: list[Change], *, by_person: bool) -> list[bool]:
        """Whether each statement, tried by itself, goes through; by a person also, whether it reaches a record."""

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

    def stir(self, changes: list[Change]) -> None:
        for sql, values in changes:
            with suppress(Refused):
                self.merging(sql, *values)

    def taken(self, changes: list[Change], *, by_person: bool) -> list[bool]:
        return [self._is_taken(self.person if by_person else self.system, *one) for one in changes]

    def _is_taken(self, run: Callable[..., Rows | int], sql: str, values: tuple[Any, ...]) -> bool:
        with self.apart():
            try:
                return run(sql, *values) != 0
            except Refused:
                return False

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


_REFUSING: Final = "integrity_constraint_violation or data_exception or syntax_error_or_access_rule_violation"
_STIR: Final = f"""create function pg_temp.stir(statements text[]) returns void language plpgsql as $$
declare one text;
begin
    set local session_replication_role = replica;
    foreach one in array statements loop
        begin
            execute one;
        exception when {_REFUSING} then
            null;
        end;
    end loop;
    set local session_replication_role = origin;
end$$"""
_TAKEN: Final = f"""create function pg_temp.taken(statements text[]) returns boolean[] language plpgsql as $$
declare one text; rows bigint; answers boolean[] := '{{}}';
begin
    foreach one in array statements loop
        begin
            execute one;
            get diagnostics rows = row_count;
            raise exception using errcode = 'ZZ001', message = rows::text;
        exception when sqlstate 'ZZ001' then
            answers := answers || (sqlerrm <> '0');
        when {_REFUSING} then
            answers := answers || false;
        end;
    end loop;
    return answers;
end$$"""


class OnPostgres:
    """The gateway's connection for the person; the owner's, which is the same one, for the system.

    What belongs together goes to the server at once: most of the time would be its way there and back.
    """

    name = "postgres"

    def __init__(self, connection: psycopg.Connection[Any], gateway: str, user: str) -> None:
        self._connection = connection
        rows = connection.execute("select viewname from pg_views").fetchall()
        self._views = {str(name) for (name,) in rows}
        self._writer = psycopg.ClientCursor(connection)
        self._as_person = (
            f"set local session authorization {quoted(gateway)}; select \"fn__sign_in\"('{user}')"
        )
        for text in (_STIR, _TAKEN):
            connection.execute(text.replace("create", "create or replace", 1).encode())

    def close(self) -> None:
        """The connection is another's."""

    def system(self, sql: str, *values: Any) -> Rows:
        return [plain(row) for row in self._rows("select", self._written(sql, values), "release tried")]

    def merging(self, sql: str, *values: Any) -> Rows:
        before, after = (f"set local session_replication_role = {one}" for one in ("replica", "origin"))
        return [
            plain(row) for row in self._rows(before, self._written(sql, values), f"{after}; release tried")
        ]

    def person(self, sql: str, *values: Any) -> Rows | int:
        cursor = self._batch(self._as_person, self._written(sql, values), _BACK, 3)
        return _strings(cursor) if cursor.description else cursor.rowcount

    def stir(self, changes: list[Change]) -> None:
        listed = [self._written(*one) for one in changes]
        self._rows("select", self._writer.mogrify("select pg_temp.stir(%s)", (listed,)), "release tried")

    def taken(self, changes: list[Change], *, by_person: bool) -> list[bool]:
        listed = [self._written(*one) for one in changes]
        asked = self._writer.mogrify("select pg_temp.taken(%s::text[]) as answers", (listed,))
        before, at = (self._as_person, 3) if by_person else ("select", 2)
        ((answers,),) = self._batch(before, asked, _BACK, at).fetchall()
        return list(answers)

    def _written(self, sql: str, values: tuple[Any, ...]) -> str:
        """A statement with its values in it."""
        given = [json.dumps(one) if isinstance(one, dict) else one for one in values]
        told = sql.replace("%", "%%").replace("?", "%s")
        return self._writer.mogrify(told, given) if given else sql

    def _rows(self, before: str, sql: str, after: str) -> Rows:
        cursor = self._batch(before, sql, after, 2)
        names = [one.name for one in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()] if names else []

    def _batch(self, before: str, sql: str, after: str, at: int) -> psycopg.Cursor[Any]:
        """Run statements at once; what comes of one of them."""
        cursor = self._connection.cursor()
        try:
            cursor.execute(f"savepoint tried; {before}; {sql}; {after}".encode())
        except (psycopg.IntegrityError, psycopg.DataError, psycopg.ProgrammingError) as problem:
            self._connection.execute(_BACK.encode())
            raise Refused(str(problem)) from problem
        for _ in range(at):
            cursor.nextset()
        return cursor

    def table(self, name: str) -> str:
        return quoted(name)

    def seen(self, module: str) -> str:
        seen = f"{module}__seen"
        return quoted(seen if seen in self._views else physical.table(module))

    @contextmanager
    def apart(self) -> Iterator[None]:
        with self._connection.transaction(force_rollback=True):
            yield


_BACK: Final = "rollback to tried; release tried"


def _strings(cursor: psycopg.Cursor[Any]) -> Rows:
    names = [one.name for one in cursor.description or ()]
    return [dict(zip(names, map(str, row), strict=True)) for row in cursor.fetchall()]
