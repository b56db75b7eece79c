"""Whatever ends an apply on PostgreSQL: it ended before its switch, or at a step it noted, and goes on from there."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Barrier, Thread
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import pytest

from crmspec.deploy import applying, ledger
from crmspec.deploy import database as databases
from crmspec.deploy.applying import apply, go_on
from crmspec.deploy.database import Postgres
from crmspec.deploy.planning import plan_back, planned
from crmspec.deploy.refused import Refused
from crmspec.deploy.tables import Version
from tests.conftest import _database as database_on

from .architectures import compiled
from .killed_child import ROWS, Moments, Watched
from .killing import killed
from .rows import Filling, dump
from .sides import PostgresSide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.targets.once import Settled

    from .rows import Dump
    from .sides import Catalogue

Json = dict[str, Any]
SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
NAME: Final = "killedpg"
TABLES: Final = ("firm", "company", "deal")
FIRMS: Final = 3000
PARTS: Final = 20 if SOAK else 4
EACH: Final = 3
"""How many moments of a part are tried where not all are."""
SECONDS: Final = 60
"""After that something hangs that should not."""
BEFORE: Json = {
    "crm": {"name": NAME, "label": "Killed", "targets": ["postgres"]},
    "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
    "modules": {
        "firm": {
            "label": "Firm",
            "ownership": "none",
            "fields": {
                "name": {"type": "text", "required": True},
                "size": {"type": "text", "max_length": 20},
                "code": {"type": "text", "max_length": 40},
                "amount": {"type": "decimal", "precision": 10, "scale": 2},
                "kind": {"type": "picklist", "options": ["small", "large"]},
                "legacy": {"type": "text"},
            },
        },
        "deal": {
            "label": "Deal",
            "ownership": "none",
            "fields": {
                "title": {"type": "text"},
                "partner": {"type": "lookup", "to": "firm", "reverse": "deals"},
            },
        },
    },
}
MANY: Final = f"""\
insert into firm (name, size, code, amount, kind, legacy)
select 'Firm ' || n, (n % 1000)::text, 'code ' || n, case when n % 7 > 0 then n end,
    case n % 3 when 0 then 'small' when 1 then 'large' end, repeat('x', n % 200)
from generate_series(1, {FIRMS}) as n"""


def _later() -> Json:
    """A version that takes every sort of step."""
    told: Json = json.loads(json.dumps(BEFORE).replace('"firm"', '"company"'))
    told["modules"]["company"]["renamed_from"] = "firm"
    fields = told["modules"]["company"]["fields"]
    fields["size"] = {"type": "integer", "maximum": 100_000}
    fields["code"]["unique"] = True
    fields["name"]["max_length"] = 250
    fields["amount"] |= {"precision": 12, "scale": 3}
    fields["kind"]["options"] = {"little": {"renamed_from": "small"}, "large": {}}
    fields["note"] = {"type": "text", "required": True, "backfill": "none"}
    del fields["legacy"]
    return told


@dataclass
class World:
    """A database with rows in it, which every test has a copy of, and where it is to go."""

    server: str
    template: str
    side: PostgresSide
    before: Settled
    after: Settled
    manifest: Path
    old: tuple[Catalogue, Dump]
    new: tuple[Catalogue, Dump]
    moments: list[str]
    """What an apply that nobody disturbs does."""
    seconds: float
    """How long it takes."""

    @property
    def switched(self) -> int:
        """The first moment after the switch."""
        return next(at for at, sql in enumerate(self.moments, 1) if sql.startswith('select "id", "details"'))


@pytest.fixture(scope="module")
def world(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The old database, and what the new one looks like."""
    (before, wrong), (after, worse) = compiled(BEFORE), compiled(_later())
    assert before is not None, wrong
    assert after is not None, worse
    manifest = tmp_path_factory.mktemp("killed") / "wanted.json"
    manifest.write_text(json.dumps(after), encoding="utf-8")
    side = PostgresSide(postgres_server, NAME)
    with database_on(postgres_server) as url:
        database = Postgres(url, NAME)
        apply(database, planned(database, before), before, "before")
        Filling(database, Version(before), Random(1)).all(5)
        database.run("update firm set size = '7', code = id::text, name = left(name, 30)")
        database.run(MANY)
        database.run("analyze firm")  # or else a server that does it by itself decides on the first batch
        old = side.catalogue(database), _rows(database, before)
        template = database.connection.info.dbname
        database.close()
        fresh = side.fresh(after)
        catalogue = side.catalogue(fresh)
        fresh.close()
        with database_on(postgres_server, template) as other, pytest.MonkeyPatch.context() as patch:
            _in_few_batches(patch)
            watched = Watched(other, NAME)
            plan = planned(watched, after)
            assert {one.how for one in plan.steps} == {"together", "alone", "batches"}
            watched.moments = Moments()
            began = time.monotonic()
            apply(watched, plan, after, "killed")
            took = time.monotonic() - began
            seen, watched.moments = watched.moments.seen, None
            new = side.catalogue(watched), _rows(watched, after)
            assert new[0] == catalogue
            watched.close()
        assert sum("disable trigger user" in sql and "company" in sql for sql in seen) > 2 * 2
        yield World(postgres_server, template, side, before, after, manifest, old, new, seen, took)
    side.close()


def _in_few_batches(patch: pytest.MonkeyPatch) -> None:
    """As many in every run, however long one takes."""
    patch.setattr(databases, "BATCH_ROWS", ROWS)
    patch.setattr(databases, "BATCH_SECONDS", 3600)


@pytest.fixture(autouse=True)
def batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the child does, too."""
    _in_few_batches(monkeypatch)


def _rows(database: Postgres, manifest: Settled) -> Dump:
    return {name: rows for name, rows in dump(database, Version(manifest)).items() if name in TABLES}


@pytest.fixture
def url(world: World) -> Iterator[str]:
    """A copy that a test may spoil."""
    with database_on(world.server, world.template) as url:
        yield url


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks are not waited for as long as usual."""
    monkeypatch.setattr(applying, "ATTEMPTS", 2)
    for name in ("LOCK_SECONDS", "LOOK_SECONDS", "ASIDE_SECONDS"):
        monkeypatch.setattr(databases, name, 0.05)


@contextmanager
def _opened(url: str) -> Iterator[Watched]:
    database = Watched(url, NAME)
    try:
        yield database
    finally:
        database.close()


def _nobody_is_left(world: World, name: str) -> None:
    """Whoever was killed holds nothing: the server notices as soon as it says something to it."""
    import psycopg

    with psycopg.connect(world.server, autocommit=True) as connection:
        until = time.monotonic() + SECONDS
        while connection.execute("select 1 from pg_stat_activity where datname = %s", [name]).fetchall():
            assert time.monotonic() < until, "a session is left"
            time.sleep(0.01)
        held = connection.execute(
            "select locktype from pg_locks join pg_database on pg_database.oid = database where datname = %s",
            [name],
        )
        assert held.fetchall() == []


def _goes_on(world: World, url: str, *, switched: bool | None) -> None:
    """The old database as it was, or one that is at a step; either way it becomes the new one."""
    import psycopg

    _nobody_is_left(world, str(psycopg.conninfo.conninfo_to_dict(url)["dbname"]))
    with _opened(url) as database:
        number, begun = ledger.standing(database).number, ledger.unfinished(database)
        assert switched is None or switched == (number == 2)
        if number == 1:
            assert begun is None
            _is_old(world, database)
        elif begun:
            to_do = [at for _, at, _ in ledger.to_do(database, number)]
            assert (
                to_do
                == [at for at, step in enumerate(begun.steps) if step.how != "together"][
                    len(begun.later) - len(to_do) :
                ]
            )
        assert go_on(database) == (begun is not None)
        apply(database, planned(database, world.after), world.after, "killed")
        _is_new(world, database)


def _is_old(world: World, database: Postgres) -> None:
    assert world.side.catalogue(database) == world.old[0]
    assert _rows(database, world.before) == world.old[1]


def _is_new(world: World, database: Postgres) -> None:
    assert world.side.catalogue(database) == world.new[0]
    assert _rows(database, world.after) == world.new[1]
    assert ledger.unfinished(database) is None
    plan = planned(database, world.after)
    assert plan.is_empty
    assert plan.drift == ()


def _is_refused(work: Callable[[], object], says: str) -> Refused:
    with pytest.raises(Refused) as refusal:
        work()
    assert says in refusal.value.message, refusal.value.message
    assert refusal.value.way_out
    return refusal.value


# --- killed ------------------------------------------------------------------------------------------


def _some(world: World, part: int) -> list[int]:
    """Moments to try: every so-many-th, or a few of those, and most of them after the switch."""
    count = len(world.moments)
    if SOAK:
        return list(range(1 + part, count + 1, PARTS))
    rng = Random(part)
    return [rng.randrange(1, world.switched), *(rng.randrange(world.switched, count) for _ in range(EACH))]


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_a_statement(part: int, child: subprocess.Popen[str], world: World) -> None:
    for at in _some(world, part):
        with database_on(world.server, world.template) as url:
            status = killed(child, f"{url} {world.manifest} {at}", None)
            assert os.WIFSIGNALED(status), at
            _goes_on(world, url, switched=at >= world.switched)


@pytest.mark.parametrize("at", range(60 if SOAK else 3))
def test_killed_at_any_moment(at: int, child: subprocess.Popen[str], world: World, url: str) -> None:
    wait = Random(at).random() * world.seconds * 1.2
    status = killed(child, f"{url} {world.manifest} 0", wait)
    assert os.WIFSIGNALED(status) or status == 0
    _goes_on(world, url, switched=None)


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_a_statement_and_taken_back(part: int, child: subprocess.Popen[str], world: World) -> None:
    """What is not finished need not be: the way back begins where it stands, and so does the way there again."""
    for at in (one for one in _some(world, part) if one >= world.switched):
        with database_on(world.server, world.template) as url:
            assert os.WIFSIGNALED(killed(child, f"{url} {world.manifest} {at}", None)), at
            with _opened(url) as database:
                begun = ledger.unfinished(database)
                _taken_back(database, given_up=begun is not None)
                _is_old(world, database)
                assert planned(database, world.before).is_empty
                assert not planned(database, world.before).drift
                _taken_back(database, given_up=False)
                _is_new(world, database)


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_while_it_is_taken_back(part: int, world: World) -> None:
    """A way back that is cut off itself is gone on with."""
    rng = Random(part)
    at = rng.randrange(world.switched, len(world.moments))
    with database_on(world.server, world.template) as url:
        with _opened(url) as database:
            plan = planned(database, world.after)
            with pytest.raises(_StopError):
                database.moments = Moments(at, _stop)
                apply(database, plan, world.after, "stopped")
        with _opened(url) as database:
            begun = ledger.unfinished(database)
            plan, earlier = plan_back(database)
            assert (begun is not None) == any("not finished" in one.message for one in plan.findings)
            database.moments = Moments()
            with pytest.raises(_StopError):
                database.moments = Moments(rng.randrange(1, 150), _stop)
                apply(database, plan, earlier, "stopped")
        with _opened(url) as database:
            number = ledger.standing(database).number
            if number == 2:
                assert (ledger.unfinished(database) is not None) == (begun is not None)
                _taken_back(database, given_up=begun is not None)
            else:
                assert ledger.unfinished(database) is not None
                go_on(database)
            _is_old(world, database)
            assert not planned(database, world.before).drift


class _StopError(Exception):
    """The end of whoever was at work."""


def _stop() -> None:
    raise _StopError


def _taken_back(database: Watched, *, given_up: bool) -> None:
    plan, earlier = plan_back(database)
    assert not plan.stops, [one.message for one in plan.findings]
    assert given_up == any("is not finished" in one.message for one in plan.findings)
    apply(database, plan, earlier, "killed")
    assert ledger.unfinished(database) is None


# --- the connection ----------------------------------------------------------------------------------


def _terminated(database: Postgres, url: str) -> None:
    """Somebody ends the session, and it has ended."""
    pid = database.connection.info.backend_pid
    with Postgres(url, NAME).connection as admin:
        admin.execute("select pg_terminate_backend(%s, 10000)", [pid])


def _cut(database: Postgres, _url: str) -> None:
    """The line is dead in both directions."""
    with socket.socket(fileno=os.dup(database.connection.pgconn.socket)) as line:
        line.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.7, 0.9])
@pytest.mark.parametrize("end", [_terminated, _cut])
def test_the_connection_is_lost(
    share: float,
    end: Callable[[Postgres, str], None],
    world: World,
    url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(databases, "BATCH_ROWS", ROWS)
    monkeypatch.setattr(databases, "BATCH_SECONDS", 3600)
    at = 1 if not share else world.switched + int(share * (len(world.moments) - world.switched))
    with _opened(url) as database:
        plan = planned(database, world.after)
        database.moments = Moments(at, lambda: end(database, url))
        refused = _is_refused(lambda: apply(database, plan, world.after, "killed"), "connection")
        assert "apply again" in refused.way_out
    _goes_on(world, url, switched=at >= world.switched)


# --- the disk ----------------------------------------------------------------------------------------


@contextmanager
def _small_disk(world: World) -> Iterator[tuple[str, Callable[[int], None]]]:
    """A copy of the database on a disk of its own, and what leaves it so many kilobytes more than it needs now."""
    import psycopg
    from psycopg.conninfo import make_conninfo

    name = f"crmspec_test_{uuid4().hex[:12]}"
    with psycopg.connect(world.server, autocommit=True) as connection:
        [(data,)] = connection.execute("show data_directory").fetchall()
        if not Path(data).is_dir():
            pytest.skip("the server is elsewhere")
        place = Path(data).with_name(name)
        place.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place], check=False).returncode:
            place.rmdir()
            pytest.skip("no disk can be mounted here")

        def leaves(kilobytes: int) -> None:
            used = sum(one.stat().st_blocks for one in place.rglob("*")) // 2
            subprocess.run(["mount", "-o", f"remount,size={used + kilobytes}k", place], check=True)

        try:
            os.chown(place, *(getattr(Path(data).stat(), one) for one in ("st_uid", "st_gid")))
            connection.execute(f"create tablespace {name} location '{place}'".encode())
            connection.execute(
                f'create database {name} template "{world.template}" tablespace {name}'.encode()
            )
            yield make_conninfo(world.server, dbname=name), leaves
        finally:
            connection.execute(f"drop database if exists {name} with (force)".encode())
            connection.execute(f"drop tablespace if exists {name}".encode())
            subprocess.run(["umount", place], check=True)
            place.rmdir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs a superuser")
@pytest.mark.parametrize("kilobytes", [0, 300, 1000, 1300])
def test_the_disk_is_full(kilobytes: int, world: World) -> None:
    with _small_disk(world) as (url, leaves):
        with _opened(url) as database:
            plan = planned(database, world.after)
            leaves(kilobytes)
            _is_refused(
                lambda: apply(database, plan, world.after, "killed"), "the disk of the database is full"
            )
        leaves(1_000_000)
        _goes_on(world, url, switched=None)


# --- others --------------------------------------------------------------------------------------------


@contextmanager
def _held(url: str, sql: str) -> Iterator[None]:
    with _opened(url) as other:
        other.run("begin")
        other.run(sql)
        yield


@pytest.mark.usefixtures("impatient")
def test_somebody_holds_a_table_before_the_switch(world: World, url: str) -> None:
    with _opened(url) as database:
        plan = planned(database, world.after)
        with _held(url, "lock table firm in access exclusive mode"):
            _is_refused(lambda: apply(database, plan, world.after, "killed"), "somebody holds")
        _is_old(world, database)
        apply(database, plan, world.after, "killed")
        _is_new(world, database)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "begins",
    [
        'lock table "company"',
        'alter table "company" validate constraint "company__note__needed"',
        'alter table "company" validate constraint "company__size__range"',
        'drop trigger "~fill_2"',
        'create unique index concurrently "company__code__key"',
    ],
)
def test_somebody_holds_a_table_after_the_switch(begins: str, world: World, url: str) -> None:
    at = next(at for at, sql in enumerate(world.moments, 1) if sql.startswith(begins))
    with _opened(url) as database, _opened(url) as other:
        plan = planned(database, world.after)
        other.run("begin")
        lock = "lock table company in access exclusive mode nowait"
        database.moments = Moments(at, lambda: other.run(lock))
        _is_refused(lambda: apply(database, plan, world.after, "killed"), "somebody holds")
        _is_refused(lambda: go_on(database), "somebody holds")
        assert ledger.unfinished(database) is not None
        other.run("rollback")
        assert go_on(database)
        _is_new(world, database)


@pytest.mark.usefixtures("impatient")
def test_a_plan_does_not_wait_for_ever_to_look_at_records(world: World, url: str) -> None:
    with _held(url, "lock table firm in access exclusive mode"), _opened(url) as database:
        with pytest.raises(databases.driver_errors()) as error:
            planned(database, world.after)
        assert applying.is_busy(error.value)


def test_one_applies_at_a_time(world: World, url: str) -> None:
    """The other one is told at once; the first goes on undisturbed."""
    with _opened(url) as database, _opened(url) as other:
        plan = planned(database, world.after)
        meanwhile: list[Refused] = []

        def happens() -> None:
            meanwhile.append(
                _is_refused(lambda: apply(other, plan, world.after, "other"), "somebody else is applying")
            )

        database.moments = Moments(world.switched, happens)
        apply(database, plan, world.after, "killed")
        assert len(meanwhile) == 1
        _is_refused(lambda: apply(other, plan, world.after, "other"), "stale")
        _is_new(world, database)


def test_somebody_applies_while_a_plan_is_made(world: World, url: str) -> None:
    """What was about to be looked at is not there any more."""
    with _opened(url) as database, _opened(url) as other:
        database.moments = Moments()
        plan = planned(database, world.after)
        looks = next(at for at, sql in enumerate(database.moments.seen, 1) if 'from "firm"' in sql)
        database.moments = Moments(looks, lambda: apply(other, plan, world.after, "other"))
        with pytest.raises(databases.driver_errors()) as error:
            planned(database, world.after)
        assert "is not there any more" in applying.told(error.value).message
        database.moments = None
        _is_new(world, database)


def test_of_two_that_apply_at_once_one_does(world: World, url: str) -> None:
    told: list[str] = []
    ready = Barrier(3)

    def work() -> None:
        with _opened(url) as database:
            plan = planned(database, world.after)
            ready.wait(SECONDS)
            try:
                apply(database, plan, world.after, "killed")
            except Refused as refusal:
                told.append(refusal.message)
            else:
                told.append("done")

    several = [Thread(target=work) for _ in range(3)]
    for one in several:
        one.start()
    for one in several:
        one.join(SECONDS)
    assert told.count("done") == 1, told
    assert all(one == "done" or "stale" in one or "somebody else" in one for one in told), told
    with _opened(url) as database:
        _is_new(world, database)


# --- rights, and rows that came since ------------------------------------------------------------------


@pytest.fixture
def helper(world: World) -> Iterator[str]:
    """Somebody who sees every record, and owns nothing."""
    import psycopg

    name = f"helper_{uuid4().hex[:8]}"
    with psycopg.connect(world.server, autocommit=True) as connection:
        connection.execute(f'create role {name}; grant "crm_{NAME}___system" to {name}'.encode())
        yield name
        connection.execute(f"drop role {name}".encode())


def test_who_owns_nothing_changes_nothing(world: World, url: str, helper: str) -> None:
    with _opened(url) as database:
        plan = planned(database, world.after)
        schema = f'"crm_{NAME}"'
        database.run(f"grant all on schema {schema} to {helper}")
        database.run(f"grant all on all tables in schema {schema} to {helper}")
        database.run(f"set role {helper}")
        refused = _is_refused(lambda: apply(database, plan, world.after, helper), "may not do that")
        assert "must be owner" in refused.message
        assert "who owns" in refused.way_out
        database.run("reset role")
        database.run(f"drop owned by {helper}")
        database.run(f'grant "crm_{NAME}___system" to {helper}')
        _is_old(world, database)
        apply(database, plan, world.after, "killed")
        _is_new(world, database)


def test_a_twin_came_after_the_plan(world: World, url: str) -> None:
    """A unique index is not made; once the twin is mended the same command goes on, and makes it."""
    with _opened(url) as database:
        plan = planned(database, world.after)
        database.run("insert into firm (name, code) values ('Twin', 'CODE 17')")
        refused = _is_refused(lambda: apply(database, plan, world.after, "killed"), "company__code__key")
        assert "code 17" in refused.message
        assert "apply again" in refused.way_out
        valid = "select indisvalid from pg_index where indexrelid = '\"company__code__key\"'::regclass"
        assert database.rows(valid) == [(False,)]
        _is_refused(lambda: go_on(database), "company__code__key")
        database.run("delete from company where name = 'Twin'")
        assert go_on(database)
        assert database.rows(valid) == [(True,)]
        _is_new(world, database)


def test_a_row_that_does_not_fit_came_after_the_plan(world: World, url: str) -> None:
    with _opened(url) as database:
        plan = planned(database, world.after)
        database.run("insert into firm (name) values (repeat('x', 255))")
        refused = _is_refused(lambda: apply(database, plan, world.after, "killed"), "company__name__length")
        assert "apply again" in refused.way_out
        database.run("delete from company where name = repeat('x', 255)")
        assert go_on(database)
        _is_new(world, database)
