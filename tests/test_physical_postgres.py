"""The table of types on a real PostgreSQL: it takes what SQLite takes, and refuses what its types let in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest

from crmspec import physical
from crmspec.compiler.model.field import Column

if TYPE_CHECKING:
    import psycopg

LIMITS = physical.INT64
CASES: list[tuple[Column, list[object], list[object]]] = [
    (Column("c", "text", max_length=3), ["", "Zoë"], ["four"]),
    (Column("c", "text", choices=("a", "it's")), ["a", "it's"], ["b"]),
    (Column("c", "text", pattern="a|b"), ["a"], ["ab", "a\n"]),
    (Column("c", "int64"), list(LIMITS), [2**63]),
    (Column("c", "int64", minimum=LIMITS[0] + 1, maximum=LIMITS[1] - 1), [0], list(LIMITS)),
    (Column("c", "boolean"), [True, False], []),
    (Column("c", "date"), [date.min, date.max], ["infinity", "0001-12-31 BC", "10000-01-01"]),
    (
        Column("c", "datetime"),
        [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)],
        ["infinity", "-infinity"],
    ),
    (Column("c", "time"), [time(0), time(23, 59, 59)], ["24:00:00", "23:59:59.7"]),
    (Column("c", "json"), ["{}", "null"], ["{"]),
    (Column("c", "id"), ["0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b11"], ["0197"]),
    (Column("c", "texts", choices=("a", "b")), [[], ["a", "b"]], [["x"], [None]]),
    (Column("c", "texts", choices=()), [[]], [["x"]]),
]


def run(connection: psycopg.Connection[Any], sql: str, *values: object) -> None:
    connection.execute(sql.encode(), values, prepare=False)


def accepts(connection: psycopg.Connection[Any], value: object) -> bool:
    import psycopg

    try:
        with connection.transaction():
            run(connection, "insert into t values (%s)", value)
    except (psycopg.DataError, psycopg.IntegrityError):
        return False
    return True


@pytest.mark.parametrize(("column", "good", "bad"), CASES, ids=lambda one: getattr(one, "storage", ""))
def test_a_column_takes_what_it_holds_and_nothing_else(
    postgres_connection: psycopg.Connection[Any], column: Column, good: list[object], bad: list[object]
) -> None:
    tests = " ".join(f"check ({check.sql})" for check in physical.column_checks(column, "postgres"))
    name, type_ = physical.quoted(column.name), physical.column_type(column, "postgres")
    run(postgres_connection, f"create table t ({name} {type_} {tests})")
    assert accepts(postgres_connection, None)
    assert [value for value in good if not accepts(postgres_connection, value)] == []
    assert [value for value in bad if accepts(postgres_connection, value)] == []


@pytest.mark.parametrize("value", [*LIMITS, 0, 2**31, -(2**31), "it's", r"\n", True, None])
def test_literals_come_back_as_they_were(
    postgres_connection: psycopg.Connection[Any], value: str | int | bool | None
) -> None:
    sql = f"select {physical.literal(value, 'postgres')}"
    assert postgres_connection.execute(sql.encode()).fetchone() == (value,)


def test_texts_are_joined_by_the_database(postgres_connection: psycopg.Connection[Any]) -> None:
    made = physical.joined(Column("a", "text", joins=("city", "country"), separator=", "))
    run(
        postgres_connection,
        f"create table t (city text, country text, a text generated always as ({made}) stored)",
    )
    run(postgres_connection, "insert into t values ('Ulm', null), (null, 'DE'), ('Ulm', 'DE'), (null, null)")
    rows = postgres_connection.execute("select a from t").fetchall()
    assert rows == [("Ulm",), ("DE",), ("Ulm, DE",), (None,)]
