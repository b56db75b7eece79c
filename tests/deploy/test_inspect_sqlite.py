"""What a file of SQLite shows of itself: the same for the same deployment, and every change by hand."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from crmspec.deploy.inspect import differences, fingerprints, modulo_leftovers
from crmspec.deploy.inspect.create_table import read, squeezed
from crmspec.deploy.inspect.sqlite import catalogue, reference
from tests.deploy.inspecting import Told, told
from tests.targets.relational.conftest import bundle, folders, sink  # noqa: F401  # fixtures
from tests.targets.relational.databases import Lite, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.inspect import Catalogue
    from crmspec.targets.target import Files, Manifest

Bundle = tuple["Manifest", "Files"]


@pytest.fixture(scope="module")
def lite(sink: Bundle) -> Iterator[Lite]:  # noqa: F811  # the fixture
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Lite(connection)
        load(database, sink[1])
        yield database


@pytest.fixture(scope="module")
def before(lite: Lite) -> Catalogue:
    return catalogue(lite.connection)


@pytest.fixture(scope="module")
def rows(lite: Lite, sink: Bundle) -> Catalogue:  # noqa: F811  # the fixture
    return reference(lite.connection, sink[0])


def test_two_fresh_deployments_are_the_same(bundle: Bundle) -> None:  # noqa: F811  # the fixture
    manifest, files = bundle
    seen = []
    for _ in range(2):
        with closing(sqlite3.connect(":memory:")) as connection:
            load(Lite(connection), files)
            seen.append({**catalogue(connection), **reference(connection, manifest)})
    assert differences(*seen) == []
    assert {kind for kind, _ in seen[0]} >= {
        "table",
        "column",
        "constraint",
        "index",
        "view",
        "trigger",
        "row",
    }


def test_the_database_has_the_same_columns_and_references(bundle: Bundle) -> None:  # noqa: F811  # the fixture
    """What is read from the text of tables is what the database itself understands of it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        load(Lite(connection), bundle[1])
        found = catalogue(connection)
        for kind, table in list(found):
            if kind != "table":
                continue
            columns = connection.execute("select * from pragma_table_xinfo(?)", (table,)).fetchall()
            names = {f"{table}.{one['name']}" for one in columns}
            assert {
                name for kind, name in found if kind == "column" and name.startswith(f"{table}.")
            } == names
            for one in columns:
                text = found["column", f"{table}.{one['name']}"]
                assert text.startswith(one["type"].lower())
                assert ("not null" in text) == bool(one["notnull"]), text
                assert ("generated always as" in text) == (one["hidden"] in {2, 3})
                assert (" default " in text) == (one["dflt_value"] is not None)
            constraints = [text for (kind, name), text in found.items() if kind == "constraint"
                           and name.startswith(f"{table}.")]  # fmt: skip
            references = {
                one["id"] for one in connection.execute("select * from pragma_foreign_key_list(?)", (table,))
            }
            assert sum(one.startswith("foreign key") for one in constraints) == len(references)
            assert sum(one.startswith("primary key") for one in constraints) == any(
                one["pk"] for one in columns
            )


NO_TRIGGER = 'drop trigger "order__purged__trigger"'
ALTERED: list[tuple[str, list[Told]]] = [
    ('create table "strange" ("id" text)',
     [("column", "strange.id", "added"), ("table", "strange", "added")]),
    ('alter table "order" add column "extra" integer default 3 not null',
     [("column", "order.extra", "added")]),
    ('alter table "order" add column "extra" text constraint "extra__length" check (length("extra") < 9)', [
        ("column", "order.extra", "added"), ("constraint", "order.extra__length", "added"),
    ]),
    ('alter table "order" add column "extra" text references "_user" ("id") on delete set null', [
        ("column", "order.extra", "added"),
        ("constraint", 'order.foreign key ("extra") references "_user" ("id") on delete set null', "added"),
    ]),
    ('drop index "order__code__key"', [("index", "order.order__code__key", "gone")]),
    ('drop index "order__code__key";\ncreate unique index "order__code__key" on "order" ("code")',
     [("index", "order.order__code__key", "changed")]),
    ('drop view "segment__big";\ncreate view "segment__big" as select "id" from "order"',
     [("view", "segment__big", "changed")]),
    (NO_TRIGGER, [("trigger", "order.order__purged__trigger", "gone")]),
    (f'{NO_TRIGGER};\ncreate trigger "order__purged__trigger" after delete on "order" begin select 1; end',
     [("trigger", "order.order__purged__trigger", "changed")]),
]  # fmt: skip
REWRITTEN: list[tuple[str, str, str, list[Told]]] = [
    ("order", '"pieces" integer', '"pieces" text', [("column", "order.pieces", "changed")]),
    ("order", '"code" text', '"code" text collate nocase', [("column", "order.code", "changed")]),
    ("order", '"total" integer default 1250', '"total" integer default 1251',
     [("column", "order.total", "changed")]),
    ("order", '"title" text not null', '"title" text', [("column", "order.title", "changed")]),
    ("order", '"code" text', '"code" text not null', [("column", "order.code", "changed")]),
    ("order", 'check ("pieces" >= 1', 'check ("pieces" >= 0',
     [("constraint", "order.order__pieces__range", "changed")]),
    ("order", "'open', 'won', 'lost'", "'open', 'won',  'lost '",
     [("constraint", "order.order__stage__choices", "changed")]),
    ("order", 'foreign key ("from_id") references "user" ("id") on delete restrict',
     'foreign key ("from_id") references "user" ("id") on delete cascade',
     [("constraint", "order.order__from_id__fk", "changed")]),
    ("order", """rtrim(coalesce("address_street" || ', '""", """rtrim(coalesce("address_street" || ';  '""",
     [("column", "order.address", "changed")]),
    ("_zone", "\n)", "\n) without rowid", [("table", "_zone", "changed")]),
    ("_zone", "\n)", ",\n    check (1)\n)", [("constraint", "_zone.check (1)", "added")]),
    ("_outbox", "autoincrement", "", [("constraint", '_outbox.primary key ("id")', "added"),
                                     ("constraint", '_outbox.primary key ("id") autoincrement', "gone")]),
    ("order", "\n    \"code\" text,", "\n    -- what it is (says who?), 'or\n\t\"code\"   TEXT /* , */ ,", []),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "expected"), ALTERED, ids=[one[0][:60] for one in ALTERED])
def test_what_is_altered_is_seen(lite: Lite, before: Catalogue, sql: str, expected: list[Told]) -> None:
    with lite.apart():
        lite.script(f"{sql};")
        assert told(before, catalogue(lite.connection)) == expected
    assert told(before, catalogue(lite.connection)) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "expected"), REWRITTEN, ids=[one[2][:60] for one in REWRITTEN]
)
def test_what_is_written_otherwise_is_seen(
    lite: Lite, table: str, old: str, new: str, expected: list[Told]
) -> None:
    [found] = lite.run("select sql from sqlite_schema where name = ?", table)
    assert found["sql"].count(old) == 1
    seen = []
    for text in (found["sql"], found["sql"].replace(old, new)):
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute(text)
            seen.append(catalogue(connection))
    assert told(*seen) == expected


def test_an_added_column_is_as_one_that_was_there_from_the_start() -> None:
    whole = """create table "t" ("a" text, "b" integer default -1 not null,
        constraint "t__a__length" check (length("a") < 9), constraint "t__b__range" check ("b" < 9),
        constraint "t__b__fk" foreign key ("b") references "u" ("id") on delete set null)"""
    steps = (
        'create table "t" ("a" text, constraint "t__a__length" check (length("a") < 9))',
        """alter table "t" add column "b" integer not null default -1 constraint "t__b__range" check ("b" < 9)
            constraint "t__b__fk" references "u" ("id") on delete set null""",
    )
    seen = []
    for statements in ((whole,), steps):
        with closing(sqlite3.connect(":memory:")) as connection:
            for one in statements:
                connection.execute(one)
            seen.append(catalogue(connection))
    assert told(*seen) == []


def test_tables_are_read_however_they_are_written() -> None:
    made = read(
        """CREATE TABLE [t] -- a comment with ( and '
        (`a``b` INT PRIMARY KEY ASC ON CONFLICT FAIL AUTOINCREMENT NOT NULL ON CONFLICT ABORT, c, "d, e" varchar (10)
            Default 'it''s, (so' COLLATE nocase UNIQUE, /* ) */ f DEFAULT NULL NULL,
            g AS ( c || ')' ) VIRTUAL, h Default (1 + (2)) , i numeric(10, 2) default +1.5e-3
            references u deferrable initially deferred, j text references u on update set default on delete no action,
            Constraint "k, l" UNIQUE (c, f), foreign key (c) references u, check(c <> '--'))strict , without rowid"""
    )
    assert made.columns == {
        "a`b": "int not null on conflict abort",
        "c": "",
        "d, e": "varchar (10) collate nocase default 'it''s, (so'",
        "f": "default null",
        "g": "generated always as (c || ')') virtual",
        "h": "default (1 + (2))",
        "i": "numeric (10, 2) default +1.5e-3",
        "j": "text",
    }
    assert made.constraints.pop("k, l") == "unique (c, f)"
    assert list(made.constraints.values()) == [
        'primary key ("a`b") asc on conflict fail autoincrement',
        'unique ("d, e")',
        'foreign key ("i") references u deferrable initially deferred',
        'foreign key ("j") references u on update set default on delete no action',
        "foreign key (c) references u",
        "check (c <> '--')",
    ]
    assert all(name == text for name, text in made.constraints.items())
    assert made.options == "strict, without rowid"


def test_gaps_and_comments_do_not_count_and_texts_do() -> None:
    assert (
        squeezed("select  'a  --b' /* x ' */, \"c  d\"\n-- e\n from (  t )  ;")
        == "select 'a  --b', \"c  d\" from (t);"
    )
    assert squeezed("select 1 -- unfinished") == "select 1"


ROWS: list[tuple[str, list[Told]]] = [
    ("""update "_stage" set "probability" = 99 where "name" = 'open'""", [("row", "_stage.process/open", "changed")]),
    ("""delete from "_option" where "list" = 'value_set:group' and "value" = 'select'""",
     [("row", "_option.value_set:group/select", "gone")]),
    ("""insert into "_role_capability" values ('rep', 'sees_margins')""",
     [("row", "_role_capability.rep/sees_margins", "added")]),
    ("""insert into "_option" ("list", "value", "position") values ('value_set:group', 'new', 9)""",
     [("row", "_option.value_set:group/new", "added")]),
    ("""update "_zone" set "offset_seconds" = 0 where "utc_from" = (select min("utc_from") from "_zone")""",
     [("row", "_zone.0001-01-01T00:00:00.000000Z", "changed")]),
    ("""update "_option" set "label" = 'Tiny' where "value" = 'small'""",
     [("seed", "_option.value_set:size/small", "changed")]),
    ("""delete from "_tag" where "name" = 'ads'""", [("seed", "_tag.interest/ads", "gone")]),
    ("""insert into "_tag" ("category", "name") values ('interest', 'new')""",
     [("seed", "_tag.interest/new", "added")]),
    ("""insert into "_team" ("name", "managed") values ('west', 'seed')""", [("seed", "_team.west", "added")]),
    ("""insert into "_user" ("name", "kind") values ('Ann', 'person')""", []),
    ("""insert into "sample" ("name_last") values ('New')""", []),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "expected"), ROWS, ids=[one[0][:60] for one in ROWS])
def test_rows_of_the_blueprint_and_those_of_people_are_told_apart(
    lite: Lite,
    sink: Bundle,  # noqa: F811  # the fixture
    rows: Catalogue,
    sql: str,
    expected: list[Told],
) -> None:
    with lite.apart():
        lite.run(sql)
        assert told(rows, reference(lite.connection, sink[0])) == expected


def test_a_difference_can_be_read(lite: Lite, before: Catalogue) -> None:
    [view] = lite.run("select sql from sqlite_schema where name = 'order__read'")
    with lite.apart():
        lite.script('drop view "order__read";')
        lite.script(view["sql"].replace('"r"."pieces" as', '"r"."rank" as') + ";")
        lite.script('create index "by_rank" on "order" ("rank");')
        [index, found] = differences(before, catalogue(lite.connection))
    assert index.text == ('index order.by_rank: added\n  +CREATE INDEX "by_rank" on "order" ("rank")')
    assert found.text.splitlines() == [
        "view order__read: changed",
        '   "r"."price_currency" as "price_currency",',
        '  -"r"."pieces" as "pieces",',
        '  +"r"."rank" as "pieces",',
        '   "r"."share" as "share",',
    ]


def test_what_was_left_standing_can_be_left_out(lite: Lite, before: Catalogue) -> None:
    with lite.apart():
        lite.script('alter table "order" add column "_left_4_code" text;')
        lite.script('alter table "_saved_view" rename to "_left_4_arranged";')
        found = catalogue(lite.connection)
    assert ("column", "order._left_4_code", "added") in told(before, found)
    assert told(modulo_leftovers(before, [("table", "_saved_view")]), modulo_leftovers(found)) == []
    assert ("column", "_saved_view.name") in before


def test_fingerprints_differ_where_texts_do(lite: Lite, before: Catalogue) -> None:
    with lite.apart():
        lite.script('alter table "order" add column "extra" text;')
        found = fingerprints(catalogue(lite.connection))
    assert dict(found.items() - fingerprints(before).items()).keys() == {("column", "order.extra")}
    assert {len(one) for one in found.values()} == {64}


def test_connections_make_nothing_that_counts(lite: Lite, sink: Bundle, before: Catalogue) -> None:  # noqa: F811
    lite.script(sink[1]["sqlite/connection.sql"])
    assert told(before, catalogue(lite.connection)) == []
