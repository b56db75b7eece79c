"""What stands in a bundle's folder before it is written: files of ours, and what somebody else put there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError

LIST: Final = ".crmspec-bundle.json"
"""The bundle's own list of its files: it tells what is ours from what is not."""

_FORMAT_VERSION: Final = 1
_MAX_FOREIGN: Final = 1_000


@dataclass(frozen=True, slots=True)
class Standing:
    """The paths below a folder: those of a bundle written before, and the others."""

    ours: frozenset[str] = frozenset()
    foreign: tuple[str, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What stands there; refused where it is full of things that no bundle of ours holds."""
        if not folder.exists():
            return cls()
        listed = _listed(folder)
        ours: set[str] = set()
        foreign: list[str] = []
        for name, is_file in _walk(folder):
            if is_file and (name in listed or name == LIST):
                ours.add(name)
            else:
                foreign.append(name)
        if not listed:
            _refuse_unless_hidden(folder, foreign)
        if len(foreign) > _MAX_FOREIGN:
            raise _refusal(folder, f"more than {_MAX_FOREIGN:,} files that are not the bundle's")
        return cls(frozenset(ours), tuple(foreign))


def list_of(names: Iterable[str]) -> str:
    """The text of :data:`LIST` for a bundle of these files."""
    return json.dumps({"format_version": _FORMAT_VERSION, "files": sorted(names)}, indent=2) + "\n"


def _refuse_unless_hidden(folder: Path, names: list[str]) -> None:
    """A folder that was not written by us must be empty, but for what tools hide in folders."""
    if any(not name.startswith(".") for name in names):
        raise _refusal(folder, "files that are not a bundle")


def _refusal(folder: Path, what: str) -> OutputError:
    return OutputError(f"`{visible(str(folder))}` holds {what}", "give a new or an empty folder with `--out`")


def _listed(folder: Path) -> frozenset[str]:
    """The files that the bundle in ``folder`` calls its own; none where there is no bundle."""
    try:
        names = json.loads((folder / LIST).read_bytes())["files"]
        return frozenset(name for name in names if isinstance(name, str))
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _walk(folder: Path, parent: str = "") -> Iterator[tuple[str, bool]]:
    """All that lies below ``folder``, links not followed, empty folders too; which of it are plain files."""
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda one: one.name)
    if parent and not listed:
        yield parent.rstrip("/"), False
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{parent}{entry.name}/")
        else:
            yield parent + entry.name, entry.is_file(follow_symlinks=False)
