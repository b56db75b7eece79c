"""A database to prove on: deployed afresh as the target writes it, and what its catalogue then shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy.database import Sqlite
from crmspec.targets.registry import targets

if TYPE_CHECKING:
    from crmspec.deploy.database import Database

Json = dict[str, Any]
Catalogue = dict[tuple[str, str], Any]
_LEFT: Final = re.compile(r', "_left_\d+_[^"]*"')
_SPACE: Final = re.compile(r"\s+")


@dataclass
class SqliteSide:
    """Files, or databases in memory."""

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


def _plain(sql: str) -> str:
    lines = [line for line in sql.splitlines() if not line.lstrip().startswith("--")]
    return _LEFT.sub("", _SPACE.sub(" ", "\n".join(lines)).replace(" )", ")"))
