"""Groups of a graph whose members all lead to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


def groups(edges: Mapping[str, Collection[str]]) -> list[frozenset[str]]:
    """The groups whose members all lead to each other; a single one only where it leads to itself."""
    found = _Search(edges).found()
    return [one for one in found if len(one) > 1 or not one.isdisjoint(edges.get(min(one), ()))]


class _Search:
    """Tarjan's search, without recursion: chains can be long."""

    def __init__(self, edges: Mapping[str, Collection[str]]) -> None:
        self._edges = edges
        self._index: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._open: dict[str, None] = {}
        """What is not yet in a group, in the order in which it was met."""

    def found(self) -> list[frozenset[str]]:
        """Every group, single members too."""
        return [
            group for root in sorted(self._edges) if root not in self._index for group in self._from(root)
        ]

    def _from(self, root: str) -> Iterator[frozenset[str]]:
        work = [(root, self._meet(root))]
        while work:
            at, rest = work[-1]
            ahead = self._ahead(at, rest)
            if ahead is not None:
                work.append((ahead, self._meet(ahead)))
                continue
            work.pop()
            if work:
                above = work[-1][0]
                self._low[above] = min(self._low[above], self._low[at])
            if self._low[at] == self._index[at]:
                yield self._cut(at)

    def _meet(self, one: str) -> Iterator[str]:
        self._index[one] = self._low[one] = len(self._index)
        self._open[one] = None
        return iter(sorted(self._edges.get(one, ())))

    def _ahead(self, at: str, rest: Iterator[str]) -> str | None:
        """The next member that was not met yet."""
        for one in rest:
            if one not in self._index:
                return one
            if one in self._open:
                self._low[at] = min(self._low[at], self._index[one])
        return None

    def _cut(self, at: str) -> frozenset[str]:
        """Close a group: all that was met since this member."""
        group = {one for one in self._open if self._index[one] >= self._index[at]}
        for one in group:
            del self._open[one]
        return frozenset(group)
