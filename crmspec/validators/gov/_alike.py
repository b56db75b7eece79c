"""When two names or labels say the same: plural, order of words, abbreviations, other words for it, slips."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = tuple[str, ...]

_WORD: Final = re.compile(r"[^\W_]+")
_SYNONYMS: Final = {
    word: words[0]
    for words in (
        ("phone", "telephone", "tel"),
        ("customer", "client", "cust"),
        ("website", "web", "homepage", "webpage"),
        ("advertising", "ad", "ads", "advert", "adverts", "advertisement"),
        ("fair", "tradefair", "tradeshow", "exhibition", "expo"),
        ("referral", "recommendation", "referred", "recommended"),
        ("other", "misc", "miscellaneous", "sundry", "else"),
        ("unknown", "unspecified", "undefined"),
        ("canceled", "cancelled"),
        ("organization", "organisation", "org"),
        ("company", "firm"),
        ("employee", "staff"),
        ("vendor", "supplier"),
        ("large", "big"),
        ("expensive", "pricey"),
        ("photo", "picture", "image"),
        ("information", "info"),
        ("management", "mgmt", "mgt"),
        ("international", "intl"),
        ("department", "dept"),
        ("number", "nr", "num"),
        ("quantity", "qty"),
        ("amount", "amt"),
        ("manager", "mgr"),
        ("marketing", "mktg"),
        ("technology", "tech"),
        ("child", "children", "kid"),
        ("car", "automobile"),
        ("priority", "prio"),
        ("color", "colour"),
        ("center", "centre"),
        ("optimization", "optimisation"),
        ("person", "people"),
        ("woman", "women"),
        ("man", "men"),
        ("representative", "rep"),
        ("administrator", "admin"),
        ("invoice", "bill"),
        ("quote", "quotation"),
    )
    for word in words
}
_ARTICLES: Final = frozenset({"the", "a", "an", "our", "us", "of", "and"})
FILLERS: Final = frozenset({"via", "for", "lead", "leads", "tag", "source", "interested", "interest"})
"""What tags and lead sources say besides what they mean."""
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
    {"morning", "mourning"},
    {"marital", "martial"},
    {"planting", "planning"},
    {"rating", "ratting"},
    {"listing", "lifting"},
    {"heating", "hearting"},
    {"boarding", "branding"},
    {"sending", "spending"},
    {"training", "trading"},
    {"casual", "causal"},
    {"forms", "farms"},
    {"missing", "mission"},
    {"physical", "psychical"},
)
_LONG: Final = 6
"""From how many letters on a slip of the pen is told from another word."""


def core(text: str, fillers: frozenset[str] = frozenset()) -> Words:
    """What a name or a label comes down to: its words without fillers, singular, the usual ones, in order."""
    return _core(_words(text.replace("'s", "").replace("'S", "")) if "'" in text else _words(text), fillers)


@lru_cache(maxsize=20_000)
def _core(words: Words, fillers: frozenset[str]) -> Words:
    kept = [word for word in words if word not in _ARTICLES and word not in fillers] or words
    return tuple(sorted({_usual(word) for word in kept}))


@lru_cache(maxsize=20_000)
def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=20_000)
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
    return any(pairs([(one, ""), (other, "")]))


def pairs(
    named: Iterable[tuple[str, str]], fillers: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """The places of those that say the same, each later one with the first like it.

    Each is a name and a label; the label is empty where the name is all there is.
    """
    seen: dict[Words, int] = {}
    groups: dict[Words, list[tuple[Words, int]]] = {}
    every = [{(core(text, fillers), _words(text)) for text in texts if text} for texts in named]
    beside = Counter(rest for its in {its for told in every for its, _ in told} for rest in _rests(its))
    for at, told in enumerate(every):
        spoilt = {its: _spoilt(its) for its, _ in told if any(beside[rest] > 1 for rest in _rests(its))}
        keys = {key for its, words in told for key in _keys(its, words)}
        asked = keys | {key for _, words in told for key in _abbreviations(words, 1)}
        first = min([seen[key] for key in asked if key in seen], default=None)
        if first is None:
            near = [(one, other) for one in spoilt for key in spoilt[one] for other in groups.get(key, ())]
            first = min([where for one, (its, where) in near if _slip(one, its)], default=None)
        if first is not None:
            yield first, at
        for _, words in told:
            keys.update(_abbreviations(words, 0))
        for key in keys:
            seen.setdefault(key, at)
        for one, several in spoilt.items():
            for key in several:
                groups.setdefault(key, []).append((one, at))


def _keys(its: Words, words: Words) -> tuple[Words, Words]:
    """What is the same for those that say the same: their words, or their letters put together."""
    return ("words", *its), ("letters", _single("".join(words)))


def _abbreviations(words: Words, asked: int) -> tuple[Words, ...]:
    """One word may be the first letters of several, and the other way round; two of a kind say nothing."""
    if len(words) == 1:
        return (("short" if not asked else "long", words[0]),)
    if len(words) > 2:
        return (("long" if not asked else "short", "".join([word[0] for word in words])),)
    return ()


@lru_cache(maxsize=20_000)
def _rests(words: Words) -> tuple[Words, ...]:
    """What is left without one of the long words: those a slip apart have it in common."""
    return tuple(
        (*words[:number], *words[number + 1 :]) for number, word in enumerate(words) if _is_long(word)
    )


def _is_long(word: str) -> bool:
    return len(word) >= _LONG - 1 and word.isalpha()


@lru_cache(maxsize=20_000)
def _spoilt(words: Words) -> tuple[Words, ...]:
    """The words with one letter of one of them left out, and as they are: those a slip apart share one of these."""
    found = dict.fromkeys([words])
    for number, word in enumerate(words):
        if _is_long(word):
            rest = (*words[:number], *words[number + 1 :])
            found.update(((word, *rest), None) for word in (word, *_shorter(word)))
    return tuple(found)


def _shorter(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


def _slip(mine: Words, theirs: Words) -> bool:
    """Whether they differ in one word by one letter inside it."""
    first, second = set(mine) - set(theirs), set(theirs) - set(mine)
    if len(mine) != len(theirs) or len(first) != 1 or len(second) != 1:
        return False
    short, long = sorted((first.pop(), second.pop()), key=len)
    if len(long) < _LONG or not (short + long).isalpha() or {short, long} in _OTHER_WORDS:
        return False
    if short[0] != long[0] or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))
    differing = [at for at in range(len(long)) if short[at] != long[at]]
    if len(differing) == 1:
        return len(long) > _LONG + 1 and 0 < differing[0] < len(long) - 2
    return len(differing) == 2 and differing[1] - differing[0] == 1 and sorted(short) == sorted(long)
