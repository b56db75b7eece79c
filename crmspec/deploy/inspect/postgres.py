"""The catalogue of a deployment on PostgreSQL: one query for each kind of object."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.deploy.inspect.catalogue import collected
from crmspec.deploy.inspect.queries import QUERIES
from crmspec.deploy.inspect.rows import read
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import psycopg

    from crmspec.deploy.inspect.catalogue import Catalogue
    from crmspec.targets.relational.model import Json

    Cursor = psycopg.Cursor[tuple[Any, ...]]

_SETTINGS: Final = {
    "TimeZone": "UTC", "DateStyle": "ISO, YMD", "IntervalStyle": "postgres", "extra_float_digits": "1",
    "bytea_output": "hex", "quote_all_identifiers": "off", "jit": "off",
}  # fmt: skip
"""What would otherwise decide how the server writes expressions."""


_AT_ONCE: Final = """
    select coalesce(json_object_agg(name, text), '{{}}') from ({}) as found (name, text)"""
"""Many small rows would take longer to come over than to be found."""


def catalogue(connection: psycopg.Connection[Any], schema: str) -> Catalogue:
    """Read all that belongs to the deployment of this schema; nothing of the connection's state stays changed."""
    found: Catalogue = {}
    with _settled(connection, schema) as cursor:
        cursor.execute("select oid from pg_namespace where nspname = %s", (schema,))
        here = cursor.fetchone()
        given = {"schema": here[0] if here else 0, "roles": f"{schema}__"}
        for kind, query in QUERIES.items():
            cursor.execute(_AT_ONCE.format(query).encode(), given)
            [(objects,)] = cursor
            found |= collected(kind, objects.items())
    return found


def reference(connection: psycopg.Connection[Any], manifest: Json) -> Catalogue:
    """Read the rows that a manifest brings along: `row` what the blueprint decides, `seed` what is people's."""
    with _settled(connection, physical.schema(manifest["crm"]["name"])) as cursor:

        def rows(table: str, columns: Sequence[str], ids: Sequence[str] | None) -> Iterator[dict[str, Any]]:
            names = ", ".join(map(quoted, columns))
            where = "" if ids is None else " where id = any (%(ids)s::uuid[])"
            sql = f"select row_to_json(r)::text from (select {names} from {quoted(table)}{where}) as r"
            cursor.execute(sql.encode(), None if ids is None else {"ids": list(ids)})
            return (json.loads(text) for (text,) in cursor.fetchall())

        return read(manifest, rows)


@contextmanager
def _settled(connection: psycopg.Connection[Any], schema: str) -> Iterator[Cursor]:
    """A cursor whose settings are always the same; they are gone afterwards."""
    from psycopg.rows import tuple_row

    settings = {**_SETTINGS, "search_path": f"{quoted(schema)}, pg_temp"}
    with (
        connection.transaction(force_rollback=True),
        connection.cursor(row_factory=tuple_row) as cursor,
    ):
        for name, value in settings.items():
            cursor.execute("select set_config(%s, %s, true)", (name, value))
        yield cursor
