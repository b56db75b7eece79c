"""Look for what differs from the reference where a difference is to be expected."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product
from typing import TYPE_CHECKING, Any

import psycopg

from crmspec import physical
from crmspec.access.decide import Record, decide
from crmspec.physical import quoted

from .actions import NEW, Action, expected, random_action
from .architectures import FIELDS, ROLES
from .compare import Tally, attempting, reading
from .postgres import columns
from .world import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from random import Random

    from .mutants import Mutant
    from .world import World

ASKED = ("export", "print", "clone", "share")
"""What no safeguard of a table says anything about: functions decide it."""


class Noticing:
    """The comparison, in the order of what is looked for, so that it may stop at the first difference."""

    asked: tuple[str, ...] = ASKED

    def __init__(self, side: Any, world: World, rng: Random, attempts: int) -> None:
        self._side, self._world = side, world
        self._taken = side.taken()
        self._attempts = {name: list(self._single(rng, name)) for name in FIELDS}
        for _ in range(attempts):
            action = random_action(world, rng)
            if action.kind not in self.asked:
                self._attempts[action.module].append(action)
        for told in self._attempts.values():
            told.sort(key=lambda one: expected(world, one).allowed)

    def _single(self, rng: Random, module: str) -> Iterator[Action]:
        """Each field by itself."""
        return _single(self._world, rng, module)

    def first(self, module: str, *, written: bool = False) -> str:
        """A decision that differs; empty where none does."""
        looks = (self._writing, self._reading) if written else (self._reading, self._writing)
        return next((told for look in (*looks, self._at_once) for told in islice(look(module), 1)), "")

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
        """Tags are seen with their record and its field."""
        if user in self._world.inactive:
            return
        world, principal = self._world, self._world.principal(user)
        with self._side.as_user(user) as cursor:
            cursor.execute(b'select distinct "account_id" from "account__interests"')
            got = {str(row["account_id"]) for row in cursor.fetchall()}
        for key, tags in world.tags.items():
            record = Record("account", world.records["account"][key])
            found = decide(world.policy, principal, "read", record, (), world)
            seen = bool(tags) and found.allowed and "interests" in found.fields
            tally.count(seen, seen == (key in got), f"{user} tags of {key}: {seen}, got {key in got}")

    def _writing(self, module: str, which: Callable[[Action], bool] = lambda _: True) -> Iterator[str]:
        tally = Tally()
        for action in filter(which, self._attempts[module]):
            attempting(self._side, self._world, action, tally)
            yield from tally.differing
            tally.differing.clear()

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
