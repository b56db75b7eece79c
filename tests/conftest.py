"""A real PostgreSQL for the tests that need one.

``CRMSPEC_TEST_DATABASE_URL`` names a server to use; without it, each worker starts one of its own in a temporary folder
(reached over its own socket only) and stops it by its process id: roles belong to the whole server, so deployments
of two workers would get into each other's way.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

if TYPE_CHECKING:
    import psycopg

_SETTING = "CRMSPEC_TEST_DATABASE_URL"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The connection string of a server, as libpq writes it, with the right to create databases."""
    with server() as url:
        yield url


@contextmanager
def server() -> Iterator[str]:
    """The server that is named, or one that ends with the block."""
    if given := os.environ.get(_SETTING):
        yield given.replace("postgresql+psycopg://", "postgresql://", 1)
        return
    url, process, folder = _start()
    try:
        yield url
    finally:
        _stop(process)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The SQLAlchemy URL of a database of this worker's own, dropped at the end of the run."""
    with _database(postgres_server) as url:
        yield url.replace("postgresql://", "postgresql+psycopg://", 1)


@pytest.fixture
def postgres_connection(postgres_server: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection to a fresh database, dropped after the test."""
    import psycopg

    with _database(postgres_server) as url, psycopg.connect(url) as connection:
        yield connection


@contextmanager
def _database(server: str, template: str = "template0") -> Iterator[str]:
    import psycopg
    from sqlalchemy import make_url

    name = f"crmspec_test_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING \'UTF8\'')
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _start() -> tuple[str, int, str]:
    """Start a server in a folder of its own: as root it runs as another user, who may not enter pytest's."""
    pgserver = pytest.importorskip("pgserver")
    folder = tempfile.mkdtemp(prefix="crmspec-postgres-")
    Path(folder).chmod(0o755)
    server = pgserver.get_server(f"{folder}/data", cleanup_mode=None)
    server.psql("ALTER SYSTEM SET fsync = off; ")
    server.psql("ALTER SYSTEM SET synchronous_commit = off;")
    server.psql("ALTER SYSTEM SET full_page_writes = off;")
    server.psql("SELECT pg_reload_conf();")
    return server.get_uri(), server.get_pid(), folder


def _stop(pid: int) -> None:
    """Ask the server to end at once, and wait until it has."""
    os.kill(pid, signal.SIGINT)
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
