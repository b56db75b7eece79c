"""Whether a bundle stands as it was written, told without reading it where its files are untouched."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

_TICK: Final = 50_000_000
"""Nanoseconds within which a file system may give two changes of a file the same time."""


def seal(folder: Path, files: Mapping[str, str]) -> dict[str, Any]:
    """Size, times and content of each file just written, to be compared with later."""
    now = time.time_ns()
    return {
        "at": now,
        "files": {
            name: [*_status(f"{folder}/{name}"), _digest(text.encode())]
            for name, text in sorted(files.items())
        },
    }


def holds(folder: Path, sealed: Mapping[str, Any]) -> bool:
    """Whether the files are the ones that were sealed; a file that was touched is read and compared."""
    try:
        return all(
            _same(f"{folder}/{name}", status, sealed["at"]) for name, status in sealed["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _same(path: str, sealed: list[Any], at: int) -> bool:
    *status, digest = sealed
    now = _status(path)
    changed_at = now[-1]
    settled = changed_at < at - _TICK and changed_at % 1_000_000_000 != 0
    if now == status and settled:
        return True
    return bool(now[0] == status[0] and _digest(Path(path).read_bytes()) == digest)


def _status(path: str) -> list[int]:
    found = os.lstat(path)
    return [found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns]


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
