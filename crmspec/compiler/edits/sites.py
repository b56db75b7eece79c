"""Where values stand in a file, in which style they are written, and where their entries begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from crmspec.compiler.syntax import Keys, Map, Seq, Tree

_COLON: Final = re.compile(r"[ \t]*:")
_DASH: Final = re.compile(r"-\s*\Z")
_COMMENT: Final = re.compile(r"(?:(?<=\s)|\A)#")
_KEPT: Final = re.compile(r"[|>][0-9]?\+", re.MULTILINE)
_ANCHOR: Final = re.compile(r"(?:(?<=[\s\[{,])|\A)&[^\s,\[\]{}]")
_SHARED: Final = ("&", "*", "!")


class UnsureError(Exception):
    """The file is written in a way in which the change cannot be made surely."""


@dataclass(frozen=True, slots=True)
class Change:
    """Characters of a text, from ``start`` up to ``end``, and what takes their place."""

    start: int
    end: int
    text: str
    joins: bool = False
    """It adds an entry behind others, so that more can be added in the same place."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a collection: its key, or in a list its dash, and its value."""

    start: int
    key_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Site:
    """A value in a file: what it is, where it is written, and the collection that holds it."""

    tree: Tree
    value: Any
    start: int
    end: int
    outer: Site | None = None
    at: int = 0
    """The how many-th entry of the collection it is."""

    @property
    def flow(self) -> bool:
        """Whether it is a collection between brackets."""
        return self.text[self.start : self.start + 1] in ("{", "[")

    @property
    def text(self) -> str:
        """The whole file."""
        return self.tree.text

    @property
    def written(self) -> str:
        """How the value is written."""
        return self.text[self.start : self.end]

    def inner(self, step: str | int) -> Site | None:
        """What stands at a key or in a place of a list."""
        if isinstance(self.value, Map) and step in self.value:
            at = self.value.place(str(step))
            start, end = self.value.marks[at * 4 + 2 : at * 4 + 4]
        elif isinstance(self.value, Seq) and isinstance(step, int) and 0 <= step < len(self.value):
            at = step
            start, end = self.value.marks[at * 2 : at * 2 + 2]
        else:
            return None
        value = self.value[step]  # type: ignore[index]  # a name in a mapping, a number in a list
        return Site(self.tree, value, start, self._trimmed(start, end), self, at)

    def entry(self, at: int) -> Entry:
        """The how many-th entry."""
        if isinstance(self.value, Seq):
            start, end = self.value.marks[at * 2 : at * 2 + 2]
            first = start if self.flow else self._dash(at, start)
            return Entry(first, first, max(self._trimmed(start, end), first + (not self.flow)))
        key_start, key_end, start, end = self.value.marks[at * 4 : at * 4 + 4]
        colon = _COLON.match(self.text, key_end)
        trimmed = self._trimmed(start, end)
        empty = trimmed == start
        return Entry(key_start, key_end, (colon.end() if colon else key_end) if empty else trimmed)

    def entries(self) -> list[Entry]:
        """Every entry, in order."""
        return [self.entry(at) for at in range(len(self.value))]

    def refuse_unsure(self) -> None:
        """Stop where the value has an anchor or a tag, is an alias, or lies in a list without braces."""
        begins = self.text[self.start : self.start + 1]
        within = self.outer is not None and self.outer.flow
        if begins in _SHARED or (within and isinstance(self.value, Map) and begins != "{"):
            raise UnsureError

    def is_plain(self, start: int, end: int) -> bool:
        """Whether what stands between two places can go: it holds no comment, and nothing that others repeat."""
        return not (self.has_comment(start, end) or _ANCHOR.search(self.text, start, end))

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment stands between two places of the file."""
        text = self.text
        if text.find("#", start, end) < 0:
            return False
        top = self
        while top.outer is not None:
            top = top.outer
        scalars = list(_scalars(top.tree, top.value, start, end))
        return any(
            not any(first <= one.start() < last for first, last in scalars)
            for one in _COMMENT.finditer(text, start, end)
        )

    def _dash(self, at: int, start: int) -> int:
        before = self.value.marks[at * 2 - 1] if at else self.start
        found = _DASH.search(self.text, before, start)
        if found is None:
            raise UnsureError
        return found.start()

    def _trimmed(self, start: int, end: int) -> int:
        """Where a value ends without the line breaks that a block ends with."""
        return start + len(self.text[start:end].rstrip())


def site_of(tree: Tree, path: Keys) -> tuple[Site, Keys]:
    """The last value on the way along a path that is there, and the rest of the path.

    What several places share, and what has a tag, is never changed.
    """
    site = Site(tree, tree.root, tree.start, tree.start + len(tree.text[tree.start : tree.end].rstrip()))
    site.refuse_unsure()
    for depth, step in enumerate(path):
        inner = site.inner(step)
        if inner is None:
            return site, path[depth:]
        site = inner
        site.refuse_unsure()
    return site, ()


def refuse_kept_breaks(text: str) -> None:
    """Stop where a text of several lines keeps the empty lines behind it: they are part of it."""
    if _KEPT.search(text):
        raise UnsureError


def line_start(text: str, at: int) -> int:
    """Where the line of a place begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a place ends, before its break."""
    ends = [found for found in (text.find("\n", at), text.find("\r", at)) if found >= 0]
    return min(ends, default=len(text))


def line_break(text: str) -> str:
    """How lines end in a file."""
    return "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"


def _scalars(tree: Tree, node: Any, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the scalars and keys near two places, without the line that opens a block of text."""
    marks = node.marks
    width = 4 if isinstance(node, Map) else 2
    for at, value in enumerate(node.values() if isinstance(node, Map) else node):
        *key, first, last = marks[at * width : at * width + width]
        if key:
            yield key[0], key[1]
        if last < start or first > end or tree.text[first : first + 1] == "*":
            continue
        if isinstance(value, Map | Seq):
            yield from _scalars(tree, value, start, end)
        elif tree.text[first : first + 1] in ("|", ">"):
            yield line_end(tree.text, first), last
        else:
            yield first, last
