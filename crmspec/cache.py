"""What earlier runs found, so that an unchanged blueprint costs next to nothing.

An entry holds the fingerprint of all that could matter: the blueprint's files, the arguments, this package's
own code, the interpreter. Whatever is wrong with the cache (corrupt, foreign, unwritable), the run goes on
as if there were none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from crmspec import __version__
from crmspec.compiler.source import Limits, Sources

_MAX_ENTRIES: Final = 64
_MAX_BYTES: Final = 4 << 20
_PACKAGE: Final = str(Path(__file__).parent)


def fingerprint(sources: Sources, **arguments: object) -> str:
    """Equal where a run would find the same again."""
    digest = sha256(repr((__version__, sys.version, Limits(), sorted(arguments.items()))).encode())
    for line in _code():
        digest.update(line.encode())
    for file in (*sources.files, *sources.tests):
        data = file.text.encode()
        digest.update(f"{len(data)} {file.path}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def load(slot: str, mark: str) -> Mapping[str, Any] | None:
    """What was stored in a slot under this fingerprint."""
    try:
        with _file(slot).open("rb") as stream:
            entry = json.loads(stream.read(_MAX_BYTES + 1))
        return entry["data"] if entry["fingerprint"] == mark and isinstance(entry["data"], dict) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def store(slot: str, mark: str, data: Mapping[str, Any]) -> None:
    """Keep what a run has found, in place of what the slot held."""
    text = json.dumps({"fingerprint": mark, "data": data})
    if len(text) > _MAX_BYTES:
        return
    try:
        path = _file(slot)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_text(text)
        draft.replace(path)
        _prune(path.parent)
    except (OSError, ValueError, RuntimeError):
        return


def slot(command: str, folder: Path, *arguments: object) -> str:
    """The name of the place that a command's findings about a blueprint have."""
    wanted = (command, os.path.realpath(folder), *map(str, arguments))
    return f"{command}-{sha256(repr(wanted).encode()).hexdigest()[:32]}"


def _file(slot: str) -> Path:
    return _folder() / f"{slot}.json"


def _folder() -> Path:
    own = os.environ.get("CRMSPEC_CACHE_DIR")
    if own:
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path.home() / ".cache") / "crmspec"


def _prune(folder: Path) -> None:
    """Keep the cache small: the entries used last stay."""
    entries = sorted(
        (entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(folder) if entry.is_file()
    )
    for _, path in entries[:-_MAX_ENTRIES]:
        Path(path).unlink(missing_ok=True)


def _code() -> Iterator[str]:
    """Size and time of each file of this package, and the time of the folders that others lie in."""
    folders = [_PACKAGE]
    for folder in folders:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda one: one.name)
        for entry in listed:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    folders.append(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}\n"
    for name in sys.path:
        if name.endswith("-packages"):
            yield f"{name} {Path(name).stat().st_mtime_ns if Path(name).is_dir() else 0}\n"
