"""Look for what differs from the reference on guarded connections."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from crmspec.access.decide import Record, decide

from .actions import NEW, Action
from .architectures import FIELDS
from .noticing import Noticing
from .postgres import columns
from .sqlite import DELETED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from .compare import Tally

TAGS = 'select distinct "account_id" from "account__interests"'


class OnSqlite(Noticing):
    """The comparison on SQLite, where statements also open records and make tags."""

    asked = ("export", "print", "clone")

    def _single(self, rng: Random, module: str) -> Iterator[Action]:
        """Besides fields, what only the system writes."""
        yield from super()._single(rng, module)
        for user in self._world.users:
            live = [key for key, row in self._world.records[module].items() if not row["deleted_at"]]
            told = {"deal": next(iter(self._world.records["deal"]))} if module == "line" else {}
            key = rng.choice(live)
            made = self._world.records[module][key]["created_by"]
            other = rng.choice([one for one in self._world.users if one not in {made, user}])
            for name, value in (("version", 7), ("created_by", other)):
                yield Action(user, "update", module, (key,), {name: value})
                yield Action(user, "create", module, (NEW,), {**told, name: value})
            for access in ("read", "update"):
                yield Action(user, "share", module, (rng.choice(live),), {"access": access})
            if module == "deal":
                yield Action(user, "update", module, (rng.choice(live),), {"twice": 1})
            if module == "account":
                yield from (Action(user, "tag_apply", module, (key,)) for key in live)

    def everywhere(self, *, written: bool = False) -> str:
        """A decision that differs in any module, or about what is no record."""
        found = (self.first(module, "writing" if written else "looking") for module in FIELDS)
        return next(filter(None, found), "") or next(self._besides(), "")

    def notices(self, kind: str, module: str, name: str) -> bool:
        """Whether a safeguard that is taken away is noticed where it is to be expected."""
        if kind not in {"rule", "door"} and not name.endswith("~seen"):
            looks = [self._reading(one) for one in ([module] if module else FIELDS)]
        elif name.endswith("~seen"):
            looks = [
                self._writing(one, lambda one: one.kind in {"create", "update", "mass"}) for one in FIELDS
            ]
        elif module:
            looks = [self._writing(module, lambda one: _is_about(one, name)), self._at_once(module)]
        else:
            looks = [self._besides(), *map(self._writing, FIELDS)]
        return any(next(look, "") for look in looks)

    def _calling(self, module: str) -> Iterator[str]:
        """No functions decide here."""
        yield from ()

    def _taken_on(self, user: str, module: str, tally: Tally) -> None:
        """Nobody takes on a role here."""

    def _tagged(self, user: str, tally: Tally) -> None:
        world, principal = self._world, self._world.principal(user)
        if user in world.inactive:
            return
        got = {row[0] for row in self._side.connection(user).execute(TAGS).fetchall()}
        for key, tags in world.tags.items():
            record = Record("account", world.records["account"][key])
            found = decide(world.policy, principal, "read", record, (), world)
            seen = bool(tags) and found.allowed and "interests" in found.fields
            tally.count(seen, seen == (key in got), f"{user} tags of {key}: {seen}, got {key in got}")

    def _besides(self) -> Iterator[str]:
        """Shares are closed by who opened them, tags made by who may."""
        world = self._world
        some = Record("account", next(iter(world.records["account"].values())))
        for user in (one for one in world.users if one not in world.inactive):
            if self._goes(user, 'delete from "_share"'):
                yield f"{user} closes what others opened"
            for category in ("interest", "grading"):
                may = decide(world.policy, world.principal(user), "tag_create", some, (category,), world)
                sql = 'insert into "_tag" ("category", "name") values (?, \'new\')'
                if self._goes(user, sql, category) != may.allowed:
                    yield f"{user} makes a tag in {category}: {may}"

    def _deletes(self, action: Action) -> bool:
        told = columns(action.values)
        sets = "".join(f', "{name}" = ?' for name in told)
        sql = f'update "{action.module}" set "deleted_at" = ?{sets} where "id" = ?'
        return self._goes(action.user, sql, DELETED, *told.values(), *action.keys)

    def _goes(self, user: str, sql: str, *values: object) -> bool:
        """Whether a statement goes through and does something; it is taken back."""
        try:
            connection = self._side.connection(user)
            with self._side._apart(connection):
                return bool(connection.execute(sql, values).rowcount)
        except sqlite3.Error:
            return False


def _is_about(action: Action, name: str) -> bool:
    """Whether an attempt is of the kind that a trigger is asked for."""
    if "interests" in name:
        return action.kind == "tag_apply"
    if "insert" in name:
        return action.kind == "create"
    return action.kind not in {"create", "tag_apply"}
