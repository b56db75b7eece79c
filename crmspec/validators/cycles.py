"""Cycles in a graph, each as the path that one walks."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def cycles(edges: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Cycles that share no member, each beginning with its first member by name."""
    left = dict(sorted(edges.items()))
    while found := _cycle(left):
        start = found.index(min(found))
        yield (*found[start:], *found[:start])
        for one in found:
            left.pop(one, None)


def _cycle(edges: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """One cycle, in the direction of the edges; empty where there is none."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return tuple(reversed(found[:-1]))
    return ()


def shown(cycle: tuple[str, ...]) -> str:
    """The cycle as a path that comes back to where it began."""
    return " → ".join(f"`{one}`" for one in (*cycle, cycle[0]))
