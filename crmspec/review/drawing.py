"""Drawings of boxes and arrows, worked out as positions; whoever prints them makes the SVG."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Edge = tuple[str, str]

_MARGIN: Final = 6
_ROUNDS: Final = 4
"""How often the boxes of each layer are put in the order of what they are joined to."""


@dataclass(frozen=True, slots=True)
class Style:
    """The size of boxes and of the room between them; ``down``: from the top down, or from left to right."""

    width: int
    height: int
    between: int
    """From box to box within a layer."""
    apart: int
    """From layer to layer."""
    down: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box is drawn, for what."""

    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """The curve from one box to another."""

    source: str
    target: str
    path: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of this size."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    style: Style


def draw(names: Sequence[str], edges: Iterable[Edge], style: Style) -> Drawing:
    """Put what points at others in the layers before them, and join them by curves."""
    known = frozenset(names)
    joined = sorted({(one, other) for one, other in edges if one != other and {one, other} <= known})
    layers = _layers(names, _without_circles(names, joined))
    _straighten(layers, joined)
    longest = max(map(len, layers), default=1)
    boxes = {
        name: _box(name, depth, at + (longest - len(layer)) / 2, style)
        for depth, layer in enumerate(layers)
        for at, name in enumerate(layer)
    }
    arrows = tuple(Arrow(one, other, _curve(boxes[one], boxes[other], style)) for one, other in joined)
    width = max((box.x for box in boxes.values()), default=0) + style.width + _MARGIN
    height = max((box.y for box in boxes.values()), default=0) + style.height + _MARGIN
    return Drawing(width, height, tuple(boxes.values()), arrows, style)


def busiest(names: Iterable[str], edges: Collection[Edge], most: int) -> list[str]:
    """The names that are joined to others, those with the most ends of edges first."""
    ends = Counter(end for one, other in edges if one != other for end in (one, other))
    joined = [name for name in names if ends[name]]
    return sorted(joined, key=lambda name: (-ends[name], name))[:most]


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


def _box(name: str, depth: int, at: float, style: Style) -> Box:
    if style.down:
        x, y = round(at * (style.width + style.between)), depth * (style.height + style.apart)
    else:
        x, y = depth * (style.width + style.apart), round(at * (style.height + style.between))
    return Box(name, x + _MARGIN, y + _MARGIN)


def _curve(one: Box, other: Box, style: Style) -> str:
    """From the far side of one box to the near side of another; round the outside where it leads back."""
    if style.down:
        start = (one.x + style.width // 2, one.y + style.height)
        end = (other.x + style.width // 2, other.y)
        reach = max(style.apart // 2, abs(end[1] - start[1]) // 2)
        bends = (start[0], start[1] + reach, end[0], end[1] - reach)
    else:
        start = (one.x + style.width, one.y + style.height // 2)
        end = (other.x, other.y + style.height // 2)
        reach = max(style.apart // 2, abs(end[0] - start[0]) // 2)
        bends = (start[0] + reach, start[1], end[0] - reach, end[1])
    return f"M{start[0]} {start[1]}C{bends[0]} {bends[1]} {bends[2]} {bends[3]} {end[0]} {end[1]}"
