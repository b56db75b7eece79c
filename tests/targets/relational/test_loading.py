"""Every generated file runs: whole, in order, and what may be run again can be."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.physical import quoted
from tests.targets.relational.databases import Lite, Postgres, load

if TYPE_CHECKING:
    import psycopg

    from crmspec.targets.target import Files, Manifest

Bundle = tuple["Manifest", "Files"]


def test_postgres_takes_every_file(bundle: Bundle, postgres_connection: psycopg.Connection[Any]) -> None:
    manifest, files = bundle
    database = Postgres(postgres_connection)
    load(database, files)
    before = _rows(database, manifest)
    database.script(files["postgres/080_reference_data.sql"])
    assert _rows(database, manifest) == before
    database.script(files["postgres/maintenance/recompute.sql"])
    schema = physical.schema(manifest["crm"]["name"])
    views = database.run("select viewname from pg_views where schemaname = ?", schema)
    for view in views:
        database.run(f"select * from {quoted(view['viewname'])}")
    _every_role_reads(database, schema)


def test_sqlite_takes_every_file(bundle: Bundle) -> None:
    manifest, files = bundle
    database = Lite(sqlite3.connect(":memory:"))
    load(database, files)
    database.script(files["sqlite/connection.sql"])
    before = _rows(database, manifest)
    database.script(files["sqlite/080_reference_data.sql"])
    assert _rows(database, manifest) == before
    database.script(files["sqlite/maintenance/recompute.sql"])
    for schema in ("main", "temp"):
        views = database.run(f"select name from {schema}.sqlite_master where type = 'view'")
        for view in views:
            database.run(f"select * from {quoted(view['name'])}")
    assert database.run("pragma foreign_key_check") == []
    assert database.run("pragma integrity_check") == [{"integrity_check": "ok"}]


def test_postgres_takes_all_in_one_transaction(
    sink: Bundle, postgres_connection: psycopg.Connection[Any]
) -> None:
    with postgres_connection.transaction():
        load(Postgres(postgres_connection), sink[1])


def test_it_is_the_same_bytes_each_time(sink: Bundle) -> None:
    from crmspec.targets.registry import targets

    again = {**targets()["postgres"].produce(sink[0]), **targets()["sqlite"].produce(sink[0])}
    assert again == sink[1]


def _rows(database: Lite | Postgres, manifest: Manifest) -> dict[str, Any]:
    from crmspec.targets.relational.system import system_tables

    made_anew = {"_outbox"}
    return {
        one.name: sorted(map(str, database.run(f"select * from {quoted(one.name)}")))
        for one in system_tables()
        if one.name not in made_anew
    }


def _every_role_reads(database: Postgres, schema: str) -> None:
    """No role is refused what it was granted, and no two policies ask each other."""
    granted = database.run(
        "select grantee, table_name, array_agg(column_name::text) as columns "
        "from information_schema.column_privileges "
        "where table_schema = ? and privilege_type = 'SELECT' and grantee like ? group by 1, 2",
        schema,
        f"{schema}%",
    )
    assert granted
    for one in granted:
        import json

        columns = ", ".join(map(quoted, json.loads(one["columns"])))
        with database.apart():
            database.run(f"set local role {quoted(one['grantee'])}")
            database.run(f"select {columns} from {quoted(one['table_name'])}")
