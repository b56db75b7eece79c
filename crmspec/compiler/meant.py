"""What was probably meant by a word that is not known: said to people, and kept for a fix where it is clear."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE: Final = 0.6
_CLEARLY: Final = 0.75
_APART: Final = 0.08


class WayOut(str):
    """A way out in words that comes down to another word in place of the one that was written.

    It goes wherever a text goes; what joins or cuts it makes a plain text of it, which has no fix.
    """

    word: str
    """What was written."""
    meant: str
    """What is to be written instead."""
    safe: bool
    """Whether nothing else can have been meant."""
    alone: bool
    """Whether the word must be the whole value, as it stands: `yes`, and not `"yes"`."""

    @classmethod
    def of(cls, text: str, word: str, meant: str, *, safe: bool = False, alone: bool = False) -> Self:
        """The words for people, and the two for programs."""
        made = cls(text)
        made.word, made.meant, made.safe, made.alone = word, meant, safe, alone
        return made


def did_you_mean(word: str, known: Iterable[str], text: str = "did you mean `{}`?") -> str:
    """Suggest the nearest of the known words, or say nothing where none is near."""
    close = get_close_matches(word, sorted(known), n=2, cutoff=_LIKE)
    if not close:
        return ""
    said = text.format(close[0])
    return WayOut.of(said, word, close[0]) if _is_clear(word, close) else said


def _is_clear(word: str, close: list[str]) -> bool:
    """Whether the first is near, and no second one nearly as near."""
    best, *others = (SequenceMatcher(None, one, word).ratio() for one in close)
    return best >= _CLEARLY and all(best - other >= _APART for other in others)
