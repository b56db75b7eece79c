"""Files of a blueprint written anew, each whole at any time, and only where it is as it was read."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crmspec.diagnostics import visible
from crmspec.output.errors import OutputError

_UTF8_MARK: Final = b"\xef\xbb\xbf"


def rewrite(folder: Path, texts: Mapping[str, tuple[str, str]]) -> None:
    """Give each file, by its path below ``folder``, its second text in place of its first.

    Raises :class:`OutputError` where a file is not what was read, or cannot be written; what was written
    before that stays.
    """
    top = Path(os.path.realpath(folder))
    for name, (before, after) in sorted(texts.items()):
        path = Path(os.path.realpath(top / name))
        shown = visible(name)
        if not path.is_relative_to(top):
            raise OutputError(f"`{shown}` lies outside of the blueprint", "mend it where it lies")
        try:
            mark = _mark(path.read_bytes(), before)
            if mark is None:
                raise OutputError(f"`{shown}` was changed while it was checked", "run the command again")
            _replace(path, mark + after.encode())
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise OutputError(f"cannot write `{shown}`: {reason}", "mend it by hand") from error


def _mark(data: bytes, text: str) -> bytes | None:
    """The byte order mark that a file begins with, or none; None where it does not hold the text."""
    for mark in (b"", _UTF8_MARK):
        if data == mark + text.encode():
            return mark
    return None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, then take its place in one step, with its rights."""
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".crmspec-new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        shutil.copymode(path, draft)
        os.replace(draft, path)  # noqa: PTH105 -- the name of the draft is text
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
