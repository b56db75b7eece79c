"""Python, SQLite and PostgreSQL agree on every value of random expressions over random rows."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.ir import Expr, from_json, to_json, walk
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.python import to_function
from crmspec.compiler.expressions.sql import Dialect, to_sql
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.compiler.expressions.types import DATETIME
from crmspec.quoting import quote_literal

from .rows import ROWS, key
from .sources import EXPRESSIONS
from .world import (  # fmt: skip
    MODULES,
    Names,
    Rows,
    columns,
    context,
    create_tables,
    instant,
    loaded,
    scope,
    sqlite_database,
    stored,
    zone_rows,
)

SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
ZONES = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe"]
NOW = datetime(2026, 3, 29, 0, 59, 59, 123_000, tzinfo=UTC)
USER_ID = key(6001)
VARIABLES = {
    "postgres": {
        "now": f"timestamptz {quote_literal(instant(NOW))}",
        "user": f"{quote_literal(USER_ID)}::uuid",
    },
    "sqlite": {"now": quote_literal(instant(NOW)), "user": quote_literal(USER_ID)},
}


@pytest.fixture(scope="module")
def postgres(postgres_url: str) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SET TIME ZONE 'Asia/Kathmandu'")  # which must not matter
        connection.execute("CREATE SCHEMA agreement")
        connection.execute("SET search_path = agreement")
        for statement in create_tables(POSTGRES):
            connection.execute(statement)
        yield connection
        connection.execute("DROP SCHEMA agreement CASCADE")


@pytest.fixture(scope="module")
def sqlite() -> Iterator[sqlite3.Connection]:
    connection = sqlite_database()
    yield connection
    connection.close()


def checked(source: str) -> Expr | None:
    """Check a random expression; the one thing that can be wrong with it is a division by a written zero."""
    found = check(source, scope())
    if found.expr is None:
        assert all("zero" in one.message for one in found.problems if one.code < "EXP200"), (
            source,
            found.problems,
        )
        return None
    assert from_json(to_json(found.expr)) == found.expr
    return found.expr


def fill(connection: Any, dialect: Dialect, rows: Rows, zone: str) -> None:
    """Put the rows, and the zone, into a database."""
    mark = "%s" if dialect is POSTGRES else "?"
    cursor = connection.cursor()
    for table in [*MODULES, "_zone"]:
        cursor.execute(f'DELETE FROM "{table}"')
    cursor.executemany(f"INSERT INTO _zone VALUES ({mark}, {mark}, {mark})", zone_rows(zone, dialect))
    for module, records in rows.tables.items():
        marks = ", ".join([mark] * len(columns(module)))
        values = [tuple(stored(row[name], dialect) for name in columns(module)) for row in records]
        cursor.executemany(f'INSERT INTO "{module}" VALUES ({marks})', values)


def answers(connection: Any, dialect: Dialect, exprs: list[Expr]) -> list[list[Any]]:
    """Ask a database for the values of all expressions for all deals, in one statement."""
    names = Names(dialect, variables=VARIABLES[dialect.name])
    selected = ", ".join(_selected(to_sql(expr, dialect, names), expr, dialect) for expr in exprs)
    order = "" if any(part.op.startswith("agg_") for part in walk(exprs[0])) else ' ORDER BY "id"'
    statement = f'SELECT {selected} FROM "deal"{order}'
    found = connection.execute(statement).fetchall()
    return [
        [loaded(value, expr.type, dialect) for value, expr in zip(row, exprs, strict=True)] for row in found
    ]


def _selected(sql: str, expr: Expr, dialect: Dialect) -> str:
    """Ask PostgreSQL for instants without their zone: the driver cannot show all of them in every zone."""
    return f"({sql}) AT TIME ZONE 'UTC'" if dialect is POSTGRES and expr.type == DATETIME else sql


def compare(postgres: Any, sqlite: Any, sources: list[str], rows: Rows, zone: str) -> None:
    """Evaluate all expressions in three ways; the first difference is reported with its row."""
    checked_ones = {source: expr for source in sources if (expr := checked(source)) is not None}
    sources, exprs = list(checked_ones), list(checked_ones.values())
    surroundings = context(rows, zone, NOW, user=USER_ID)
    functions = [to_function(expr) for expr in exprs]
    deals = rows.tables["deal"]
    expected = [[run(row, surroundings) for run in functions] for row in deals]
    for connection, dialect in ((sqlite, SQLITE), (postgres, POSTGRES)):
        fill(connection, dialect, rows, zone)
        for row, ours, theirs in zip(deals, expected, answers(connection, dialect, exprs), strict=True):
            for source, one, other in zip(sources, ours, theirs, strict=True):
                assert (one, type(one)) == (other, type(other)), (
                    f"{dialect.name}: {source}: {one!r} {other!r} {row}"
                )


@given(st.lists(EXPRESSIONS, min_size=20, max_size=40), ROWS, st.sampled_from(ZONES))
@settings(
    max_examples=2000 if SOAK else 50,
    deadline=None,
    derandomize=not SOAK,
    phases=[Phase.explicit, Phase.generate],  # the message names one expression and one row: small enough
    suppress_health_check=[*HealthCheck],
)
def test_three_agree(
    postgres: psycopg.Connection[Any], sqlite: sqlite3.Connection, sources: list[str], rows: Rows, zone: str
) -> None:
    compare(postgres, sqlite, sources, rows, zone)


MEASURES = [
    "count()", "count(active)", "count(stage == 'won')", "sum(amount)", "sum(seats * 2)", "sum(score)", "average(rate)",
    "average(amount)", "average(seats)", "min(name)", "max(name)", "min(created_at)", "max(closed_on)",
    "count_distinct(stage)", "count_distinct(name)", "ratio(count(active), count())", "sum(amount) / sum(fee)",
    "max(amount) - min(fee)", "sum(amount * share + fee / 3)", "count(account.size > 5 or name in interests)",
    "sum(lasted)", "average(lasted)",
]  # fmt: skip


@given(ROWS)
@settings(
    max_examples=400 if SOAK else 30,
    deadline=None,
    derandomize=not SOAK,
    suppress_health_check=[*HealthCheck],
)
def test_three_agree_on_measures(
    postgres: psycopg.Connection[Any], sqlite: sqlite3.Connection, rows: Rows
) -> None:
    exprs = []
    for source in MEASURES:
        found = check(source, scope("aggregate"))
        assert found.expr is not None, found.problems
        exprs.append(found.expr)
    surroundings = context(rows, "UTC", NOW, user=USER_ID, rows=rows.tables["deal"])
    expected = [to_function(expr)({}, surroundings) for expr in exprs]
    for connection, dialect in ((sqlite, SQLITE), (postgres, POSTGRES)):
        fill(connection, dialect, rows, "UTC")
        for source, ours, theirs in zip(
            MEASURES, expected, answers(connection, dialect, exprs)[0], strict=True
        ):
            assert (ours, type(ours)) == (theirs, type(theirs)), (dialect.name, source)
