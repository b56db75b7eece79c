"""Names and types in a database: bounded, readable, apart from each other, and right on real SQLite."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crmspec import physical
from crmspec.compiler.model.field import Column

if TYPE_CHECKING:
    from crmspec.physical import Dialect

INSTANT = "2026-03-01T09:30:00.000000Z"
UUID = "0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b11"


def accepts(column: Column, value: object) -> bool:
    """Whether real SQLite takes the value into a table made from the column."""
    tests = " ".join(f"check ({check.sql})" for check in physical.column_checks(column, "sqlite"))
    with sqlite3.connect(":memory:") as db:
        type_ = physical.column_type(column, "sqlite")
        db.execute(f"create table t ({physical.quoted(column.name)} {type_} {tests})")
        try:
            db.execute("insert into t values (?)", (value,))
        except sqlite3.IntegrityError:
            return False
        return True


def test_a_short_name_stays_as_it_is() -> None:
    assert physical.identifier("deal") == "deal"
    assert physical.identifier("x" * 63) == "x" * 63


def test_a_long_name_becomes_a_prefix_and_a_hash() -> None:
    name = physical.child_table("a_module_" + "x" * 31, "a_field_" + "y" * 32)
    assert len(name) == 63
    assert name.startswith("a_module_")
    assert name != physical.child_table("a_module_" + "x" * 31, "a_field_" + "y" * 31)


def test_the_limit_counts_bytes() -> None:
    assert len(physical.identifier("é" * 40).encode()) <= 63


def test_names_of_different_things_differ() -> None:
    names = {
        "table": physical.table("deal"),
        "child": physical.child_table("deal", "emails"),
        "history": physical.history_table("deal"),
        "read": physical.read_view("deal"),
        "segment": physical.view("segment", "deal"),
        "key": physical.unique_key("deal", "email"),
        "index": physical.index("deal", "email"),
        "foreign key": physical.foreign_key("deal", "email"),
        "primary key": physical.primary_key("deal"),
        "check": physical.check("deal", "email", "length"),
        "trigger": physical.trigger("deal", "outbox"),
        "policy": physical.policy("deal", "sales_rep"),
        "function": physical.function("deal"),
        "role": physical.database_role("acme", "deal"),
        "schema": physical.schema("acme"),
    }
    assert physical.collisions(names) == ()


def test_a_collision_names_everything_that_takes_part() -> None:
    names = {"view": physical.view("report", "revenue"), "child": physical.child_table("report", "revenue")}
    assert physical.collisions(names) == (("report__revenue", ("child", "view")),)


def test_quoting_leaves_no_way_out() -> None:
    assert physical.quoted("crm_x", 'o"dd') == '"crm_x"."o""dd"'
    assert physical.literal("it's", "sqlite") == "'it''s'"
    for bad in ("a\0b", ""):
        with pytest.raises(ValueError, match="NUL"):
            physical.quoted(bad)


@pytest.mark.parametrize("value", [*physical.INT64, 0, -1, 2**31, -(2**31)])
def test_integers_come_back_as_they_were(value: int) -> None:
    with sqlite3.connect(":memory:") as db:
        sql = f"select {physical.literal(value, 'sqlite')}"
        assert db.execute(sql).fetchone() == (value,)


def test_other_literals() -> None:
    assert [physical.literal(one, "sqlite") for one in (None, True, False)] == ["null", "1", "0"]
    assert [physical.literal(one, "postgres") for one in (None, True, 7)] == ["null", "true", "7"]
    with pytest.raises(ValueError, match="int64"):
        physical.literal(2**63, "postgres")


GOOD: dict[str, list[object]] = {
    "text": ["", "Zoë"],
    "int64": [0, -(2**63)],
    "boolean": [0, 1, True],
    "date": ["0001-01-01", "2024-02-29", "9999-12-31"],
    "datetime": [INSTANT, "2026-12-31T23:59:59.999999Z"],
    "time": ["00:00:00", "23:59:59"],
    "json": ["{}", "null", "[1]"],
    "id": [UUID],
    "texts": ["[]", '["a"]'],
}
BAD: dict[str, list[object]] = {
    "text": [b"bytes", "a\0b"],
    "int64": ["many", 1.5, b"1"],
    "boolean": [2, "yes"],
    "date": ["2023-02-29", "2023-13-01", "0000-01-01", "2023-2-1", "now", 7, "2024-01-01T00:00"],
    "datetime": ["2026-03-01T09:30:00Z", "2026-03-01 09:30:00", "2026-02-30T09:30:00.000000Z", "now"],
    "time": ["24:00:00", "9:30", "12:60:00"],
    "json": ["{", ""],
    "id": [UUID.upper(), UUID[1:], "x" * 36, "0" * 36],
    "texts": ['{"a": 1}', "a", ""],
}


@pytest.mark.parametrize("storage", physical.STORAGE)
def test_sqlite_takes_what_the_type_holds_and_nothing_else(storage: str) -> None:
    column = Column("of", storage)
    assert accepts(column, None)
    assert [value for value in GOOD[storage] if not accepts(column, value)] == []
    assert [value for value in BAD[storage] if accepts(column, value)] == []


def test_limits_are_kept() -> None:
    assert accepts(Column("c", "text", max_length=3), "abc")
    assert not accepts(Column("c", "text", max_length=3), "abcd")
    assert not accepts(Column("c", "int64", minimum=0), -1)
    assert not accepts(Column("c", "int64", maximum=10), 11)
    assert accepts(Column("c", "int64", minimum=-(2**63), maximum=2**63 - 1), 11)
    assert not accepts(Column("c", "text", choices=("a",)), "b")
    assert accepts(Column("c", "text", choices=()), None)


@pytest.mark.parametrize("value", ["[]", '["a"]', '["a","b_c"]', ' [ "b_c", "a" ] '])
def test_known_words_may_be_in_a_set(value: str) -> None:
    assert accepts(Column("c", "texts", choices=("a", "b_c")), value)


def test_a_set_may_have_thousands_of_options() -> None:
    column = Column("c", "texts", choices=tuple(f"n{number}" for number in range(3_000)))
    assert accepts(column, '["n1", "n11", "n2999"]')
    assert not accepts(column, '["n1", "n3000"]')


ODD = (
    '["x"]',
    '[["a"]]',
    "[1]",
    "[null]",
    '["A"]',
    '["a b_c"]',
    "{}",
    r'["\"a"]',
    r'["x\"a"]',
    '["a", 1]',
    '[["a"',
)


@pytest.mark.parametrize("value", ODD)
def test_nothing_else_may_be_in_a_set(value: str) -> None:
    assert not accepts(Column("c", "texts", choices=("a", "b_c")), value)


@pytest.mark.parametrize("dialect", ["postgres", "sqlite"])
def test_checks_come_in_a_fixed_order(dialect: Dialect) -> None:
    column = Column("c", "text", max_length=3, choices=("a",), pattern="[a-z]")
    order = [check.what for check in physical.column_checks(column, dialect)]
    assert (
        order
        == {"postgres": ["length", "choices", "pattern"], "sqlite": ["shape", "length", "choices"]}[dialect]
    )


def test_a_pattern_is_about_the_whole_value() -> None:
    (check,) = physical.column_checks(Column("c", "text", pattern="a|b"), "postgres")
    assert check == physical.Check("pattern", """"c" ~ '^(?:a|b)$'""")


@pytest.mark.parametrize(
    ("city", "country", "joined"),
    [("Ulm", "DE", "Ulm, DE"), (None, "DE", "DE"), ("Ulm", None, "Ulm"), (None, None, None)],
)
def test_texts_are_joined_by_the_database(city: str | None, country: str | None, joined: str | None) -> None:
    sql = physical.joined(Column("a", "text", joins=("city", "country"), separator=", "))
    with sqlite3.connect(":memory:") as db:
        db.execute(f"create table t (city text, country text, a text generated always as ({sql}) virtual)")
        db.execute("insert into t values (?, ?)", (city, country))
        assert db.execute("select a from t").fetchone() == (joined,)


def test_the_published_table_has_a_row_for_every_type() -> None:
    lines = physical.types_as_markdown().splitlines()
    assert len(lines) == len(physical.STORAGE) + 2
    assert {line.count(" | ") for line in lines} == {5}


def test_the_published_table_of_types_is_current() -> None:
    page = Path(__file__).parent.parent / "docs" / "design" / "databases.md"
    assert physical.types_as_markdown() in page.read_text(encoding="utf-8")
