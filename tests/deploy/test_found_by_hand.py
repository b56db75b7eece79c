"""Changes that people make and that once went wrong: each is planned, applied, looked at and taken back."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply, go_on
from crmspec.deploy.drift import Drift, drift
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.deploy.telling import risk

from .architectures import compiled
from .going import back, go
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan
    from crmspec.targets.once import Settled

Json = dict[str, Any]
Rows = list[tuple[Any, ...]]
NAME = "by_hand"
TEXT: Json = {"type": "text"}
VISIT: Json = {"label": "Visit", "fields": {"name": TEXT}}
FIRM = "01900000-0000-7000-8000-00000000000a"
PEOPLE = ("01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002")


def _crm(modules: Json, **more: Json) -> Settled:
    told = {"crm": {"name": NAME, "label": "By hand", "targets": ["postgres", "sqlite"]}, "modules": modules}
    manifest, wrong = compiled({**told, **more})
    assert manifest is not None, wrong
    return manifest


# --- links that say something ---


def _linked(said: Json, **field: Json) -> Settled:
    """Firms and their people, of whom something is said."""
    people = {"type": "many_to_many", "to": "person", "through": "part", "fields": said}
    fields = {"name": TEXT, **(field or {"people": people})}
    person = {"label": "Person", "fields": {"name": TEXT}}
    return _crm({"person": person, "firm": {"label": "Firm", "fields": fields}})


def _role(**options: Json) -> Json:
    return {"type": "picklist", "options": {"owns": {}, **options}}


SAID: Json = {"role": _role(runs={}), "note": TEXT, "more": TEXT}


def _with_links(database: Database) -> None:
    go(database, _linked(SAID))
    for each in PEOPLE:
        database.run(f'insert into "person" ("id") values (\'{each}\')')
    database.run(f'insert into "firm" ("id") values (\'{FIRM}\')')
    for each, role, number in zip(PEOPLE, ("owns", "runs"), (1, 2), strict=True):
        database.run(
            'insert into "part" ("firm_id", "person_id", "role", "note", "more") '
            f"values ('{FIRM}', '{each}', '{role}', '{number}', 'm')"
        )


def _said(database: Database, *columns: str) -> Rows:
    listed = ", ".join(f'"{one}"' for one in columns)
    return [tuple(row) for row in database.rows(f'select {listed} from "part" order by "person_id"')]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ({"note": TEXT, "more": TEXT}, [("1", "m"), ("2", "m")]),
        ({"role": _role(runs={}), "more": TEXT}, [("owns", "m"), ("runs", "m")]),
        ({"more": TEXT, "note": TEXT, "role": _role(runs={})}, [("m", "1", "owns"), ("m", "2", "runs")]),
        ({"fresh": TEXT, **SAID}, [(None, "owns", "1", "m"), (None, "runs", "2", "m")]),
        ({"remark": {"type": "text", "renamed_from": "note"}}, [("1",), ("2",)]),
        ({"role": _role(leads={"renamed_from": "runs"})}, [("owns",), ("leads",)]),
        ({"role": _role(runs={"moves_to": "owns"})}, [("owns",), ("owns",)]),
        ({"note": {"type": "integer", "retyped": {"from": "text"}}}, [(1,), (2,)]),
        ({"fresh": {"type": "text", "required": True, "backfill": "x"}}, [("x",), ("x",)]),
    ],
    ids=[
        "first goes",
        "middle goes",
        "order",
        "first comes",
        "name",
        "option's name",
        "option",
        "type",
        "fill",
    ],
)
def test_what_is_said_about_links_goes_by_its_name(database: Database, later: Json, expected: Rows) -> None:
    _with_links(database)
    before = _said(database, *SAID)
    go(database, _linked(later))
    assert _said(database, *later) == expected
    back(database)
    assert _said(database, *SAID) == before


def test_links_make_room_for_others_of_the_same_name(database: Database) -> None:
    _with_links(database)
    before = _said(database, *SAID)
    others = {"type": "many_to_many", "to": "person", "through": "part", "fields": {"note": TEXT}}
    plan = go(database, _linked({}, staff=others))
    assert [one.object for one in plan.left] == ["part"]
    assert _said(database, "note") == []
    back(database)
    assert _said(database, *SAID) == before


# --- what is told ---


def test_a_plan_tells_what_it_leaves_and_not_what_others_left(database: Database) -> None:
    several = {"name": TEXT, "one": TEXT, "two": TEXT}
    for fields in (several, {"name": TEXT, "two": TEXT}):
        go(database, _crm({"firm": {"label": "Firm", "fields": fields}}))
    plan = go(database, _crm({"firm": {"label": "Firm", "fields": {"name": TEXT}}}))
    (table,) = [one for one in plan.steps if one.subject == "firm"]
    assert "`_left_3_two`" in table.title
    assert "`_left_2_one`" not in table.title


# --- what comes back ---


def test_an_amount_comes_back_with_the_currency_that_it_had(database: Database) -> None:
    money = {"type": "money", "currencies": ["EUR", "JPY"]}
    decimal = {"type": "decimal", "precision": 12, "scale": 2, "retyped": {"from": "money"}}
    crm = {"name": NAME, "label": "By hand", "targets": ["postgres", "sqlite"], "currencies": ["EUR", "JPY"]}

    def firm(amount: Json) -> Settled:
        return _crm({"firm": {"label": "Firm", "fields": {"name": TEXT, "amount": amount}}}, crm=crm)

    go(database, firm(money))
    database.run(
        'insert into "firm" ("name", "amount", "amount_currency") '
        "values ('a', 1250, 'EUR'), ('b', 1250, 'JPY'), ('c', null, null)"
    )
    asked = 'select "name", "amount", "amount_currency" from "firm" order by "name"'
    before = database.rows(asked)
    go(database, firm(decimal))
    assert database.rows('select "amount" from "firm" order by "name"') == [(1250,), (125000,), (None,)]
    back(database)
    assert database.rows(asked) == before


# --- what somebody made by hand ---


def _firm(**fields: Json) -> Settled:
    return _crm({"firm": {"label": "Firm", "fields": {"name": TEXT, **fields}}})


def _items(plan: Plan) -> list[str]:
    return [one.subject for one in plan.findings if one.stops]


def test_what_is_let_be_is_still_there(database: Database) -> None:
    go(database, _firm())
    database.run('alter table "firm" add column "extra" text')
    database.run('insert into "firm" ("name", "extra") values (\'a\', \'precious\')')
    database.run('create index "own" on "firm" ("extra")')
    wanted = _firm(more={"type": "text", "required": True, "default": "x"})
    accept = _items(planned(database, wanted))
    assert accept == ["column firm.extra", "index firm.own"]
    apply(database, planned(database, wanted, accept=accept), wanted, "test")
    assert database.rows('select "extra", "more" from "firm"') == [("precious", "x")]
    again = _items(planned(database, _firm()))
    assert again == accept, "it is drift as before, and nothing of it is gone"
    plan, earlier = plan_back(database, accept)
    assert not plan.stops
    apply(database, plan, earlier, "test")
    assert database.rows('select "name", "extra" from "firm"') == [("a", "precious")]


def test_a_field_that_was_made_by_hand_before_is_not_overwritten(database: Database) -> None:
    go(database, _firm())
    database.run('alter table "firm" add column "extra" text')
    database.run('insert into "firm" ("name", "extra") values (\'a\', \'precious\')')
    plan = planned(database, _firm(extra=TEXT), accept=["column firm.extra"])
    assert _items(plan) == ["column firm.extra"]
    database.run('alter table "firm" rename column "extra" to "mine"')
    wanted = _firm(extra=TEXT)
    apply(database, planned(database, wanted, accept=["column firm.mine"]), wanted, "test")
    assert database.rows('select "mine", "extra" from "firm"') == [("precious", None)]


def test_a_module_does_not_take_the_place_of_a_table_made_by_hand(database: Database) -> None:
    go(database, _firm())
    database.run('create table "visit" ("x" text)')
    wanted = _crm({"firm": {"label": "Firm", "fields": {"name": TEXT}}, "visit": VISIT})
    plan = planned(database, wanted, accept=["table visit", "column visit.x"])
    assert _items(plan) == ["table visit"]


class _InterruptedError(Exception):
    """Somebody stops an apply after the switch."""


def test_what_is_half_done_is_no_drift(postgres_server: str) -> None:
    def stop(_: str) -> None:
        raise _InterruptedError

    with closing(PostgresSide(postgres_server, NAME)) as side, closing(side.empty()) as database:
        go(database, _firm(size=TEXT))
        database.run('insert into "firm" ("size") values (\'7\')')
        wanted = _firm(size={"type": "integer", "retyped": {"from": "text"}})
        plan = planned(database, wanted)
        with pytest.raises(_InterruptedError):
            apply(database, plan, wanted, "test", stop)
        assert drift(database, wanted) == Drift((), (), underway=plan.number)
        assert not planned(database, _firm(size=TEXT, more=TEXT)).drift
        go_on(database, str)
        database.run('create index "own" on "firm" ("name")')
        assert [one.name for one in drift(database, wanted).items] == ["firm.own"]


def test_what_comes_again_comes_without_what_was_left(database: Database) -> None:
    go(database, _firm(size=TEXT))
    go(database, _firm())
    plan = go(database, _firm(size=TEXT))
    assert [one.message for one in plan.findings] == [
        "`firm.size` comes without what plan 2 left of it, which stays in `_left_2_size`"
    ]
    going = list(risk(plan_to_contract(database, ["firm.size"])))
    assert going[0] == "destroys: column `firm.size`, left by plan 2, which cannot be taken back"


def test_a_field_of_the_same_type_is_not_told_to_be_retyped(database: Database) -> None:
    crm = {"name": NAME, "label": "By hand", "targets": ["postgres", "sqlite"], "currencies": ["EUR", "USD"]}

    def firm(currency: str) -> Settled:
        amount = {"type": "money", "currency": currency}
        return _crm({"firm": {"label": "Firm", "fields": {"name": TEXT, "amount": amount}}}, crm=crm)

    go(database, firm("EUR"))
    database.run('insert into "firm" ("amount") values (7)')
    (found,) = planned(database, firm("USD")).findings
    assert found.stops
    assert not [one for one in found.ways_out if "retyped" in one or "else: null" in one]


def test_a_name_that_was_there_before_takes_nothing_over_and_the_plan_says_so(database: Database) -> None:
    go(database, _firm(one=TEXT, two=TEXT))
    database.run('insert into "firm" ("one", "two") values (\'1\', \'2\')')
    plan = go(database, _firm(two={"type": "text", "renamed_from": "one"}))
    assert {one.subject for one in plan.findings} == {"firm.one", "field:firm.two"}
    assert database.rows('select "two" from "firm"') == [("2",)]


def test_a_way_back_tells_no_ways_out_that_only_a_blueprint_has(database: Database) -> None:
    go(database, _firm(size={"type": "text", "required": True}))
    go(database, _firm(size=TEXT))
    database.run('insert into "firm" ("name", "size") values (\'a\', null)')
    (found,) = plan_back(database)[0].findings
    assert found.ways_out == ("fill them first",)


def test_to_take_a_way_back_back_is_said_to_be_the_change_again(database: Database) -> None:
    go(database, _firm(size=TEXT))
    go(database, _firm())
    assert not plan_back(database)[0].findings
    back(database)
    plan, wanted = plan_back(database)
    (found,) = plan.findings
    assert found.subject == "plan:3"
    assert found.message == "plan 3 took plan 2 back: to take that back makes the change of plan 2 again"
    assert not plan.stops
    assert "size" not in wanted["modules"]["firm"]["fields"]


def _company(**fields: Json) -> Settled:
    told = {"label": "Company", "renamed_from": "firm", "fields": {"name": TEXT, **fields}}
    return _crm({"company": told, "visit": VISIT})


def test_an_index_or_trigger_made_by_hand_follows_what_is_called_otherwise() -> None:
    with closing(SqliteSide().empty()) as database:
        first = _crm(
            {"firm": {"label": "Firm", "fields": {"name": TEXT, "size": TEXT, "old": TEXT}}, "visit": VISIT}
        )
        go(database, first)
        database.run('create index "by_size" on "firm" ("size") where "size" is not null')
        database.run('create index "by_old" on "firm" ("old", "size")')
        noted = 'update "firm" set "size" = \'new\' where "id" = new."id" and new."size" is null'
        database.run(f'create trigger "fill" after insert on "firm" begin {noted}; end')
        database.run('create trigger "seen" after insert on "visit" begin update "firm" set "size" = 7; end')
        wanted = _company(staff={"type": "text", "renamed_from": "size"})
        accept = _items(planned(database, wanted))
        assert sorted(accept) == [
            "index firm.by_old",
            "index firm.by_size",
            "trigger firm.fill",
            "trigger visit.seen",
        ]
        plan = planned(database, wanted, accept=accept)
        assert [one.message for one in plan.findings] == [
            "index firm.by_old, which was made by hand, goes with what it is about"
        ]
        apply(database, plan, wanted, "test")
        database.run('insert into "company" ("name") values (\'a\')')
        assert database.rows('select "staff" from "company"') == [("new",)]
        database.run('insert into "visit" default values')
        assert database.rows('select "staff" from "company"') == [("7",)]
        found = database.rows("select sql from sqlite_schema where name = 'by_size'")
        assert found == [('CREATE INDEX "by_size" on "company" ("staff") where "staff" is not null',)]
        assert sorted(_items(planned(database, first))) == [
            "index company.by_size",
            "trigger company.fill",
            "trigger visit.seen",
        ]


def test_what_was_made_by_hand_stays_drift_in_a_table_that_is_called_otherwise(database: Database) -> None:
    first = _crm({"firm": {"label": "Firm", "fields": {"name": TEXT}}, "visit": VISIT})
    go(database, first)
    database.run('alter table "firm" add column "extra" text')
    accept = ["column firm.extra"]
    apply(database, planned(database, _company(), accept=accept), _company(), "test")
    assert planned(database, _company()).drift == ("column company.extra",)
    plan, earlier = plan_back(database, ["column company.extra"])
    apply(database, plan, earlier, "test")
    assert planned(database, first).drift == ("column firm.extra",)
    plan, later = plan_back(database, ["column firm.extra"])
    apply(database, plan, later, "test")
    assert planned(database, _company()).drift == ("column company.extra",)
    apply(database, planned(database, first, accept=["column company.extra"]), first, "test")
    assert planned(database, first).drift == (), "it is left, with the table it is in"


def test_a_view_made_by_hand_follows_or_stops_what_would_break_it() -> None:
    with closing(SqliteSide().empty()) as database:
        first = _crm({"firm": {"label": "Firm", "fields": {"name": TEXT, "size": TEXT}}, "visit": VISIT})
        go(database, first)
        database.run('create view "large" as select "name" from "firm" where "size" > 9')
        wanted, accept = _company(staff={"type": "text", "renamed_from": "size"}), ["view large"]
        assert _items(planned(database, wanted)) == accept
        apply(database, planned(database, wanted, accept=accept), wanted, "test")
        database.run('insert into "company" ("name", "staff") values (\'a\', 99)')
        assert database.rows('select * from "large"') == [("a",)]
        plan = planned(database, _company(), accept=accept)
        assert [one.message for one in plan.findings if one.stops] == [
            "view large, which was made by hand, reads what goes"
        ]


def _letter(**said: str) -> Settled:
    letter = {"label": "Hello", "channel": "email", "module": "firm", "purpose": "service", **said}
    text = {"subject": "Hello", "body": "Good day."}
    firm = {"label": "Firm", "fields": {"name": TEXT, "mail": {"type": "email"}}}
    channels = {"email": {"label": "Mail", "kind": "email"}}
    return _crm({"firm": firm}, templates={"hello": {**letter, **text}}, channels=channels)


def test_whose_a_template_is_the_blueprint_says_and_its_words_stay_peoples(database: Database) -> None:
    go(database, _letter())
    go(database, _letter(managed="seed"))
    assert database.rows('select "managed" from "_template"') == [("seed",)]
    database.run('update "_template" set "body" = \'Hi!\'')
    (stays,) = planned(database, _letter(managed="seed", label="Other")).findings
    assert stays.message == "1 row that is people's to change is otherwise now, and stays so"
    (goes,) = planned(database, _letter()).findings
    assert goes.message == "1 row that people changed is the blueprint's from now on, and is made as it says"
    assert goes.sample == ("_template.hello/en (changed)",)
    back(database)
    assert database.rows('select "managed", "body" from "_template"') == [("blueprint", "Good day.")]
    back(database)
    assert database.rows('select "managed", "body" from "_template"') == [("seed", "Good day.")]
