"""Drawings of what points at what, worked out as positions; whoever prints them makes the SVG."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Edge = tuple[str, str]

_MARGIN: Final = 6
_LINE: Final = 24
_LABEL: Final = 150
_ROUNDS: Final = 4
"""How often each layer is put in the order of what its names are joined to."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where the middle of a line of a list is drawn, for what."""

    name: str
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """The curve from one line to another."""

    source: str
    target: str
    path: str


@dataclass(frozen=True, slots=True)
class Arcs:
    """A list from the top down, and beside it the curves between its lines, which begin at ``start``."""

    width: int
    height: int
    start: int
    rows: tuple[Row, ...]
    arrows: tuple[Arrow, ...]


def arcs(names: Sequence[str], edges: Iterable[Edge], *, down: bool = False) -> Arcs:
    """Join the lines of a list; ``down``: what points stands above what it points at, or else below."""
    known = frozenset(names)
    joined = sorted({(one, other) for one, other in edges if one != other and {one, other} <= known})
    order = joined if down else [(other, one) for one, other in joined]
    layers = _layers(names, _without_circles(names, order))
    _straighten(layers, joined)
    every = [name for layer in layers for name in layer]
    rows = tuple(Row(name, _MARGIN + at * _LINE + _LINE // 2) for at, name in enumerate(every))
    places = {row.name: row.y for row in rows}
    arrows = tuple(Arrow(one, other, _arc(places[one], places[other])) for one, other in joined)
    widest = max((_reach(places[one], places[other]) for one, other in joined), default=0)
    width = _LABEL + widest * 3 // 4 + 2 * _MARGIN
    return Arcs(width, len(rows) * _LINE + 2 * _MARGIN, _LABEL, rows, arrows)


def busiest(names: Iterable[str], edges: Collection[Edge], most: int) -> list[str]:
    """The names that are joined to others, those with the most ends of edges first."""
    ends = Counter(end for one, other in edges if one != other for end in (one, other))
    joined = [name for name in names if ends[name]]
    return sorted(joined, key=lambda name: (-ends[name], name))[:most]


def _arc(start: int, end: int) -> str:
    far = _LABEL + _reach(start, end)
    return f"M{_LABEL} {start}C{far} {start} {far} {end} {_LABEL + 2} {end}"


def _reach(start: int, end: int) -> int:
    """How far a curve goes out: the further, the longer its way."""
    return 14 + abs(end - start) * 2 // 5


def _without_circles(names: Iterable[str], edges: Iterable[Edge]) -> list[Edge]:
    """The edges but for those that lead back to where a walk came from."""
    after: dict[str, list[str]] = {name: [] for name in names}
    for one, other in edges:
        after[one].append(other)
    kept, done = list[Edge](), set[str]()
    for start, first in after.items():
        if start in done:
            continue
        way, open_ = [(start, iter(first))], {start}
        while way:
            name, rest = way[-1]
            target = next(rest, None)
            if target is None:
                way.pop()
                open_.discard(name)
                done.add(name)
            elif target not in open_:
                kept.append((name, target))
                if target not in done:
                    way.append((target, iter(after[target])))
                    open_.add(target)
    return kept


def _layers(names: Iterable[str], edges: Iterable[Edge]) -> list[list[str]]:
    """Each name one layer after the last of those that point at it."""
    depth = dict.fromkeys(names, 0)
    before = Counter(other for _, other in edges)
    after: dict[str, list[str]] = {}
    for one, other in edges:
        after.setdefault(one, []).append(other)
    ready = [name for name in depth if not before[name]]
    for name in ready:
        for other in after.get(name, ()):
            depth[other] = max(depth[other], depth[name] + 1)
            before[other] -= 1
            if not before[other]:
                ready.append(other)
    found: list[list[str]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
    for name, layer in depth.items():
        found[layer].append(name)
    return found


def _straighten(layers: list[list[str]], edges: Iterable[Edge]) -> None:
    """Order each layer by where those are that it is joined to, so that fewer curves cross."""
    beside: dict[str, list[str]] = {}
    for one, other in edges:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    for round_ in range(_ROUNDS):
        pairs = list(pairwise(layers)) if round_ % 2 == 0 else [(b, a) for a, b in pairwise(layers)][::-1]
        for fixed, moved in pairs:
            places = {name: (at + 0.5) / len(fixed) for at, name in enumerate(fixed)}
            now = {name: (at + 0.5) / len(moved) for at, name in enumerate(moved)}
            moved.sort(key=lambda name: (_middle(beside.get(name, ()), places, now[name]), name))


def _middle(names: Iterable[str], places: Mapping[str, float], otherwise: float) -> float:
    """The mean place of those that have one."""
    known = [places[name] for name in names if name in places]
    return sum(known) / len(known) if known else otherwise
