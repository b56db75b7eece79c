"""Single files into a folder that may hold others: each whole or not at all, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError


def write_pages(files: Mapping[str, str], folder: Path) -> list[str]:
    """Write what is not there yet; give the names of what was written.

    Raises :class:`OutputError` where that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [name for name, text in files.items() if _put(folder / name, text.encode())]
    except FileExistsError as error:
        raise OutputError(f"`{visible(str(folder))}` is no folder", "give a folder with `--out`") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        message = f"cannot write to `{visible(str(folder))}`: {reason}"
        raise OutputError(message, "give another folder with `--out`, or make room in this one") from error
    except ValueError as error:
        raise OutputError(f"`{visible(str(folder))}` cannot be the name of a folder") from error


def _put(path: Path, data: bytes) -> bool:
    """Write a file beside its place, then put it there; not where it says the same already."""
    if path.is_file() and path.read_bytes() == data:
        return False
    new = path.with_name(f".{path.name}.crmspec-new")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return True
