"""Attempts that come near: what somebody may nearly do, on all records that they see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmspec.access.decide import Record, decide

from .actions import LISTED, NEW, Action, expected
from .architectures import FIELDS
from .world import OWNED, values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from random import Random

    from .world import Row, World

STAGES = ("open", "offer", "won")
LED_TO = {"account": "account", "parent": "account", "deal": "deal"}
CHOICES: dict[str, tuple[object, ...]] = {
    "urgent": (True, False),
    "region": ("a", "b"),
    "kind": ("x", "y"),
    "state": ("new", "done"),
    "grade": ("low", "high"),
}
"""What rows go by."""
MADE = 8
"""How many records everybody tries to make in each module."""


def close(world: World, rng: Random, module: str, asked: Collection[str]) -> Iterator[Action]:
    """What everybody tries in a module; nothing that this side does not ask for."""
    for user in world.users:
        near = [key for key in world.records[module] if _is_seen(world, user, module, key)]
        for key in near:
            yield from (one for one in _of_record(world, rng, user, module, key) if one.kind not in asked)
        yield from _several(world, rng, user, module, near)
        if module == "account":
            yield from _links(world, user)
        for _ in range(MADE):
            yield Action(user, "create", module, (NEW,), _made(world, rng, user, module))


def is_possible(world: World, kind: str, module: str) -> bool:
    """Whether there is an owner to be changed at all, where that is what is tried."""
    return kind not in {"assign", "claim"} or world.policy.modules[module].ownership.startswith("user")


def _is_seen(world: World, user: str, module: str, key: str) -> bool:
    record = Record(module, world.records[module][key])
    return decide(world.policy, world.principal(user), "read", record, (), world).allowed


def _of_record(world: World, rng: Random, user: str, module: str, key: str) -> Iterator[Action]:
    """What may be done with one record."""
    row = world.records[module][key]
    yield Action(user, "restore" if row["deleted_at"] else "delete", module, (key,))
    if is_possible(world, "assign", module):
        yield Action(user, "claim", module, (key,))
        for owner in (user, rng.choice(list(world.users)), world.queue, *world.inactive):
            yield Action(user, "assign", module, (key,), {"owner": owner})
    fields = [one for one in FIELDS[module] if one not in {"stage", "twice"}]
    for name in fields:
        for target in _targets(world, rng, module, name):
            yield Action(user, "update", module, (key,), {name: target})
    if module == "deal":
        for stage in STAGES:
            told = values(world, rng, module, [rng.choice(fields)])
            yield Action(user, "update", module, (key,), {"stage": stage})
            yield Action(user, "update", module, (key,), {"stage": stage, **told})
    if module == "account":
        yield Action(user, "tag_apply", module, (key,))
        yield from (Action(user, "list", module, (key,), {"how": one}) for one in LISTED)


def _links(world: World, user: str) -> Iterator[Action]:
    """Each account is linked to each deal, and no longer to the one that it is linked to."""
    linked = set(world.allied)
    for account in world.records["account"]:
        for deal in world.records["deal"]:
            how = "unlinked" if (account, deal) in linked else "linked"
            yield Action(user, "link", "account", (account,), {"to": deal, "how": how})


def _targets(world: World, rng: Random, module: str, name: str) -> Iterator[object]:
    """Some other value of a field; of what leads to records, several, and of what rows go by, each."""
    if name in LED_TO:
        yield from rng.sample(list(world.records[LED_TO[name]]), 4)
    elif name in CHOICES:
        yield from CHOICES[name]
    else:
        yield values(world, rng, module, [name])[name]


def _several(world: World, rng: Random, user: str, module: str, near: list[str]) -> Iterator[Action]:
    """Two or more records at once that may be changed one by one."""
    for name in FIELDS[module]:
        if name in {"stage", "twice"} or len(near) < 2:
            continue
        told = {name: next(_targets(world, rng, module, name))}
        each = [Action(user, "update", module, (key,), told) for key in near]
        able = [key for one in each if expected(world, one).allowed for key in one.keys]
        for many in {2, 3, len(able)}:
            if 1 < many <= len(able):
                yield replace(each[0], kind="mass", keys=tuple(rng.sample(able, many)))


def _made(world: World, rng: Random, user: str, module: str) -> Row:
    """A new record with some fields."""
    names = rng.sample([one for one in FIELDS[module] if one not in {"stage", "twice"}], rng.randrange(1, 4))
    told = values(world, rng, module, names)
    if module == "line":
        told["deal"] = rng.choice(list(world.records["deal"]))
    if module in OWNED and world.policy.modules[module].ownership != "none" and rng.random() < 0.3:
        told["owner"] = rng.choice(list(world.users))
    return {name: value for name, value in told.items() if value is not None and value is not False}
