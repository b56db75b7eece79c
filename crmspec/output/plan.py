"""What is to be done to a folder so that it holds a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError
from crmspec.output.standing import LIST, Standing, list_of


@dataclass(frozen=True, slots=True)
class Plan:
    """Which files are written anew, which stay as they are, and which of ours go."""

    folder: Path
    write: Mapping[str, str]
    keep: tuple[str, ...]
    remove: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the folder holds the bundle already."""
        return not (self.write or self.remove)


def plan(files: Mapping[str, str], folder: Path, standing: Standing, *, only: bool) -> Plan:
    """Compare what is to be with what is; with ``only``, the bundle's other files stay."""
    for name in files:
        _refuse_odd(name)
    others = standing.ours - files.keys() - {LIST} if only else frozenset[str]()
    wanted = {**files, LIST: list_of([*files, *others])}
    write = {
        name: text for name, text in sorted(wanted.items()) if not _holds(folder / name, name, text, standing)
    }
    keep = sorted((wanted.keys() - write.keys()) | others | (set(standing.foreign) - wanted.keys()))
    remove = sorted(standing.ours - wanted.keys() - others)
    return Plan(folder, write, tuple(keep), tuple(remove))


def _holds(path: Path, name: str, text: str, standing: Standing) -> bool:
    """Whether a file of ours says exactly this already."""
    if name not in standing.ours:
        return False
    data = text.encode()
    return path.stat().st_size == len(data) and path.read_bytes() == data


def _refuse_odd(name: str) -> None:
    """A path of the bundle never leads out of its folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\0" in name or str(path) != name or name in (".", LIST):
        raise OutputError(f"a bundle cannot hold a file called `{visible(name)}`")
