"""How a place asks who is at work: a policy and a view once a statement, a function of the system's in variables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.seeds.identity import SYSTEM_USER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.targets.relational.model import Json

_OTHERS: Final = {"team": functions.TEAM, "subordinates": functions.BELOW}


def words(names: Iterable[str]) -> str:
    """A list of names as an array."""
    return literal("{" + ",".join(sorted(names)) + "}", "postgres")


class Asking:
    """Of a policy: what is asked is computed once a statement."""

    def __init__(self) -> None:
        self.everything: dict[str, None] = {}
        """The tables of which all rows are read, whoever asks."""

    def once(self, sql: str) -> str:
        """One value."""
        return f"(select {sql})"

    def ids(self, sql: str) -> str:
        """A list of ids."""
        return f"(array(select {sql}))"

    @property
    def user(self) -> str:
        """Who is at work."""
        return self.once('"fn__user_id"()')

    def roles(self, roles: Iterable[str]) -> str:
        """Whether they have one of these roles."""
        return self.once(f"{functions.called(functions.HAS_ANY)}({words(roles)})")

    def capability(self, name: str) -> str:
        """Whether they have a named right."""
        return self.once(f'"fn__has_capability"({literal(name, "postgres")})')

    def member(self, function: str, name: str) -> str:
        """Whether they are in a team, or work on a queue."""
        return self.once(f"{functions.called(function)}({literal(name, 'postgres')})")

    def covers(self, owner: str, scope: str, *, queues: bool) -> str:
        """Whether a scope covers the records of an owner: who is at work, another, or a queue."""
        tests = [self.among(owner, scope), *([self.queued(owner)] if queues else [])]
        return f"({' or '.join(tests)})" if queues else tests[0]

    def among(self, owner: str, scope: str) -> str:
        """Whether an owner is they themselves, or another whose records the scope covers."""
        if scope == "own":
            return f"{owner} = {self.user}"
        return f"{owner} = any {self.ids(f'{functions.called(_OTHERS[scope])}()')}"

    def queued(self, owner: str) -> str:
        """Whether an owner is a queue on which they work."""
        return f"{owner} = any {self.ids(f'{functions.called(functions.QUEUES)}()')}"

    def opened(self, module: str, access: str, key: str) -> str:
        """Whether somebody opened a record to them by hand."""
        wanted = words(["read", "update"] if access == "read" else ["update"])
        call = f"{functions.called(functions.SHARED)}({literal(module, 'postgres')}, {wanted})"
        return f"{key} = any {self.ids(call)}"

    def table(self, name: str) -> str:
        """A table or view of which all rows count."""
        if name.startswith("_"):
            return quoted(name)
        self.everything[name] = None
        return quoted(physical.derived(name, "all"))


class AskingAs(Asking):
    """Of a policy for just one role: a scope covers nothing where it is not the only role of who is at work."""

    def __init__(self, role: str, *, wide: bool) -> None:
        super().__init__()
        self._role, self._wide = literal(role, "postgres"), wide

    @property
    def only(self) -> str:
        """Whether this is their only role."""
        return self.once(f"{functions.called(functions.ONLY_ROLE)}({self._role})")

    def covers(self, owner: str, scope: str, *, queues: bool) -> str:
        """One list of owners, which an index finds; or, where they are many, a test of what is found otherwise."""
        if scope == "own" and not queues:
            return f"{owner} = {self.once(f'{functions.called(functions.AS)}({self._role})')}"
        told = f"{self._role}, {literal(scope, 'postgres')}, {'true' if queues else 'false'}"
        owners = f"{functions.called(functions.OWNERS)}({told})"
        if not self._wide or scope != "subordinates":
            return f"{owner} = any {self.ids(owners)}"
        among = f'{owner} in (select "one" from {owners} as "one")'
        if queues:
            return among
        everybody = self.once(f"{functions.called(functions.LEADS_ALL)}({self._role})")
        return f"(({everybody} and {owner} <> {literal(SYSTEM_USER, 'postgres')}) or {among})"


class AskingOnce(Asking):
    """Of a view: what is asked stands in a table of one row beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[str, str] = {}

    def once(self, sql: str) -> str:
        """One value, as a column."""
        return f'"p".{self.columns.setdefault(sql, quoted(f"k{len(self.columns) + 1}"))}'

    def ids(self, sql: str) -> str:
        """A list of ids, as a column."""
        return f"({self.once(f'array(select {sql})')})"

    def source(self) -> str:
        """The table of one row; empty where nothing is asked."""
        if not self.columns:
            return ""
        told = ",\n    ".join(f"{sql} as {name}" for sql, name in self.columns.items())
        return f'cross join (\n    select\n    {told}\n    offset 0\n) as "p"'


class AskingInside(Asking):
    """Of a function of the system's, for one record: it has `who` and their `roles` in variables."""

    @property
    def user(self) -> str:
        """Who is at work."""
        return '"__who"'

    def once(self, sql: str) -> str:
        """One value."""
        return sql

    def roles(self, roles: Iterable[str]) -> str:
        """Whether they have one of these roles."""
        return f'"__roles" && {words(roles)}'

    def among(self, owner: str, scope: str) -> str:
        """Whether an owner is they themselves, or another whose records the scope covers."""
        if scope == "own":
            return f'{owner} = "__who"'
        function = {"team": functions.IS_COLLEAGUE, "subordinates": functions.IS_BELOW}[scope]
        return f'{functions.called(function)}({owner}, "__who")'

    def queued(self, owner: str) -> str:
        """Whether an owner is a queue on which they work."""
        return f"{functions.called(functions.IS_QUEUE)}({owner})"

    def opened(self, module: str, access: str, key: str) -> str:
        """Whether somebody opened a record to them by hand."""
        wanted = words(["read", "update"] if access == "read" else ["update"])
        return f"{functions.called(functions.IS_SHARED)}({literal(module, 'postgres')}, {wanted}, {key})"

    def table(self, name: str) -> str:
        """The table itself: the system sees all of it."""
        return quoted(name)


@dataclass(frozen=True)
class Place(Where):
    """The names of a place that asks."""

    asking: Asking | None = None

    def table(self, module: str) -> str:
        """The table of a module, or the view that knows its formulas, with all rows."""
        assert self.asking is not None
        return self.asking.table(self.places.formulas.source(module, self.level))

    def _carries(self, table: Json, record: str, named: str) -> str:
        assert self.asking is not None
        name = physical.identifier(table["name"])
        whose, tag = (f"{quoted(name)}.{quoted(one)}" for one in table["unique"])
        joined = f'{self.asking.table(name)} AS {quoted(name)} JOIN "_tag" ON "_tag"."id" = {tag}'
        return f"EXISTS (SELECT 1 FROM {joined} WHERE {whose} = {record} AND {named})"

    def _role(self, name: str, _: str) -> str:
        assert self.asking is not None
        return self.asking.roles([name])

    def _capability(self, name: str, _: str) -> str:
        assert self.asking is not None
        return self.asking.capability(name)
