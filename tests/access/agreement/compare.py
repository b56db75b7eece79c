"""Compare a database with the reference, decision by decision and field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from crmspec.access.decide import Record, decide

from .actions import ASKED, random_action
from .architectures import FIELDS
from .postgres import OF_THE_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from crmspec.access.decide import Decision

    from .actions import Action
    from .postgres import Outcome
    from .world import Row, World


class Side(Protocol):
    """A database that carries the policy out."""

    name: str

    def seen(self, user: str, module: str) -> dict[str, Row]:
        """What somebody sees of a module, hidden fields as null."""

    def fast(self, user: str, module: str) -> tuple[list[str], dict[str, Row]] | None:
        """The same by a way that is only open where no field depends on the row; None where it is closed."""

    def expected(self, action: Action) -> Decision:
        """What is right for the statement that an attempt becomes here."""

    def attempt(self, action: Action) -> Outcome:
        """Try something; whatever came of it is taken back."""


class Tally:
    """How many decisions were compared, and those that differed."""

    def __init__(self) -> None:
        self.decisions = 0
        self.allowed = 0
        self.differing: list[str] = []

    def count(self, allowed: bool, same: bool, told: str) -> None:
        self.decisions += 1
        self.allowed += allowed
        if not same:
            self.differing.append(told)


def compare(side: Side, world: World, rng: Random, actions: int, tally: Tally | None = None) -> Tally:
    """Everything that everybody sees, and some attempts of each."""
    tally = tally or Tally()
    for user in world.users:
        for module in FIELDS:
            reading(side, world, user, module, tally)
    for _ in range(actions):
        attempting(side, world, random_action(world, rng), tally)
    return tally


def reading(side: Side, world: World, user: str, module: str, tally: Tally) -> None:
    """What one principal sees of a module, in every way that is open."""
    visible = dict(_visible(world, user, module))
    there = f"{side.name} {world.case.seed} {sorted(world.users[user])} {module}"
    seen = side.seen(user, module)
    _rows(tally, there, visible, seen)
    for key, fields in visible.items():
        for name in FIELDS[module]:
            wanted = world.records[module][key][name] if name in fields else None
            got = seen.get(key, {}).get(name)
            tally.count(name in fields, wanted == got, f"{there} {key}.{name}: {wanted!r}, got {got!r}")
    fast = side.fast(user, module)
    if fast is None:
        return
    names, rows = fast
    _rows(tally, f"{there} (fast)", visible, rows)
    for key, fields in visible.items():
        for name in names:
            wanted = world.records[module][key][name]
            same = name in fields and rows.get(key, {}).get(name) == wanted
            tally.count(
                name in fields, same, f"{there} (fast) {key}.{name}: {name in fields}, got {rows.get(key)}"
            )


def _rows(tally: Tally, there: str, visible: dict[str, frozenset[str]], got: dict[str, Row]) -> None:
    for key in visible.keys() | got.keys():
        tally.count(
            key in visible,
            (key in visible) == (key in got),
            f"{there} {key}: seen {key in visible}, got {got.get(key)}",
        )


def _visible(world: World, user: str, module: str) -> Iterator[tuple[str, frozenset[str]]]:
    for key, row in world.records[module].items():
        found = decide(world.policy, world.principal(user), "read", Record(module, row), (), world)
        if found.allowed:
            yield key, found.fields


def attempting(side: Side, world: World, action: Action, tally: Tally) -> Outcome:
    """One attempt, and what came of it."""
    right, came = side.expected(action), side.attempt(action)
    if came is OF_THE_ROW:
        return came
    same = right.allowed == came.done
    if action.kind in ASKED:
        same = same and (not right.allowed or right.fields == came.fields)
    told = f"{side.name} {world.case.seed} {sorted(world.users[action.user])} {action}: {right}, got {came}"
    tally.count(right.allowed, same, told)
    return came
