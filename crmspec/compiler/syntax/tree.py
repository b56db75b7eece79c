"""What a file holds once it is read as YAML: plain values, and the place of each in the text.

Mappings are :class:`Map`, sequences :class:`Seq`; both are to be read, never changed, because their
``marks`` go by position. A mark is an index into the file's text, so a place costs four bytes until
somebody asks for its line and column.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from crmspec.compiler.lines import line_starts, place
from crmspec.compiler.syntax.part import Part
from crmspec.diagnostics import Span

Keys: TypeAlias = tuple[str | int, ...]

_PER_ENTRY: Final = 4  # start and end of the key, start and end of the value
_PER_ITEM: Final = 2  # start and end of the item


class Map(dict[str, Any]):
    """A mapping, in the order of the file."""

    __slots__ = ("_places", "marks")
    marks: array[int]
    _places: dict[str, int]

    def place(self, key: str) -> int:
        """Where a key stands among the others; they are counted once, when somebody asks."""
        if not hasattr(self, "_places"):
            self._places = {one: at for at, one in enumerate(self)}
        return self._places[key]


class Seq(list[Any]):
    """A sequence."""

    __slots__ = ("marks",)
    marks: array[int]


class Tree:
    """One file: its values, its text, and the way from one to the other."""

    __slots__ = ("_starts", "end", "file", "root", "start", "text")

    def __init__(self, file: str, text: str, root: Map, start: int = 0, end: int = 0) -> None:
        self.file = file
        self.text = text
        self.root = root
        self.start = start
        self.end = end
        self._starts: array[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The stretch of the file between two indexes of its text."""
        return Span(self.file, *place(self.starts, start), *place(self.starts, end))

    def stretch(self, span: Span) -> tuple[int, int]:
        """The two indexes of a stretch."""
        starts = self.starts
        return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1

    @property
    def starts(self) -> array[int]:
        """Where each line begins; counted when somebody asks."""
        if self._starts is None:
            self._starts = line_starts(self.text)
        return self._starts


def span_of(tree: Tree, path: Keys, *, key: bool = False) -> Span:
    """The place of the value at ``path``, or of its key.

    Where the path leads nowhere (a key that is missing), the place of the last thing that is there:
    of its key rather than its value, since a value can be a page long.
    """
    node: Any = tree.root
    start, end = tree.start, tree.end
    for depth, step in enumerate(path):
        found = _marks(node, step)
        if found is None:
            return tree.span(start, start)
        node, key_start, key_end, start, end = found
        is_last = depth == len(path) - 1
        leads_on = not is_last and _marks(node, path[depth + 1]) is not None
        if (is_last and key) or not (is_last or leads_on):
            return tree.span(key_start, key_end)
    return tree.span(start, end)


def part_of(tree: Tree, path: Keys, part: Part) -> Span:
    """The place of a part of the text at a path; where the file writes it in another way, of the whole value."""
    node: Any = tree.root
    first, last = tree.start, tree.end
    for step in path:
        found = _marks(node, step)
        if found is None:
            break
        node, _, _, first, last = found
    return tree.span(*(part.within(tree.text, first, last) or (first, last)))


def entries(tree: Tree, node: Map) -> Iterator[tuple[str, Any, Span]]:
    """Each key of a mapping with its value and the key's place, in one pass."""
    marks = node.marks
    for position, (key, value) in enumerate(node.items()):
        yield key, value, tree.span(marks[position * _PER_ENTRY], marks[position * _PER_ENTRY + 1])


def _marks(node: Any, step: str | int) -> tuple[Any, int, int, int, int] | None:
    """The child that ``step`` names, with the marks of its key (its own, in a sequence) and its value."""
    if isinstance(node, Map) and step in node:
        at = node.place(str(step)) * _PER_ENTRY
        key_start, key_end, start, end = node.marks[at : at + _PER_ENTRY]
        return node[str(step)], key_start, key_end, start, end
    if isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node):
        start, end = node.marks[step * _PER_ITEM : step * _PER_ITEM + _PER_ITEM]
        return node[step], start, end, start, end
    return None
