"""What a small blueprint is warned of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from crmspec.diagnostics import Diagnostic
from crmspec.pipeline import check

from ..small import written


def warned(folder: Path, code: str, *parts: str, as_of: date | None = None, **files: str) -> list[Diagnostic]:
    """The findings of one code."""
    return [
        one for one in check(written(folder, *parts, **files), as_of=as_of).diagnostics if one.code == code
    ]


def messages(folder: Path, code: str, *parts: str, **files: str) -> list[str]:
    """What the findings of one code say."""
    return [one.message for one in warned(folder, code, *parts, as_of=None, **files)]
