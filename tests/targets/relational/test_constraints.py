"""For every kind of constraint: what must be refused, and what must be taken, on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.targets.relational.databases import Refused, insert, takes
from tests.targets.relational.records import customer, order, ordered, staff

if TYPE_CHECKING:
    from tests.targets.relational.databases import Database

Given = dict[str, Any]
NOBODY: Final = "0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b11"
TAKEN: Final[dict[str, Given]] = {
    "as few fields as possible": {},
    "twenty characters": {"title": "x" * 20},
    "any letter": {"title": "Zoë \U0001f600 ' \" \\"},
    "a pattern": {"code": "AB12"},
    "no amount": {"total": None},
    "the least amount": {"total": 0},
    "an amount with its currency": {"price": 5, "price_currency": "EUR"},
    "the bounds of a number": {"pieces": 1},
    "a percentage": {"share": 10_000},
    "a decimal": {"weight": 999_999_999},
    "a known stage": {"stage": "lost"},
    "a day": {"due_on": "2028-02-29"},
    "an instant": {"placed_at": "2026-01-31T23:59:59.999999Z"},
    "a time of day": {"at": "23:59:59"},
    "a place": {"place_latitude": -900_000_000, "place_longitude": 1_800_000_000},
    "an address": {"address_city": "Ulm", "address_country": "DE"},
    "cancelled with its reason": {"cancelled": True, "reason": "no"},
    "what a condition does not ask": {"pieces": 8},
    "data": {"raw": {"a": [1]}},
    "won with all it takes": {"stage": "won", "total": 1_000, "code": "AB1"},
    "a variant with all it takes": {"record_type": "special", "notes": "x", "stage": "open"},
    "null where a validation asks": {"due_on": None},
    "the last day a validation takes": {"due_on": "2000-01-01"},
    "nobody's": {"owner_id": None},
}
REFUSED: Final[dict[str, Given]] = {
    "no title": {"title": None},
    "too long": {"title": "x" * 21},
    "no customer": {"from_id": None},
    "a customer that is not there": {"from_id": NOBODY},
    "below the least amount": {"total": -1},
    "more than eighteen digits": {"total": 10**18},
    "an amount without its currency": {"price": 5},
    "a currency without its amount": {"price_currency": "EUR"},
    "a currency that is not used": {"price": 5, "price_currency": "GBP"},
    "below a number's bounds": {"pieces": 0},
    "above a number's bounds": {"pieces": 10},
    "above a percentage's bounds": {"share": 10_001},
    "a decimal with too many digits": {"weight": 1_000_000_000},
    "an unknown stage": {"stage": "nowhere"},
    "no day": {"due_on": "2027-02-29"},
    "no time of day": {"at": "24:00:00"},
    "half a place": {"place_latitude": 1},
    "no place on earth": {"place_latitude": 900_000_001, "place_longitude": 0},
    "cancelled without a reason": {"cancelled": True},
    "without what a condition asks": {"pieces": 9},
    "half a reference": {"about_id": NOBODY},
    "a reference to another module": {"about_id": NOBODY, "about_module": "line"},
    "won without what it takes": {"stage": "won", "total": 1_000},
    "won for too little": {"stage": "won", "total": 999, "code": "AB1"},
    "a variant without what it takes": {"record_type": "special"},
    "a variant's option that is left out": {
        "record_type": "special", "notes": "x", "stage": "won", "total": 1_000, "code": "AB1",
    },
    "an unknown variant": {"record_type": "plain"},
    "a day that a validation refuses": {"due_on": "1999-12-31"},
    "not an id": {"id": "0197"},
    "a version of zero": {"version": 0},
    "an author who is not there": {"created_by": NOBODY},
    "a file that is not there": {"paper_id": NOBODY},
    "a user who is not there": {"boss_id": NOBODY},
}  # fmt: skip
ONLY_ON: Final[dict[str, tuple[str, Given]]] = {
    "what is no pattern": ("postgres", {"code": "ab"}),
    "a float for an amount": ("sqlite", {"total": 1.5}),
    "text for a number": ("sqlite", {"pieces": "many"}),
    "an instant of another form": ("sqlite", {"placed_at": "2026-01-31 23:59:59"}),
    "broken data": ("sqlite", {"raw": "{"}),
}
"""Refused where the type or the check is: the other database's type lets no such value in, or has no pattern."""


@pytest.mark.parametrize("what", TAKEN)
def test_a_record_is_taken(database: Database, what: str) -> None:
    assert takes(database, "order", **ordered(database, **TAKEN[what]))


@pytest.mark.parametrize("what", REFUSED)
def test_a_record_is_refused(database: Database, what: str) -> None:
    assert not takes(database, "order", **ordered(database, **REFUSED[what]))


@pytest.mark.parametrize("what", ONLY_ON)
def test_a_record_is_refused_where_that_can_be(database: Database, what: str) -> None:
    name, given = ONLY_ON[what]
    if database.name == name:
        assert not takes(database, "order", **ordered(database, **given))


def test_a_unique_field_leaves_ascii_case_aside_and_forgets_deleted_records(database: Database) -> None:
    first = order(database, title="Ärger one")
    person = customer(database)
    assert not takes(
        database, "order", **ordered(database, title="ÄRGER ONE".replace("Ä", "Ä"), from_id=person)
    )
    assert takes(database, "order", **ordered(database, title="ärger one", from_id=person))
    database.run('update "order" set "deleted_at" = ? where "id" = ?', "2027-01-01T00:00:00.000000Z", first)
    assert takes(database, "order", **ordered(database, title="Ärger one", from_id=person))


def test_a_key_over_several_fields_counts_only_where_all_are_there(database: Database) -> None:
    person = customer(database)
    same: Given = {"from_id": person, "due_on": "2027-01-01", "pieces": 2}
    order(database, title="a", number="1", **same)
    assert not takes(database, "order", title="b", number="2", **same)
    assert takes(database, "order", title="b", number="2", **{**same, "pieces": 3})
    order(database, title="c", number="3", **{**same, "pieces": None})
    assert takes(database, "order", title="d", number="4", **{**same, "pieces": None})


def test_a_key_with_a_condition_counts_only_where_it_holds(database: Database) -> None:
    customer(database, birthday="2000-01-01", where="select")
    customer(database, birthday="2000-01-01", where="table")
    assert takes(database, "user", name_last="x", birthday="2000-01-01", where="table")
    assert not takes(database, "user", name_last="x", birthday="2000-01-01", where="select")


def test_numbers_and_external_ids_are_unique(database: Database) -> None:
    order(database, title="a", number="O-1", code="AB1")
    person = customer(database)
    assert not takes(database, "order", title="b", number="o-1", from_id=person)
    assert not takes(database, "order", title="b", number="O-2", code="AB1", from_id=person)


def test_options_of_checklists_and_value_sets(database: Database) -> None:
    assert takes(database, "user", name_last="x", likes=["red", "blue"])
    assert takes(database, "user", name_last="x", likes=[])
    assert not takes(database, "user", name_last="x", likes=["pink"])
    assert takes(database, "user", name_last="x", where="table"), "retired options stay with their records"
    assert not takes(database, "user", name_last="x", where="elsewhere")


def test_a_name_needs_its_last_part(database: Database) -> None:
    assert not takes(database, "user", name_first="Jo")
    assert not takes(database, "user", name_last=None)
    row = database.run('select "name" from "user" where "id" = ?', customer(database, name_first="Jo"))
    assert row == [{"name": "Jo Doe"}]


def test_lead_sources_are_rows_that_are_referred_to(database: Database) -> None:
    assert takes(database, "user", name_last="x", source="web", source_detail="web.ads")
    assert not takes(database, "user", name_last="x", source="radio")
    assert not takes(database, "user", name_last="x", source_detail="web.ads"), "a detail needs its source"


def test_further_values_links_and_tags_lie_beside_the_record(database: Database) -> None:
    person, first = customer(database), order(database)
    email: Given = {"user_id": person, "position": 2, "value": "a@example.com"}
    assert takes(database, "user__emails", **email)
    assert not takes(database, "user__emails", **{**email, "position": 1}), "the first one is in the record"
    assert not takes(database, "user__emails", **{**email, "value": None})
    assert takes(database, "helper", order_id=first, user_id=person, part="leads")
    assert not takes(database, "helper", order_id=first, user_id=person), "the part is required"
    assert not takes(database, "helper", order_id=first, user_id=person, part="sleeps")
    insert(database, "helper", order_id=first, user_id=person, part="leads")
    assert not takes(database, "helper", order_id=first, user_id=person, part="helps"), "linked once"
    tag = database.run('select "id" from "_tag" where "name" = ?', "seo")[0]["id"]
    assert takes(database, "user__interests", user_id=person, tag_id=tag)
    assert not takes(database, "user__interests", user_id=person, tag_id=NOBODY)


def test_what_follows_when_a_record_is_purged(database: Database) -> None:
    person = customer(database)
    first = order(database, from_id=person)
    line = insert(database, "line", order_id=first, text="x")
    below = insert(database, "line", order_id=first, text="y", parent_id=line)
    insert(database, "helper", order_id=first, user_id=customer(database), part="helps")
    with pytest.raises(Refused):
        database.run('delete from "user" where "id" = ?', person)
    database.run('delete from "line" where "id" = ?', line)
    assert database.run('select "parent_id" from "line" where "id" = ?', below) == [{"parent_id": None}]
    database.run('delete from "order" where "id" = ?', first)
    assert database.run('select * from "line"') == []
    assert database.run('select * from "helper"') == []


def test_defaults_are_filled_in(database: Database) -> None:
    row = database.run('select * from "order" where "id" = ?', order(database))[0]
    assert row["id"][14] == "7"
    assert row["version"] == 1
    assert (row["stage"], row["total"], row["cancelled"]) == ("open", 1250, 0)
    assert row["created_at"] == row["updated_at"]
    system = database.run('select "id" from "_user" where "kind" = ?', "system")[0]["id"]
    assert row["created_by"] == row["updated_by"] == system
    likes = database.run('select "likes" from "user" where "id" = ?', row["from_id"])
    assert likes == [{"likes": '["red"]'}]
    rollups = database.run('select "orders_open", "orders_total", "best" from "user"')
    assert rollups[0] == {"orders_open": 0, "orders_total": 0, "best": None}


def test_ids_come_in_the_order_of_their_making(database: Database) -> None:
    made = [insert(database, "empty", name="x") for _ in range(50)]
    assert len(set(made)) == 50
    assert all(one[14] == "7" and one[19] in "89ab" for one in made)
    stamps = [one[:13] for one in made]
    assert stamps == sorted(stamps)


def test_people_are_told_apart(database: Database) -> None:
    staff(database, "Ann", email="ann@example.com", login="ann")
    assert not takes(database, "_user", name="Other", email="ANN@example.com")
    assert not takes(database, "_user", name="Other", login="ann")
    assert not takes(database, "_user", name="Other", kind="ghost")


def _changes(database: Database, table: str, column: str, value: Any) -> bool:
    try:
        with database.apart():
            database.run(f'update "{table}" set "{column}" = ?', value)
    except Refused:
        return False
    return True


def test_what_is_set_for_good_stays(database: Database) -> None:
    database.run('update "sample" set "upper_id" = null')
    database.run('delete from "sample"')
    insert(database, "sample", name_last="Doe", once="a", first_at_city="Ulm")
    assert not _changes(database, "sample", "once", "b")
    assert not _changes(database, "sample", "first_at_city", "Bonn")
    assert not _changes(database, "sample", "first_at_street", "1 Main Street")
    assert _changes(database, "sample", "once", "a"), "nothing changes"
    assert _changes(database, "sample", "name_last", "Roe")
    assert _changes(database, "sample", "once", None), "it is erased with the person"


def test_a_part_keeps_its_master_unless_that_is_merged(database: Database) -> None:
    first, other = order(database, title="a"), order(database, title="b", number="b")
    insert(database, "line", order_id=first, text="x")
    assert not _changes(database, "line", "order_id", other)
    if database.name == "postgres":
        database.run("select set_config('crm.merging', 'on', true)")
    else:
        insert(database, "_acting", merging=1)
    assert _changes(database, "line", "order_id", other)
