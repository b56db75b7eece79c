"""What principals try, at random, and what the reference says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crmspec.access.decide import Decision, Record, decide

from .architectures import FIELDS, REPORT
from .world import OWNED, values

if TYPE_CHECKING:
    from random import Random

    from .world import Row, World

KINDS = (
    *(
        "create",
        "create",
        "update",
        "update",
        "update",
        "update",
        "move",
        "move",
        "delete",
        "restore",
        "assign",
    ),
    *("claim", "share", "mass", "mass", "ask", "tag", "tag_create", "open", "list"),
)
ASKED = ("export", "print", "clone", "read")
LISTED = ("added", "changed", "dropped")
"""What is done to the list of a record's phones."""
TAGGED = ("interest", "grading")
DEFAULTS = {"urgent": False, "stage": "open"}
"""What a new record holds anyway: to say it, or null, is to give nothing."""
NEW = "11111111-1111-4111-8111-111111111111"
"""The id of a record that is made."""


@dataclass(frozen=True)
class Action:
    """One attempt."""

    user: str
    kind: str
    module: str
    keys: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)


def random_action(world: World, rng: Random) -> Action:
    """Anything that a principal may think of, mostly on records that are there."""
    kind = rng.choice(KINDS)
    module = {
        "move": "deal",
        "claim": "ticket",
        **dict.fromkeys(("tag", "tag_create", "open", "list"), "account"),
    }.get(kind) or rng.choice(list(FIELDS))
    if kind in {"tag_create", "open"}:
        told = {"category": rng.choice(TAGGED)} if kind == "tag_create" else {}
        return Action(rng.choice(list(world.users)), kind, module, (), told)
    user, keys = _promising(world, rng, kind, module)
    match kind:
        case "create":
            return Action(user, kind, module, (NEW,), _made(world, rng, user, module))
        case "update":
            return Action(user, kind, module, keys, _changed(world, rng, module))
        case "mass":
            near = _near(world, rng, user, module)
            several = tuple(rng.sample(near, min(len(near), rng.choice([2, 2, 3, 4]))))
            return Action(user, kind, module, several, _changed(world, rng, module))
        case "move":
            return Action(user, "update", module, keys, _moved(world, rng))
        case "assign":
            owner = rng.choice([*world.users, world.queue, "22222222-2222-4222-8222-222222222222"])
            return Action(user, kind, module, keys, {"owner": owner})
        case "share":
            return Action(user, kind, module, keys, {"access": rng.choice(["read", "update"])})
        case "ask":
            return Action(user, rng.choice(ASKED), module, keys)
        case "tag":
            return Action(user, "tag_apply", module, keys)
    return Action(user, kind, module, keys, {"how": rng.choice(LISTED)} if kind == "list" else {})


def _made(world: World, rng: Random, user: str, module: str) -> Row:
    names = rng.sample([one for one in FIELDS[module] if one != "twice"], rng.randrange(1, 4))
    if module == "line" and "deal" not in names:
        names.append("deal")
    told = values(world, rng, module, names)
    if module == "line":
        told["deal"] = told["deal"] or next(iter(world.records["deal"]))
    if module in OWNED and world.policy.modules[module].ownership != "none":
        told["owner"] = rng.choice([user, user, rng.choice(list(world.users))])
    return _lost(rng, {name: value for name, value in told.items() if value != DEFAULTS.get(name)})


def _changed(world: World, rng: Random, module: str) -> Row:
    names = [one for one in FIELDS[module] if one not in {"stage", "twice"}]
    told = values(world, rng, module, rng.sample(names, rng.choice([1, 1, 2])))
    if module == "line" and told.get("deal", "") is None:
        return {"text": "moved"}
    return _lost(rng, told)


def _moved(world: World, rng: Random) -> Row:
    told: Row = {"stage": rng.choice(["open", "offer", "won"])}
    if rng.random() < 0.4:
        told |= values(world, rng, "deal", [rng.choice(["amount", "memo", "name", "grade", "approved"])])
    return told


def _promising(world: World, rng: Random, kind: str, module: str) -> tuple[str, tuple[str, ...]]:
    """Mostly somebody who may do such things at all, and a record that they see: else nearly all is refused."""
    operation = {
        "move": "update",
        "mass": "mass_update",
        "restore": "delete",
        "ask": "export",
        "tag": "read",
        "list": "update",
    }.get(kind, kind)
    able = [
        user
        for user, roles in world.users.items()
        if user not in world.inactive
        and any((role, module, operation) in world.policy.grants for role in roles)
    ]
    user = rng.choice(able if able and rng.random() < 0.85 else list(world.users))
    records = world.records[module]
    if kind == "restore":
        records = {key: row for key, row in records.items() if row["deleted_at"]} or records
    if kind == "claim":
        records = {key: row for key, row in records.items() if row["owner"] == world.queue} or records
    near = [key for key in _near(world, rng, user, module) if key in records] or list(records)
    several = kind in {"delete", "restore"} and rng.random() < 0.2
    return user, tuple(rng.sample(near, min(len(near), 2 if several else 1)))


def _near(world: World, rng: Random, user: str, module: str) -> list[str]:
    """Mostly the records that somebody sees."""
    every = list(world.records[module])
    if rng.random() < 0.2:
        return every
    principal = world.principal(user)
    seen = [
        key
        for key in every
        if decide(
            world.policy, principal, "read", Record(module, world.records[module][key]), (), world
        ).allowed
    ]
    return seen if len(seen) > 1 else every


def _lost(rng: Random, told: Row) -> Row:
    """Now and then a reference to a record that is not there."""
    for name in ("account", "parent"):
        if name in told and rng.random() < 0.1:
            told[name] = "33333333-3333-4333-8333-333333333333"
    return told


def expected(world: World, action: Action) -> Decision:
    """What is right."""
    principal = world.principal(action.user)
    rows = [world.records[action.module].get(key) for key in action.keys]
    if action.kind == "create":
        owned = action.module in OWNED and world.policy.modules[action.module].ownership != "none"
        row: Row = {
            **dict.fromkeys(FIELDS[action.module]),
            **({"stage": "open"} if action.module == "deal" else {}),
            **({"urgent": False} if action.module == "ticket" else {}),
            "id": action.keys[0],
            "created_by": action.user,
            "owner": action.user if owned else None,
            "deleted_at": None,
            **action.values,
        }
        given = [name for name in action.values if name != "owner"]
        return decide(world.policy, principal, "create", Record(action.module, row), given, world)
    if action.kind == "open":
        opened = REPORT in world.policy.opens(principal.roles, "reports")
        return Decision(opened and principal.active, "reports")
    if action.kind == "tag_create":
        anything = Record(action.module, {})
        return decide(world.policy, principal, action.kind, anything, action.values.values(), world)
    records = tuple(Record(action.module, row) for row in rows if row is not None)
    if action.kind == "mass":
        return decide(world.policy, principal, "mass_update", records, action.values, world)
    fields: Any = action.values
    if action.kind == "tag_apply":
        fields = ("interests",)
    elif action.kind in _BESIDE:
        return _BESIDE[action.kind](world, action, records[0])
    elif action.kind in ASKED:
        fields = ()
    gone = {row["deleted_at"] is not None for row in rows if row is not None}
    if action.kind == "restore" and False in gone:
        return Decision(False, "not deleted")
    if action.kind == "delete" and True in gone:
        return Decision(False, "deleted already")
    return decide(world.policy, principal, action.kind, records, fields, world)


def _listed(world: World, action: Action, record: Record) -> Decision:
    """A list is changed as its field; a row of it that is there is found only by who reads it."""
    principal = world.principal(action.user)
    found = decide(world.policy, principal, "update", record, {"phones": "one more"}, world)
    if found.allowed and action.values["how"] != "added":
        seen = decide(world.policy, principal, "read", record, ("phones",), world)
        return found if seen.allowed else seen
    return found


def _linked(world: World, action: Action, record: Record) -> Decision:
    """Records are linked by a field that may be changed, to what is seen; a link that is there is to be seen."""
    principal, other = world.principal(action.user), str(action.values["to"])
    found = decide(world.policy, principal, "update", record, {"allies": other}, world)
    if not found.allowed:
        return found
    if action.values["how"] == "unlinked":
        link = decide(world.policy, principal, "read", record, ("allies",), world)
        return found if link.allowed else link
    linked = Record("deal", world.records["deal"][other])
    seen = decide(world.policy, principal, "read", linked, (), world)
    return found if seen.allowed else Decision(False, "reference")


_BESIDE = {"list": _listed, "link": _linked}
"""What is written beside a record."""
