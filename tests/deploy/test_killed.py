"""Whatever ends an apply, the database is wholly the old one or wholly the new one, and the next apply works."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy import applying
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Sqlite
from crmspec.deploy.planning import planned
from crmspec.deploy.refused import Refused
from crmspec.deploy.tables import Version
from crmspec.targets.once import Settled

from .architectures import compiled
from .killing import killed
from .rows import Filling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
BEFORE: Json = {
    "crm": {"name": "killed", "label": "Killed", "targets": ["sqlite"]},
    "tags": {"topic": {"label": "Topics", "tags": {"red": "Red.", "blue": "Blue."}}},
    "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
    "modules": {
        "firm": {
            "label": "Firm",
            "fields": {
                "name": {"type": "text", "required": True},
                "size": {"type": "integer"},
                "kind": {"type": "picklist", "options": ["small", "large"]},
                "topics": {"type": "tags", "category": "topic"},
                "legacy": {"type": "text"},
            },
        },
        "deal": {
            "label": "Deal",
            "fields": {
                "title": {"type": "text"},
                "partner": {"type": "lookup", "to": "firm", "reverse": "deals"},
                "amount": {"type": "decimal", "precision": 10, "scale": 2},
            },
        },
    },
    "segments": {"large": {"label": "Large", "module": "firm", "where": "size > 10"}},
}


def _later() -> Json:
    """A version in which much is otherwise."""
    text = json.dumps(BEFORE).replace('"firm"', '"company"').replace("size > 10", "size > 20")
    told: Json = json.loads(text)
    told["modules"]["company"]["renamed_from"] = "firm"
    fields = told["modules"]["company"]["fields"]
    fields["staff"] = {**fields.pop("size"), "renamed_from": "size"}
    told["segments"]["large"]["where"] = "staff > 20"
    fields["kind"]["options"] = {"little": {"renamed_from": "small"}, "large": {}}
    del fields["legacy"]
    fields["note"] = {"type": "text", "required": True, "default": "none"}
    told["modules"]["deal"]["fields"]["amount"] |= {"precision": 11, "scale": 3}
    return told


@dataclass
class World:
    """A file with rows in it, and where it is to go."""

    path: Path
    wanted: Settled
    old: str = ""
    new: str = ""

    def plan(self, database: Sqlite) -> Plan:
        return planned(database, self.wanted)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The old database, and what the new one looks like."""
    folder = tmp_path_factory.mktemp("killed")
    (before, wrong), (after, worse) = compiled(BEFORE), compiled(_later())
    assert before is not None, wrong
    assert after is not None, worse
    world = World(folder / "old.db", after)
    database = Sqlite(world.path)
    apply(database, planned(database, before), before, "before")
    for seed in range(40):
        Filling(database, Version(before), Random(seed)).all(5)
    database.close()
    world.old = _looks(world.path)
    shutil.copy(world.path, folder / "new.db")
    database = Sqlite(folder / "new.db")
    apply(database, world.plan(database), after, "killed")
    database.close()
    world.new = _looks(folder / "new.db")
    (folder / "wanted.json").write_text(json.dumps(after), encoding="utf-8")
    return world


@pytest.fixture
def world(made: World, tmp_path: Path) -> World:
    """A copy that a test may spoil."""
    shutil.copy(made.path, tmp_path / "it.db")
    return World(tmp_path / "it.db", made.wanted, made.old, made.new)


def _looks(path: Path) -> str:
    """The whole of a database as one hash, the moments of an apply left out; opening it takes back what was begun."""
    connection = sqlite3.connect(path)
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    digest = sha256()
    tables = connection.execute("select name, sql from sqlite_schema order by type, name").fetchall()
    for name, sql in tables:
        digest.update(f"{name} {sql}".encode())
        if (sql or "").startswith("CREATE TABLE") or (sql or "").startswith("create table"):
            columns = [one[1] for one in connection.execute(f'pragma table_xinfo("{name}")')]
            listed = ", ".join(f'"{one}"' for one in columns if one not in {"applied_at", "details"})
            for row in connection.execute(f'select {listed} from "{name}" order by 1, 2'):
                digest.update(repr(row).encode())
    connection.close()
    return digest.hexdigest()


def test_a_copy_of_the_file_at_any_statement_is_the_old_database(world: World, tmp_path: Path) -> None:
    """What is in the files when a statement begins is all that is left when the process dies there."""
    copies = tmp_path / "copies"
    copies.mkdir()
    database = Sqlite(world.path)
    plan = world.plan(database)
    database.run("pragma cache_size = 10")
    wanted = set(range(100_000)) if SOAK else {*range(0, 2000, 13), 1, 2, 3}
    seen = 0

    def keep(_: str) -> None:
        nonlocal seen
        if seen in wanted:
            for end in ("", "-journal"):
                if (file := world.path.with_name(f"it.db{end}")).exists():
                    shutil.copy(file, copies / f"{seen}.db{end}")
        seen += 1

    database.connection.set_trace_callback(keep)
    apply(database, plan, world.wanted, "killed")
    database.connection.set_trace_callback(None)
    database.close()
    found = {int(one.stem): _looks(one) for one in copies.glob("*.db")}
    assert len(found) > 10
    assert (copies / "17.db-journal").exists() or any(copies.glob("*.db-journal")), "nothing was under way"
    news = sorted(at for at, one in found.items() if one == world.new)
    olds = [at for at, one in found.items() if one == world.old]
    assert len(news) + len(olds) == len(found), "neither the old nor the new"
    assert all(at < news[0] for at in olds) if news else olds
    assert _looks(world.path) == world.new


@pytest.mark.parametrize("at", [1, 5, 60, 200, *(range(10, 600, 10) if SOAK else ())])
def test_killed_at_a_statement(at: int, child: subprocess.Popen[str], world: World, made: World) -> None:
    status = killed(child, f"{world.path} {made.path.with_name('wanted.json')} {at}", None)
    assert os.WIFSIGNALED(status) or status == 0
    _goes_on(world, died=status != 0)


@pytest.mark.parametrize("at", range(60 if SOAK else 4))
def test_killed_at_any_moment(at: int, child: subprocess.Popen[str], world: World, made: World) -> None:
    wait = Random(at).random() * 0.4
    status = killed(child, f"{world.path} {made.path.with_name('wanted.json')} 0", wait)
    assert os.WIFSIGNALED(status) or status == 0
    _goes_on(world, died=None)


def _goes_on(world: World, *, died: bool | None) -> None:
    looks = _looks(world.path)
    assert looks == world.old if died else looks in {world.old, world.new}
    database = Sqlite(world.path)
    apply(database, world.plan(database), world.wanted, "killed")
    database.close()
    assert _looks(world.path) == world.new


def _is_refused(database: Sqlite, plan: Plan, world: World, says: str) -> None:
    with pytest.raises(Refused) as refusal:
        apply(database, plan, world.wanted, "killed")
    assert says in refusal.value.message
    assert refusal.value.way_out
    assert not database.connection.in_transaction
    assert database.rows("pragma foreign_keys") == [(1,)]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks are not waited for as long as usual."""
    monkeypatch.setattr(applying, "ATTEMPTS", 2)
    monkeypatch.setattr("crmspec.deploy.database.WAIT_SECONDS", 0.05)


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9])
def test_the_disk_is_full(share: float, world: World, made: World) -> None:
    database, done = Sqlite(world.path), Sqlite(made.path.with_name("new.db"))
    (now,), (then,) = (one.rows("pragma page_count")[0] for one in (database, done))
    done.close()
    assert then > now + 2
    plan = world.plan(database)
    database.run(f"pragma max_page_count = {now + int((then - now) * share)}")
    _is_refused(database, plan, world, "full")
    database.run("pragma max_page_count = 1000000")
    assert _looks(world.path) == world.old
    apply(database, plan, world.wanted, "killed")
    database.close()
    assert _looks(world.path) == world.new


@contextmanager
def _files_of_at_most(size: int) -> Iterator[None]:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_files_may_not_grow(world: World) -> None:
    """Here it is the system that refuses, while the changes are on their way to the disk."""
    database = Sqlite(world.path)
    plan = world.plan(database)
    with _files_of_at_most(world.path.stat().st_size):
        _is_refused(database, plan, world, "the database refuses")
    assert _looks(world.path) == world.old
    apply(database, plan, world.wanted, "killed")
    database.close()
    assert _looks(world.path) == world.new


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["begin immediate", "begin exclusive", "begin; select * from _deployment"])
def test_somebody_holds_the_file(lock: str, world: World) -> None:
    database = Sqlite(world.path)
    plan = world.plan(database)
    other = sqlite3.connect(world.path, isolation_level=None)
    for one in lock.split("; "):
        other.execute(one).fetchall()
    _is_refused(database, plan, world, "somebody holds")
    other.execute("rollback")
    other.close()
    assert _looks(world.path) == world.old
    apply(database, plan, world.wanted, "killed")
    database.close()
    assert _looks(world.path) == world.new


def test_nothing_may_be_written(world: World) -> None:
    database = Sqlite(world.path)
    database.run("pragma query_only = on")
    plan = world.plan(database)
    assert not plan.is_empty
    _is_refused(database, plan, world, "readonly")
    database.close()
    assert _looks(world.path) == world.old


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who is root may write everything"
)
def test_the_file_may_not_be_written(world: World) -> None:
    world.path.chmod(0o444)
    database = Sqlite(world.path)
    _is_refused(database, world.plan(database), world, "readonly")
    database.close()
    assert _looks(world.path) == world.old


def test_a_plan_is_applied_once(world: World) -> None:
    database, other = Sqlite(world.path), Sqlite(world.path)
    plan, same = world.plan(database), world.plan(other)
    apply(database, plan, world.wanted, "killed")
    _is_refused(other, same, world, "stale")
    database.close()
    other.close()
    assert _looks(world.path) == world.new


def test_of_two_that_apply_at_once_one_does(world: World) -> None:
    told: list[str] = []

    def work() -> None:
        database = Sqlite(world.path)
        try:
            apply(database, world.plan(database), world.wanted, "killed")
            told.append("done")
        except Refused as refusal:
            told.append(refusal.message)
        finally:
            database.close()

    several = [Thread(target=work) for _ in range(3)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert "done" in told, told
    assert all(one == "done" or "stale" in one or "changed" in one for one in told), told
    assert _looks(world.path) == world.new


def test_a_row_that_came_after_the_plan_and_does_not_fit_changes_nothing(world: World) -> None:
    database = Sqlite(world.path)
    plan = world.plan(database)
    database.connection.execute("pragma foreign_keys = off")
    database.run('update "deal" set "partner_id" = \'11111111-1111-7111-8111-111111111111\'')
    database.connection.execute("pragma foreign_keys = on")
    held = database.rows('select * from "deal"')
    _is_refused(database, plan, world, "lead nowhere")
    assert database.rows('select * from "deal"') == held
    database.close()


def test_an_empty_file_is_deployed_to_or_stays_empty(tmp_path: Path, made: World) -> None:
    database = Sqlite(tmp_path / "new.db")
    plan = planned(database, made.wanted)
    with _files_of_at_most(100_000):
        _is_refused(database, plan, made, "the database refuses")
    assert database.rows("select * from sqlite_schema") == []
    apply(database, plan, made.wanted, "killed")
    assert planned(database, made.wanted).is_empty
    database.close()
