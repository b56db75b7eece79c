"""A real PostgreSQL for the tests that need one.

``CRMSPEC_TEST_DATABASE_URL`` names a server to use; without it, the first worker that asks starts one in a
temporary folder (reached over its own socket only), all workers of the run share it, and the last one to
finish stops it by its process id.
"""

from __future__ import annotations

import fcntl
import json
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


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker run what deploys to PostgreSQL: roles belong to the whole server, and deployments share them."""
    for item in items:
        if "postgres_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("postgres"))


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The connection string of a server, as libpq writes it, with the right to create databases."""
    if given := os.environ.get(_SETTING):
        yield given.replace("postgresql+psycopg://", "postgresql://", 1)
        return
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    yield _join(shared)
    _leave(shared)


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
def _database(server: str) -> Iterator[str]:
    import psycopg
    from sqlalchemy import make_url

    name = f"crmspec_test_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _state(folder: Path) -> Iterator[dict[str, Any]]:
    """Hold what the workers share about their server, alone while the block runs."""
    with (folder / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        file = folder / "postgres.json"
        state = json.loads(file.read_text()) if file.exists() else {"users": 0}
        yield state
        file.write_text(json.dumps(state))


def _join(folder: Path) -> str:
    with _state(folder) as state:
        if not state["users"]:
            state["url"], state["pid"], state["folder"] = _start()
        state["users"] += 1
        return str(state["url"])


def _leave(folder: Path) -> None:
    with _state(folder) as state:
        state["users"] -= 1
        if not state["users"]:
            _stop(state["pid"])
            shutil.rmtree(state["folder"], ignore_errors=True)


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
