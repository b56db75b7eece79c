"""What an operator meets on a server that others use too: settings, own views and rights, plans that were cut off."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from contextlib import closing
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

import pytest

from crmspec.deploy import applying, ledger
from crmspec.deploy import database as databases
from crmspec.deploy.applying import apply, go_on
from crmspec.deploy.database import Postgres
from crmspec.deploy.drift import drift
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.deploy.refused import Refused
from tests.conftest import _database as database_on

from .architectures import compiled
from .sides import PostgresSide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.deploy.plan import Plan
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME: Final = "operated"
TEXT: Json = {"type": "text"}


@pytest.fixture
def url(postgres_side: PostgresSide) -> Iterator[str]:
    """A database that has settings of its own."""
    with database_on(postgres_side.server) as url:
        yield url


def _crm(extra: Json | None = None, **fields: Json) -> Settled:
    told = {
        "crm": {"name": NAME, "label": "Operated", "targets": ["postgres"]},
        "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
        "modules": {"firm": {"label": "Firm", "fields": {"name": TEXT, **fields}}, **(extra or {})},
    }
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


def _go(database: Postgres, wanted: Settled) -> None:
    plan = planned(database, wanted)
    assert not plan.stops, [one.message for one in plan.findings]
    apply(database, plan, wanted, "test")


def _set(url: str, *settings: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        (name,) = connection.execute("select quote_ident(current_database())").fetchone() or ("",)
        for one in settings:
            connection.execute(f"alter database {name} set {one}".encode())


# --- settings ---

_CODE: Json = {"type": "text", "pattern": r"[A-Z]\d+", "max_length": 9}
_TAKES_LONG: Final = "update firm set name = name where pg_sleep(0.3) is not null"


@pytest.mark.parametrize(
    "setting",
    [
        "statement_timeout = '100ms'",
        "standard_conforming_strings = off",
        "DateStyle = 'German, DMY'",
        "client_encoding = 'latin1'",
        "row_security = off",
        "default_transaction_isolation = 'serializable'",
        "search_path = 'elsewhere'",
    ],
    ids=lambda one: one.partition(" ")[0],
)
def test_what_a_database_has_set_changes_nothing(postgres_side: PostgresSide, url: str, setting: str) -> None:
    with closing(postgres_side.fresh(_crm(code=_CODE))) as fresh:
        expected = postgres_side.catalogue(fresh)
    _set(url, setting)
    with closing(Postgres(url, NAME)) as database:
        _go(database, _crm())
        database.run("insert into firm (name) values ('Café')")
        _go(database, _crm(code=_CODE))
        database.run(_TAKES_LONG)
        assert postgres_side.catalogue(database) == expected
        assert database.rows("select name from firm") == [("Café",)]
        assert str(ledger.history(database)[0]["applied_at"]).startswith("20")


def test_a_session_that_waits_for_an_answer_is_not_ended(url: str) -> None:
    _set(url, "idle_session_timeout = '1h'", "idle_in_transaction_session_timeout = '1h'")
    with closing(Postgres(url, NAME)) as database:
        for name in ("idle_session_timeout", "idle_in_transaction_session_timeout"):
            assert database.rows(f"show {name}") == [("0",)]


def test_a_server_that_takes_no_changes_is_told_as_such(url: str) -> None:
    with closing(Postgres(url, NAME)) as database:
        _go(database, _crm())
    _set(url, "default_transaction_read_only = on")
    wanted = _crm(code=TEXT)
    with closing(Postgres(url, NAME)) as database:
        plan = planned(database, wanted)
        with pytest.raises(Refused, match="nothing may be written there") as refused:
            apply(database, plan, wanted, "test")
        assert "default_transaction_read_only" in refused.value.way_out
        assert ledger.standing(database).number == 1


# --- what stands on a deployment ---


@pytest.fixture
def database(url: str) -> Iterator[Postgres]:
    with closing(Postgres(url, NAME)) as database:
        yield database


def _stops(plan: Plan) -> list[str]:
    return [one.message for one in plan.findings if one.stops]


def _notes(plan: Plan) -> list[str]:
    return [one.message for one in plan.findings if not one.stops]


def test_a_view_over_one_that_is_made_anew_stops_the_plan(database: Postgres) -> None:
    _go(database, _crm(size=TEXT))
    database.run("create schema bi")
    database.run('create view bi.firms as select "name" from crm_operated.firm__seen')
    plan = planned(database, _crm())
    (told,) = _stops(plan)
    assert (
        told == "view bi.firms was made by hand and holds on to what goes or is made anew: view `firm__seen`"
    )
    database.run("drop view bi.firms")
    assert not _stops(planned(database, _crm()))


@pytest.mark.parametrize(
    ("made", "who"),
    [
        ("create view bi.o as select size from crm_operated.firm", "view bi.o"),
        ("create materialized view bi.o as select size from crm_operated.firm", "materialized view bi.o"),
        (
            "create function bi.o() returns text begin atomic select max(size) from crm_operated.firm; end",
            "function bi.o()",
        ),
    ],
    ids=["view", "materialized", "function"],
)
def test_what_stands_on_a_column_that_is_left_is_told_and_holds_back_its_end(
    database: Postgres, made: str, who: str
) -> None:
    _go(database, _crm(size=TEXT))
    database.run("create schema bi")
    database.run(made)
    wanted = _crm(size={"type": "integer", "retyped": {"from": "text"}})
    plan = planned(database, wanted)
    assert not plan.stops
    (told,) = [one for one in _notes(plan) if "by hand" in one]
    assert told == (
        f"{who} was made by hand and stands on what is left: column `firm.size`, "
        "which it will know as _left_2_size"
    )
    at_once = planned(database, wanted, destroy=["firm.size"])
    assert _stops(at_once) == [
        f"{who} was made by hand and holds on to what goes or is made anew: column `firm.size`"
    ]
    apply(database, plan, wanted, "test")
    assert _stops(plan_to_contract(database, ["firm.size"])) == [
        f"{who} was made by hand and holds on to what goes or is made anew: column `firm._left_2_size`"
    ]
    assert [one for one in _stops(plan_back(database)[0]) if "_left_2_size" in one]


def test_a_reference_to_a_table_that_is_left_holds_back_its_end(database: Postgres) -> None:
    both = _crm(extra={"visit": {"label": "Visit", "fields": {"name": TEXT}}})
    _go(database, both)
    database.run("create schema bi")
    database.run("create table bi.trip (visit uuid constraint to_visit references crm_operated.visit (id))")
    plan = planned(database, _crm())
    assert not plan.stops
    assert any("constraint to_visit on table bi.trip" in one for one in _notes(plan))
    apply(database, plan, _crm(), "test")
    (told,) = _stops(plan_to_contract(database, ["visit"]))
    assert told.startswith("constraint to_visit on table bi.trip ")


def test_what_comes_after_the_plan_and_holds_on_is_named(database: Postgres) -> None:
    _go(database, _crm(size=TEXT))
    wanted = _crm()
    plan = planned(database, wanted)
    database.run("create schema bi")
    database.run('create view bi.firms as select "name" from crm_operated.firm__seen')
    with pytest.raises(Refused, match=r"view bi\.firms depends on") as refused:
        apply(database, plan, wanted, "test")
    assert "drop that first" in refused.value.way_out
    assert ledger.standing(database).number == 1


def test_what_is_destroyed_makes_nothing_of_what_was_changed_by_hand(database: Postgres) -> None:
    _go(database, _crm(size=TEXT))
    _go(database, _crm())
    database.run('create index "own" on "firm" ("name")')
    plan = plan_to_contract(database, ["firm.size"])
    assert plan.drift == ("index firm.own",)
    apply(database, plan, _crm(), "test")
    assert planned(database, _crm()).drift == ("index firm.own",)


# --- rights that somebody gave ---


def _rights(database: Postgres, role: str) -> list[tuple[str, str]]:
    """What a role may do with what."""
    database.run(f"grant {role} to current_user")
    asked = "select table_name::text, privilege_type::text from information_schema.table_privileges "
    return [(name, right) for name, right in database.rows(f"{asked} where grantee = '{role}' order by 1, 2")]


def test_rights_given_by_hand_stay_on_what_is_made_anew(
    postgres_side: PostgresSide, database: Postgres
) -> None:
    role = f"{database.schema}__reporting"  # goes with the roles of the deployment
    _go(database, _crm(size=TEXT))
    database.run(f'create role "{role}"')
    database.run(f'grant select on "firm__seen", "firm" to "{role}"')
    before = _rights(database, role)
    wanted = _crm()
    accept = [one.subject for one in planned(database, wanted).findings if one.stops]
    assert f"grant firm__seen to {role}" in accept
    plan = planned(database, wanted, accept=accept)
    assert any("create view" in sql and "firm__seen" in sql for step in plan.steps for sql in step.sql)
    apply(database, plan, wanted, "test")
    assert _rights(database, role) == before
    assert set(accept) == set(planned(database, wanted).drift)
    back, earlier = plan_back(database, accept)
    apply(database, back, earlier, "test")
    assert _rights(database, role) == before


def test_rights_given_by_hand_on_what_goes_are_told(database: Postgres) -> None:
    visit = {"visit": {"label": "Visit", "fields": {"name": TEXT}}}
    _go(database, _crm(extra=visit))
    database.run('grant select on "visit__seen" to pg_monitor')
    item = "grant visit__seen to pg_monitor"
    plan = planned(database, _crm(), accept=[item])
    assert f"{item}, which was made by hand, goes with what it is about" in _notes(plan)
    apply(database, plan, _crm(), "test")


def test_a_right_of_everybody_given_by_hand_stays(database: Postgres) -> None:
    _go(database, _crm())
    database.run("create function own() returns int language sql as 'select 1'")
    database.run('grant select on "firm" to public')
    wanted = _crm(size=TEXT)
    accept = [one.subject for one in planned(database, wanted).findings if one.stops]
    assert accept == ["function own()", "grant firm to PUBLIC", "grant own() to PUBLIC"]
    apply(database, planned(database, wanted, accept=accept), wanted, "test")
    assert list(planned(database, wanted).drift) == accept


# --- plans that are not finished ---

_FIRMS: Final = "insert into firm (name) select 'Firm ' || n from generate_series(1, 50) as n"
_TWIN: Final = "insert into firm (name) values ('Firm 7')"
_LONG: Final = f"insert into firm (name) values ('{'x' * 50}')"
_NAMELESS: Final = "insert into firm (name) values (null)"


@pytest.mark.parametrize(
    ("field", "came", "told"),
    [
        ({"unique": True}, _TWIN, "2 rows of `firm` share what `firm__name__key` wants once only: "),
        ({"max_length": 40}, _LONG, "1 row of `firm` does not hold `firm__name__length`: "),
        ({"required": True}, _NAMELESS, "1 row of `firm` does not hold `firm__name__needed`: "),
        (
            {"type": "rich_text", "max_length": 40, "retyped": {"from": "text"}},
            _LONG,
            "1 value of `firm.name` came after the data was looked at, and does not convert: ",
        ),
    ],
    ids=["twin", "long", "empty", "unfit"],
)
def test_a_plan_that_cannot_be_finished_names_the_records_and_is_taken_back(
    postgres_side: PostgresSide, database: Postgres, field: Json, came: str, told: str
) -> None:
    _go(database, _crm())
    database.run(_FIRMS)
    catalogue = postgres_side.catalogue(database)
    wanted = _crm(name=TEXT | field)
    plan = planned(database, wanted)
    assert not plan.stops
    database.run(came)
    before = database.rows("select id, name from firm order by id")
    for work in (lambda: apply(database, plan, wanted, "test"), lambda: go_on(database)):
        with pytest.raises(Refused) as refused:
            work()
        assert refused.value.message.startswith(told), refused.value.message
        keys = refused.value.message.removeprefix(told).partition("; Key ")[0].split(", ")
        assert {str(key) for key, name in before if (name or "").startswith(("x", "Firm 7")) or not name} >= {
            *keys
        }
        assert "or `crmspec revert` takes plan 2 back as it stands" in refused.value.way_out
    back, earlier = plan_back(database)
    assert not back.stops, _stops(back)
    assert "plan 2 is not finished: it is taken back from where it stands" in _notes(back)
    apply(database, back, earlier, "test")
    assert ledger.unfinished(database) is None
    assert [one["state"] for one in ledger.history(database)] == ["done", "reverted", "done"]
    assert postgres_side.catalogue(database) == catalogue
    assert database.rows("select id, name from firm order by id") == before
    assert planned(database, _crm()).is_empty
    assert not planned(database, _crm()).drift


# --- others at work, and other servers ---


def test_who_holds_what_must_be_locked_is_named(
    database: Postgres, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg

    monkeypatch.setattr(applying, "ATTEMPTS", 2)
    monkeypatch.setattr(databases, "LOCK_SECONDS", 0.05)
    _go(database, _crm())
    wanted = _crm(size=TEXT)
    plan = planned(database, wanted)
    with psycopg.connect(url, application_name="month's report") as report:
        report.execute("select count(*) from crm_operated.firm")
        with pytest.raises(Refused, match="somebody holds what must be locked") as refused:
            apply(database, plan, wanted, "test")
        assert (
            f"session {report.info.backend_pid} of `{report.info.user}` (month's report), idle in transaction, "
            in (refused.value.message)
        )
    apply(database, plan, wanted, "test")


@pytest.mark.parametrize(("version", "known"), [("16.99 (Other 16.99-1)", True), ("9.6", False)])
def test_only_another_major_version_words_a_catalogue_otherwise(
    database: Postgres, version: str, known: bool
) -> None:
    _go(database, _crm())
    major = database.version.partition(".")[0]
    database.run(f"update _fingerprint set server_version = '{version.replace('16', major)}'")
    database.run('create index "own" on "firm" ("name")')
    found = drift(database, _crm())
    assert [one.name for one in found.items] == (["firm.own"] if known else [])
    assert bool(found.upgraded) != known
    told = [
        one for one in _notes(planned(database, _crm(size=TEXT))) if "when the last plan was applied" in one
    ]
    assert len(told) == (not known)


# --- what somebody changed of the deployment itself ---


def test_a_view_changed_by_hand_and_made_anew_is_told_and_is_no_drift_any_more(
    postgres_side: PostgresSide, database: Postgres
) -> None:
    _go(database, _crm())
    told = database.rows("select pg_get_viewdef('firm__seen'::regclass)")[0][0].rstrip(";")
    database.run(f'create or replace view "firm__seen" as {told} limit 7')
    wanted = _crm(size=TEXT)
    item = "view firm__seen"
    plan = planned(database, wanted, accept=[item])
    assert f"{item}, which was changed by hand, is made anew as the blueprint has it" in _notes(plan)
    apply(database, plan, wanted, "test")
    assert not planned(database, wanted).drift
    with closing(postgres_side.fresh(wanted)) as fresh:
        expected = postgres_side.catalogue(fresh)
    assert postgres_side.catalogue(database) == expected


@pytest.mark.parametrize(
    ("field", "taken", "item"),
    [
        (
            {"max_length": 9},
            "alter table firm drop constraint firm__size__length",
            "constraint firm.firm__size__length",
        ),
        ({"unique": True}, "drop index firm__size__key", "index firm.firm__size__key"),
    ],
    ids=["constraint", "index"],
)
def test_what_was_taken_away_by_hand_and_is_to_change_stops_the_plan(
    database: Postgres, field: Json, taken: str, item: str
) -> None:
    _go(database, _crm(size=TEXT | field))
    database.run(taken)
    assert f"{item} was taken away by hand, and this plan is to change it" in _stops(
        planned(database, _crm(), accept=[item])
    )
    apply(
        database,
        planned(database, _crm(size=TEXT | field, more=TEXT), accept=[item]),
        _crm(size=TEXT | field, more=TEXT),
        "test",
    )


SECONDS: Final = 60
"""After that something hangs that should not."""


def test_a_server_does_not_go_on_for_somebody_who_is_gone(database: Postgres, url: str) -> None:
    """Or else who was killed while an index was made would keep everybody from applying until it is done."""
    pid = database.connection.info.backend_pid

    def work() -> None:
        with contextlib.suppress(*databases.driver_errors()), database.alone():
            database.run("select pg_sleep(600)")

    thread = Thread(target=work)
    thread.start()
    with closing(Postgres(url, NAME)) as other:
        asked = f"select state, query from pg_stat_activity where pid = {pid}"
        _until(lambda: other.rows(asked) == [("active", "select pg_sleep(600)")])
        with socket.socket(fileno=os.dup(database.connection.pgconn.socket)) as line:
            line.shutdown(socket.SHUT_RDWR)
        _until(lambda: not other.rows(asked))
        with other.alone():
            pass
    thread.join(SECONDS)
    assert not thread.is_alive()


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)
