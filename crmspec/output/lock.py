"""One writer at a time: a lock that dies with its process."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError

PATIENCE: Final = 10.0
"""Seconds to wait for another run to finish writing."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder``; its file lies beside the folder and goes when the work is done."""
    path = folder.with_name(f".{folder.name}.crmspec-lock")
    handle = _acquire(path, folder)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _acquire(path: Path, folder: Path) -> int:
    deadline = time.monotonic() + PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        if _lock(handle) and _is_still(handle, path):
            return handle
        os.close(handle)
        if time.monotonic() > deadline:
            message = f"another run is writing `{visible(str(folder))}`"
            raise OutputError(message, "try again when it is done, or give another folder with `--out`")
        time.sleep(0.02)


def _lock(handle: int) -> bool:
    """Take the lock if nobody has it; where the system has no such locks, runs are not told apart."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_still(handle: int, path: Path) -> bool:
    """Whether the file locked is the one others will try: a run that ends takes its file away."""
    try:
        return os.fstat(handle).st_ino == path.stat().st_ino
    except FileNotFoundError:
        return False
