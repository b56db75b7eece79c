"""Who deploys to PostgreSQL is no superuser: row security is forced for them too, and roles may be other people's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote
from uuid import uuid4

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.deploy import database as databases
from crmspec.deploy.applying import apply
from crmspec.deploy.database import connect
from crmspec.deploy.ledger import standing
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.deploy.refused import Refused
from crmspec.pipeline import check
from crmspec.targets.once import Settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import psycopg

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
BLUEPRINT = """\
crm: {name: NAME, label: Bakery, targets: [postgres, sqlite]}
modules:
  customer:
    label: Customer
    ownership: user
    fields:
      name: {type: text, required: true}
      size: {type: text, max_length: 20}
      kind: {type: picklist, options: {cafe: Café, hotel: Hotel, pub: Pub}}
      amount: {type: decimal, precision: 10, scale: 2}
roles:
  baker: {label: Baker, can: {customer: {read: own, update: own}}}
  clerk: {label: Clerk, can: {customer: {read: own, create: true}}}
"""
CHANGED = (
    (
        "size: {type: text, max_length: 20}",
        "size: {type: integer, required: true, backfill: 7, retyped: {from: text, else: 'null'}}",
    ),
    ("pub: Pub}", "pub: {moves_to: cafe}}"),
    ("precision: 10, scale: 2", "precision: 12, scale: 3"),
)
RENAMED = (("  baker: {label: Baker,", "  cook: {label: Cook, renamed_from: baker,"),)
ROWS = 300


class Server(NamedTuple):
    """A database of somebody who may make roles, and nothing else beyond it."""

    admin: psycopg.Connection[Any]
    login: str
    name: str

    @property
    def url(self) -> str:
        """The address that the deployer uses."""
        told = self.admin.info
        return f"postgresql://{self.login}@/{told.dbname}?host={quote(told.host)}&port={told.port}"

    def run(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask as a superuser."""
        found = self.admin.execute(sql.encode())
        return found.fetchall() if found.description else []

    def beyond(self, sql: str) -> None:
        """Do something in another database of the server, as a superuser."""
        told = self.admin.info
        where = {"host": told.host, "port": told.port, "user": told.user, "dbname": "postgres"}
        with type(self.admin).connect(**where, autocommit=True) as connection:  # type: ignore[arg-type]
            connection.execute(sql.encode())

    def bakers(self, role: str) -> list[str]:
        """The logins that have a role."""
        asked = (
            "select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.member where a.roleid = "
        )
        told = self.run(f"{asked}'crm_{self.name}__{role}'::regrole and m.rolname like 'alice%'")
        return [one for (one,) in told]


@pytest.fixture
def server(postgres_connection: psycopg.Connection[Any]) -> Iterator[Server]:
    postgres_connection.autocommit = True
    name = f"b{uuid4().hex[:8]}"
    made = Server(postgres_connection, f"deployer_{name}", name)
    if postgres_connection.info.password:
        pytest.skip("a server that asks for passwords")
    made.run(f"create role {made.login} login createrole")
    made.run(f"create role alice_{name} login")
    made.run(f"alter database {postgres_connection.info.dbname} owner to {made.login}")
    yield made
    made.run(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() "
        "and pid <> pg_backend_pid()"
    )
    made.run(f"drop owned by {made.login} cascade")
    made.run(f"drop schema if exists crm_{name} cascade")
    made.run(f"alter database {postgres_connection.info.dbname} owner to current_user")
    for (role,) in made.run(f"select rolname from pg_roles where rolname like '%{name}%'"):
        made.run(f'drop owned by "{role}"')
        made.run(f'drop role "{role}"')


def manifest(folder: Path, name: str, *edits: tuple[str, str]) -> Settled:
    text = BLUEPRINT.replace("NAME", name)
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    folder.mkdir()
    (folder / "crm.yaml").write_text(text, encoding="utf-8")
    outcome = check(folder)
    assert outcome.architecture is not None
    assert not outcome.failed, outcome.diagnostics
    return Settled(manifest_of(outcome.architecture))


def change(database: Database, told: Json) -> Plan:
    plan = planned(database, told)
    assert not plan.stops, plan.findings
    apply(database, plan, told, "tests")
    assert planned(database, told).is_empty
    return plan


def back(database: Database) -> None:
    plan, told = plan_back(database)
    apply(database, plan, told, "tests")


def test_every_row_is_filled_though_row_security_is_forced(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "BATCH_ROWS", 40)
    database = connect(server.url, server.name)
    change(database, manifest(tmp_path / "a", server.name))
    server.run(f"set search_path to crm_{server.name}")
    server.run(
        f"insert into customer (name, size, kind, amount) select 'c' || i, case i % 3 when 0 then null "
        f"when 1 then i::text else 'some' end, 'pub', i * 100 from generate_series(1, {ROWS}) as i"
    )
    asked = "select size, kind, amount from customer order by name"
    before = server.run(asked)
    plan = change(database, manifest(tmp_path / "b", server.name, *CHANGED))
    assert any(one.how == "batches" for one in plan.steps)
    after = server.run(asked)
    assert after == [
        (int(size) if size and size.isdigit() else 7, "cafe", amount * 10) for size, _, amount in before
    ]
    back(database)
    assert server.run(asked) == before
    database.close()


def test_who_had_a_role_has_it_by_its_new_name_alone(server: Server, tmp_path: Path) -> None:
    database = connect(server.url, server.name)
    change(database, manifest(tmp_path / "a", server.name))
    server.run(f"grant crm_{server.name}__baker to alice_{server.name} granted by {server.login}")
    change(database, manifest(tmp_path / "b", server.name, *RENAMED))
    assert (server.bakers("baker"), server.bakers("cook")) == ([], [f"alice_{server.name}"])
    back(database)
    assert (server.bakers("baker"), server.bakers("cook")) == ([f"alice_{server.name}"], [])
    database.close()


def test_a_role_that_comes_back_says_who_has_it_already(server: Server, tmp_path: Path) -> None:
    database = connect(server.url, server.name)
    whole = manifest(tmp_path / "a", server.name)
    change(database, whole)
    server.run(f"grant crm_{server.name}__baker to alice_{server.name} granted by {server.login}")
    gone = manifest(
        tmp_path / "b",
        server.name,
        ("  baker: {label: Baker, can: {customer: {read: own, update: own}}}\n", ""),
    )
    change(database, gone)
    plan = change(database, whole)
    (found,) = plan.findings
    assert (found.count, found.sample, found.stops) == (1, (f"alice_{server.name}",), False)
    assert found.message == f"1 login of the server has `crm_{server.name}__baker` already"
    database.close()


def test_another_user_may_not_look_at_half_of_the_records(server: Server, tmp_path: Path) -> None:
    database = connect(server.url, server.name)
    change(database, manifest(tmp_path / "a", server.name))
    database.close()
    other = server._replace(login=f"alice_{server.name}")
    with pytest.raises(Refused, match="may not see every record") as refused:
        connect(other.url, server.name)
    assert f'grant "crm_{server.name}___system"' in refused.value.way_out


def test_who_may_not_make_a_schema_is_told(server: Server, tmp_path: Path) -> None:
    database = connect(server._replace(login=f"alice_{server.name}").url, server.name)
    told = manifest(tmp_path / "a", server.name)
    with pytest.raises(Refused, match="may not do that: permission denied") as refused:
        apply(database, planned(database, told), told, "tests")
    assert "owns the deployment" in refused.value.way_out
    database.close()


def test_a_schema_of_something_else_is_left_alone(server: Server, tmp_path: Path) -> None:
    server.run(f"create schema crm_{server.name} create table mine (a int)")
    database = connect(server.url, server.name)
    with pytest.raises(Refused, match=f"something else already: the schema `crm_{server.name}`"):
        planned(database, manifest(tmp_path / "a", server.name))
    database.close()


def test_one_applies_at_a_time(server: Server, tmp_path: Path) -> None:
    database, other = (connect(server.url, server.name) for _ in range(2))
    told = manifest(tmp_path / "a", server.name)
    plan = planned(other, told)
    with database.alone():
        with pytest.raises(Refused, match="somebody else is applying"):
            apply(other, plan, told, "tests")
        assert not other.exists("_deployment")
    apply(database, planned(database, told), told, "tests")
    with pytest.raises(Refused, match="the plan is stale"):
        apply(other, plan, told, "tests")
    assert [one for (one,) in database.rows("select plan from _ledger where step is null")] == [1]
    for one in (database, other):
        one.close()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_role_that_is_left_goes_unless_another_database_uses_it(
    server: Server, tmp_path: Path, elsewhere: bool
) -> None:
    database = connect(server.url, server.name)
    change(database, manifest(tmp_path / "a", server.name))
    told = manifest(tmp_path / "b", server.name, *RENAMED)
    change(database, told)
    role = f"crm_{server.name}__baker"
    assert {role, f"{role}__opened"} <= {one.object for one in standing(database).left}
    if elsewhere:
        server.beyond(f"grant usage on schema public to {role}")
    apply(database, plan_to_contract(database, [role]), told, "tests")
    assert role not in {one.object for one in standing(database).left}
    assert bool(server.run(f"select 1 from pg_roles where rolname = '{role}'")) == elsewhere
    if elsewhere:
        server.beyond(f"revoke usage on schema public from {role}")
    database.close()
