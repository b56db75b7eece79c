"""A part of a text, found again in the file: as it stands, or with the line breaks and escapes of its style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

_LONGEST: Final = 5_000
"""A text that is longer is looked for as it stands only."""
_WRITTEN: Final = {'"': r'\\?"', "'": "''?", "\\": r"\\\\?"}
"""Characters that a quoted text may write twice, or with a backslash before them."""


@dataclass(frozen=True, slots=True)
class Part:
    """The characters from ``start`` to ``end`` of ``text``, which is all or part of a value.

    ``opened`` stands before the text, and the text is the one behind ``earlier`` others like it.
    """

    text: str
    start: int
    end: int
    opened: str = ""
    earlier: int = 0

    def within(self, written: str, first: int, last: int) -> tuple[int, int] | None:
        """Where the part stands between two places of what is written."""
        whole = self.opened + self.text
        start = self.start + len(self.opened)
        end = max(self.end + len(self.opened), start + 1)
        at = first - 1
        for _ in range(self.earlier + 1):
            at = written.find(whole, at + 1, last)
            if at < 0:
                found = self._loosely(written[first:last], whole)
                return found and (
                    first + found[0] + _length(found[1], whole[:start]),
                    first + found[0] + _length(found[1], whole[:end]),
                )
        return at + start, at + end

    def _loosely(self, written: str, whole: str) -> tuple[int, str] | None:
        """Where the text begins in another way of writing it, and what is written from there on."""
        if len(whole) > _LONGEST or not whole.strip():
            return None
        places = [one.start() for one in islice(_pattern(whole).finditer(written), self.earlier + 1)]
        return (places[-1], written[places[-1] :]) if len(places) > self.earlier else None


def _length(written: str, text: str) -> int:
    """How many characters a text takes at the beginning of what is written."""
    found = _pattern(text).match(written)
    assert found, "the beginning of what was found"
    return found.end()


def _pattern(text: str) -> re.Pattern[str]:
    """A text with any space where it has some, and with its quotes as quoted texts write them."""
    return re.compile(
        "".join(r"\s+" if one.isspace() else _WRITTEN.get(one, re.escape(one)) for one in _squeezed(text))
    )


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)
