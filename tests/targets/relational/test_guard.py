"""Who one is, what is hidden, and what is refused on PostgreSQL, as somebody would try it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.physical import quoted
from tests.targets.relational.databases import Refused, insert
from tests.targets.relational.records import customer, order, staff
from tests.targets.relational.test_security import become, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.targets.relational.databases import Database

HIDDEN = "33333333-3333-4333-8333-333333333333"


@pytest.fixture
def postgres(deployed: dict[str, Any]) -> Iterator[Database]:
    found: Database = deployed["postgres"]
    with found.apart():
        yield found


@pytest.fixture
def people(postgres: Database) -> dict[str, str]:
    told = {"boss": ["boss"], "rep": ["rep"], "other": ["rep"], "both": ["rep", "helper"], "none": []}
    found = {name: staff(postgres, name, *roles) for name, roles in told.items()}
    person = customer(postgres, where="select", salary=5_000)
    for at, owner in enumerate(("rep", "other", "boss", "both")):
        order(postgres, title=owner, number=str(at), owner_id=found[owner], from_id=person)
    return found


@contextmanager
def login(database: Database, user: str, role: str = "_member") -> Iterator[None]:
    """A session of somebody with a login of their own."""
    database.run("create role crm_sink_ann login")
    database.run(f"grant {quoted(f'crm_sink__{role}')} to crm_sink_ann")
    database.run('update "_user" set "login" = ? where "id" = ?', "crm_sink_ann", user)
    database.run("set local session authorization crm_sink_ann")
    yield
    database.run("reset session authorization")


def refused(database: Database, sql: str, *values: Any) -> str:
    with pytest.raises(Refused) as told:
        database.run(sql, *values)
    return str(told.value).splitlines()[0]


def test_a_login_is_who_it_is_whatever_it_sets(postgres: Database, people: dict[str, str]) -> None:
    with login(postgres, people["rep"]):
        for _ in range(2):
            assert postgres.run('select "fn__user_id"() as "id"') == [{"id": people["rep"]}]
            assert titles(postgres) == ["rep"]
            postgres.run("select set_config('crm.user_id', ?, false)", people["boss"])
        for sql in ('select "fn__sign_in"(?)', 'select "fn__role_of"(?)'):
            assert "permission denied" in refused(postgres, sql, people["boss"])
        for role in ("_system", "_reader", "_gateway", "boss"):
            refused(postgres, f"set role {quoted(f'crm_sink__{role}')}")


def test_a_login_with_the_role_of_another_sees_nothing_by_it(
    postgres: Database, people: dict[str, str]
) -> None:
    with login(postgres, people["rep"], "boss"):
        assert titles(postgres, "order") == []
        assert titles(postgres) == ["rep"]
        assert "refused" in refused(postgres, 'insert into "user" ("name_last") values (?)', "x")


def test_signing_in_takes_on_the_only_role_or_what_several_have(
    postgres: Database, people: dict[str, str]
) -> None:
    for name, role in {"rep": "rep", "both": "_member", "none": "_member"}.items():
        become(postgres, people[name], role)
    postgres.run("reset role")
    postgres.run('update "_user" set "active" = false where "id" = ?', people["rep"])
    for user in (people["rep"], HIDDEN):
        assert "refused: inactive" in refused(postgres, 'select "fn__sign_in"(?)', user)
    become(postgres, people["boss"])
    assert "permission denied" in refused(postgres, 'select "fn__sign_in"(?)', people["boss"])


def test_somebody_who_is_no_longer_active_sees_nothing(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["rep"])
    postgres.run("reset role")
    postgres.run('update "_user" set "active" = false where "id" = ?', people["rep"])
    postgres.run("set local role crm_sink__rep")
    assert titles(postgres) == titles(postgres, "order") == []


def test_several_roles_are_the_union_of_whole_grants(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["both"])
    rows = {row["title"]: row for row in postgres.run('select * from "order__seen"')}
    assert set(rows) == {"rep", "other", "boss", "both"}
    assert rows["both"]["total"] == 1_250
    assert rows["both"]["net"] == 1_150
    assert rows["boss"]["total"] is rows["boss"]["net"] is rows["boss"]["from_id"] is None
    assert rows["boss"]["stage"] == "open"
    assert postgres.run('select 1 from "order__seen" where "total" > 0 and "title" = ?', "boss") == []
    assert "permission denied" in refused(postgres, 'select "title" from "order"')


def test_naming_a_hidden_field_is_refused_whatever_its_value(
    postgres: Database, people: dict[str, str]
) -> None:
    become(postgres, people["both"])
    for total in (1_250, 99_999):
        key = postgres.run('select "id" from "order__seen" where "title" = ?', "both")[0]["id"]
        sql = 'update "order" set "title" = ?, "total" = ? where "id" = ?'
        assert "refused" in refused(postgres, sql, "both", total, key)


def test_a_hidden_and_a_missing_reference_are_refused_alike(
    postgres: Database, people: dict[str, str]
) -> None:
    theirs = postgres.run('select "id" from "order" where "title" = ?', "boss")[0]["id"]
    become(postgres, people["rep"])
    told = {
        refused(postgres, 'insert into "line" ("order_id", "text") values (?, ?)', key, "x").replace(key, "")
        for key in (theirs, HIDDEN)
    }
    assert len(told) == 1, told
    mine = postgres.run('select "id" from "order"')[0]["id"]
    told = {
        refused(
            postgres,
            'update "order" set "about_id" = ?, "about_module" = ? where "id" = ?',
            key,
            "order",
            mine,
        ).replace(key, "")
        for key in (theirs, HIDDEN)
    }
    assert len(told) == 1, told


def test_nothing_is_removed_but_by_the_system(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["boss"])
    for table in ("order", "user", "line"):
        assert "permission denied" in refused(postgres, f"delete from {quoted(table)}")
    sql = 'update "order" set "deleted_at" = now() where "title" = ?'
    postgres.run(sql, "rep")
    assert "refused: delete" in refused(postgres, sql, "rep")
    become(postgres, people["other"])
    assert "permission denied" in refused(postgres, sql, "other")


def test_stages_change_by_transitions(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["rep"])
    move = 'update "order" set "stage" = ? where "title" = ?'
    assert "refused: transition" in refused(postgres, move, "lost", "rep")
    assert "refused: requires" in refused(postgres, move, "won", "rep")
    postgres.run('update "order" set "stage" = ?, "code" = ? where "title" = ?', "won", "AB1", "rep")
    assert "refused: transition" in refused(postgres, move, "open", "rep")


def test_owners_change_by_functions_only(postgres: Database, people: dict[str, str]) -> None:
    record = postgres.run('select "id" from "order" where "title" = ?', "boss")[0]["id"]
    become(postgres, people["boss"])
    assert "permission denied" in refused(postgres, 'update "order" set "owner_id" = ?', people["boss"])
    for sql in ('select "fn__assign"(?, ?, ?)', "select \"fn__share\"(?, ?, ?, 'read')"):
        assert "refused" in refused(postgres, sql, "order", record, people["rep"])
    assert "refused" in refused(postgres, 'select "fn__assign"(?, ?, ?)', "_user", record, people["rep"])
    assert postgres.run('select "fn__allowed"(?, ?, ?) as "f"', "order", "export", record) == [{"f": None}]
    [row] = postgres.run('select "fn__allowed"(?, ?, ?) as "f"', "order", "read", record)
    assert '"total"' in row["f"]
    assert "permission denied" in refused(postgres, 'select "fn__fields"(?, ?, ?)', "order", "read", record)


def test_what_lies_beside_a_record_is_seen_and_written_with_it(
    postgres: Database, people: dict[str, str]
) -> None:
    keys = {row["title"]: row["id"] for row in postgres.run('select "title", "id" from "order"')}
    file = {"name": "x", "media_type": "text/plain", "bytes": 1, "sha256": "0" * 64, "location": "x"}
    files = [insert(postgres, "_file", **file) for _ in range(2)]
    put = 'insert into "order__files" ("order_id", "file_id", "position") values (?, ?, 1)'
    for owner in ("rep", "boss"):
        postgres.run(put, keys[owner], files[0])
    become(postgres, people["rep"])
    for source in ("order__files", "order__files__seen"):
        assert postgres.run(f'select "order_id" from {quoted(source)}') == [{"order_id": keys["rep"]}]
    postgres.run(put.replace("1)", "2)"), keys["rep"], files[1])
    assert "refused" in refused(postgres, put, keys["boss"], files[1])
    postgres.run('delete from "order__files"')
    postgres.run("reset role")
    assert postgres.run('select "order_id" from "order__files"') == [{"order_id": keys["boss"]}]


def test_tags_are_made_and_put_on_by_right_only(postgres: Database, people: dict[str, str]) -> None:
    person = postgres.run('select "id" from "user" limit 1')[0]["id"]
    tag = postgres.run('select "id" from "_tag" limit 1')[0]["id"]
    become(postgres, people["boss"])
    sql = 'insert into "_tag" ("category", "name") values (?, ?)'
    assert "refused: category" in refused(postgres, sql, "interest", "new")
    sql = 'insert into "user__interests" ("user_id", "tag_id") values (?, ?)'
    assert "refused: category" in refused(postgres, sql, person, tag)


def test_reports_are_for_those_who_may_open_them(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["boss"])
    assert [row["orders"] for row in postgres.run('select * from "report__by_stage__opened"')] == [4]
    become(postgres, people["rep"])
    assert postgres.run('select * from "report__by_stage__opened"') == []
    assert "permission denied" in refused(postgres, 'select * from "report__by_stage"')


def test_the_guard_fires_before_what_others_write(postgres: Database) -> None:
    names = postgres.run(
        'select tgrelid::regclass::text as t, array_agg(tgname::text order by tgname collate "C") as names '
        "from pg_trigger join pg_class on pg_class.oid = tgrelid "
        "where not tgisinternal and relnamespace = 'crm_sink'::regnamespace and tgtype & 2 = 2 group by 1"
    )
    guarded = [one for one in names if "_guard__trigger" in one["names"]]
    assert guarded
    for one in guarded:
        before, _, after = one["names"].partition('"_guard__trigger"')
        assert "touch" not in before and "for_good" not in before
        assert "_asked" not in after


def test_what_decides_is_no_superuser(postgres: Database) -> None:
    strong = postgres.run(
        "select proname from pg_proc join pg_roles on pg_roles.oid = proowner where prosecdef "
        "and pronamespace = 'crm_sink'::regnamespace and (rolsuper or rolbypassrls)"
    )
    assert strong == []
    views = postgres.run(
        "select relname from pg_class join pg_roles on pg_roles.oid = relowner where relkind = 'v' "
        "and relnamespace = 'crm_sink'::regnamespace and (rolsuper or rolbypassrls) "
        "and not coalesce(reloptions, '{}') @> array['security_invoker=true'] and relname !~ '_closure_now$'"
    )
    assert views == []
