"""A bundle into a folder, whole or not at all: a run that is killed leaves what stood there.

The new bundle is made complete beside the old one and takes its place in one step. What stands in the folder
and is not of our making stays; a folder that holds only such things is refused. The disk is not told to write at
once, since that would wait for everybody's data: should the power fail, the seal tells that the bundle is not whole,
and the next run makes it again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError
from crmspec.output.lock import locked
from crmspec.output.place import recover, swap
from crmspec.output.plan import plan
from crmspec.output.rewrite import rewrite
from crmspec.output.seal import holds, seal
from crmspec.output.standing import LIST, Standing

__all__ = ["LIST", "OutputError", "Written", "holds", "rewrite", "write"]


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a bundle came to, in numbers of files, and how to tell later that it still stands."""

    written: int
    unchanged: int
    removed: int
    seal: Mapping[str, Any]


def write(files: Mapping[str, str], folder: Path, *, only: bool = False) -> Written:
    """Make ``folder`` hold ``files``; with ``only``, the other files of the bundle that stands there stay.

    Raises :class:`OutputError` where that cannot be done, and then the folder is as it was.
    """
    try:
        target = Path(os.path.realpath(folder))
        if target.exists() and not target.is_dir():
            raise OutputError(f"`{visible(str(folder))}` is no folder", "give a folder with `--out`")
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            recover(target)
            todo = plan(files, target, Standing.read(target), only=only)
            if not todo.is_empty:
                swap(todo)
            sealed = seal(target, files)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError):
            raise OutputError.of(error, folder) from error
        raise OutputError(f"`{visible(str(folder))}` cannot be the name of a folder") from error
    changed = sum(name in files for name in todo.write)
    return Written(changed, len(files) - changed, len(todo.remove), sealed)
