"""Why a bundle could not be written."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from crmspec.diagnostics import visible


class OutputError(Exception):
    """The bundle could not be written; ``message`` says why and ``help`` what to do."""

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = way_out

    @classmethod
    def of(cls, error: OSError, folder: Path) -> Self:
        """What the system said, in a sentence."""
        reason = (error.strerror or type(error).__name__).lower()
        message = f"cannot write the bundle to `{visible(str(folder))}`: {reason}"
        return cls(
            message, "nothing was changed; give another folder with `--out`, or make room for this one"
        )
