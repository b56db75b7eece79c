"""What conversions say by themselves: which there are, parts of fields, awkward options, names that could be caught."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.conversions import Conversion, conversions_as_markdown, convert
from tests.deploy.fields import fields

if TYPE_CHECKING:
    import psycopg

    from crmspec.physical import Dialect

Json = dict[str, Any]
PAGE = Path(__file__).parents[2] / "docs" / "change.md"


def between(old: str, new: str, column: str = "", dialect: Dialect = "sqlite") -> Conversion | None:
    """The conversion of one field into another; of its main column, if no other is named."""
    return convert(fields()[old], fields()[new], column or fields()[new]["columns"][0]["name"], dialect, str)


def of_options(words: dict[str, Json], type_: str = "picklist", name: str = "of") -> Json:
    """A field with options, as a manifest tells it."""
    value, storage = ("choice", "text") if type_ == "picklist" else ("choices", "texts")
    column = {"name": name, "storage": storage, "choices": list(words)}
    return {"id": f"field:thing.{name}", "type": type_, "value": value, "columns": [column], "options": words}


def on_sqlite(conversion: Conversion | None, value: object, name: str = "c") -> Any:
    """What a value becomes in a table that has only this column."""
    assert conversion is not None
    with sqlite3.connect(":memory:") as db:
        db.execute(f'create table t ("{name}" text)')
        db.execute("insert into t values (?)", (value,))
        sql = conversion.sql.replace("{c}", f'"{name}"')
        return db.execute(f"select {sql} from t").fetchone()[0]


def of_text(connection: psycopg.Connection[Any], conversion: Conversion | None, text: str) -> Any:
    """What a text that stands in the query itself becomes on PostgreSQL."""
    assert conversion is not None
    sql = conversion.sql.replace("{c}", f"'{text}'::text")
    found = connection.execute(f"select {sql}".encode()).fetchone()
    assert found is not None
    return found[0]


NOTHING = [
    *(("raw", "key"), ("key", "raw"), ("spell", "whole"), ("whole", "spell"), ("dec2", "spell")),
    *(("link", "elsewhere"), ("link", "helper"), ("helper", "crew"), ("link", "key"), ("key", "link")),
    *(("usd", "jpy"), ("usd", "two"), ("usd", "tax"), ("tax", "usd"), ("mixed", "key"), ("agreed", "day")),
    *(("key", "where"), ("where", "person"), ("point", "key"), ("hidden", "key"), ("key", "hidden")),
    *(("whole", "mail"), ("whole", "things"), ("clock", "day"), ("moment", "clock"), ("elsewhere", "paper")),
    *(
        ("agreed", "colour"),
        ("colour", "agreed"),
        ("colour", "whole"),
        ("whole", "colour"),
        ("agreed", "many"),
    ),
    *(("day", "colour"), ("page", "whole"), ("book", "day"), ("loose", "page"), ("helper", "either")),
]


@pytest.mark.parametrize(("old", "new"), NOTHING)
def test_what_makes_no_sense_is_left_to_the_architect(old: str, new: str) -> None:
    assert between(old, new) is None


SAME = [
    *(
        ("key", "mail"),
        ("mail", "mails"),
        ("brief", "prose"),
        ("page", "key"),
        ("serial", "key"),
        ("key", "serial"),
    ),
    *(
        ("whole", "few"),
        ("stars", "whole"),
        ("things", "whole"),
        ("dec2", "usd"),
        ("usd", "mixed"),
        ("mixed", "two"),
    ),
    *(("link", "again"), ("either", "any"), ("link", "either"), ("colour", "key"), ("colour", "feeling")),
    *(
        ("source", "plain_source"),
        ("where", "there"),
        ("raw", "raw"),
        ("hidden", "hidden"),
        ("paper", "paper"),
    ),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_what_is_stored_alike_stays_as_it_is(old: str, new: str) -> None:
    assert between(old, new) == Conversion("{c}", exact=True, reverse="{c}")


def test_a_lookup_follows_its_module_to_another_name() -> None:
    link, elsewhere = fields()["link"], fields()["elsewhere"]
    names = {"other": "third"}
    assert convert(link, elsewhere, "elsewhere_id", "sqlite", lambda one: names.get(one, one))
    assert convert(link, elsewhere, "elsewhere_id", "sqlite", str) is None
    assert convert(link, elsewhere, "elsewhere_id", "sqlite") == Conversion.same(), (
        "whoever asks compares them"
    )


def test_the_module_of_a_record_is_called_as_it_is_called_later() -> None:
    names = {"other": "others"}
    later = {**fields()["any"], "value": "polymorphic:third:thing:others"}
    found = convert(fields()["either"], later, "any_module", "sqlite", lambda one: names.get(one, one))
    assert on_sqlite(found, "other") == "others"
    assert on_sqlite(found, "third") == "third"


@pytest.mark.parametrize(
    ("old", "new", "column", "sql"),
    [
        ("usd", "mixed", "mixed_currency", "case when {usd} is not null then 'USD' end"),
        ("jpy", "two", "two_currency", "case when {jpy} is not null then 'JPY' end"),
        ("dec2", "two", "two_currency", "case when {dec2} is not null then 'EUR' end"),
        ("two", "mixed", "mixed_currency", "{c}"),
        ("link", "either", "either_module", "case when {link_id} is not null then 'other' end"),
        ("either", "any", "any_module", "{c}"),
        ("mail", "mails", "mails_label", "null"),
        ("plain_source", "source", "source_detail", "null"),
        ("source", "source", "source_detail", "{c}"),
        ("where", "there", "there_city", "{c}"),
        ("point", "point", "point_longitude", "{c}"),
    ],
)
def test_further_columns_follow_the_field(old: str, new: str, column: str, sql: str) -> None:
    found = between(old, new, column)
    assert found is not None
    assert found.sql == sql


def test_no_part_of_what_does_not_convert_is_made() -> None:
    assert between("usd", "two", "two_currency") is None
    assert between("key", "where", "where_city") is None


def test_of_several_currencies_each_has_its_own_digits() -> None:
    found = between("mixed", "dec2")
    assert found is not None
    with sqlite3.connect(":memory:") as db:
        db.execute("create table t (mixed integer, mixed_currency text)")
        rows = [(1234, "USD"), (1234, "JPY"), (1230, "KWD"), (1234, "KWD")]
        db.executemany("insert into t values (?, ?)", rows)
        sql = found.sql.replace("{c}", "mixed").replace("{mixed_currency}", "mixed_currency")
        assert [one for (one,) in db.execute(f"select {sql} from t")] == [1234, 123400, 123, None]


def test_an_option_that_two_labels_mean_is_not_guessed() -> None:
    new = of_options({"a": {"label": "Same"}, "b": {"label": " same"}, "c": {"label": "B"}})
    found = convert(fields()["key"], new, "of", "sqlite")
    assert [on_sqlite(found, one) for one in ("same", "b", "B", "A ")] == [None, "b", "b", "a"]


@pytest.mark.parametrize("label", ["{c}", "{", "a{b}{c}", "{{c}}", "it's {c}", "}{"])
def test_no_text_is_taken_for_a_column(label: str) -> None:
    found = convert(fields()["key"], of_options({"it": {"label": label}}), "of", "sqlite")
    assert on_sqlite(found, label, "a{b}") == "it"


@pytest.mark.parametrize("name", ["key", "value", "text", "_text", "_words", "rank", "atom", "json", "n"])
@pytest.mark.parametrize("new", ["paints", "colour", "whole", "moment", "agreed"])
def test_no_column_is_caught_by_what_is_selected_from(name: str, new: str) -> None:
    values = {"paints": "odd", "colour": "odd", "whole": " 7 ", "moment": "2026-03-01 09:30", "agreed": "yes"}
    right = {
        "paints": '["odd"]',
        "colour": "odd",
        "whole": 7,
        "moment": "2026-03-01T09:30:00.000000Z",
        "agreed": 1,
    }
    assert on_sqlite(between("key", new), values[new], name) == right[new]
    assert on_sqlite(between("value", "colours"), '["good","odd"]', name) == '["good","odd"]'
    assert on_sqlite(between("value", "paints"), '["good","odd"]', name) == '["odd","good"]'


def test_lists_may_have_thousands_of_options(postgres_connection: psycopg.Connection[Any]) -> None:
    words = {f"n{number}": {"label": f"Number {number}"} for number in range(3_000)}
    turned = {
        word: {"renamed_from": "n7"} if word == "m7" else {}
        for word in ["m7", *reversed(words)]
        if word != "n7"
    }
    one = convert(fields()["key"], of_options(words), "of", "sqlite")
    assert on_sqlite(one, " number 2999") == "n2999"
    several, later = of_options(words, "multi_picklist"), of_options(turned, "multi_picklist")
    assert on_sqlite(convert(several, later, "of", "sqlite"), '["n1","n7","n8"]') == '["m7","n8","n1"]'
    assert on_sqlite(convert(fields()["key"], several, "of", "sqlite"), "n8; Number 2,n8") == '["n2","n8"]'
    found = convert(fields()["key"], several, "of", "postgres")
    assert of_text(postgres_connection, found, "n8; Number 2,n8") == ["n2", "n8"]


def test_constants_are_as_safe_as_columns(postgres_connection: psycopg.Connection[Any]) -> None:
    """PostgreSQL works constants out before it looks at conditions around them, if it may."""
    for text in ("9" * 60, "2026-13-45", "2026-02-30", "25:61:61", "x", "", "0000-00-00T99:99"):
        for new in ("whole", "dec18", "usd", "day", "moment", "clock", "agreed", "colour", "colours"):
            found = between("key", new, dialect="postgres")
            assert of_text(postgres_connection, found, text) is None, (text, new)


def test_every_conversion_is_in_the_table() -> None:
    lines = conversions_as_markdown().splitlines()
    assert lines[0] == "| from | to | what becomes of a value |"
    assert all(line.count(" | ") == 2 and not line.endswith("|  |") for line in lines)
    assert len(set(lines)) == len(lines) > 30


def test_the_published_table_of_conversions_is_current() -> None:
    assert conversions_as_markdown() in PAGE.read_text(encoding="utf-8")
