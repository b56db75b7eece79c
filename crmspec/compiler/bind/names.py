"""Names: what one looks like, and what is said about one that does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.base import NAME_PATTERN
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = re.compile(NAME_PATTERN)


_MOST: Final = 36
"""How long a name is that is made of words: there is room for a number behind it."""


def name_of_words(value: object) -> str:
    """A name that is made of the words in a piece, in their order; empty where there are none."""
    words = [word for text in _texts(value) for word in re.findall(r"[a-z][a-z0-9]*", text.lower())]
    name = ""
    for word in words:
        if len(name) + len(word) >= _MOST:
            break
        name = f"{name}_{word}" if name else word
    return name


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key in _UNNAMED:
                continue
            if key != "role":
                yield str(key)
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


_UNNAMED: Final = frozenset(
    {"because", "label", "description", "satisfies", "steward", "except", "by", "waive"}
)


def bad_name(name: str) -> tuple[str, str]:
    """Say what is wrong with a name, and what it could be."""
    if len(name) > 40:
        return (
            f"the name `{visible(name[:40])}…` is longer than 40 characters",
            "shorten it; the label can be long",
        )
    words = re.findall(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+", name) if name.isascii() else []
    proposal = "_".join(word.lower() for word in words)
    way_out = (
        f"write `{proposal}`"
        if NAME.match(proposal)
        else "use lower-case letters, digits and single underscores"
    )
    return f"`{visible(name)}` is no name: names are in snake_case", way_out
