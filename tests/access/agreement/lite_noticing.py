"""Look for what differs from the reference on guarded connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.access.decide import Record, decide

from .actions import NEW, Action
from .architectures import FIELDS
from .noticing import Noticing
from .postgres import columns
from .sqlite import DELETED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from .compare import Tally
BESIDE = (
    ("interests", 'select "account_id" as "id" from "account__interests"'),
    ("phones", 'select "account_id" as "id" from "account__phones"'),
    ("allies", 'select "account_id" as "id" from "account__allies"'),
    ("phones", 'select "id" from "account" where "phones" is not null'),
    ("phones", 'select "id" from "account" where "phones_label" is not null'),
)
"""What lies beside records, and the first of each list."""


class OnSqlite(Noticing):
    """The comparison on SQLite, where statements also open records and make tags."""

    asked = ("export", "print", "clone")
    beside = BESIDE

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

    def agree(self, modules: Iterable[str]) -> str:
        """A decision that differs from the reference as long as nothing is taken away; it is asked first."""
        return super().agree(modules) or next(self._besides(), "")

    def notices(self, kind: str, module: str, name: str) -> bool:
        """Whether a safeguard that is taken away is noticed where it is to be expected."""
        if name.endswith("~seen"):
            looks = [self._ending(one, _may_lead) for one in FIELDS]
        elif kind == "people":
            looks = [*map(self._reading, FIELDS), *map(self._ending, FIELDS)]
        elif kind not in {"rule", "door"}:
            looks = [self._reading(one) for one in ([module] if module else FIELDS)]
        elif module:
            about = self._ending(module, lambda one: _is_about(one, name))
            looks = [about, self._at_once(module), self._tagging(module)]
        else:
            looks = list(map(self._ending, FIELDS))
        looks = [*looks, self._besides()]
        return any(next(look, "") for look in looks)

    def _calling(self, module: str) -> Iterator[str]:
        """No functions decide here."""
        yield from ()

    def _taken_on(self, user: str, module: str, tally: Tally) -> None:
        """Nobody takes on a role here."""

    def _besides(self) -> Iterator[str]:
        """Shares are closed by who opened them, tags made by who may."""
        world = self._world
        some = Record("account", next(iter(world.records["account"].values())))
        for user in (one for one in world.users if one not in world.inactive):
            if self._side.goes(user, 'update "account__phones" set "position" = 5'):
                yield f"{user} moves what lies beside a record"
            if self._side.goes(user, 'delete from "_share"'):
                yield f"{user} closes what others opened"
            for category in ("interest", "grading"):
                may = decide(world.policy, world.principal(user), "tag_create", some, (category,), world)
                sql = 'insert into "_tag" ("category", "name") values (?, \'new\')'
                if self._side.goes(user, sql, category) != may.allowed:
                    yield f"{user} makes a tag in {category}: {may}"

    def _deletes(self, action: Action) -> bool:
        told = columns(action.values)
        sets = "".join(f', "{name}" = ?' for name in told)
        sql = f'update "{action.module}" set "deleted_at" = ?{sets} where "id" = ?'
        return bool(self._side.goes(action.user, sql, DELETED, *told.values(), *action.keys))


def _may_lead(action: Action) -> bool:
    """Whether an attempt may lead a record to another."""
    return action.kind in {"create", "update", "mass"}


def _is_about(action: Action, name: str) -> bool:
    """Whether an attempt is of the kind that a trigger is asked for."""
    table = name.partition("~")[0]
    if "__interests" in table:
        return action.kind == "tag_apply"
    if "__phones" in table:
        return action.kind == "list"
    if "__allies" in table:
        return action.kind == "link"
    if "insert" in name:
        return action.kind == "create"
    return action.kind not in {"create", "tag_apply", "list", "link"}
