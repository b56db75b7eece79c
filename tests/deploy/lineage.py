"""Versions of one architecture that follow each other, and what of each is told in another.

The hints of earlier edits stay where they are, or are taken away: both is done with blueprints that live long.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy.tables import Version

from .architectures import Architect, compiled
from .edits import USING, Edited, edited, walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from crmspec.targets.once import Settled

Json = dict[str, Any]
HINTS: Final = frozenset({"renamed_from", "retyped", "backfill"})
TRIES: Final = 12
NARROWING: Final = 0.25
"""How often an edit may leave rows without a place."""
_SAME: Final = frozenset({"lookup", "master_detail"})
"""Types that hold the same values."""


@dataclass(frozen=True)
class Node:
    """A version of the architecture."""

    architect: Architect
    manifest: Settled
    number: int

    @cached_property
    def version(self) -> Version:
        """Its tables."""
        return Version(self.manifest)

    @property
    def told(self) -> Json:
        """Its blueprint."""
        return self.architect.told


def first(rng: Random) -> Node:
    """Something to begin with."""
    while True:
        architect = Architect(rng)
        manifest, _ = compiled(architect.whole())
        if manifest is not None:
            return Node(architect, manifest, 0)


def child(node: Node, number: int, often: float) -> tuple[Node, Edited] | None:
    """A later version, with each earlier hint left in place so often; none where chance finds none."""
    architect = node.architect
    rng = architect.rng
    for _ in range(TRIES):
        told = without_hints(node.told, rng, often)
        try:
            later = edited(Architect(rng, told, architect.numbers), rng, rng.choice([1, 1, 2, 3]))
        except IndexError:  # there is nothing that a condition could be about
            continue
        if later.narrows and rng.random() > NARROWING:
            continue
        manifest, _ = compiled(later.told)
        if manifest is not None and manifest != node.manifest:
            return Node(later.architect, manifest, number), later
    return None


def straight(end: Node, first_edits: Edited) -> Node | None:
    """The same version, for who comes from before the first edits: it names what was there then."""
    told = deepcopy(end.told)
    for node, _ in walk(told):
        if isinstance(node, dict) and node.get("renamed_from") in first_edits.words:
            node["renamed_from"] = first_edits.words[node["renamed_from"]]
    manifest, _ = compiled(told)
    architect = Architect(end.architect.rng, told, end.architect.numbers)
    return Node(architect, manifest, end.number) if manifest is not None else None


def without_hints(told: Json, rng: Random, often: float) -> Json:
    """A blueprint of which each hint stays so often."""
    found = deepcopy(told)
    for node, _ in list(walk(found)):
        if isinstance(node, dict):
            for name in HINTS & node.keys():
                if rng.random() >= often:
                    del node[name]
            moving = [name for name, one in node.items() if isinstance(one, dict) and "moves_to" in one]
            for name in moving:
                if rng.random() >= often:
                    del node[name]
    return found


def related(before: Node, after: Node) -> Edited:
    """What a version keeps of any other, as far as names and the hints of the later one tell."""
    found = Edited(after.architect)
    earlier, later = _names(before.told), _names(after.told)
    for node, path in walk(after.told):
        if not isinstance(node, dict) or not path:
            continue
        name, was = str(path[-1]), node.get("renamed_from")
        if "moves_to" in node:
            old = name if name in earlier else was
            if old in earlier and old not in later:
                found.moved[str(old)] = node["moves_to"]
        elif was in earlier and was not in later and name not in earlier:
            found.words[name] = was
    for module, name, told in _fields(after.told):
        if "backfill" in told:
            found.given[name] = told["backfill"]
        was = before.told["modules"].get(found.earlier(module), {}).get("fields", {})
        if found.earlier(name) in was:
            _compare(found, name, was[found.earlier(name)], told)
    found.narrows = True
    return found


def _compare(found: Edited, name: str, old: Json, new: Json) -> None:
    """What becomes of the values of a field."""
    ends = [told.get("to") or sorted(told.get("targets", ())) for told in (old, new)]
    pointed = ends[1] if isinstance(ends[1], list) else [ends[1]]
    again = [found.earlier(one) for one in pointed if one]
    held = ends[0] if isinstance(ends[0], list) else [ends[0]]
    kinds = {old["type"], new["type"]}
    if sorted(again) == sorted(one for one in held if one) and (len(kinds) == 1 or kinds == _SAME):
        return
    found.gone.add(name)
    retyped = new.get("retyped", {})
    if retyped.get("from") == old["type"] and "using" in retyped:
        way = (old["type"], new["type"], retyped["using"])
        found.made[name] = next(made for *one, made in USING if tuple(one) == way)


def inverse(of: Edited) -> Edited:
    """The same, seen from the later version."""
    found = Edited(of.architect, {old: new for new, old in of.words.items()}, narrows=True)
    found.gone = of.gone | {of.earlier(one) for one in of.gone}
    found.moved = {new: old for old, new in of.moved.items()}
    return found


def _names(told: Json) -> set[str]:
    """All that is declared, or named as a key; what only says where it went is not there any more."""
    return {
        str(path[-1])
        for node, path in walk(told)
        if path and isinstance(path[-1], str) and not (isinstance(node, dict) and "moves_to" in node)
    }


def _fields(told: Json) -> Iterator[tuple[str, str, Json]]:
    for module, one in told["modules"].items():
        for name, field in one["fields"].items():
            yield module, name, field
