"""Random people and records for an architecture, and the reference's view of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crmspec.access.decide import Opened, Principal
from crmspec.access.policy import Policy

from .architectures import FIELDS, ROLES, TEAMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

    from .architectures import Case

Row = dict[str, Any]
SYSTEM = "00000000-0000-7000-8000-000000000000"
COLUMNS = {"account": "account_id", "parent": "parent_id", "deal": "deal_id", "owner": "owner_id"}
"""Where a field's column is called otherwise."""
OWNED = {"account", "deal", "ticket"}


@dataclass
class World:
    """All there is, in memory: what the reference decides by."""

    case: Case
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    users: dict[str, frozenset[str]] = field(default_factory=dict)
    inactive: set[str] = field(default_factory=set)
    managers: dict[str, str] = field(default_factory=dict)
    """For some users, who leads them."""
    teams: dict[str, set[str]] = field(default_factory=dict)
    team_ids: dict[str, str] = field(default_factory=dict)
    queue: str = ""
    records: dict[str, dict[str, Row]] = field(default_factory=dict)
    tags: dict[str, set[str]] = field(default_factory=dict)
    """The tags of each account."""
    shared: list[tuple[str, str, str, str]] = field(default_factory=list)
    """By hand: module, record, user, access."""

    def __post_init__(self) -> None:
        self.policy = Policy(json.loads(self.case.files["access.json"]))

    @property
    def allied(self) -> list[tuple[str, str]]:
        """The deal that is linked to each account."""
        first = next(iter(self.records["deal"]))
        return [(account, first) for account in self.records["account"]]

    def principal(self, user: str) -> Principal:
        return Principal(user, self.users[user], user not in self.inactive)

    def fetch(self, module: str, key: str) -> Row | None:
        if module == "_user":
            return {"id": key} if key in self.users else None
        return self.records[module].get(key)

    def children(self, module: str, field: str, key: str) -> Sequence[Row]:
        of = {"lines": ("line", "deal"), "tickets": ("ticket", "deal"), "deals": ("deal", "account")}
        name, link = of.get(field) or ("account", "parent")
        return [one for one in self.records[name].values() if one[link] == key and one["deleted_at"] is None]

    def test(self, kind: str, name: str, record: str | None) -> bool:
        assert kind == "tag"
        return name.rpartition(".")[2] in self.tags.get(record or "", ())

    def colleagues(self, user: str) -> set[str]:
        return {one for members in self.teams.values() if user in members for one in members}

    def below(self, user: str) -> set[str]:
        """Everybody who has a role below one of the user's, and everybody whom the user leads, through others too."""
        mine = self.users[user]
        by_role = {
            one
            for one, held in self.users.items()
            if any(not mine.isdisjoint(self._above(role)) for role in held)
        }
        return by_role | {one for one in self.users if user in self._leaders(one)}

    def _above(self, role: str) -> Iterator[str]:
        while role := self.case.manifest["roles"][role].get("reports_to", ""):
            yield role

    def _leaders(self, user: str) -> Iterator[str]:
        while user := self.managers.get(user, ""):
            yield user

    def queues(self, user: str) -> set[str]:
        return {self.queue} if self.works_on(user, "waiting") else set()

    def is_in(self, user: str, team: str) -> bool:
        return user in self.teams[team]

    def works_on(self, user: str, queue: str) -> bool:
        told = self.case.manifest["queues"][queue]
        by_team = any(user in self.teams[team] for team in told.get("teams", ()))
        return by_team or not self.users[user].isdisjoint(told.get("roles", ()))

    def opened(self, user: str, module: str, key: str) -> list[Opened]:
        return [Opened(access) for *what, access in self.shared if what == [module, key, user]]

    def may_own(self, owner: str, module: str) -> bool:
        if owner == self.queue:
            ownership = self.policy.modules[module].ownership
            return module == "ticket" and "queue" in ownership
        return owner in self.users and owner not in self.inactive


def populate(case: Case, rng: Random) -> World:
    """People with up to three roles, and records that differ in what rights look at."""
    world = World(case)

    def identity() -> str:
        return str(UUID(int=rng.getrandbits(128), version=4))

    for at in range(9):
        count = 0 if at == 8 else rng.choice([1, 1, 1, 2, 3]) if at >= len(ROLES) else 1
        world.users[identity()] = frozenset(rng.sample(ROLES, count) if at >= len(ROLES) else [ROLES[at]])
    people = list(world.users)
    world.inactive = {people[7]}
    world.managers = {people[at]: rng.choice(people[:at]) for at in range(1, 9) if rng.random() < 0.3}
    world.teams = {team: set(rng.sample(people, rng.randrange(4))) for team in TEAMS}
    for module in FIELDS:
        world.records[module] = {}
    for _ in range(7):
        _add(world, rng, "account", identity(), people)
    for _ in range(9):
        _add(world, rng, "deal", identity(), people)
    for _ in range(8):
        _add(world, rng, "line", identity(), people)
    for _ in range(8):
        _add(world, rng, "ticket", identity(), people)
    for _ in range(6):
        module = rng.choice(list(FIELDS))
        record = rng.choice(list(world.records[module]))
        told = (module, record, rng.choice(people), rng.choice(["read", "update"]))
        if told not in world.shared:
            world.shared.append(told)
    return world


def _add(world: World, rng: Random, module: str, key: str, people: list[str]) -> None:
    row = values(world, rng, module, FIELDS[module])
    row |= {"id": key, "created_by": rng.choice(people), "owner": None}
    row["deleted_at"] = "2027-01-01T00:00:00.000000Z" if rng.random() < 0.12 else None
    if module == "deal" and row["stage"] != "open":
        row |= {"grade": row["grade"] or "high"}
    if module in OWNED and world.policy.modules[module].ownership != "none":
        row["owner"] = rng.choice(people)
        if "queue" in world.policy.modules[module].ownership and module == "ticket" and rng.random() < 0.4:
            row["owner"] = "queue"
    if module == "line":
        row["deal"] = rng.choice(list(world.records["deal"]))
    world.records[module][key] = row
    if module == "account":
        world.tags[key] = {one for one in ("seo", "ads") if rng.random() < 0.4}


def values(world: World, rng: Random, module: str, names: Iterable[str]) -> Row:
    """Random values of fields, references to records that are there, or not."""
    some: dict[str, list[Any]] = {
        "region": ["a", "b", None],
        "grade": ["low", "high", None],
        "kind": ["x", "y", None],
        "state": ["new", "done", None],
        "stage": ["open", "offer", "won"],
        "approved": [True, False, None],
        "urgent": [True, False],
        "rating": [0, 2, 3, 9, None],
        "amount": [0, 2000, 4500, 9000, None],
        "price": [1000, 5000, None],
    }
    found: Row = {}
    for name in names:
        if name in {"account", "parent"} or (name == "deal" and module in {"line", "ticket"}):
            there = list(world.records["account" if name != "deal" else "deal"])
            found[name] = rng.choice([None, *there]) if there else None
        elif name != "twice":
            found[name] = rng.choice(some.get(name) or [f"{name} {rng.randrange(3)}", None])
    if "twice" in names:
        found["twice"] = None if found["amount"] is None else found["amount"] * 2
    return found
