"""Every flow that is found in a blueprint, carried out in a database; and what came of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.access._flow import shown
from crmspec.access._readers import readers
from crmspec.access.flows import information, who_can
from crmspec.access.telling import in_words
from crmspec.physical import quoted

from .carrying import waits
from .showing import Showing, mover, passes_anyway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crmspec.access._flow import Flow
    from crmspec.compiler.architecture import Architecture

    from .desks import Desk
    from .records import Filling

Way = tuple["Flow", ...]
_ATTEMPTS: Final = 200


@dataclass
class Tally:
    """What came of the ways that were tried, by what they go by."""

    shown: Counter[str] = field(default_factory=Counter)
    waiting: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    missing: list[str] = field(default_factory=list)

    def told(self) -> str:
        """All of it, for people."""
        lines = [f"  {count:5} shown    {kind}" for kind, count in sorted(self.shown.items())]
        for kind, why in sorted(self.waiting.items()):
            lines += [f"  {count:5} waiting  {kind}: {one}" for one, count in sorted(why.items())]
        return "\n".join([*lines, *(f"        MISSING  {one}" for one in self.missing)])


def by(way: Way) -> str:
    """What a way goes by: the section and the key of each flow."""
    return " + ".join(_by(one) for one in way)


def _by(flow: Flow) -> str:
    words = [str(one) for one in flow.path[2:] if isinstance(one, str)]
    section = str(flow.path[0])
    key = {"modules": 2, "activities": 2, "pipelines": 2}.get(section, 0)
    word = words[key] if key and len(words) > key else words[-1] if section in _LAST and words else ""
    return f"{section}.{word}" if word else section


_LAST: Final = frozenset({"roles", "permission_sets", "shares", "restrictions"})


def paths(architecture: Architecture) -> Iterator[Way]:
    """Every path that is found for any field, to whoever learns it."""
    for module, declared in architecture.modules.items():
        for name in declared.fields:
            for answer in who_can(architecture, f"read {module}.{name}"):
                yield answer.path


def edges(architecture: Architecture) -> Iterator[Way]:
    """Every flow by itself, also those that are on no shortest path."""
    flows = dict.fromkeys(information(architecture))
    nodes = dict.fromkeys(node for one in flows for node in (one.source, one.target))
    for module, declared in architecture.modules.items():
        nodes |= dict.fromkeys(f"{module}.{name}" for name in declared.fields)
    for node in nodes:
        flows |= dict.fromkeys(readers(architecture, node))
    yield from ((one,) for one in flows)


def thinned(ways: Iterable[Way]) -> Iterator[Way]:
    """Of ways that end with the same grant, one; and all others."""
    known: set[Any] = set()
    for way in ways:
        key = (by(way), way[-1].path, way[-1].target) if way[-1].target.startswith("role:") else way
        if key not in known:
            known.add(key)
            yield way


def _sample(ways: Iterable[Way], each: int) -> list[Way]:
    """Of ways that go by the same, so many; the same ones each time."""
    kinds: dict[str, list[Way]] = defaultdict(list)
    for way in ways:
        kinds[by(way)].append(way)
    rng = Random(7)
    return [one for several in kinds.values() for one in rng.sample(several, min(each, len(several)))]


@dataclass
class Trying:
    """Tries ways, role by role, each at a desk of that role's."""

    architecture: Architecture
    filling: Filling
    views: frozenset[str]
    desk_of: Callable[[str], Desk]
    lists: bool = True
    """Whether the database shows people its lists; else the runtime does, from what they see."""

    def __post_init__(self) -> None:
        self.incoming: dict[str, list[Flow]] = defaultdict(list)
        for one in information(self.architecture):
            if ":" in one.target and not waits(self.architecture, self.filling.plan, one):
                self.incoming[one.target].append(one)

    def all(self, ways: Iterable[Way], each: int | None = None) -> Tally:
        """Try them all; or of those that go by the same, so many."""
        tally, carried, tried = Tally(), list[Way](), defaultdict[str, list[Way]](list)
        for way in ways:
            why = self._waits(way)
            if why:
                tally.waiting[by(way)][why] += 1
            else:
                carried.append(way)
        for way in carried if each is None else _sample(carried, each):
            tried[self._user(way)].append(way)
        for user, several in tried.items():
            self._at_desk(user, several, tally)
        return tally

    def _waits(self, way: Way) -> str:
        planned = self.filling.plan
        why = next((why for one in way if (why := waits(self.architecture, planned, one))), "")
        moves = any(one.path[0] == "pipelines" for one in way)
        if not why and not self.lists and way[-1].source.startswith("view:"):
            return "lists are shown by the runtime, from what is seen"
        if not why and moves and len(way) > 1:
            return "somebody has to make the transition: it is tried by itself"
        if not why and any(self._about_looker(node) for one in way for node in (one.source, one.target)):
            return "what is about whoever looks is not there for this database's people yet"
        role = way[-1].target.partition("role:")[2]
        if not why and moves and role and passes_anyway(self.architecture, way[-1], role):
            return "whoever has the capability is not held to the guard"
        into = way[0].source
        if not why and len(way) == 1 and _is_of(into) and into not in self.incoming:
            return f"nothing that goes into a {into.partition(':')[0]} like this one is carried"
        return why

    def _about_looker(self, node: str) -> bool:
        kind, _, name = shown(node).partition(":")
        return (kind == "report" or (kind == "view" and not self.lists)) and physical.view(
            kind, name
        ) not in self.views

    def _user(self, way: Way) -> str:
        last = way[-1]
        role = last.target.partition(":")[2] if last.target.startswith("role:") else ""
        if last.path[0] == "pipelines":
            role = role or mover(self.architecture, last)
        held = self.filling.members if last.path[0] == "shares" else self.filling.users
        return held.get(role) or held[min(held)]

    def _at_desk(self, user: str, ways: list[Way], tally: Tally) -> None:
        desk = self.desk_of(user)
        showing = Showing(self.architecture, self.filling, desk, self.views, self.incoming)
        with desk.apart():
            favour(self.filling, desk, user)
            for way in ways:
                said = showing.shows(way, _ATTEMPTS)
                if said:
                    tally.missing.append(f"{in_words(way)} by {by(way)} {way[-1].path}: {said}")
                else:
                    tally.shown[by(way)] += 1
        desk.close()  # type: ignore[attr-defined]


def _is_of(node: str) -> bool:
    kind, colon, _ = shown(node).partition(":")
    return bool(colon) and kind != "module"


def favour(filling: Filling, desk: Desk, user: str) -> None:
    """Make records somebody's own, in whichever way records name a person."""
    desk.stir(
        [
            (f"update {desk.table(table.name)} set {quoted(one.name)} = ?", (user,))
            for table in filling.plan.of_module.values()
            for one in table.columns
            if one.name == "owner_id" or (one.column.references == "_user" and one.name != "updated_by")
        ]
    )
