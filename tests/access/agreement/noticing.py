"""Look for what differs from the reference where a difference is to be expected."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product
from typing import TYPE_CHECKING, Any

import psycopg

from crmspec import physical
from crmspec.access.decide import Record, decide
from crmspec.physical import quoted

from .actions import ASKED, NEW, TAGGED, Action, expected, random_action
from .architectures import FIELDS, ROLES
from .close import close, is_possible
from .compare import Tally, attempting, reading
from .postgres import columns
from .world import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from random import Random

    from .mutants import Mutant
    from .postgres import Outcome
    from .world import World

CALLED = (*ASKED, "share", "assign", "claim", "tag_apply", "list")
"""What functions decide: it is tried by everybody."""
BESIDE = (
    *(
        ("interests", f'select "account_id" as "id" from "account__interests{view}"')
        for view in ("", "__seen")
    ),
    *(("phones", f'select "account_id" as "id" from "account__phones{view}"') for view in ("", "__seen")),
    *(("allies", f'select "account_id" as "id" from "account__allies{view}"') for view in ("", "__seen")),
    *(
        ("phones", f'select "id" from "account__seen" where {one} is not null')
        for one in ("phones", "phones_label")
    ),
)
"""What lies beside records, in its table and as it is seen."""

WRONG_TAGS = (
    """insert into "account__interests" ("account_id", "tag_id")
    select %s, "id" from "_tag" where "category" = 'grading'""",
    'update "account__interests" set "tag_id" = "tag_id" where "account_id" = %s',
)


class Noticing:
    """The comparison, in the order of what is looked for, so that it may stop at the first difference."""

    asked: tuple[str, ...] = ASKED
    beside: tuple[tuple[str, str], ...] = BESIDE

    def __init__(
        self, side: Any, world: World, rng: Random, attempts: int, calls: int = 0, near: int = 0
    ) -> None:
        self._side, self._world = side, world
        self._taken = side.taken()
        self._attempts = {name: [*self._single(rng, name), *self._near(rng, name, near)] for name in FIELDS}
        self._calls = {name: list(_calls(world, rng, name, calls)) for name in FIELDS}
        self._came: dict[int, Outcome] = {}
        """What came of each attempt as long as nothing was taken away."""
        for _ in range(attempts):
            action = random_action(world, rng)
            possible = action.keys and is_possible(world, action.kind, action.module)
            if action.kind not in self.asked and possible:
                self._attempts[action.module].append(action)
        for told in self._attempts.values():
            told.sort(key=lambda one: expected(world, one).allowed)

    def _single(self, rng: Random, module: str) -> Iterator[Action]:
        """Each field by itself."""
        return _single(self._world, rng, module)

    def _near(self, rng: Random, module: str, count: int) -> list[Action]:
        """So many of what somebody may nearly do; fewer where there are no more."""
        every = list(close(self._world, rng, module, self.asked)) if count else []
        return rng.sample(every, min(count, len(every)))

    def agree(self, modules: Iterable[str]) -> str:
        """A decision that differs from the reference as long as nothing is taken away; it is asked first."""
        wanted = FIELDS if "" in (named := set(modules)) else named
        return next(filter(None, map(self.first, sorted(wanted))), "")

    def first(self, module: str, by: str = "looking") -> str:
        """A decision that differs, looked for in one way before others; empty where none does."""
        ways: dict[str, Callable[[str], Iterator[str]]] = {
            "looking": self._reading,
            "writing": self._ending,
            "calling": self._calling,
        }
        ordered = [ways.pop(by), *ways.values(), self._at_once, self._tagging]
        modules = (module,) if module else FIELDS
        return next((told for look in ordered for one in modules for told in islice(look(one), 1)), "")

    def of_column(self, mutant: Mutant) -> set[str]:
        """Every decision that differs for those of a database role, about one column."""
        users = [one for one, roles in self._world.users.items() if _is_of(roles, mutant.role)]
        if mutant.kind == "select grant":
            return set(self._reading(mutant.module, users))
        kinds = {"insert grant": {"create"}}.get(mutant.kind, {"update", "mass"})
        if mutant.field == "deleted_at":
            return set(
                self._writing(
                    mutant.module, lambda one: one.kind in {"delete", "restore"} and one.user in users
                )
            )
        return set(
            self._writing(
                mutant.module,
                lambda one: one.user in users and one.kind in kinds and mutant.field in one.values,
            )
        )

    def _reading(self, module: str, users: Iterable[str] = ()) -> Iterator[str]:
        tally = Tally()
        for user in users or self._world.users:
            reading(self._side, self._world, user, module, tally)
            self._taken_on(user, module, tally)
            if module == "account":
                self._tagged(user, tally)
            yield from tally.differing
            tally.differing.clear()

    def _taken_on(self, user: str, module: str, tally: Tally) -> None:
        """Nobody sees anything by a role that is not theirs alone."""
        if user in self._world.inactive:
            return
        for role, form in product(ROLES, ("", "__opened", "__wide")):
            name = physical.database_role(self._side.name_, role + form)
            if self._world.users[user] == {role} or name not in self._taken:
                continue
            with self._side.as_user(user) as cursor:
                cursor.execute(f"set local role {quoted(name)}".encode())
                cursor.execute(b"select has_column_privilege(%s, 'id', 'select') as may", (quoted(module),))
                if (cursor.fetchone() or {})["may"]:
                    cursor.execute(f'select "id" from {quoted(module)}'.encode())
                    tally.count(False, not cursor.fetchall(), f"{user} takes on {role}, sees {module}")

    def _tagged(self, user: str, tally: Tally) -> None:
        """Tags and phones are seen with their record and its field."""
        if user in self._world.inactive:
            return
        world, principal = self._world, self._world.principal(user)
        got = [(field, self._side.shown(user, sql)) for field, sql in self.beside]
        for key, tags in world.tags.items():
            record = Record("account", world.records["account"][key])
            found = decide(world.policy, principal, "read", record, (), world)
            for field, shown in got:
                there = bool(tags) or field != "interests"
                seen = there and found.allowed and field in found.fields
                tally.count(
                    seen, seen == (key in shown), f"{user} {field} of {key}: {seen}, got {key in shown}"
                )

    def _calling(self, module: str) -> Iterator[str]:
        tally = Tally()
        for action in self._calls[module]:
            attempting(self._side, self._world, action, tally)
            yield from tally.differing
            tally.differing.clear()
        for user in self._world.users:
            self._imports(user, module, tally)
            self._covers(user, module, tally)
            if user in self._world.inactive and self._side.signs_in(user):
                yield f"{user} signs in"
        yield from tally.differing

    def _covers(self, user: str, module: str, tally: Tally) -> None:
        """What may be updated in a record is each field that may be named by itself."""
        if user in self._world.inactive:
            return
        names = frozenset(FIELDS[module]) - {"stage", "twice"}
        with self._side.as_user(user) as cursor:
            for key, row in self._world.records[module].items():
                each = (Action(user, "update", module, (key,), {name: row[name]}) for name in names)
                wanted = {name for one in each if expected(self._world, one).allowed for name in one.values}
                cursor.execute(b'select "fn__allowed"(%s, \'update\', %s) as "fields"', (module, key))
                got = names.intersection((cursor.fetchone() or {})["fields"] or ())
                tally.count(bool(wanted), wanted == got, f"{user} {module} {key}: {wanted}, got {got}")

    def _imports(self, user: str, module: str, tally: Tally) -> None:
        """An import is asked about before there is a record: its fields are those of all its grants."""
        if user in self._world.inactive:
            return
        policy, roles = self._world.policy, self._world.users[user]
        grants = [one for role in roles for one in policy.grants.get((role, module, "import"), ())]
        wanted = set().union(*(one.fields for one in grants))
        with self._side.as_user(user) as cursor:
            cursor.execute(b'select "fn__allowed"(%s, \'import\', null) as "fields"', (module,))
            got = (cursor.fetchone() or {})["fields"]
        same = bool(grants) == (got is not None) and wanted == set(got or ())
        tally.count(bool(grants), same, f"{user} imports {module}: {wanted}, got {got}")

    def _writing(self, module: str, which: Callable[[Action], bool] = lambda _: True) -> Iterator[str]:
        """Attempts that end otherwise than is right."""
        tally = Tally()
        for action in filter(which, self._attempts[module]):
            attempting(self._side, self._world, action, tally)
            yield from tally.differing
            tally.differing.clear()

    def _ending(self, module: str, which: Callable[[Action], bool] = lambda _: True) -> Iterator[str]:
        """Attempts that end otherwise than before: where two refuse, the first of them says by which rule."""
        tally = Tally()
        for action in filter(which, self._attempts[module]):
            came = attempting(self._side, self._world, action, tally)
            yield from tally.differing
            tally.differing.clear()
            if self._came.setdefault(id(action), came) != came:
                yield f"{action}: {self._came[id(action)]}, then {came}"

    def _tagging(self, module: str) -> Iterator[str]:
        """Nobody puts on a tag of another category, or makes one that is put on another."""
        for sql, user in product(WRONG_TAGS, self._world.users if module == "account" else ()):
            for key in self._world.records[module]:
                if self._side.goes(user, sql, key):
                    yield f"{user} on {key}: {sql}"

    def _at_once(self, module: str) -> Iterator[str]:
        """Who may delete a record, but not change a field of it, does not do both in one statement."""
        for action in self._attempts[module]:
            if (
                action.kind != "update"
                or "stage" in action.values
                or not expected(self._world, replace(action, kind="delete", values={})).allowed
            ):
                continue
            if not expected(self._world, action).allowed and self._deletes(action):
                yield f"{action} while it is deleted"

    def _deletes(self, action: Action) -> bool:
        told = columns(action.values)
        sets = "".join(f", {quoted(name)} = %s" for name in told)
        sql = f'update {quoted(action.module)} set "deleted_at" = now(){sets} where "id" = %s'
        try:
            with self._side.as_user(action.user) as cursor:
                cursor.execute(sql.encode(), [*told.values(), *action.keys])
                return bool(cursor.rowcount == 1)
        except psycopg.Error:
            return False


def _calls(world: World, rng: Random, module: str, count: int) -> Iterator[Action]:
    """What functions decide, tried by everybody on so many records."""
    records = list(world.records[module])
    for user in world.users:
        for kind in CALLED if module == "account" else CALLED[:-2]:
            for key in rng.sample(records, min(count, len(records)) * is_possible(world, kind, module)):
                told: dict[str, object] = {"access": "update"} if kind == "share" else {}
                told = {"how": "added"} if kind == "list" else told
                if kind == "assign":
                    told = {"owner": rng.choice([*world.users, world.queue])}
                yield Action(user, kind, module, (key,), told)
        if module == "account":
            yield Action(user, "open", module)
            yield from (Action(user, "tag_create", module, (), {"category": one}) for one in TAGGED)


def _is_of(roles: frozenset[str], role: str) -> bool:
    """Whether somebody takes on a database role."""
    return roles == {role} if role != "_member" else len(roles) != 1


def _single(world: World, rng: Random, module: str) -> Iterator[Action]:
    """Each field by itself, by everybody, changed and made."""
    for user in world.users:
        for kind in ("delete", "restore"):
            yield Action(user, kind, module, (rng.choice(list(world.records[module])),))
        for name in FIELDS[module]:
            if name == "twice":
                continue
            key = rng.choice([one for one, row in world.records[module].items() if not row["deleted_at"]])
            told = values(world, rng, module, [name])
            if module == "line":
                told = {"deal": next(iter(world.records["deal"]))} if told.get("deal", "") is None else told
            yield Action(user, "update", module, (key,), told)
            if module == "deal" and name != "stage":
                for stage in ("open", "offer", "won"):
                    yield Action(user, "update", module, (key,), {"stage": stage, **told})
            if module == "line":
                told = {"deal": next(iter(world.records["deal"])), **told}
            yield Action(
                user, "create", module, (NEW,), {one: it for one, it in told.items() if it is not None}
            )
