"""Views return the right rows on small data: segments, reports, roll-ups, lists, full pictures."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.physical import quoted
from tests.targets.relational.databases import insert
from tests.targets.relational.records import customer, order, staff

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest
    from tests.targets.relational.databases import Database

DELETED = "2027-01-01T00:00:00.000000Z"


def rows(database: Database, view: str, *columns: str) -> list[tuple[Any, ...]]:
    listed = ", ".join(map(quoted, columns))
    return [tuple(row.values()) for row in database.run(f"select {listed} from {quoted(view)}")]


def test_a_segment_follows_lookups_and_leaves_out_the_deleted(database: Database) -> None:
    chosen, other = customer(database, where="select"), customer(database, where="where")
    in_it = order(database, title="a", number="1", from_id=chosen, total=2_001)
    order(database, title="b", number="2", from_id=chosen, total=2_000)
    order(database, title="c", number="3", from_id=other, total=2_001)
    order(database, title="d", number="4", from_id=chosen, total=2_001, deleted_at=DELETED)
    order(database, title="e", number="5", from_id=chosen, total=None)
    assert rows(database, "segment__big", "id") == [(in_it,)]


def test_a_segment_counts_children(database: Database) -> None:
    busy, idle = customer(database), customer(database)
    for at in range(2):
        order(database, title=f"a{at}", number=f"a{at}", from_id=busy)
    order(database, title="b", number="b", from_id=idle)
    order(database, title="c", number="c", from_id=idle, deleted_at=DELETED)
    assert rows(database, "segment__busy", "id") == [(busy,)]


def test_a_segment_asks_for_tags_and_consent(database: Database) -> None:
    tagged, willing, ended, expired, other = (customer(database) for _ in range(5))
    tags = {row["name"]: row["id"] for row in database.run('select "name", "id" from "_tag"')}
    insert(database, "user__interests", user_id=tagged, tag_id=tags["seo"])
    insert(database, "user__interests", user_id=other, tag_id=tags["ads"])
    consent = {"module": "user", "consent": "newsletter", "given_by": "form"}
    insert(database, "_consent", record_id=willing, **consent)
    insert(database, "_consent", record_id=ended, withdrawn_at=DELETED, **consent)
    insert(database, "_consent", record_id=expired, expires_at="2020-01-01T00:00:00.000000Z", **consent)
    assert sorted(rows(database, "segment__tagged", "id")) == sorted([(tagged,), (willing,)])


def test_a_report_makes_figures_of_groups(database: Database) -> None:
    person = customer(database)
    for at, (stage, total) in enumerate([("open", 100), ("open", 201), ("won", 1_000), ("lost", None)]):
        order(
            database, title=str(at), number=str(at), code=f"AA{at}", from_id=person, stage=stage, total=total
        )
    figures = rows(database, "report__by_stage", "stage", "orders", "won", "total", "mean", "rate", "doubled")
    assert figures == [
        ("lost", 1, 0, 0, None, 0, 0),
        ("open", 2, 0, 301, 150, 0, 202),
        ("won", 1, 1, 1_000, 1_000, 1_000_000, 1_800),
    ]


def test_a_report_puts_instants_into_the_months_of_the_zone(database: Database) -> None:
    person = customer(database, where="select")
    today = datetime.now(UTC)
    start = (today.replace(day=15) - timedelta(days=60)).replace(day=1, hour=1, minute=0)
    for at, (moment, name) in enumerate([(start, "first"), (start + timedelta(days=1), "second")]):
        placed = moment.strftime("%Y-%m-%dT%H:%M:%S.000000Z")
        order(database, title=name, number=str(at), from_id=person, placed_at=placed)
    long_ago = (today - timedelta(days=800)).strftime("%Y-%m-%dT%H:%M:%S.000000Z")
    order(database, title="old", number="9", from_id=person, placed_at=long_ago)
    this, before = start.date().isoformat(), (start - timedelta(days=2)).date().replace(day=1).isoformat()
    found = rows(database, "report__by_month", "period", "from__where", "orders")
    assert found == [(before, "select", 1), (this, "select", 1)], (
        "01:00 UTC on the first is the day before there"
    )
    assert len(rows(database, "report__by_month__before", "period")) == 0


def test_a_report_compares_with_a_year_before(database: Database) -> None:
    person = customer(database, where="select")
    moment = datetime.now(UTC) - timedelta(days=400)
    order(database, from_id=person, placed_at=moment.strftime("%Y-%m-%dT%H:%M:%S.000000Z"))
    assert rows(database, "report__by_month", "orders") == []
    [(period, orders)] = rows(database, "report__by_month__before", "period", "orders")
    assert orders == 1
    assert period > (datetime.now(UTC) - timedelta(days=90)).date().isoformat(), (
        "at the date it is compared with"
    )


def test_a_report_counts_a_record_with_each_of_its_values(database: Database) -> None:
    for likes in (["red", "blue"], ["red"], []):
        customer(database, likes=likes)
    figures = rows(database, "report__liked", "likes", "people", "people__share", "totals__over")
    assert figures == [
        ("blue", 1, 333_333, 0),
        ("red", 2, 666_667, 0),
        (None, 1, 333_333, 0),
        (None, 3, 1_000_000, 1),
    ], "the total is of people, not of what they like"


def test_a_report_follows_lookups_to_checklists_and_tags(database: Database) -> None:
    person, other = customer(database, likes=["green", "red"]), customer(database, likes=None)
    tags = {row["name"]: row["id"] for row in database.run('select "name", "id" from "_tag"')}
    insert(database, "user__interests", user_id=person, tag_id=tags["seo"])
    for at, (whose, total) in enumerate(((person, 200), (person, 300), (other, 400))):
        order(database, title=str(at), number=str(at), from_id=whose, total=total)
    columns = ("from__likes", "from__interests", "orders", "doubled")
    assert rows(database, "report__liked_by_order", *columns) == [
        ("green", "interest.seo", 2, 600),
        ("red", "interest.seo", 2, 600),
        (None, None, 1, 600),
    ]


def _some_orders(database: Database) -> None:
    people = [customer(database, where=where) for where in ("select", "where")]
    given = [(0, "open", 100, 2), (0, "open", 300, 3), (0, "lost", 400, 9), (1, "open", 200, None)]
    for at, (whose, stage, total, pieces) in enumerate(given):
        about = {"about_id": people[0], "about_module": "user"}  # which nine pieces ask for
        values = {"stage": stage, "total": total, "pieces": pieces, **about}
        order(database, title=str(at), number=str(at), from_id=people[whose], **values)


def test_a_report_adds_up_records_and_says_their_share(database: Database) -> None:
    _some_orders(database)
    columns = ("from__where", "stage", "orders", "orders__share", "total", "total__share", "mean")
    assert rows(database, "report__shares", *columns, "totals__over") == [
        ("select", "lost", 1, 333_333, 400, 400_000, 9_000_000, 0),
        ("select", "open", 2, 666_667, 400, 400_000, 2_500_000, 0),
        ("where", "open", 1, 1_000_000, 200, 200_000, None, 0),
        ("select", None, 3, 750_000, 800, 800_000, 4_666_667, 1),
        ("where", None, 1, 250_000, 200, 200_000, None, 1),
        (None, None, 4, 1_000_000, 1_000, 1_000_000, 4_666_667, 3),
    ]


def test_a_share_of_nothing_is_unknown(database: Database) -> None:
    order(database, total=0)
    found = rows(database, "report__shares", "total", "total__share", "totals__over")
    assert found == [(0, None, over) for over in (0, 1, 3)]


def test_a_limit_leaves_the_totals_whole(database: Database) -> None:
    _some_orders(database)
    order(database, title="w", number="w", code="AA1", stage="won", total=1_000)
    found = rows(database, "report__shares", "total", "totals__over")
    assert found[:3] == [(1_000, 0), (400, 0), (400, 0)]
    assert found[3:] == [(1_000, 1), (800, 1), (200, 1), (2_000, 3)]


def test_a_matrix_adds_up_both_ways(database: Database) -> None:
    _some_orders(database)
    assert rows(database, "report__matrix", "from__where", "stage", "orders", "totals__over") == [
        ("select", "lost", 1, 0),
        ("select", "open", 2, 0),
        ("where", "open", 1, 0),
        ("select", None, 3, 1),
        ("where", None, 1, 1),
        (None, "lost", 1, 2),
        (None, "open", 3, 2),
        (None, None, 4, 3),
    ]


def test_a_roll_up_says_what_the_stored_figure_should_be(
    database: Database, sink: tuple[Manifest, Files]
) -> None:
    person, alone = customer(database), customer(database)
    for at, (total, pieces, cancelled) in enumerate([(100, 1, False), (50, 2, False), (7, 2, True)]):
        values = {"total": total, "pieces": pieces, "cancelled": cancelled, "reason": "x"}
        order(database, title=str(at), number=str(at), from_id=person, stage="open", **values)
    order(database, title="gone", number="gone", from_id=person, total=999, deleted_at=DELETED)
    expected = {"orders_open": (3, 0), "orders_total": (150, 0), "best": (100, None), "mean": (167, None)}
    for name, (some, none) in expected.items():
        found = dict(rows(database, f"rollup__user__{name}", "id", "value"))
        assert (found[person], found[alone]) == (some, none), name
    if database.name == "postgres":
        database.run("reset role")
    database.script(sink[1][f"{database.name}/maintenance/recompute.sql"])
    names = tuple(expected)
    stored = database.run(f'select {", ".join(map(quoted, names))} from "user" where "id" = ?', person)
    assert stored == [{name: expected[name][0] for name in names}]


def test_formulas_read_formulas_of_other_records(database: Database) -> None:
    rich, poor = customer(database, orders_total=10_001), customer(database)
    for at, person in enumerate((rich, poor)):
        order(database, title=str(at), number=str(at), from_id=person, total=300)
    found = sorted(rows(database, "order__read", "title", "net", "double", "of_user"))
    assert found == [("0", 200, 400, "good"), ("1", 200, 400, "new")]


def test_a_list_shows_all_columns_of_a_field_and_what_is_linked(database: Database) -> None:
    person = customer(database)
    first = order(database, title="a", price=5, price_currency="EUR")
    order(database, title="b", number="2", cancelled=True, reason="x")
    insert(database, "helper", order_id=first, user_id=person, part="leads")
    [(title, price, currency, helpers)] = rows(
        database, "view__list", "title", "price", "price_currency", "helpers"
    )
    assert (title, price, currency, json.loads(helpers)) == ("a", 5, "EUR", [person])


def test_a_view_of_ones_own_asks_who_is_looking(database: Database, sink: tuple[Manifest, Files]) -> None:
    ann = staff(database, "Ann")
    for at, owner in enumerate((ann, None, ann)):
        order(database, title=f"t{at}", number=str(at), owner_id=owner)
    if database.name == "postgres":
        database.run("select set_config('crm.user_id', ?, true)", ann)
    else:
        existing = database.run("select 1 from temp.sqlite_master where name = '_principal'")
        if not existing:
            database.script(sink[1]["sqlite/connection.sql"])
        insert(database, "_principal", user_id=ann)
    assert rows(database, "view__mine", "title") == [("t2",), ("t0",)], "in the order that is asked for"


def test_a_full_picture_shows_the_first_of_each_list(database: Database) -> None:
    person, other = customer(database), customer(database)
    for at, total in enumerate((5, 9, 7)):
        order(database, title=str(at), number=str(at), from_id=person, total=total, stage="open")
    order(database, title="won", number="w", code="AB1", from_id=person, stage="won", total=1_000)
    helped = order(database, title="x", number="x", from_id=other)
    insert(database, "helper", order_id=helped, user_id=person, part="helps")
    found = database.run(
        'select "title", "position" from "view__whole__open_orders" where "record_id" = ? order by "position"',
        person,
    )
    assert [(one["title"], one["position"]) for one in found] == [("1", 1), ("2", 2)]
    helping = database.run('select "title" from "view__whole__helping" where "record_id" = ?', person)
    assert helping == [{"title": "x"}]
    [shown] = database.run('select * from "view__whole" where "id" = ?', person)
    assert (shown["name"], json.loads(shown["interests"]), shown["orders_total"]) == ("Doe", [], 0)


def test_a_full_picture_has_a_timeline(database: Database) -> None:
    person = customer(database)
    about = {"about_id": person, "about_module": "user"}
    insert(database, "call_back", subject="Ring up", **about)
    insert(database, "call_back", subject="Gone", deleted_at=DELETED, **about)
    found = database.run(
        'select "activity", "title" from "view__whole__timeline" where "record_id" = ?', person
    )
    assert found == [{"activity": "call_back", "title": "Ring up"}]


@pytest.mark.parametrize("name", ["age", "late"])
def test_formulas_know_todays_date(database: Database, name: str) -> None:
    born = datetime.now(UTC) - timedelta(days=366 * 20)
    person = customer(database, birthday=born.date().isoformat())
    order(database, from_id=person, due_on="2001-01-01")
    table, expected = {"age": ("user__read", 20), "late": ("order__read", 1)}[name]
    assert rows(database, table, name) == [(expected,)]
