"""Two fields of a module mean the same.

## What
Two fields of one module whose names differ by a slip of the pen, by another word for the same thing
(`phone_number` and `telephone_no`), or, if they are of one type, by the order of the words (`closed_reason` and
`reason_closed`), a plural, or the word for a date (`closed_date` and `closed_on`); or that have the same label.

## Why
One is filled by some, the other by others, and a report sees half of each.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      main_phone: {type: phone}
      main_telephone_no: {type: phone}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      main_phone: {type: phone}
      service_phone: {type: phone}
```
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field


SAME: Final = {
    word: words[0]
    for words in (
        ("phone", "telephone", "tel"),
        ("email", "mail", "e"),
        ("number", "no", "nr", "num"),
        ("quantity", "qty"),
        ("amount", "amt"),
        ("address", "addr"),
        ("description", "desc"),
        ("birthday", "birthdate", "dob"),
        ("zip", "postcode"),
        ("organization", "organisation", "org"),
        ("mobile", "cell", "cellphone"),
        ("website", "homepage"),
        ("remark", "remarks", "comment", "comments"),
        ("surname", "lastname"),
        ("firstname", "forename"),
    )
    for word in words
}
EMPTY: Final = frozenset({"number", "the", "a", "of", "for", "field", "value"})
"""Words that tell nothing apart: a phone and a phone number."""
LONG: Final = 6
DATED: Final = frozenset({"on", "at", "date", "day", "time", "datetime"})
"""Words that only say that it is a date."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the fields of each module by what their names and labels come down to."""
    for module, declared in architecture.section("modules").items():
        pairs = (
            *_synonyms(declared.fields),
            *_same_labels(declared.fields),
            *_slips(declared.fields),
            *_put_otherwise(declared.fields),
        )
        for first, second in dict.fromkeys(pairs):
            yield _finding(architecture, module, first, second)


def _synonyms(fields: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Find names that say the same in other words."""
    seen: dict[frozenset[str], str] = {}
    for name in fields:
        meaning = _meaning(name)
        if meaning is not None:
            first = seen.setdefault(meaning, name)
            if first != name:
                yield first, name


@cache
def _meaning(name: str) -> frozenset[str] | None:
    """The words of a name, each as it is mostly said; None where there is one way only to say them."""
    words = name.split("_")
    if SAME.keys().isdisjoint(words):
        return None
    return frozenset(SAME.get(word, word) for word in words) - EMPTY


def _same_labels(fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    labels = [field.label.casefold() for field in fields.values() if field.label]
    if len(set(labels)) == len(labels):
        return
    seen: dict[str, str] = {}
    for name, field in fields.items():
        if field.label:
            first = seen.setdefault(field.label.casefold(), name)
            if first != name:
                yield first, name


def _put_otherwise(fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    """Find names of the same words in another order, in the plural, or with another word for a date."""
    every = [words for name in fields if (words := _bare(name)) is not None]
    if len(set(every)) == len(every):
        return
    seen: dict[tuple[type[Field], tuple[str, ...]], str] = {}
    for name, field in fields.items():
        if not field.derived and (words := _bare(name)) is not None:
            first = seen.setdefault((type(field), words), name)
            if first != name:
                yield first, name


@cache
def _bare(name: str) -> tuple[str, ...] | None:
    """The words of a name without plural, order and dates; None where their order is what they say."""
    words = name.split("_")
    if {"from", "to"} <= set(words):
        return None
    kept = [word for word in words if word not in DATED] if DATED & set(words[1:]) else words
    return tuple(sorted(word.removesuffix("s") for word in kept))


def _slips(fields: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Find names that differ by one letter left out, doubled or changed round inside a long word."""
    seen: dict[str, list[str]] = {}
    for name in fields:
        if len(name) >= LONG and name[-1].isalpha():
            group = seen.setdefault(f"{name[0]}{name[-2:]}", [])
            yield from ((other, name) for other in group if _is_slip(name, other))
            group.append(name)


def _is_slip(one: str, other: str) -> bool:
    """Whether one name becomes the other by a letter left out, or two changed round, within a word."""
    if abs(len(one) - len(other)) > 1:
        return False
    words, others = one.split("_"), other.split("_")
    differing = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(differing) != 1:
        return False
    short, long = sorted(differing[0], key=len)
    if len(long) < LONG or not long.isalpha():
        return False
    if len(short) == len(long):
        return sorted(short) == sorted(long) and sum(a != b for a, b in zip(short, long, strict=True)) == 2
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def _finding(architecture: Architecture, module: str, first: str, second: str) -> Finding:
    related = ((architecture.field_path(module, first), "this is the other one"),)
    message = f"`{second}` seems to mean the same as `{first}`"
    way_out = "keep one of them, or give them names and labels that tell them apart"
    return Finding(architecture.field_path(module, second), message, way_out, related)


RULE: Final = Rule(
    "FLD205", Severity.WARNING, "module", "two fields of nearly the same name or meaning", check
)
