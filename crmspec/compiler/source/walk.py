"""The files of a blueprint: what lies below its folder, links followed once and never out of it."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass, field
from typing import Final

from crmspec.compiler import syntax_codes as codes
from crmspec.diagnostics import Diagnostic, Severity, Span, visible

MANIFEST: Final = "crm.yaml"
_SUFFIXES: Final = (".yaml", ".yml")
_ORDINARY: Final = "a blueprint consists of ordinary files"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a blueprint may hold; past a bound there is a finding, and the rest is not read."""

    files: int = 5_000
    file_bytes: int = 4 << 20
    total_bytes: int = 64 << 20
    depth: int = 16
    entries: int = 100_000
    """Everything in the folders, whatever it is: a home directory is no blueprint."""


class PastBoundError(Exception):
    """The blueprint is too large to go on; the finding that says so has been noted."""


@dataclass(slots=True)
class Walk:
    """What was found: the path of each file below the folder, and the one to open for it."""

    root: str
    limits: Limits
    files: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    _links: list[tuple[str, str]] = field(default_factory=list)
    _visited: set[str] = field(default_factory=set)
    _entries: int = 0

    def run(self) -> None:
        """Fill ``files``, sorted by path: what lies here first, then what links lead to."""
        try:
            self._folder(self.root, "", 0)
            while self._links:
                links, self._links = sorted(self._links), []
                for path, opened in links:
                    self._link(path, opened)
        except PastBoundError:
            self.files.clear()
        self.files = dict(sorted(self.files.items()))

    def note(self, code: str, path: str, message: str, way_out: str = "") -> None:
        """Keep a finding about a whole file or folder."""
        self.found.append(Diagnostic(code, Severity.ERROR, Span(visible(path)), message, way_out))

    def _folder(self, opened: str, path: str, depth: int) -> None:
        self._visited.add(opened)
        if depth > self.limits.depth:
            message = f"folders are nested more than {self.limits.depth} levels deep"
            self.note(codes.BOUND, path.rstrip("/"), message, "move the inner folders up")
            raise PastBoundError
        try:
            with os.scandir(opened) as entries:
                listed = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            self.note(codes.UNREADABLE, path.rstrip("/"), f"this folder cannot be read: {reason(error)}")
            return
        for entry in sorted(listed, key=lambda one: one.name):
            self._entry(entry, path, depth)

    def _entry(self, entry: os.DirEntry[str], parent: str, depth: int) -> None:
        self._entries += 1
        if self._entries > self.limits.entries:
            self._past(f"the folder holds more than {self.limits.entries:,} files of any kind")
        path = parent + entry.name
        wanted = entry.name.lower().endswith(_SUFFIXES)
        if entry.is_symlink():
            self._links.append((path, entry.path))
        elif entry.is_dir(follow_symlinks=False):
            self._folder(entry.path, f"{path}/", depth + 1)
        elif wanted and not entry.is_file(follow_symlinks=False):
            self.note(codes.UNREADABLE, path, "this is no regular file", _ORDINARY)
        elif wanted:
            self._add(path, entry.path)

    def _add(self, path: str, opened: str) -> None:
        if not path.isprintable():
            message = f"the name `{visible(path)}` holds a character that cannot be shown"
            self.note(codes.FILE_NAME, path, message, "rename the file")
            return
        if opened in self._visited:
            return
        self._visited.add(opened)
        self.files[path] = opened
        if len(self.files) > self.limits.files:
            self._past(f"the blueprint holds more than {self.limits.files:,} files")

    def _past(self, message: str) -> None:
        self.note(
            codes.BOUND, "", message, "give the folder that holds `crm.yaml`, and keep other things out of it"
        )
        raise PastBoundError

    def _link(self, path: str, link: str) -> None:
        """Follow a link to a file or a folder that lies in the blueprint and was not visited."""
        wanted = path.lower().endswith(_SUFFIXES)
        try:
            target = os.path.realpath(link, strict=True)
            mode = os.lstat(target).st_mode
        except OSError as error:
            if wanted or error.errno == errno.ELOOP:
                self.note(codes.LINK, path, f"this link leads nowhere: {reason(error)}", "mend or remove it")
            return
        is_folder = stat.S_ISDIR(mode)
        if not (is_folder or wanted):
            return
        if not _within(target, self.root):
            self.note(
                codes.LINK,
                path,
                "this link leads out of the blueprint",
                "copy what it leads to, or remove it",
            )
        elif is_folder and _within(link, target):
            self.note(codes.LINK, path, "this link leads back to a folder it lies in", "remove it")
        elif target not in self._visited:
            self._target(path, target, mode)

    def _target(self, path: str, target: str, mode: int) -> None:
        if stat.S_ISDIR(mode):
            self._folder(target, f"{path}/", path.count("/") + 1)
        elif stat.S_ISREG(mode):
            self._add(path, target)
        else:
            self.note(codes.UNREADABLE, path, "this link leads to no regular file", _ORDINARY)


def reason(error: OSError) -> str:
    """Why the system refused, in its own words."""
    return (error.strerror or type(error).__name__).lower()


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
