"""Files to text: the only reader of blueprints.

Nothing here raises for what a folder may hold: a file that is too large, is no file, leads away or is no
text becomes a finding, and the other files are read all the same.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from crmspec.compiler import syntax_codes as codes
from crmspec.compiler.source.encoding import EncodingError, decode
from crmspec.compiler.source.walk import MANIFEST, Limits, Walk, reason
from crmspec.diagnostics import Diagnostic, Severity, Span, visible

__all__ = ["MANIFEST", "Limits", "Source", "Sources", "read"]

_TESTS: Final = "tests/"
_OPEN: Final = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)
_DEFAULT: Final = Limits()


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a blueprint: its path below the folder, ``/`` between the parts, and what it says."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """A blueprint's files, sorted by path, so that nothing depends on the order of a folder."""

    folder: Path
    files: tuple[Source, ...] = ()
    tests: tuple[Source, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    """What can be shown of files that are not text."""

    def text(self, path: str) -> str:
        """What the file at ``path`` says, for showing its lines; empty where there is no such file."""
        for file in (*self.files, *self.tests):
            if file.path == path:
                return file.text
        return self.unreadable.get(path, "")


def read(folder: Path, limits: Limits = _DEFAULT) -> Sources:
    """Read every blueprint file below ``folder``."""
    missing = _no_folder(folder)
    if missing:
        return Sources(folder, diagnostics=(missing,))
    walk = Walk(os.path.realpath(folder), limits)
    walk.run()
    reader = _Reader(walk)
    reader.run()
    if not walk.found:
        reader.require_manifest()
    return Sources(
        folder,
        tuple(file for file in reader.read if not file.path.startswith(_TESTS)),
        tuple(file for file in reader.read if file.path.startswith(_TESTS)),
        tuple(walk.found),
        reader.unreadable,
    )


@dataclass(slots=True)
class _Reader:
    """Reads what a walk has found, within the walk's limits."""

    walk: Walk
    read: list[Source] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    _bytes: int = 0

    def run(self) -> None:
        limits = self.walk.limits
        for path, opened in self.walk.files.items():
            self._file(path, opened)
            if self._bytes > limits.total_bytes:
                message = f"the blueprint is larger than {limits.total_bytes >> 20} MiB"
                self.walk.note(codes.BOUND, "", message, "split it into several blueprints")
                self.read.clear()
                return

    def require_manifest(self) -> None:
        """Note it where the folder holds no manifest, and what was probably meant."""
        files = self.walk.files
        if MANIFEST in files:
            return
        elsewhere = [path for path in files if path.rpartition("/")[2] == MANIFEST]
        if not files:
            message, way_out = "the folder holds no blueprint", "start one with `crmspec init`"
        elif elsewhere:
            message, way_out = (
                f"there is no `{MANIFEST}` here",
                f"did you mean the folder of `{elsewhere[0]}`?",
            )
        elif "crm.yml" in files:
            message, way_out = f"there is no `{MANIFEST}` here", f"rename `crm.yml` to `{MANIFEST}`"
        else:
            message = f"there is no `{MANIFEST}` here"
            way_out = "give the folder that holds it, or start a blueprint with `crmspec init`"
        self.walk.note(codes.NO_BLUEPRINT, "", message, way_out)

    def _file(self, path: str, opened: str) -> None:
        try:
            data = _bytes_of(opened, self.walk.limits.file_bytes)
        except OSError as error:
            self.walk.note(codes.UNREADABLE, path, f"this file cannot be read: {reason(error)}")
            return
        if data is None:
            self.walk.note(
                codes.UNREADABLE, path, "this is no regular file", "a blueprint consists of ordinary files"
            )
            return
        self._bytes += len(data)
        if len(data) > self.walk.limits.file_bytes:
            message = f"the file is larger than {self.walk.limits.file_bytes >> 20} MiB"
            self.walk.note(codes.BOUND, path, message, "cut it into several files")
            return
        self._text(path, data)

    def _text(self, path: str, data: bytes) -> None:
        try:
            self.read.append(Source(path, decode(data)))
        except EncodingError as error:
            span = Span(path, error.line, error.column, error.line, error.column + 1)
            way_out = "save the file as UTF-8"
            self.walk.found.append(Diagnostic(codes.ENCODING, Severity.ERROR, span, error.message, way_out))
            self.unreadable[path] = error.shown


def _bytes_of(path: str, bound: int) -> bytes | None:
    """What a file holds, up to one byte more than ``bound``; None where it is no regular file (any more)."""
    handle = os.open(path, _OPEN)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return None
        data = os.read(handle, min(status.st_size, bound) + 1)
        while len(data) < min(status.st_size, bound + 1) and (more := os.read(handle, bound + 1 - len(data))):
            data += more
        return data
    finally:
        os.close(handle)


def _no_folder(folder: Path) -> Diagnostic | None:
    """What to say where ``folder`` is no folder at all."""
    name = visible(str(folder))
    try:
        mode = folder.stat().st_mode
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no path can hold a null byte"
        message, way_out = (
            f"there is no blueprint at `{name}`: {why}",
            "give the folder that holds `crm.yaml`",
        )
    else:
        if stat.S_ISDIR(mode):
            return None
        message = f"`{name}` is no folder; a blueprint is a folder with a `{MANIFEST}`"
        way_out = f"give the folder: `{visible(str(folder.parent))}`"
    return Diagnostic(codes.NO_BLUEPRINT, Severity.ERROR, Span(), message, way_out)
