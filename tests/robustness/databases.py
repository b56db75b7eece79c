"""A compiled bundle in both databases, for as long as a test looks at it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import psycopg


def sqlite(files: Mapping[str, str]) -> sqlite3.Connection:
    """The compiled schema in memory."""
    connection = sqlite3.connect(":memory:")
    for path in scripts(files, "sqlite"):
        connection.executescript(files[path])
    return connection


@contextmanager
def postgres(connection: psycopg.Connection[Any], files: Mapping[str, str]) -> Iterator[None]:
    """The compiled schema, and its roles, until the block ends."""
    try:
        for path in scripts(files, "postgres"):
            connection.execute(files[path].encode())
        yield
    finally:
        connection.rollback()


def scripts(files: Mapping[str, str], target: str) -> list[str]:
    """The files of a database, in the order in which they run."""
    return sorted(path for path in files if path.startswith(f"{target}/") and path.endswith(".sql"))
