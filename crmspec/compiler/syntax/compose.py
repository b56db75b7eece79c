"""One file's events to its tree, by recursive descent, with a finding for all that is wrong on the way."""

from __future__ import annotations

from array import array
from typing import Any, Final

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from crmspec.compiler import syntax_codes as codes
from crmspec.compiler.source import Source
from crmspec.compiler.syntax.anchors import Anchor, Anchors
from crmspec.compiler.syntax.complaints import explain, forbidden, separator
from crmspec.compiler.syntax.events import NextEvent, events
from crmspec.compiler.syntax.notes import Notes, StopError
from crmspec.compiler.syntax.plain import MAX_DEPTH, MAX_VALUES, MERGE, Placed
from crmspec.compiler.syntax.scalars import Plains, RefusedScalarError, Texts
from crmspec.compiler.syntax.tree import Map, Seq, Tree
from crmspec.diagnostics import Diagnostic

_MAPPING_ENDS: Final[object] = MappingEndEvent
_SEQUENCE_ENDS: Final[object] = SequenceEndEvent


class Composer:
    """Makes the tree of one file; what is wrong on the way is in ``found``.

    Every value comes with the indexes of the text where it starts and ends.
    """

    __slots__ = ("anchors", "deepest", "events", "notes", "plains", "texts", "tree", "values")
    events: NextEvent

    def __init__(self, file: Source, texts: Texts, plains: Plains) -> None:
        self.tree = Tree(file.path, file.text, Map())
        self.tree.root.marks = array("I")
        self.notes = Notes(self.tree)
        self.anchors = Anchors(self.notes)
        self.texts = texts
        self.plains = plains
        self.values = self.deepest = 0

    @property
    def found(self) -> list[Diagnostic]:
        """What is wrong with the file."""
        return self.notes.found

    def compose(self) -> Tree | None:
        """The tree, or None where the file is too broken to have one."""
        text = self.tree.text
        try:
            self._document()
        except StopError:
            return None
        except MarkedYAMLError as error:
            said = explain(text, error.context, error.context_mark, error.problem, error.problem_mark)
            self.notes.add(codes.NOT_YAML, said.start, said.start + 1, said.message, said.help)
            return None
        except YAMLError:
            at, message = forbidden(text)
            way_out = 'remove it, or write it as an escape between double quotes: `"\\x07"`'
            self.notes.add(codes.CHARACTER, at, at + 1, message, way_out)
            return None
        return self.tree

    def _document(self) -> None:
        """Read the only document of the file; a file without one is empty."""
        text, stop = self.tree.text, self.notes.stop
        at = separator(text)
        if at is not None:
            message = f"the invisible line separator U+{ord(text[at]):04X} stands here"
            stop(codes.CHARACTER, at, at + 1, message, "start a new line, or write it as an escape")
        self.events = events(text)
        self.events()  # the stream begins
        if self.events().__class__ is not DocumentStartEvent:
            return
        value, start, end = self._value(self.events(), 0)
        self.events()  # the document ends
        second = self.events()
        if second.__class__ is not StreamEndEvent:
            at = second.start_mark.index
            stop(
                codes.DOCUMENTS, at, at + 3, "a second document begins here", "remove `---`, or cut the file"
            )
        self._top(value, start, end)

    def _top(self, value: Any, start: int, end: int) -> None:
        if isinstance(value, Map):
            self.tree.root, self.tree.start, self.tree.end = value, start, end
        elif value is not None:
            message = (
                f"the file holds {'a list' if isinstance(value, Seq) else 'a single value'}, no sections"
            )
            self.notes.add(codes.TOP_LEVEL, start, end, message, "begin with a section, such as `modules:`")

    def _value(self, event: Any, depth: int) -> Placed:
        kind: object = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            return self._alias(event, depth)
        start = event.start_mark.index
        if depth >= MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} levels deep here"
            self.notes.stop(codes.NESTING, start, start + 1, message, "give the inner part a name of its own")
        if event.tag is not None:
            self.notes.tag(start)
        if event.anchor is not None:
            return self._anchored(event, depth)
        return self._mapping(event, depth) if kind is MappingStartEvent else self._sequence(event, depth)

    def _scalar(self, event: Any) -> Placed:
        start, end = event.start_mark.index, event.end_mark.index
        value = None
        try:
            value = (self.plains if event.implicit[0] else self.texts)[event.value]
        except RefusedScalarError as refused:
            self.notes.add(codes.SCALAR, start, end, refused.message, refused.way_out)
        if event.tag is not None or self.tree.text.startswith("!", start):
            self.notes.tag(start)
        if event.anchor is not None:
            self.anchors.declare(event.anchor, Anchor(value, 1, 0), start)
        return value, start, end

    def _mapping(self, event: Any, depth: int) -> Placed:
        node, marks = Map(), list[int]()
        start, end = event.start_mark.index, event.end_mark.index
        while (inner := self.events()).__class__ is not _MAPPING_ENDS:
            key, key_start, key_end = self._value(inner, depth + 1)
            value, begin, end = self._value(self.events(), depth + 1)
            if not isinstance(key, str) or key == MERGE or not key.isprintable():
                self.notes.key(key, key_start, key_end)
            elif key in node:
                first = list(node).index(key) * 4
                self.notes.duplicate(key, key_start, key_end, (marks[first], marks[first + 1]))
            else:
                node[key] = value
                marks += (key_start, key_end, begin, end)
        self._close(node, marks, depth)
        return node, start, inner.end_mark.index if event.flow_style else end

    def _sequence(self, event: Any, depth: int) -> Placed:
        node, marks = Seq(), list[int]()
        start, end = event.start_mark.index, event.end_mark.index
        while (inner := self.events()).__class__ is not _SEQUENCE_ENDS:
            value, begin, end = self._value(inner, depth + 1)
            node.append(value)
            marks += (begin, end)
        self._close(node, marks, depth)
        return node, start, inner.end_mark.index if event.flow_style else end

    def _close(self, node: Map | Seq, marks: list[int], depth: int) -> None:
        """Keep the marks of a finished collection, and count what it holds."""
        node.marks = array("I", marks)
        self.deepest = max(self.deepest, depth + 1)
        self.values += len(node)
        if self.values > MAX_VALUES:
            message = f"the file holds more than {MAX_VALUES:,} values"
            self.notes.stop(codes.BOUND, 0, 0, message, "cut it into several files")

    def _anchored(self, event: Any, depth: int) -> Placed:
        """A collection that aliases may repeat; measured, so that its repetitions can be bounded."""
        name, start = event.anchor, event.start_mark.index
        self.anchors.declare(name, None, start)
        deepest, values = self.deepest, self.values
        self.deepest = depth
        compose = self._mapping if event.__class__ is MappingStartEvent else self._sequence
        node, start, end = compose(event, depth)
        self.anchors.declared[name] = Anchor(node, self.values - values + 1, self.deepest - depth)
        self.deepest = max(self.deepest, deepest)
        return node, start, end

    def _alias(self, event: Any, depth: int) -> Placed:
        """What an alias stands for: the very same value, counted as often as it is repeated."""
        start, end = event.start_mark.index, event.end_mark.index
        anchor = self.anchors.repeat(event.anchor, start, end)
        self.values += anchor.size
        self.deepest = max(self.deepest, depth + anchor.height)
        if self.deepest > MAX_DEPTH:
            message = f"with this alias, values are nested more than {MAX_DEPTH} levels deep"
            self.notes.stop(codes.NESTING, start, end, message, "nest less: name the shared part")
        return anchor.value, start, end
