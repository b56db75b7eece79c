"""Conversions on both databases against a third account of them, in Python, for every pair of fields."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from crmspec import physical
from crmspec.compiler.model.field import Column
from crmspec.deploy.conversions import Conversion, convert
from tests.deploy.fields import fields, held
from tests.deploy.reference import expected

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

    from crmspec.physical import Dialect

Json = dict[str, Any]
PAIRS = [*permutations(fields(), 2), *((name, name) for name in fields())]
ROWS = max(len(held(column)) for field in fields().values() for column in field["columns"])


def column_of(told: Json) -> Column:
    known: Json = {key: tuple(one) if isinstance(one, list) else one for key, one in told.items()}
    return Column(**known)


def columns() -> Iterator[Json]:
    """Every column of every field."""
    for field in fields().values():
        yield from field["columns"]


def in_place(conversion: Conversion, column: str) -> str:
    """Its SQL in a query of the table that holds all earlier columns."""
    sql = conversion.sql.replace("{c}", physical.quoted(column))
    for one in columns():
        sql = sql.replace(f"{{{one['name']}}}", physical.quoted(one["name"]))
    return sql


def stored(value: Any, storage: str, dialect: Dialect) -> Any:
    """A value as a driver takes it."""
    if storage == "texts" and value is not None:
        return list(value) if dialect == "postgres" else json.dumps(value)
    return value


def plain(value: Any, storage: str) -> Any:
    """What SQLite returns, as PostgreSQL shows it."""
    if storage == "texts" and value is not None:
        return tuple(json.loads(value) if isinstance(value, str) else value)
    return bool(value) if storage == "boolean" and value is not None else value


SHOWN = {
    "date": "to_char({}, 'YYYY-MM-DD')",
    "datetime": """to_char({} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
    "time": "{}::text",
    "id": "{}::text",
    "json": "{}::text",
}


class Values:
    """A table of a column for each column of each field, with many values in each, in one of the databases."""

    def __init__(self, dialect: Dialect, connection: Any) -> None:
        self.dialect, self.connection = dialect, connection
        told = list(columns())
        made = ", ".join(self._declared(column_of(one)) for one in told)
        self.run(f"create table t (n integer primary key, {made})")
        written = [one for one in told if "joins" not in one]
        names = ", ".join(physical.quoted(one["name"]) for one in written)
        sign = "%s" if dialect == "postgres" else "?"
        insert = f"insert into t (n, {names}) values ({', '.join([sign] * (len(written) + 1))})"
        self.rows = [self._row(number) for number in range(ROWS + 1)]
        with self.connection.cursor() if dialect == "postgres" else _plain_cursor(connection) as cursor:
            values = [
                (number, *(stored(row[one["name"]], one["storage"], dialect) for one in written))
                for number, row in enumerate(self.rows)
            ]
            cursor.executemany(insert, values)

    def _declared(self, column: Column) -> str:
        name, type_ = physical.quoted(column.name), physical.column_type(column, self.dialect)
        if column.joins:
            return f"{name} {type_} generated always as ({physical.joined(column)}) stored"
        checks = " ".join(f"check ({one.sql})" for one in physical.column_checks(column, self.dialect))
        return f"{name} {type_} {checks}"

    @staticmethod
    def _row(number: int) -> Json:
        """Every row but the last holds a value where there are so many; the last holds nothing."""
        return {
            one["name"]: None if number >= len(held(one)) or number == ROWS else held(one)[number]
            for one in columns()
        }

    def run(self, sql: str) -> Any:
        if self.dialect == "postgres":
            return self.connection.execute(sql.encode())
        return self.connection.execute(sql)

    def selected(self, sql: str, storage: str, inner: str = "") -> list[Any]:
        """What an expression comes to in each row."""
        shown = SHOWN.get(storage, "{}").format("x") if self.dialect == "postgres" else "x"
        source = inner or "t"
        rows = self.run(
            f"select {shown} from (select n, {sql} as x from {source}) as y order by n"
        ).fetchall()
        return [plain(one, storage) for (one,) in rows]

    def refused(self, sql: str, column: Column) -> list[int]:
        """The rows whose converted values the later column does not take."""
        checks = [one.sql for one in physical.column_checks(column, self.dialect)] or ["true"]
        name = physical.quoted(column.name)
        test = " and ".join(f"({one})" for one in checks)
        found = self.run(
            f"select n from (select n, {sql} as {name} from t) as y where not ({test}) order by n"
        )
        return [number for (number,) in found.fetchall()]


class _plain_cursor:  # noqa: N801
    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def __enter__(self) -> Any:
        return self.connection

    def __exit__(self, *_: object) -> None:
        return None


@pytest.fixture
def both(postgres_connection: psycopg.Connection[Any]) -> Iterator[tuple[Values, Values]]:
    lite = sqlite3.connect(":memory:")
    yield Values("postgres", postgres_connection), Values("sqlite", lite)
    lite.close()


@cache
def main(name: str) -> Json:
    columns: Json = fields()[name]["columns"][0]
    return columns


def are_options(*names: str) -> bool:
    """Options stay what they are, whatever the later list knows: that is asked where lists are compared."""
    return all(fields()[one]["type"] in {"picklist", "multi_picklist", "lead_source"} for one in names)


def made(old: str, new: str, dialect: Dialect) -> Conversion | None:
    return convert(fields()[old], fields()[new], main(new)["name"], dialect, str)


def test_every_pair_means_the_same_on_both_and_in_python(both: tuple[Values, Values]) -> None:
    wrong: list[object] = []
    tried = 0
    for old, new in PAIRS:
        told = [made(old, new, one.dialect) for one in both]
        if None in told:
            assert told == [None, None]
            continue
        tried += 1
        found = [
            one.selected(in_place(how, main(old)["name"]), main(new)["storage"])
            for one, how in zip(both, told, strict=True)
            if how
        ]
        rows = both[1].rows if "joins" not in main(old) else _with_joined(both[1])
        values = [row[main(old)["name"]] for row in rows]
        right = [
            None if value is None else expected(fields()[old], fields()[new], value, row)
            for value, row in zip(values, rows, strict=True)
        ]
        wrong += [
            (old, new, value, *each)
            for value, *each in zip(values, *found, right, strict=True)
            if len({repr(one) for one in each}) > 1
        ]
    assert wrong == []
    assert tried > 300


def _with_joined(values: Values) -> list[Json]:
    cursor = values.run("select * from t order by n")
    names = [one[0] for one in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_what_is_exact_comes_back(both: tuple[Values, Values]) -> None:
    lost: list[object] = []
    exact = 0
    for old, new in PAIRS:
        for one in both:
            how = made(old, new, one.dialect)
            if how is None or not how.exact or how.reverse is None:
                assert how is None or not how.exact, (old, new)
                continue
            exact += 1
            name = physical.quoted(main(old)["name"])
            forth = in_place(how, main(old)["name"])
            later = f'(select n, {forth} as "later" from t) as z'
            back = one.selected(how.reverse.replace("{c}", '"later"'), main(old)["storage"], later)
            before = one.selected(name, main(old)["storage"])
            lost += [(old, new, one.dialect, a, b) for a, b in zip(before, back, strict=True) if a != b]
    assert lost == []
    assert exact > 100


def test_reverses_are_never_an_error(both: tuple[Values, Values]) -> None:
    for old, new in PAIRS:
        for one in both:
            how = made(old, new, one.dialect)
            if how is not None and how.reverse is not None:
                sql = how.reverse.replace("{c}", physical.quoted(main(new)["name"]))
                assert len(one.selected(sql, main(old)["storage"])) == ROWS + 1


def test_what_is_converted_is_taken_by_the_later_column(both: tuple[Values, Values]) -> None:
    against: list[object] = []
    for old, new in PAIRS:
        for one in both:
            how = made(old, new, one.dialect)
            if how is None or how.sql == "{c}" or are_options(old, new):
                continue
            refused = one.refused(in_place(how, main(old)["name"]), column_of(main(new)))
            against += [(old, new, one.dialect, one.rows[n][main(old)["name"]]) for n in refused]
    assert against == []
