"""`a` or `an` before a name, by how the name is said."""

from __future__ import annotations

import re
from typing import Final

_BEFORE_NAME: Final = re.compile(r"(?<![\w`])([Aa])n? (?=`([a-z][a-z0-9]*))")
_SPELT_OUT: Final = frozenset(
    {
        "faq",
        "html",
        "http",
        "https",
        "hr",
        "mql",
        "nda",
        "nps",
        "rfp",
        "rfq",
        "sku",
        "sla",
        "sms",
        "sql",
        "xml",
    }
)
"""Words that are said letter by letter, the first of which begins with a vowel."""
_SILENT_H: Final = ("honest", "honor", "honour", "heir", "hour")
_LIKE_YOU: Final = re.compile(
    r"uni(?!n|d|m)|us(e|es|ed|ing)$|us(able|age|eful|er|ual)|ut[ei]|eu|ew|(uk|uri|url|us|usa|uuid)$"
)
"""Words that begin with the sound of `you`."""
_LIKE_WON: Final = frozenset({"one", "ones", "once", "oneself"})


def with_articles(text: str) -> str:
    """``text`` with the article that each name in backticks asks for: an `invoice`, a `user`."""
    return _BEFORE_NAME.sub(_article, text) if " `" in text else text


def _article(found: re.Match[str]) -> str:
    return f"{found[1]}n " if _asks_for_an(found[2]) else f"{found[1]} "


def _asks_for_an(word: str) -> bool:
    if word in _SPELT_OUT or word.startswith(_SILENT_H):
        return True
    return word[0] in "aeiou" and word not in _LIKE_WON and not _LIKE_YOU.match(word)
