"""A PostgreSQL server of its own for as long as something is measured on it."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pgserver.postgres_server import PostgresServer

SETTINGS: Final = {
    "max_locks_per_transaction": "2048",
    "max_wal_size": "'4GB'",
    "synchronous_commit": "off",
    "fsync": "off",
}
"""Room for a thousand tables that are made at once, and no waiting for a disk that others write to as well."""


@contextmanager
def server() -> Iterator[str]:
    """Run a server; the folder of its socket."""
    folder = Path(tempfile.mkdtemp(prefix="crmspec-bench-"))
    folder.chmod(0o755)  # as root the server runs as another user
    data, pid = folder / "data", 0
    data.mkdir()
    try:
        first = PostgresServer(data, cleanup_mode=None)
        for name, value in SETTINGS.items():
            first.psql(f"alter system set {name} = {value};")
        _stop(first.get_pid() or 0)
        pid = PostgresServer(data, cleanup_mode=None).get_pid() or 0
        yield str(data)
    finally:
        if pid:
            _stop(pid)
        shutil.rmtree(folder, ignore_errors=True)


def address(socket: str, database: str, driver: str = "postgresql") -> str:
    """Where one of its databases is."""
    return f"{driver}://postgres@/{database}?host={socket}"


def _stop(pid: int) -> None:
    assert pid, "the server does not say which process it is"
    os.kill(pid, signal.SIGINT)
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
