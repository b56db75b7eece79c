"""The SQL that expressions become: short where the types allow it, one quoting, no subquery where none may be."""

from __future__ import annotations

import sqlite3
from typing import Any

import psycopg
import pytest

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.sql import Dialect, Unsupported, check_sql, filter_sql, to_sql, unsupported
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.quoting import quote_literal, quote_name

from .world import Names, create_tables, scope

VARIABLES = {"user": ":user", "old": "OLD", "is_new": ":is_new"}


def tree(source: str, *features: str) -> Expr:
    found = check(source, scope(*features))
    assert found.expr is not None, found.problems
    return found.expr


def sql(source: str, dialect: Dialect = POSTGRES, base: str = '"deal"') -> str:
    return to_sql(tree(source, "old"), dialect, Names(dialect, base, VARIABLES))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("amount > 10_000", '("deal"."amount" > 1000000)'),
        ("10_000 < amount", '(1000000 < "deal"."amount")'),
        ("seats >= -5", '("deal"."seats" >= -5)'),
        ('name == "O\'Neil\\\\"', """("deal"."name" = 'O''Neil\\')"""),
        ('stage in ["won", "lost"]', """("deal"."stage" IN ('won', 'lost'))"""),
        ('stage not in ["won"]', """("deal"."stage" NOT IN ('won'))"""),
        ('closed_on >= "2026-01-31"', """("deal"."closed_on" >= '2026-01-31')"""),
        ("owner == user", '("deal"."owner" = :user)'),
        ("score + 1 > 5", '(("deal"."score" + 1::bigint) > 5)'),
        ("active and seats is null", '("deal"."active" AND ("deal"."seats" IS NULL))'),
        ('name > "a"', """("deal"."name" COLLATE "C" > 'a')"""),
        ("rate + exact > 1", None),
        ("changed(stage)", '(NOT :is_new AND OLD."stage" IS DISTINCT FROM "deal"."stage")'),
        (
            "account.size > 5",
            '((SELECT _r1."size" FROM "account" AS _r1 WHERE _r1."id" = "deal"."account") > 5)',
        ),
        ("created_at < now()", '("deal"."created_at" < transaction_timestamp())'),
    ],
)
def test_postgres(source: str, expected: str | None) -> None:
    assert expected is None or sql(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("amount > 10_000", '("deal"."amount" > 1000000)'),
        ("seats >= -5", '("deal"."seats" >= (-5))'),
        ('"seo" in interests', """(instr("deal"."interests", '"seo"') > 0)"""),
        ('name > "a"', """("deal"."name" > 'a')"""),
        ("changed(stage)", '(NOT :is_new AND OLD."stage" IS NOT "deal"."stage")'),
        (
            "seats + 1 > 5",
            """((CASE WHEN typeof("deal"."seats" + 1) = 'integer' THEN "deal"."seats" + 1 END) > 5)""",
        ),
    ],
)
def test_sqlite(source: str, expected: str) -> None:
    assert sql(source, SQLITE) == expected


def test_null_in_filters_and_checks() -> None:
    expr = tree("seats > 5")
    assert filter_sql(expr, POSTGRES, Names(POSTGRES)) == '(("deal"."seats" > 5) IS TRUE)'
    assert check_sql(expr, SQLITE, Names(SQLITE)) == '(("deal"."seats" > 5) IS NOT FALSE)'


def test_a_bare_column() -> None:
    assert sql("seats > 5", base="") == '("seats" > 5)'


WITHOUT = [
    "seats * 2 + 1 > 5",
    "amount * share / 3 > fee",
    "seats // 3 == seats % 7",
    'domain_of(email) == "x.org"',
    '"seo" in interests',
]


@pytest.mark.parametrize("dialect", [POSTGRES, SQLITE], ids=lambda one: one.name)
@pytest.mark.parametrize("source", WITHOUT)
def test_common_conditions_need_no_subquery(source: str, dialect: Dialect) -> None:
    assert "SELECT" not in to_sql(tree(source), dialect, Names(dialect, ""), subqueries=False)


@pytest.mark.parametrize("source", ["account.size > 5", "exists(lines)", "today() > closed_on"])
def test_what_needs_a_subquery_says_so(source: str) -> None:
    expr = tree(source)
    with pytest.raises(Unsupported):
        to_sql(expr, SQLITE, Names(SQLITE), subqueries=False)
    assert unsupported(expr, SQLITE, Names(SQLITE), subqueries=False) == [
        "it reads other records, and no subquery may stand here"
    ]
    assert unsupported(expr, SQLITE, Names(SQLITE)) == []


def test_a_variable_without_a_value_is_a_reason() -> None:
    assert unsupported(tree("owner == user"), POSTGRES, Names(POSTGRES)) == ["`user` has no value here"]


def test_the_text_grows_no_faster_than_the_expression() -> None:
    source = "seats"
    for _ in range(12):
        source = f"abs({source} % 7 // order * 5)"
    for dialect in (POSTGRES, SQLITE):
        assert len(sql(source, dialect)) < 60_000


def test_long_conditions_on_sqlite() -> None:
    connection = sqlite3.connect(":memory:")
    for statement in create_tables(SQLITE):
        connection.execute(statement)
    source = " or ".join(f"seats == {number}" for number in range(600))
    added = "(" * 40 + "seats" + " + 1)" * 40 + " > 3"
    called = "abs(" * 40 + "seats" + ")" * 40 + " > 3"
    chosen = "coalesce(seats, " * 40 + "seats" + ")" * 40 + " > 3"
    followed = "parent." * 50 + "seats > 3"
    grown = "concat(trim(parent.parent.name), " * 15 + "name" + ")" * 15 + " == 'x'"
    for one in (source, added, called, chosen, followed, grown):
        connection.execute(f'SELECT 1 FROM "deal" WHERE {sql(one, SQLITE)}')


def test_what_is_too_deep_for_sqlite_without_subqueries() -> None:
    expr = tree("coalesce(seats, " * 40 + "seats" + ")" * 40 + " > 3")
    assert unsupported(expr, SQLITE, Names(SQLITE), subqueries=False) == [
        "the expression is nested too deep for sqlite here"
    ]
    assert unsupported(expr, POSTGRES, Names(POSTGRES), subqueries=False) == []


def test_a_check_constraint_and_an_index(postgres_connection: psycopg.Connection[Any]) -> None:
    for dialect, connection in ((POSTGRES, postgres_connection), (SQLITE, sqlite3.connect(":memory:"))):
        for statement in create_tables(dialect):
            connection.execute(statement)
        options = dialect.types["choices"]
        for number, source in enumerate(WITHOUT):
            condition = check_sql(tree(source), dialect, Names(dialect, ""), subqueries=False)
            columns = (
                f"seats bigint, amount bigint, share bigint, fee bigint, email text, interests {options}"
            )
            connection.execute(f"CREATE TABLE t{number} ({columns}, CHECK {condition})")
            connection.execute(f"CREATE INDEX i{number} ON t{number} (seats) WHERE {condition}")


def test_an_index_serves(postgres_connection: psycopg.Connection[Any]) -> None:
    for statement in create_tables(POSTGRES):
        postgres_connection.execute(statement)
    for column in ("amount", "stage", "closed_on", "created_at"):
        postgres_connection.execute(f'CREATE INDEX ON "deal" ({column})')
    postgres_connection.execute("SET enable_seqscan = off")
    for source in ("amount > 10_000", 'stage == "won"', 'closed_on >= "2026-01-31"', "closed_on < today()"):
        names = Names(POSTGRES)
        rows = postgres_connection.execute(
            f'EXPLAIN SELECT 1 FROM "deal" WHERE {to_sql(tree(source), POSTGRES, names)}'
        )
        assert "Index Cond" in "\n".join(row[0] for row in rows), source


@pytest.mark.parametrize("name", ["select", 'a"b', "Ünï", "a b"])
def test_names_are_quoted(name: str) -> None:
    row = sqlite3.connect(":memory:").execute(f"SELECT 1 AS {quote_name(name)}")
    assert row.description[0][0] == name


@pytest.mark.parametrize("text", ["'", "\\'", "a\nb", "%s", "😀"])
def test_texts_are_quoted(text: str) -> None:
    assert sqlite3.connect(":memory:").execute(f"SELECT {quote_literal(text)}").fetchone() == (text,)


def test_nul_is_refused() -> None:
    for quote in (quote_name, quote_literal):
        with pytest.raises(ValueError, match="NUL"):
            quote("a\0b")
