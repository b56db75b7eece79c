"""The catalogue of a deployment on SQLite: the texts that the database keeps, in a form that is always the same."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy.inspect.catalogue import collected
from crmspec.deploy.inspect.create_table import read as read_table
from crmspec.deploy.inspect.create_table import squeezed
from crmspec.deploy.inspect.rows import read
from crmspec.physical import quoted
from crmspec.targets.relational.plan import plan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from crmspec.deploy.inspect.catalogue import Catalogue
    from crmspec.targets.relational.model import Json

_OBJECTS: Final = """
    select type, name, tbl_name, sql from main.sqlite_schema
    where sql is not null and name not like 'sqlite\\_%' escape '\\'
    order by type, name"""


_REMEMBERED: Final = 2_048
"""How many objects are not read again while their text is the same: a plan looks several times."""


def catalogue(connection: sqlite3.Connection) -> Catalogue:
    """Read all that the file holds; what a connection makes for itself is not looked at."""
    found: Catalogue = {}
    for kind, name, table, sql in _ask(connection, _OBJECTS):
        if kind == "table":
            found |= _table(name, sql)
        else:
            known = name if kind == "view" else f"{table}.{name}"
            found |= collected(kind, [(known, _squeezed(sql))])
    return found


_squeezed = lru_cache(maxsize=_REMEMBERED)(squeezed)


@lru_cache(maxsize=_REMEMBERED)
def _table(name: str, sql: str) -> Catalogue:
    """What a table shows; whoever asks changes nothing of it."""
    made = read_table(sql)
    return {
        **collected("table", [(name, made.options or "plain")]),
        **collected("column", ((f"{name}.{one}", text) for one, text in made.columns.items())),
        **collected("constraint", ((f"{name}.{one}", text) for one, text in made.constraints.items())),
    }


def reference(connection: sqlite3.Connection, manifest: Json) -> Catalogue:
    """Read the rows that a manifest brings along: `row` what the blueprint decides, `seed` what is people's."""
    tables = plan(manifest).by_name()

    def rows(table: str, columns: Sequence[str], ids: Sequence[str] | None) -> Iterator[dict[str, Any]]:
        where = "" if ids is None else ' where "id" in (select value from json_each(?))'
        sql = f"select {', '.join(map(quoted, columns))} from main.{quoted(table)}{where}"
        structured = {col.name for col in tables[table].columns if col.column.storage in {"json", "texts"}}
        for row in _ask(connection, sql, *([] if ids is None else [json.dumps(ids)])):
            told = dict(zip(columns, row, strict=True))
            yield {name: _value(value, name in structured) for name, value in told.items()}

    return read(manifest, rows)


def _value(value: Any, is_json: bool) -> Any:
    """A value by what it means; text that should be JSON and is not stays as it is."""
    if is_json and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value.hex() if isinstance(value, bytes) else value


def _ask(connection: sqlite3.Connection, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, values).fetchall()
