"""What once went wrong only after several changes, one upon the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, plan_to_contract, planned

from .architectures import compiled
from .going import back, go

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "in_chains"
TEXT: Json = {"type": "text"}


def _crm(modules: Json, **more: Json) -> Settled:
    told = {
        "crm": {"name": NAME, "label": "In chains", "targets": ["postgres", "sqlite"]},
        "modules": modules,
    }
    manifest, wrong = compiled({**told, **more})
    assert manifest is not None, wrong
    return manifest


def _visits(**fields: Json) -> Settled:
    return _crm({"visit": {"label": "Visit", "fields": {"title": TEXT, **fields}}})


def test_what_was_applied_again_without_its_hints_is_taken_back_with_its_data(database: Database) -> None:
    fields = {"title": TEXT}
    call = _crm({"call": {"label": "Call", "fields": fields}})
    visit = _crm({"visit": {"label": "Visit", "renamed_from": "call", "fields": fields}})
    go(database, call)
    database.run('insert into "call" ("title") values (\'one\')')
    go(database, visit)
    go(database, call)
    assert database.rows('select * from "call"') == []
    database.run('insert into "call" ("title") values (\'two\')')
    back(database)
    assert database.rows('select "title" from "visit"') == [("one",)]
    (left,) = ledger.standing(database).left
    assert (left.object, left.number) == ("call", 4)
    assert database.rows(f'select "title" from "{left.name}"') == [("two",)]


RETYPED: Json = {"type": "integer", "retyped": {"from": "text", "using": "length(before)"}}


@pytest.mark.parametrize(
    ("earlier", "later", "written", "held", "came"),
    [
        ({"type": "date"}, {"type": "datetime"}, "2026-05-06", "2026-01-02", "2026-05-06T00:00:00"),
        ({"type": "integer"}, TEXT, 12, 7, "12"),
        (TEXT, RETYPED, "four", "seven", 4),
    ],
)
def test_what_is_written_after_going_back_comes_along_when_the_change_is_made_again(
    database: Database, earlier: Json, later: Json, written: Any, held: Any, came: Any
) -> None:
    go(database, _visits(size=earlier))
    for title in ("held", "written"):
        database.run(f'insert into "visit" ("title", "size") values (\'{title}\', {_literal(held)})')
    go(database, _visits(size=later))
    first = _sizes(database)
    back(database)
    assert _sizes(database) == {"held": str(held), "written": str(held)}
    database.run(f'update "visit" set "size" = {_literal(written)} where "title" = \'written\'')
    back(database)
    found = _sizes(database)
    assert found["held"] == first["held"]
    assert found["written"].replace(" ", "T").startswith(str(came))
    back(database)
    assert _sizes(database) == {"held": str(held), "written": str(written)}


def _sizes(database: Database) -> dict[str, str]:
    return {title: str(size) for title, size in database.rows('select "title", "size" from "visit"')}


def _literal(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


@pytest.mark.parametrize("way", [{"else": "null"}, {"using": "length(before)"}])
def test_a_way_from_another_type_is_none_from_the_type_that_stands(database: Database, way: Json) -> None:
    go(database, _visits(size={"type": "long_text"}))
    database.run('insert into "visit" ("title", "size") values (\'one\', \'long\')')
    plan = planned(database, _visits(size={"type": "integer", "retyped": {"from": "text", **way}}))
    (found,) = plan.findings
    assert found.stops
    assert (found.subject, found.message) == (
        "visit.size",
        "1 row of `visit.size` does not convert: `long` (1)",
    )


CALL: Json = {"label": "Call", "fields": {"title": TEXT}}


def _gone_with_its_table(database: Database) -> tuple[Settled, Settled]:
    """A column that is left, in a table that is left after it; the versions before and after that."""
    visit: Json = {"label": "Visit", "fields": {"title": TEXT, "size": TEXT}}
    go(database, _crm({"call": CALL, "visit": visit}))
    database.run('insert into "visit" ("title", "size") values (\'one\', \'kept\')')
    before = _crm({"call": CALL, "visit": {"label": "Visit", "fields": {"title": TEXT}}})
    go(database, before)
    after = _crm({"call": CALL})
    go(database, after)
    return before, after


def _listed(database: Database) -> list[tuple[str, str]]:
    return [(one.object, one.table) for one in ledger.standing(database).left]


def test_what_is_left_in_a_table_goes_with_it_and_comes_back_with_it(database: Database) -> None:
    _gone_with_its_table(database)
    assert _listed(database) == [("visit.size", "_left_3_visit"), ("visit", "")]
    back(database)
    assert _listed(database) == [("visit.size", "visit")]
    assert database.rows('select "title", "_left_2_size" from "visit"') == [("one", "kept")]
    back(database)
    assert database.rows('select "title", "_left_2_size" from "_left_5_visit"') == [("one", "kept")]


def test_what_is_left_in_a_table_that_is_left_can_be_destroyed_alone(database: Database) -> None:
    _, after = _gone_with_its_table(database)
    apply(database, plan_to_contract(database, ["visit.size"]), after, "test")
    assert _listed(database) == [("visit", "")]
    (row,) = database.rows('select * from "_left_3_visit"')
    assert ("one" in row, "kept" in row) == (True, False)
    apply(database, plan_to_contract(database, ["visit"]), after, "test")
    assert _listed(database) == []


def test_what_is_left_in_a_table_that_is_destroyed_is_listed_no_more(database: Database) -> None:
    _, after = _gone_with_its_table(database)
    apply(database, plan_to_contract(database, ["visit"]), after, "test")
    assert _listed(database) == []


def test_what_is_left_in_a_table_that_is_destroyed_at_once_is_listed_no_more(database: Database) -> None:
    before, after = _gone_with_its_table(database)
    back(database)
    assert planned(database, before).is_empty
    apply(database, planned(database, after, destroy=["visit"]), after, "test")
    assert _listed(database) == []


def test_a_role_that_is_there_again_is_not_listed_as_left(database: Database) -> None:
    def crm(*roles: str) -> Settled:
        told = {one: {"label": one, "can": {"call": {"read": "all"}}} for one in roles}
        return _crm({"call": CALL}, roles=told)

    def left() -> set[str]:
        return {one.name for one in ledger.standing(database).left}

    go(database, crm("clerk", "guest"))
    go(database, crm("clerk"))
    gone = {f"crm_{NAME}__guest", f"crm_{NAME}__guest__opened"} if database.dialect == "postgres" else set()
    assert left() == gone
    go(database, crm("clerk", "guest"))
    assert left() == set()
    back(database)
    assert left() == gone


def test_an_index_goes_though_what_its_table_points_at_is_called_otherwise(database: Database) -> None:
    def crm(queue: Json, **more: Json) -> Settled:
        module = {**CALL, "ownership": "user_or_queue"}
        roles = {"clerk": {"label": "Clerk", "can": {"call": {"read": "all"}}}}
        told = {one: {"modules": ["call"], "roles": ["clerk"], **told} for one, told in queue.items()}
        return _crm({"call": module}, roles=roles, queues=told, **more)

    view = {
        "label": "All",
        "kind": "list",
        "module": "call",
        "columns": ["title"],
        "where": "title is not None",
    }
    go(database, crm({"first": {}}, views={"all_calls": view}))
    earlier = {key for key in _indexes(database) if "title" in key}
    go(database, crm({"later": {"renamed_from": "first"}}))
    assert earlier
    assert not earlier & _indexes(database)


def _indexes(database: Database) -> set[str]:
    named = "select name from sqlite_schema where type = 'index'"
    named = named if database.dialect == "sqlite" else "select indexname from pg_indexes"
    return {str(name) for (name,) in database.rows(named)}


def test_what_was_emptied_as_the_blueprint_says_is_so_again_when_the_change_is_made_again(
    database: Database,
) -> None:
    go(database, _visits(size=TEXT))
    database.run('insert into "visit" ("title", "size") values (\'one\', \'long\')')
    go(database, _visits(size={"type": "integer", "retyped": {"from": "text", "else": "null"}}))
    back(database)
    assert _sizes(database) == {"one": "long"}
    back(database)
    assert _sizes(database) == {"one": "None"}
    back(database)
    assert _sizes(database) == {"one": "long"}


def test_what_is_written_after_going_back_and_does_not_fit_stops_the_change_made_again(
    database: Database,
) -> None:
    go(database, _visits(size=TEXT))
    database.run('insert into "visit" ("title", "size") values (\'one\', \'12\')')
    go(database, _visits(size={"type": "integer"}))
    back(database)
    database.run('update "visit" set "size" = \'long\'')
    told = [one.message for one in plan_back(database)[0].findings if one.stops]
    assert told == [
        "1 row of `visit.size` was written since, and what it holds does not fit what the field was before: `long` (1)"
    ]
