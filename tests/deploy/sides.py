"""A database to prove on: deployed afresh as the target writes it, and what its catalogue then shows."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from crmspec.deploy.database import Postgres, Sqlite
from crmspec.deploy.inspect import modulo_leftovers
from crmspec.targets.registry import targets
from tests.conftest import _database as database_on

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.physical import Dialect

Json = dict[str, Any]
Catalogue = dict[tuple[str, str], Any]
_LEFT: Final = re.compile(r', "_left_\d+_[^"]*"')
_SPACE: Final = re.compile(r"\s+")


@dataclass
class SqliteSide:
    """Files, or databases in memory."""

    dialect: ClassVar[Dialect] = "sqlite"
    folder: Path | None = None
    number: int = 0

    def empty(self) -> Sqlite:
        """A database with nothing in it."""
        self.number += 1
        return Sqlite(self.folder / f"{self.number}.db" if self.folder else Path(":memory:"))

    def fresh(self, manifest: Json) -> Sqlite:
        """What the target's own files make."""
        database = self.empty()
        files = targets()["sqlite"].produce(manifest)
        for path in sorted(path for path in files if path.startswith("sqlite/0")):
            database.connection.executescript(files[path])
        return database

    def catalogue(self, database: Database) -> Catalogue:
        """Every object by its text, and every column; what is listed as left is left out."""
        found: Catalogue = {}
        for kind, name, sql in database.rows(
            "select type, name, sql from sqlite_schema where sql is not null"
        ):
            if not name.startswith("_left_") and name != "sqlite_sequence":
                found[kind, name] = _plain(sql)
        return found

    def remaining(self, database: Database) -> list[str]:
        """What still stands of all that changes have left."""
        stands = "select name, coalesce(sql, '') from sqlite_schema"
        return [name for name, sql in database.rows(stands) if "_left_" in name or '"_left_' in sql]

    def close(self) -> None:
        """What is in memory goes by itself."""


@dataclass
class PostgresSide:
    """Databases of one server; roles belong to all of them."""

    dialect: ClassVar[Dialect] = "postgres"
    server: str
    deployment: str
    made: ExitStack = field(default_factory=ExitStack)

    def empty(self) -> Postgres:
        """A database with nothing in it."""
        return Postgres(self.made.enter_context(database_on(self.server)), self.deployment)

    def fresh(self, manifest: Json) -> Postgres:
        """What the target's own files make."""
        database = self.empty()
        files = targets()["postgres"].produce(manifest)
        for path in sorted(path for path in files if path.startswith("postgres/0")):
            with database.connection.transaction():
                database.connection.execute(files[path].encode())
        database.run(f'set search_path to "{database.schema}", pg_temp')
        return database

    def catalogue(self, database: Database) -> Catalogue:
        """Every object; what is left is left out, and roles as such, which other databases have too."""
        from crmspec.deploy.inspect import postgres

        assert isinstance(database, Postgres)
        found = postgres.catalogue(database.connection, database.schema)
        left = database.rows("select 'role', object from _leftover where kind = 'role'")
        return {key: text for key, text in modulo_leftovers(found, left).items() if key[0] != "role"}

    def remaining(self, database: Database) -> list[str]:
        """What still stands of all that changes have left."""
        from crmspec.deploy.inspect import postgres

        assert isinstance(database, Postgres)
        found = postgres.catalogue(database.connection, database.schema)
        return [name for kind, name in found.keys() - modulo_leftovers(found).keys() if kind != "row"]

    def close(self) -> None:
        """Take everything away, the roles too."""
        self.made.close()
        import psycopg

        with psycopg.connect(self.server, autocommit=True) as connection:
            schema = f"crm_{self.deployment}"
            named = connection.execute(
                "select quote_ident(rolname) from pg_roles where starts_with(rolname, %s)", (schema + "__",)
            ).fetchall()
            for (name,) in named:
                connection.execute(f"drop role {name}".encode())


def _plain(sql: str) -> str:
    lines = [line for line in sql.splitlines() if not line.lstrip().startswith("--")]
    return _LEFT.sub("", _SPACE.sub(" ", "\n".join(lines)).replace(" )", ")"))
