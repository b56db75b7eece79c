"""When two names or labels say the same: plural, order of words, abbreviations, other words for it, slips."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD: Final = re.compile(r"[^\W_]+")
_SYNONYMS: Final = {
    word: words[0]
    for words in (
        ("phone", "telephone", "tel"),
        ("email", "e_mail"),
        ("customer", "client", "cust"),
        ("website", "web", "homepage", "site", "webpage"),
        ("advertising", "ad", "advert", "advertisement", "adverts"),
        ("fair", "tradefair", "tradeshow", "exhibition", "expo"),
        ("referral", "recommendation", "referred", "recommended"),
        ("other", "misc", "miscellaneous", "sundry", "else"),
        ("unknown", "unspecified", "undefined"),
        ("canceled", "cancelled"),
        ("organization", "organisation", "org"),
        ("company", "firm", "enterprise", "corporate"),
        ("employee", "staff", "colleague"),
        ("vendor", "supplier"),
        ("dormant", "inactive", "lapsed", "sleeping"),
        ("large", "big"),
        ("small", "little"),
        ("expensive", "pricey", "dear"),
        ("photo", "picture", "image"),
        ("information", "info"),
        ("management", "mgmt", "mgt"),
        ("international", "intl"),
        ("department", "dept"),
        ("number", "no", "nr", "num"),
        ("quantity", "qty"),
        ("amount", "amt"),
        ("manager", "mgr"),
        ("marketing", "mktg"),
        ("technology", "tech"),
        ("construction", "building"),
        ("competitor", "competition", "rival"),
        ("kid", "child", "children"),
        ("car", "automobile", "auto"),
        ("priority", "prio"),
        ("urgent", "asap"),
        ("important", "vip"),
        ("color", "colour"),
        ("center", "centre"),
        ("optimization", "optimisation"),
        ("interested", "interest"),
    )
    for word in words
}
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "our", "us", "of", "for", "and", "by", "with", "in", "to", "from"}
)
_FILLERS: Final = _ARTICLES | {"via", "lead", "leads", "tag", "source"}
_OTHER_WORDS: Final = (
    {"contact", "contract"},
    {"county", "country"},
    {"desert", "dessert"},
    {"message", "massage"},
    {"tiling", "titling"},
    {"paying", "playing"},
    {"trail", "trial"},
    {"carrier", "career"},
    {"planed", "planned"},
    {"sever", "server"},
    {"through", "thorough"},
    {"adapted", "adopted"},
    {"received", "relieved"},
    {"morning", "mourning"},
    {"marital", "martial"},
)
_LONG: Final = 6
"""From how many letters on a slip of the pen is told from another word."""


@lru_cache(maxsize=20_000)
def core(text: str) -> tuple[str, ...]:
    """What a name or a label comes down to: its words without fillers, singular, the usual ones, in order."""
    words = _WORD.findall(text.casefold().replace("'s", ""))
    kept = [word for word in words if word not in _FILLERS] or words
    return tuple(sorted({_usual(word) for word in kept}))


def _usual(word: str) -> str:
    known = _SYNONYMS.get(word)
    if known:
        return known
    single = _single(word)
    return _SYNONYMS.get(single, single)


def _single(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ews")):
        return word[:-1]
    return word


def alike(one: str, other: str) -> bool:
    """Whether two names or labels say the same."""
    mine, theirs = core(one), core(other)
    return mine == theirs or _joined(one, other) or _initials(one, other) or _slip(mine, theirs)


def _joined(one: str, other: str) -> bool:
    """Whether they differ only in how words are put together: `start_up` and `startup`."""
    mine, theirs = ("".join(_WORD.findall(text.casefold())) for text in (one, other))
    return mine == theirs or (len(mine) > 3 and _single(mine) == _single(theirs))


def _initials(one: str, other: str) -> bool:
    """Whether one is made of the first letters of the other: `seo` and `search_engine_optimisation`."""
    short, long = sorted((_WORD.findall(one.casefold()), _WORD.findall(other.casefold())), key=len)
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long)


def _slip(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether they differ in one word by one letter inside it."""
    first, second = set(mine) - set(theirs), set(theirs) - set(mine)
    if len(mine) != len(theirs) or len(first) != 1 or len(second) != 1:
        return False
    short, long = sorted((first.pop(), second.pop()), key=len)
    if len(long) < _LONG or not (short + long).isalpha() or {short, long} in _OTHER_WORDS:
        return False
    if short[0] != long[0] or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        differing = [at for at in range(len(long)) if short[at] != long[at]]
        swapped = len(differing) == 2 and sorted(short) == sorted(long) and differing[1] - differing[0] == 1
        mistaken = len(differing) == 1 and len(long) > _LONG and 0 < differing[0] < len(long) - 2
        return swapped or mistaken
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def pairs(named: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """The places of those that say the same, each later one with the first like it.

    Each is a name and a label; the label is empty where the name is all there is.
    """
    seen: list[tuple[str, str]] = []
    cores: dict[tuple[str, ...], int] = {}
    for at, (name, label) in enumerate(named):
        known = min((cores[key] for key in _keys(name, label) if key in cores), default=None)
        if known is None:
            near = (number for number, other in enumerate(seen) if _near(name, label, *other))
            known = next(near, None)
        if known is not None:
            yield known, at
        for key in _keys(name, label):
            cores.setdefault(key, at)
        seen.append((name, label))


def _keys(name: str, label: str) -> set[tuple[str, ...]]:
    return {core(name), core(label)} if label and core(label) else {core(name)}


def _near(name: str, label: str, other: str, other_label: str) -> bool:
    return alike(name, other) or bool(label and other_label and alike(label, other_label))
