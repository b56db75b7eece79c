"""What roles see and change on PostgreSQL, as far as single statements go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crmspec.physical import quoted
from tests.targets.relational.databases import Refused, insert
from tests.targets.relational.records import customer, order, staff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.targets.relational.databases import Database


@pytest.fixture
def postgres(deployed: dict[str, Any]) -> Iterator[Database]:
    found: Database = deployed["postgres"]
    with found.apart():
        yield found


def become(database: Database, user: str, role: str = "") -> None:
    """Sign somebody in, as the gateway does; they take on the role that is theirs."""
    database.run("reset role")
    [row] = database.run('select "fn__sign_in"(?) as "role"', user)
    if role:
        assert row["role"] == f"crm_sink__{role}"


def titles(database: Database, source: str = "order__seen") -> list[str]:
    return sorted(row["title"] for row in database.run(f"select title from {quoted(source)}"))


@pytest.fixture
def people(postgres: Database) -> dict[str, str]:
    found = {name: staff(postgres, name, role) for name, role in PEOPLE.items()}
    person = customer(postgres, where="select")
    for at, owner in enumerate(("rep", "other", "boss")):
        order(postgres, title=owner, number=str(at), owner_id=found[owner], from_id=person)
    order(postgres, title="cancelled", number="9", owner_id=found["rep"], cancelled=True, reason="x")
    return found


PEOPLE = {
    "boss": "boss",
    "rep": "rep",
    "other": "rep",
    "helper": "helper",
    "chief": "chief",
    "mate": "lead_of_team",
}


def test_own_are_ones_own(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["rep"], "rep")
    assert titles(postgres) == ["rep"], "a restriction hides the cancelled one"
    assert titles(postgres, "order") == ["rep"]
    become(postgres, people["boss"], "boss")
    assert titles(postgres) == ["boss", "cancelled", "other", "rep"]


def test_nobody_sees_nothing(postgres: Database, people: dict[str, str]) -> None:
    postgres.run("set local role crm_sink__rep")
    assert titles(postgres) == titles(postgres, "order") == []


def test_a_condition_may_read_records_that_the_role_does_not_see(
    postgres: Database, people: dict[str, str]
) -> None:
    become(postgres, people["helper"], "helper")
    assert titles(postgres) == ["boss", "other", "rep"], "all but the one of another customer"
    with pytest.raises(Refused):
        postgres.run('select * from "user"')


def test_columns_that_are_not_granted_are_refused(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["helper"], "helper")
    for sql in (
        'select "total" from "order"',
        'select * from "order"',
        'select "title" from "order" order by "total"',
    ):
        with pytest.raises(Refused):
            postgres.run(sql)
    become(postgres, people["rep"], "rep")
    with pytest.raises(Refused):
        postgres.run('select "salary" from "user"')
    with pytest.raises(Refused):
        postgres.run('update "order" set "total" = 1')


def test_a_record_is_not_moved_out_of_reach_nor_made_in_anothers_name(
    postgres: Database, people: dict[str, str]
) -> None:
    become(postgres, people["rep"], "rep")
    person = postgres.run('select "id" from "user" limit 1')[0]["id"]
    with pytest.raises(Refused):
        insert(postgres, "order", title="x", from_id=person, owner_id=people["other"])
    postgres.run('insert into "order" ("title", "from_id") values (?, ?)', "mine", person)
    assert titles(postgres) == ["mine", "rep"], "whoever makes it owns it"
    for title in ("mine", "rep"):
        postgres.run('update "order" set "title" = "title" || ? where "title" = ?', "!", title)
    assert titles(postgres) == ["mine!", "rep!"]
    with pytest.raises(Refused, match="over_limit"):
        postgres.run('update "order" set "title" = "title" || ?', "!")
    postgres.run("reset role")
    assert titles(postgres, "order") == ["boss", "cancelled", "mine!", "other", "rep!"]


def test_a_team_sees_what_its_members_own(postgres: Database, people: dict[str, str]) -> None:
    team = postgres.run('select "id" from "_team" where "name" = ?', "east")[0]["id"]
    for name in ("mate", "other"):
        insert(postgres, "_team_member", team_id=team, user_id=people[name])
    become(postgres, people["mate"], "lead_of_team")
    assert titles(postgres) == ["other"]


def test_subordinates_are_those_below(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["chief"], "chief")
    assert titles(postgres) == []
    postgres.run("reset role")
    postgres.run('update "_user" set "manager_id" = ? where "id" = ?', people["chief"], people["other"])
    become(postgres, people["chief"], "chief")
    assert titles(postgres) == ["other"]


def test_what_a_queue_owns_is_seen_by_those_who_work_on_it(
    postgres: Database, people: dict[str, str]
) -> None:
    queue = postgres.run('select "id" from "_queue" where "name" = ?', "waiting")[0]["id"]
    order(postgres, title="waiting", number="q", owner_id=queue)
    become(postgres, people["rep"], "rep")
    assert titles(postgres) == ["rep", "waiting"]


def test_a_record_can_be_opened_by_hand_and_by_a_share(postgres: Database, people: dict[str, str]) -> None:
    record = postgres.run('select "id" from "order" where "title" = ?', "boss")[0]["id"]
    insert(postgres, "_share", module="order", record_id=record, user_id=people["rep"], access="read")
    won = {"stage": "won", "total": 1_000, "code": "AB1"}
    order(postgres, title="won", number="w", owner_id=people["boss"], **won)
    team = postgres.run('select "id" from "_team" where "name" = ?', "east")[0]["id"]
    become(postgres, people["rep"], "rep")
    assert titles(postgres) == ["boss", "rep"]
    postgres.run("reset role")
    insert(postgres, "_team_member", team_id=team, user_id=people["rep"])
    become(postgres, people["rep"], "rep")
    assert titles(postgres) == ["boss", "rep", "won"]
    with pytest.raises(Refused, match="refused: update"):
        postgres.run('update "order" set "title" = ? where "title" = ?', "y", "won")


def test_a_detail_is_seen_with_its_master(postgres: Database, people: dict[str, str]) -> None:
    for title in ("rep", "boss"):
        record = postgres.run('select "id" from "order" where "title" = ?', title)[0]["id"]
        insert(postgres, "line", order_id=record, text=title)
    become(postgres, people["rep"], "rep")
    assert postgres.run('select "text" from "line"') == [{"text": "rep"}]
    record = postgres.run('select "id" from "order"')[0]["id"]
    postgres.run('insert into "line" ("order_id", "text") values (?, ?)', record, "another")
    assert len(postgres.run('select 1 from "line"')) == 2


def test_tables_of_the_system_are_closed(postgres: Database, people: dict[str, str]) -> None:
    become(postgres, people["boss"], "boss")
    for table in ("_outbox", "_history", "_ledger", "_consent", "_share", "_user_role", "_user_closure"):
        with pytest.raises(Refused):
            postgres.run(f"select * from {quoted(table)}")
    with pytest.raises(Refused):
        postgres.run('select "email" from "_user"')
    assert postgres.run('select "name" from "_user" limit 1')
    assert postgres.run('select * from "_option" limit 1')


def test_the_owner_of_the_tables_is_bound_too(postgres: Database) -> None:
    tables = postgres.run(
        "select relname from pg_class where relnamespace = 'crm_sink'::regnamespace and relkind = 'r' "
        "and relname !~ '^_' and not (relrowsecurity and relforcerowsecurity)"
    )
    assert tables == []


def test_functions_find_things_in_the_schema_only(postgres: Database) -> None:
    loose = postgres.run(
        "select proname from pg_proc where pronamespace = 'crm_sink'::regnamespace "
        "and not coalesce(proconfig, '{}') @> array['search_path=crm_sink, pg_temp']"
    )
    assert loose == []


def test_functions_are_closed_to_the_public(postgres: Database) -> None:
    open_ = postgres.run(
        "select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) as a "
        "where pronamespace = 'crm_sink'::regnamespace and a.grantee = 0"
    )
    assert open_ == []
