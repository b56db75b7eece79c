"""What the databases say about themselves is what the manifest says, and the same on both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import MetaData, create_engine, event, inspect

from crmspec import physical
from crmspec.compiler.system import system_columns
from crmspec.targets.relational.columns import needed_columns
from crmspec.targets.relational.system import system_tables
from tests.targets.relational.databases import Lite, Postgres, load

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest

pytestmark = pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
ONLY_HERE: Final = {"sqlite": {"_acting"}, "postgres": set[str]()}
"""Tables that one database alone needs: PostgreSQL knows who is at work by a setting."""
TYPES: Final = {
    "postgres": {
        "TEXT": "text", "BIGINT": "int64", "BOOLEAN": "boolean", "DATE": "date", "TIMESTAMP": "datetime",
        "TIME": "time", "JSONB": "json", "UUID": "id", "ARRAY": "texts",
    },
    "sqlite": {"TEXT": "text", "INTEGER": "integer"},
}  # fmt: skip
STORED: Final = {one.name: one.sqlite for one in physical.STORAGE.values()}


@dataclass(frozen=True)
class Shape:
    """A table, as both databases can tell it."""

    columns: dict[str, tuple[str, bool]]
    primary: tuple[str, ...]
    references: frozenset[tuple[str, str, str, str]]
    indexes: frozenset[tuple[str, bool]]


@pytest.fixture(scope="module")
def shapes(bundle: tuple[Manifest, Files], fresh: str) -> Iterator[dict[str, dict[str, Shape]]]:
    """What each database reflects."""
    manifest, files = bundle
    schema = physical.schema(manifest["crm"]["name"])
    postgres = create_engine(fresh.replace("postgresql://", "postgresql+psycopg://", 1))
    with postgres.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute(f"drop schema if exists {physical.quoted(schema)} cascade".encode())
        load(Postgres(driver), files)
        driver.commit()
    sqlite = create_engine("sqlite://")

    @event.listens_for(sqlite, "connect")
    def _load(connection: Any, _: Any) -> None:
        load(Lite(connection), files)
        connection.row_factory = None

    yield {
        "postgres": _reflected(postgres, schema),
        "sqlite": _reflected(sqlite, None),
    }
    postgres.dispose()
    sqlite.dispose()


def _reflected(engine: Any, schema: str | None) -> dict[str, Shape]:
    name = engine.dialect.name.replace("postgresql", "postgres")
    metadata = MetaData(schema=schema)
    metadata.reflect(engine)
    inspector = inspect(engine)
    found = {}
    for table in metadata.tables.values():
        columns = {
            column.name: (TYPES[name][type(column.type).__name__.upper()], bool(column.nullable))
            for column in table.columns
        }
        keys = inspector.get_foreign_keys(table.name, schema=schema)
        found[table.name] = Shape(
            columns,
            tuple(inspector.get_pk_constraint(table.name, schema=schema)["constrained_columns"]),
            frozenset(
                (
                    *one["constrained_columns"],
                    one["referred_table"],
                    *one["referred_columns"],
                    one["options"].get("ondelete", "NO ACTION"),
                )
                for one in keys
            ),
            frozenset(_indexes(engine, name, table.name, schema)),
        )
    return {one: shape for one, shape in found.items() if one not in ONLY_HERE[name]}


def _indexes(engine: Any, name: str, table: str, schema: str | None) -> Iterator[tuple[str, bool]]:
    if name == "sqlite":
        query = (
            "select name, sql like 'create unique%' from sqlite_master "
            "where type = 'index' and sql is not null and tbl_name = ?"
        )
        given: tuple[Any, ...] = (table,)
    else:
        query = (
            "select indexname, indexdef like 'CREATE UNIQUE%%' from pg_indexes "
            "where schemaname = %s and tablename = %s and indexname not like '%%\\_\\_pk'"
        )
        given = (schema, table)
    with engine.connect() as connection:
        for index, unique in connection.exec_driver_sql(query, given):
            yield index, bool(unique)


def _declared(manifest: Manifest) -> Iterator[tuple[str, dict[str, tuple[str, bool]]]]:
    """Tables, their columns, types and whether they may be null, straight from the manifest."""
    variants = {one["module"] for one in manifest["record_types"].values()}
    for name, module in manifest["modules"].items():
        always = {"id", "version", "created_at", "created_by", "updated_at", "updated_by"}
        columns = {
            one.name: (one.storage, one.name not in always)
            for one in system_columns(module.get("ownership", "user"))
        }
        for key, field in module["fields"].items():
            needed = needed_columns(key, field) if field.get("required") and field["columns"] else ()
            columns |= {one["name"]: (one["storage"], one["name"] not in needed) for one in field["columns"]}
        for table in (*module.get("tables", ()), *_tables_of_fields(module)):
            columns_beside = {
                one["name"]: (one["storage"], one["name"] not in table["unique"]) for one in table["columns"]
            }
            yield physical.identifier(table["name"]), columns_beside
        if name in variants:
            columns["record_type"] = ("text", True)
        yield physical.table(name), columns


def _tables_of_fields(module: Manifest) -> Iterator[Manifest]:
    for field in module["fields"].values():
        yield from field.get("tables", ())


def test_both_databases_hold_the_same_tables(
    bundle: tuple[Manifest, Files], shapes: dict[str, dict[str, Shape]]
) -> None:
    assert sorted(shapes["postgres"]) == sorted(shapes["sqlite"])
    expected = {*dict(_declared(bundle[0])), *(one.name for one in system_tables())}
    assert set(shapes["postgres"]) == expected


def test_columns_are_those_of_the_manifest(
    bundle: tuple[Manifest, Files], shapes: dict[str, dict[str, Shape]]
) -> None:
    for name, declared in _declared(bundle[0]):
        found = shapes["postgres"][name].columns
        assert list(found) == list(declared), name
        for column, (storage, nullable) in declared.items():
            beside = name not in bundle[0]["modules"]  # it may ask for more than the manifest says
            assert found[column] == (storage, found[column][1] if beside else nullable), (name, column)


def test_columns_are_the_same_on_both(shapes: dict[str, dict[str, Shape]]) -> None:
    for name, shape in shapes["postgres"].items():
        as_stored = {
            column: (STORED[storage], nullable) for column, (storage, nullable) in shape.columns.items()
        }
        assert shapes["sqlite"][name].columns == as_stored, name


def test_keys_and_indexes_are_the_same_on_both(shapes: dict[str, dict[str, Shape]]) -> None:
    for name, shape in shapes["postgres"].items():
        other = shapes["sqlite"][name]
        assert other.primary == shape.primary, name
        assert other.references == shape.references, name
        assert other.indexes == shape.indexes, name


def test_every_reference_of_the_manifest_is_a_foreign_key(
    bundle: tuple[Manifest, Files], shapes: dict[str, dict[str, Shape]]
) -> None:
    for name, module in bundle[0]["modules"].items():
        for field in module["fields"].values():
            for column in field["columns"]:
                if "references" in column:
                    to = physical.table(column["references"])
                    key = "name" if to == "_lead_source" else "id"
                    rule = column["on_delete"].replace("_", " ").upper()
                    found = shapes["postgres"][physical.table(name)].references
                    assert (column["name"], to, key, rule) in found


def test_checks_have_the_same_names_on_both(bundle: tuple[Manifest, Files]) -> None:
    """What is more on SQLite is the shape of values, which PostgreSQL's types keep; less are patterns."""
    found = {}
    for name in ("postgres", "sqlite"):
        text = "".join(bundle[1][f"{name}/0{part}.sql"] for part in ("20_system", "30_tables"))
        names = {line.split('"')[1] for line in text.splitlines() if line.startswith('    constraint "')}
        found[name] = {one for one in names if not one.endswith(("__shape", "__pattern", "__fk", "__pk"))}
    assert found["postgres"] == found["sqlite"]
