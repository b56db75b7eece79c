"""Cursors: their statements are a principal's, and their rows outlive what the connection does for itself."""

from __future__ import annotations

import sqlite3
from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.access.guarded.connection import Connection


class Cursor(sqlite3.Cursor):
    """A cursor whose statements are a principal's."""

    connection: Connection
    _writes = False
    _ahead: deque[Any] | None = None
    """The rows that were fetched ahead; none while the database still holds them."""
    _wrong: sqlite3.Error | None = None
    """What failed after them."""

    @property
    def rowcount(self) -> int:
        """How many rows the last statement changed; the database itself counts none behind views."""
        return self._changed if self._writes else super().rowcount

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """Run one statement."""
        with self.connection.of_caller(sql, [parameters]) as told:
            self._ahead = self._wrong = None
            super().execute(sql, parameters)
        self._writes, self._changed = told.writes, self.connection.changed
        if self.description is not None:
            self.connection.opened.add(self)
            if told.writes:
                self.fetch_ahead()
        return self

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        """Run a statement for each of these; each counts for itself."""
        told = list(parameters)
        with self.connection.of_caller(sql, told) as read_:
            self._ahead = self._wrong = None
            super().executemany(sql, self.connection.each(told))
        self._writes, self._changed = read_.writes, self.connection.changed
        return self

    def executescript(self, sql: str, /) -> Cursor:
        """Run several statements, each looked at for itself."""
        part = ""
        for piece in sql.split(";"):
            part += piece + ";"
            if sqlite3.complete_statement(part):
                self.execute(part)
                part = ""
        if part.strip("; \t\r\n"):
            self.execute(part)
        return self

    # --- rows ------------------------------------------------------------------------------------

    def fetch_ahead(self) -> None:
        """Fetch what is left, for the database would not give it any more after what comes now."""
        if self._ahead is None:
            self._ahead = deque()
            try:
                for row in iter(super().fetchone, None):
                    self._ahead.append(row)
            except sqlite3.Error as problem:
                self._wrong = problem

    def _next(self, ahead: deque[Any]) -> Any:
        if ahead:
            return ahead.popleft()
        if self._wrong is not None:
            wrong, self._wrong = self._wrong, None
            raise wrong
        return super().fetchone()

    def __next__(self) -> Any:
        """Give the next row."""
        if self._ahead is None:
            return super().__next__()
        row = self._next(self._ahead)
        if row is None:
            raise StopIteration
        return row

    def fetchone(self) -> Any:
        """Give the next row; none where there is none."""
        return super().fetchone() if self._ahead is None else self._next(self._ahead)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """Give some rows."""
        size = self.arraysize if size is None else size
        if self._ahead is None:
            return super().fetchmany(size)
        return [row for _ in range(size) if (row := self._next(self._ahead)) is not None]

    def fetchall(self) -> list[Any]:
        """Give all rows that are left."""
        if self._ahead is None:
            return super().fetchall()
        return list(iter(self.fetchone, None))

    def close(self) -> None:
        """Give the rows up."""
        self.connection.opened.discard(self)
        self._ahead = None
        super().close()
