"""Records of a whole blueprint, made from its manifest alone: a few of each module, led to each other at random."""

from __future__ import annotations

from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from crmspec.physical import quoted
from crmspec.targets.relational.plan import plan
from tests.targets.relational.databases import Refused, insert

from .values import Known, of_field, some

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.targets.relational.model import Col, Json, Table
    from tests.targets.relational.databases import Database

EACH: Final = 4
_ATTEMPTS: Final = 60
_SYSTEM: Final = frozenset(
    {"id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id"}
)
LONG_AGO: Final = "2020-01-01T00:00:00.000000Z"


def fields_of(table: Table, fields: Mapping[str, Json]) -> dict[str, list[Col]]:
    """The columns of each field of a module."""
    return {
        name: [col for one in told["columns"] if (col := table.column(one["name"])) is not None]
        for name, told in fields.items()
    }


class Filling:
    """People with one role each, and records; what is made is kept, to be made again elsewhere."""

    def __init__(self, manifest: Json, literals: Mapping[str, frozenset[Any]]) -> None:
        self.manifest, self.plan = manifest, plan(manifest)
        self.rng = Random(11)
        self.known = Known({}, literals)
        self.users: dict[str, str] = {}
        self.members: dict[str, str] = {}
        """For each role, somebody who is in every team and works on every queue besides."""
        self.made: list[tuple[str, dict[str, Any]]] = []

    def identity(self) -> str:
        return str(UUID(int=self.rng.getrandbits(128), version=4))

    def fill(self, database: Database) -> None:
        """Make all of it."""
        self._people(database)
        self._files(database)
        self._declared(database)
        waiting = list(self.manifest["modules"])
        for _ in range(len(waiting)):
            waiting = [one for one in waiting if not self._module(database, one)]
        assert not waiting, f"no records of {waiting}"
        for table in self.plan.tables:
            if table.owner:
                self._beside(database, table)
        self._consents(database)

    def again(self, database: Database) -> None:
        """Make the same in another database; what it does not take, it is without."""
        for table, row in self.made:
            insert(database, table, **row)

    def _add(self, database: Database, table: str, row: dict[str, Any]) -> bool:
        with_savepoint = _Trying(database)
        if not with_savepoint.insert(table, row):
            return False
        self.made.append((table, row))
        return True

    def _people(self, database: Database) -> None:
        for role in self.manifest["roles"]:
            for held, kind in ((self.users, "user"), (self.members, "member")):
                held[role] = self.identity()
                self._add(database, "_user", {"id": held[role], "name": f"{kind} {role}"})
                self._add(database, "_user_role", {"user_id": held[role], "role": role})
        self.known.ids["_user"] = list(self.users.values())  # type: ignore[index]

    def _files(self, database: Database) -> None:
        told = {"media_type": "text/plain", "bytes": 1, "sha256": "0" * 64, "location": "nowhere"}
        ids = [self.identity() for _ in range(3)]
        for one in ids:
            self._add(database, "_file", {"id": one, "name": f"{one}.txt", **told})
        self.known.ids["_file"] = ids  # type: ignore[index]

    def _declared(self, database: Database) -> None:
        """What the blueprint declares as rows can be referred to."""
        for table in self.plan.system:
            if table.name not in self.known.ids and table.primary:
                rows = database.run(f"select {quoted(table.primary[0])} as one from {quoted(table.name)}")
                self.known.ids[table.name] = [row["one"] for row in rows]  # type: ignore[index]

    def _module(self, database: Database, module: str) -> bool:
        count = self._count(module)
        found = [one for one in (self._record(database, module) for _ in range(count)) if one]
        if found:
            self.known.ids[module] = found  # type: ignore[index]
        return len(found) == count

    def _count(self, module: str) -> int:
        """More of those that only one other may refer to, so that there is another to refer to."""
        return max(
            (2 + self._count(one) for one in self._taken.get(module, ()) if one != module), default=EACH
        )

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        """For modules to whose records only one record of a kind may refer, the modules that do."""
        found: dict[str, set[str]] = {}
        for module, table in self.plan.of_module.items():
            keys = [table.column(name) for key in table.keys for name in key.columns]
            for one in keys:
                if one is not None and one.column.references in self.manifest["modules"]:
                    found.setdefault(str(one.column.references), set()).add(module)
        return found

    def _record(self, database: Database, module: str) -> str | None:
        table, fields = self.plan.of_module[module], self.manifest["modules"][module]["fields"]
        for attempt in range(_ATTEMPTS):
            key = self.identity()
            row: dict[str, Any] = {"id": key, "updated_at": LONG_AGO}
            for name, columns in fields_of(table, fields).items():
                if self._wanted(columns, attempt):
                    row |= of_field(self.rng, self.known, columns, f"{module}.{name}")
            if table.column("owner_id") is not None:
                row["owner_id"] = self.rng.choice(self.known.ids["_user"])
            if self._add(database, table.name, {name: v for name, v in row.items() if v is not None}):
                return key
        return None

    def _wanted(self, columns: list[Col], attempt: int) -> bool:
        needed = any(one.required for one in columns)
        return needed or self.rng.random() > attempt / _ATTEMPTS

    def _beside(self, database: Database, table: Table) -> None:
        for record in self.known.ids[table.owner]:
            for _ in range(2):
                self._add(database, table.name, self.row_beside(self.rng, table, record))

    def row_beside(self, rng: Random, table: Table, record: str) -> dict[str, Any]:
        """A row of a table beside a module's own, for a record."""
        row = {}
        for one in table.columns:
            if one.default is None or one.name in table.primary:
                row[one.name] = some(rng, self.known, one.column, table.name, optional=not one.required)
        row[table.primary[0]] = record
        return {name: value for name, value in row.items() if value is not None}

    def _consents(self, database: Database) -> None:
        for name, one in self.manifest["consents"].items():
            for module in one["modules"]:
                for record in self.known.ids.get(module, ())[: EACH - 1]:
                    row = {"id": self.identity(), "module": module, "record_id": record, "consent": name}
                    self._add(database, "_consent", {**row, "given_by": "somebody"})

    def teams(self, database: Database) -> None:
        """Put the members into every team, and the others into one that nothing is shared with."""
        rows = database.run('select "id", "name" from "_team"')
        shared = {one["to"].get("team") for one in self.manifest["shares"].values()}
        apart = [row["id"] for row in rows if row["name"] not in shared][:1]
        for user in self.users.values():
            for team in apart:
                database.run('update "_user" set "team_id" = ? where "id" = ?', team, user)
        for held, teams in ((self.members, [row["id"] for row in rows]), (self.users, apart)):
            for at, user in enumerate(held.values()):
                for team in teams:
                    insert(database, "_team_member", team_id=team, user_id=user, position=1000 + at)


class _Trying:
    """Inserts that may fail, each by itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insert(self, table: str, row: dict[str, Any]) -> bool:
        names, marks = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
        try:
            self._database.run(f"insert into {quoted(table)} ({names}) values ({marks})", *row.values())
        except Refused:
            return False
        return True
