"""The new bundle is made complete beside the old one, then takes its place."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import Final

from crmspec.output.exchange import exchange
from crmspec.output.plan import Plan

_NEW: Final = "crmspec-new"
_OLD: Final = "crmspec-old"


def swap(plan: Plan) -> None:
    """Carry out a plan; until the last step the folder is as it was, after it the folder is as planned."""
    folder = plan.folder
    new = _beside(folder, _NEW)
    try:
        new.mkdir()
        _fill(new, plan)
        _take_place(new, plan)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def recover(folder: Path) -> None:
    """Put right what a run left behind that was killed: the old bundle back, half-made ones away.

    To be called by the holder of the folder's lock, so that nothing here belongs to a living run.
    """
    old = _beside(folder, _OLD)
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (old, _beside(folder, _NEW)):
        if left.exists():
            shutil.rmtree(left)


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f".{folder.name}.{what}")


def _take_place(new: Path, plan: Plan) -> None:
    folder = plan.folder
    try:
        if not folder.exists():
            new.rename(folder)
        elif not exchange(new, folder):
            old = _beside(folder, _OLD)
            folder.rename(old)
            new.rename(folder)
            shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _file_by_file(new, plan)


def _file_by_file(new: Path, plan: Plan) -> None:
    """Where a folder cannot be renamed (a lower layer of a container's file system), its files still can.

    Each file is whole at any time, the bundle as a whole is not; its list comes last in the order of names.
    """
    for name in sorted(plan.write, reverse=True):
        target = plan.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (new / name).replace(target)
    for name in plan.remove:
        (plan.folder / name).unlink()


def _fill(new: Path, plan: Plan) -> None:
    """Write what is new, and link what stays: a link costs nothing and keeps the file's time."""
    if plan.folder.exists():
        shutil.copymode(plan.folder, new)
    for parent in sorted({(new / name).parent for name in (*plan.write, *plan.keep)}):
        parent.mkdir(parents=True, exist_ok=True)
    for name, text in plan.write.items():
        (new / name).write_bytes(text.encode())
    for name in plan.keep:
        _carry(plan.folder / name, new / name)


def _carry(old: Path, new: Path) -> None:
    if old.is_symlink():
        new.symlink_to(old.readlink())
    elif old.is_dir():
        new.mkdir(exist_ok=True)
    else:
        try:
            new.hardlink_to(old)
        except FileExistsError:
            raise
        except OSError:  # the file system knows no links
            shutil.copy2(old, new)
