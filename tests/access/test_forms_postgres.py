"""A database role has forms for those to whom records were opened, and for those who lead many: all show the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import targets
from crmspec.targets.relational.seeds.identity import SYSTEM_USER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import psycopg

BLUEPRINT = """
crm: {name: forms, label: Forms, targets: [postgres]}
modules:
  deal: {fields: {title: {type: text, required: true}, secret: {type: text, sensitivity: confidential}}}
roles:
  rep: {can: {deal: {read: own, create: own, share: own}}}
  leader: {can: {deal: {read: subordinates, update: subordinates}}}
"""
LEADER = "00000000-0000-4000-8000-000000000001"
REPS = [f"00000000-0000-4000-8000-0000000001{at:02}" for at in range(30)]


class Deployed:
    """A leader and thirty reps, each with a deal called by their number."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        self.run("create role forms_gateway_login login; grant crm_forms___gateway to forms_gateway_login")
        self.run("set search_path to crm_forms, pg_temp")
        for at, user in enumerate([LEADER, *REPS]):
            self.run(f"insert into _user (id, name) values ('{user}', 'user {at}')")
            self.run(
                f"insert into _user_role (user_id, role) values ('{user}', '{'rep' if at else 'leader'}')"
            )
        for at, user in enumerate(REPS):
            self.deal(str(at), f"'{user}'")

    def run(self, sql: str) -> list[Any]:
        cursor = self.connection.execute(sql.encode())
        return cursor.fetchall() if cursor.description else []

    def deal(self, title: str, owner: str) -> None:
        self.run(f"insert into deal (title, owner_id) values ('{title}', {owner})")

    def leads(self, count: int) -> None:
        """The leader leads the first reps, and nobody else."""
        told = ", ".join(f"'{one}'" for one in REPS[:count])
        self.run(f"update _user set manager_id = case when id in ({told}) then '{LEADER}'::uuid end")

    def opened(self, title: str, to: str) -> None:
        self.run(
            "insert into _share (module, record_id, access, user_id) "
            f"select 'deal', id, 'read', '{to}' from deal where title = '{title}'"
        )

    def seen(self, user: str, role: str = "") -> tuple[str, list[str]]:
        """The database role that somebody has taken on, and the titles they see; or by another role."""
        with self.connection.transaction(force_rollback=True):
            self.run("set local session authorization forms_gateway_login")
            self.run(f"select fn__sign_in('{user}')")
            if role:
                self.run(f"set local role {role}")
            [(taken,)] = self.run("select current_user::text")
            return taken.removeprefix("crm_forms__"), sorted(
                one for (one,) in self.run("select title from deal")
            )


@pytest.fixture
def deployed(tmp_path: Path, postgres_connection: psycopg.Connection[Any]) -> Iterator[Deployed]:
    (tmp_path / "crm.yaml").write_text(BLUEPRINT, encoding="utf-8")
    outcome = check(tmp_path)
    assert outcome.architecture is not None, outcome.diagnostics
    made = targets()["postgres"].produce(manifest_of(outcome.architecture))
    with postgres_connection.transaction(force_rollback=True):
        for path in sorted(made):
            if path.startswith("postgres/0"):
                postgres_connection.execute(made[path].encode())
        yield Deployed(postgres_connection)


def test_what_is_opened_by_hand_is_seen_from_the_next_sign_in(deployed: Deployed) -> None:
    assert deployed.seen(REPS[0]) == ("rep", ["0"])
    deployed.opened("7", REPS[0])
    assert deployed.seen(REPS[0]) == ("rep__opened", ["0", "7"])
    assert deployed.seen(REPS[1]) == ("rep", ["1"])


def test_who_opened_it_takes_it_back_and_nobody_else(deployed: Deployed) -> None:
    owner, other, friend = REPS[7], REPS[8], REPS[0]
    [(deal,)] = deployed.run("select id from deal where title = '7'")
    deployed.opened("7", friend)

    def does(user: str, call: str) -> None:
        deployed.run("set local session authorization forms_gateway_login")
        deployed.run(f"select fn__sign_in('{user}')")
        deployed.run(f"select {call}")
        deployed.run("reset session authorization")

    does(owner, f"fn__share('deal', '{deal}', '{other}', 'read')")
    does(owner, f"fn__share('deal', '{deal}', '{friend}', 'read')")
    assert deployed.seen(other)[1] == ["7", "8"]
    for user, to in ((friend, other), (other, friend), (owner, owner)):
        with pytest.raises(Exception, match="refused: rows"), deployed.connection.transaction():
            does(user, f"fn__unshare('deal', '{deal}', '{to}')")
    assert deployed.seen(other)[1] == ["7", "8"]
    does(owner, f"fn__unshare('deal', '{deal}', '{other}')")
    assert deployed.seen(other) == ("rep", ["8"])
    does(owner, f"fn__unshare('deal', '{deal}', '{friend}')")
    assert deployed.seen(friend)[1] == ["0", "7"], "what the system opened stays"


def test_who_leads_a_large_part_takes_on_another_form_and_sees_the_same(deployed: Deployed) -> None:
    assert deployed.seen(LEADER) == ("leader", [])
    deployed.leads(2)
    assert deployed.seen(LEADER) == ("leader", ["0", "1"])
    deployed.opened("7", LEADER)
    assert deployed.seen(LEADER) == ("leader__opened", ["0", "1", "7"])
    deployed.leads(5)
    assert deployed.seen(LEADER) == ("leader__wide", ["0", "1", "2", "3", "4", "7"])
    assert deployed.seen(LEADER, "crm_forms__leader") == ("leader", ["0", "1", "2", "3", "4"])


def test_who_leads_all_sees_what_people_own_and_nothing_else(deployed: Deployed) -> None:
    deployed.leads(30)
    deployed.deal("of the system", f"'{SYSTEM_USER}'")
    deployed.deal("of nobody", "null")
    form, titles = deployed.seen(LEADER)
    assert form == "leader__wide"
    assert sorted(map(int, titles)) == list(range(30))
    deployed.run(f"update _user set manager_id = null where id = '{REPS[3]}'")
    assert "3" not in deployed.seen(LEADER)[1]
    deployed.leads(30)
    deployed.run(f"update deal set deleted_at = now() where owner_id = '{REPS[4]}'")
    assert "4" not in deployed.seen(LEADER)[1]


@pytest.mark.parametrize(
    "role", ["rep", "rep__opened", "leader", "leader__opened", "leader__wide", "_opened"]
)
def test_a_form_shows_nothing_to_whose_role_it_is_not(deployed: Deployed, role: str) -> None:
    deployed.leads(30)
    deployed.opened("7", REPS[0])
    deployed.opened("7", LEADER)
    for user, own in ((REPS[0], "rep"), (LEADER, "leader")):
        if role.startswith(own):
            assert deployed.seen(user, f"crm_forms__{role}")[1]
        elif role == "_opened":
            with pytest.raises(Exception, match="does not exist"):
                deployed.seen(user, f"crm_forms__{role}")
        else:
            assert deployed.seen(user, f"crm_forms__{role}")[1] == []


def test_who_was_signed_in_is_who_is_at_work(deployed: Deployed) -> None:
    with deployed.connection.transaction(force_rollback=True):
        deployed.run("create role forms_stranger login; grant crm_forms___everyone to forms_stranger")
        deployed.run("grant crm_forms__rep to forms_stranger")
        deployed.run(
            "grant execute on function fn__sign_in, fn__role_of, fn__form_of, fn__refuse to forms_stranger"
        )
        deployed.run("set local session authorization forms_stranger")
        with pytest.raises(Exception, match="refused: sign_in"):
            deployed.run(f"select fn__sign_in('{REPS[0]}')")


def test_a_new_record_has_only_what_may_be_given(deployed: Deployed) -> None:
    with deployed.connection.transaction(force_rollback=True):
        deployed.run("grant insert (secret) on deal to crm_forms__rep")
        deployed.run("set local session authorization forms_gateway_login")
        deployed.run(f"select fn__sign_in('{REPS[0]}')")
        deployed.run("insert into deal (title) values ('mine')")
        with pytest.raises(Exception, match="refused: create"):
            deployed.run("insert into deal (title, secret) values ('mine', 'x')")


def test_every_form_has_the_columns_of_its_role(deployed: Deployed) -> None:
    told = (
        "select attname, privilege from pg_attribute, unnest('{select,insert,update}'::text[]) as privilege "
    )
    told += "where attrelid = 'deal'::regclass and attnum > 0 "
    told += "and has_column_privilege('crm_forms__%s', attrelid, attnum, privilege)"
    for role, forms in (("leader", ("opened", "wide")), ("rep", ("opened",))):
        own = sorted(deployed.run(told % role))
        assert ("title", "select") in own
        assert all(sorted(deployed.run(told % f"{role}__{form}")) == own for form in forms)
