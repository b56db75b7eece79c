"""Lines of a text, as every editor counts them: ended by LF, CR LF or a lone CR."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import accumulate, count
from operator import add
from typing import Final

_BREAK: Final = re.compile(r"\r\n|\n|\r")


def line_starts(text: str) -> array[int]:
    """Where each line begins, as indexes of characters; the first is always 0."""
    if "\r" in text:
        return array("I", [0, *(found.end() for found in _BREAK.finditer(text))])
    ends = accumulate(map(len, text.split("\n")), initial=0)
    starts = array("I", map(add, ends, count()))  # before each line stand all before it, and as many breaks
    starts.pop()
    return starts


def place(starts: array[int], index: int) -> tuple[int, int]:
    """The line and column, both counted from 1, of the character at ``index``."""
    line = bisect_right(starts, index)
    return line, index - starts[line - 1] + 1
