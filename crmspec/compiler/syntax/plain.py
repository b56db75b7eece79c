"""The common case, a file without mistakes, tags and anchors, read without looking for them.

What it cannot take it leaves to the composer, which reads the file again and says what is wrong. This is
the hottest loop of the compiler, hence the local names and the code that stands here twice.
"""

from __future__ import annotations

from array import array
from typing import Any, Final

from yaml.error import YAMLError
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from crmspec.compiler.syntax.complaints import separator
from crmspec.compiler.syntax.events import NextEvent, events
from crmspec.compiler.syntax.scalars import Plains, RefusedScalarError, Texts
from crmspec.compiler.syntax.tree import Map, Seq

MAX_DEPTH: Final = 64
MAX_VALUES: Final = 250_000
MERGE: Final = "<<"

# Comparing with a name that has no type keeps the type checker from taking an event for what it is compared with.
_SCALAR: Final[object] = ScalarEvent
_MAPPING: Final[object] = MappingStartEvent
_SEQUENCE: Final[object] = SequenceStartEvent
_MAPPING_ENDS: Final[object] = MappingEndEvent
_SEQUENCE_ENDS: Final[object] = SequenceEndEvent

Placed = tuple[Any, int, int]
"""A value with the indexes of the text where it starts and ends."""


class IrregularError(Exception):
    """The file holds something that has to be looked at closely."""


class PlainKeys(dict[str, str]):
    """Plain keys already seen, each with the text it stands for."""

    __slots__ = ("_plains",)

    def __init__(self, plains: Plains) -> None:
        super().__init__()
        self._plains = plains

    def __missing__(self, raw: str) -> str:
        key = self[raw] = checked_key(self._plains[raw])
        return key


def checked_key(key: object) -> str:
    """``key``, if it is one that needs no comment."""
    if not isinstance(key, str) or not key.isprintable() or key == MERGE:
        raise IrregularError
    return key


class PlainComposer:
    """Composes trees of plain files, one after another."""

    __slots__ = ("_keys", "_next", "_plains", "_texts")
    _next: NextEvent

    def __init__(self, texts: Texts, plains: Plains) -> None:
        self._texts = texts
        self._plains = plains
        self._keys = PlainKeys(plains)

    def compose(self, text: str) -> Placed | None:
        """The mapping that a file holds; None where the file is not plain."""
        # ``!=`` is common in expressions; any other ``!`` may be a tag, any ``&`` an anchor.
        if len(text) > MAX_VALUES or "&" in text or text.count("!") != text.count("!=") or separator(text):
            return None
        try:
            return self._document(text)
        except (IrregularError, RefusedScalarError, YAMLError):
            return None

    def _document(self, text: str) -> Placed:
        self._next = events(text)
        self._next()  # the stream begins
        if self._next().__class__ is not DocumentStartEvent:
            raise IrregularError
        placed = self._collection(self._next(), 0)
        self._next()  # the document ends
        if self._next().__class__ is not StreamEndEvent or not isinstance(placed[0], Map):
            raise IrregularError
        return placed

    def _collection(self, event: Any, depth: int) -> Placed:
        kind: object = event.__class__
        if depth < MAX_DEPTH and kind is _MAPPING and event.tag is None:
            return self._mapping(event, depth + 1)
        if depth < MAX_DEPTH and kind is _SEQUENCE and event.tag is None:
            return self._sequence(event, depth + 1)
        raise IrregularError

    def _mapping(self, event: Any, depth: int) -> Placed:
        node, marks = Map(), list[int]()
        next_event, keys, plains = self._next, self._keys, self._plains
        start, end = event.start_mark.index, event.end_mark.index
        while (named := next_event()).__class__ is _SCALAR:
            key = keys[named.value] if named.implicit[0] else checked_key(self._quoted(named))
            inner = next_event()
            if inner.__class__ is _SCALAR:
                value = plains[inner.value] if inner.implicit[0] else self._quoted(inner)
                begin, end = inner.start_mark.index, inner.end_mark.index
            else:
                value, begin, end = self._collection(inner, depth)
            if key in node:
                raise IrregularError
            node[key] = value
            marks += (named.start_mark.index, named.end_mark.index, begin, end)
        if named.__class__ is not _MAPPING_ENDS:
            raise IrregularError
        node.marks = array("I", marks)
        return node, start, named.end_mark.index if event.flow_style else end

    def _sequence(self, event: Any, depth: int) -> Placed:
        node, marks = Seq(), list[int]()
        next_event, plains = self._next, self._plains
        start, end = event.start_mark.index, event.end_mark.index
        while (inner := next_event()).__class__ is not _SEQUENCE_ENDS:
            if inner.__class__ is _SCALAR:
                value = plains[inner.value] if inner.implicit[0] else self._quoted(inner)
                begin, end = inner.start_mark.index, inner.end_mark.index
            else:
                value, begin, end = self._collection(inner, depth)
            node.append(value)
            marks += (begin, end)
        node.marks = array("I", marks)
        return node, start, inner.end_mark.index if event.flow_style else end

    def _quoted(self, event: Any) -> str:
        if not event.implicit[1]:  # a tag
            raise IrregularError
        return self._texts[event.value]
