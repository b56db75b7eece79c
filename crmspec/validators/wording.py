"""How several names stand in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def listed(names: Iterable[str], word: str = "and") -> str:
    """Names, quoted: "`a`, `b` and `c`"."""
    return joined([f"`{name}`" for name in names], word)


def joined(words: Sequence[str], word: str = "and") -> str:
    """Words as they are: "a, b and c"."""
    return f"{', '.join(words[:-1])} {word} {words[-1]}" if len(words) > 1 else "".join(words)
