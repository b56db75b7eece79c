"""Every path that is found on the two example firms is carried out in the databases, as far as they carry it."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crmspec import physical
from crmspec.compiler.manifest import manifest_of
from crmspec.physical import quoted
from crmspec.pipeline import check
from crmspec.targets.registry import targets
from tests.targets.relational.databases import Lite, Postgres, load

from .paths.desks import OnPostgres, OnSqlite
from .paths.records import Filling
from .paths.tallies import Trying, edges, paths, thinned
from .paths.values import literals

if TYPE_CHECKING:
    import psycopg

    from crmspec.compiler.architecture import Architecture

ROOT = Path(__file__).parents[2]
FIRMS = ("creative_boost", "home_services")


@cache
def firm(name: str) -> tuple[Architecture, dict[str, Any]]:
    architecture = check(ROOT / "blueprints" / name, tests=False).architecture
    assert architecture is not None
    return architecture, manifest_of(architecture)[0]


@cache
def filled(name: str) -> tuple[Filling, dict[str, str]]:
    """Records of a firm, made once, and the files of its SQLite deployment."""
    architecture, manifest = firm(name)
    files = dict(targets()["sqlite"].produce(manifest))
    lite = Lite(sqlite3.connect(":memory:"))
    load(lite, files)
    filling = Filling(manifest, literals(architecture))
    filling.fill(lite)
    lite.connection.close()
    return filling, files


def on_sqlite(name: str, file: Path) -> Trying:
    (architecture, manifest), (filling, files) = firm(name), filled(name)
    lite = Lite(sqlite3.connect(file))
    lite.connection.execute("pragma journal_mode = wal")
    load(lite, files)
    filling.again(lite)
    filling.teams(lite)
    views = frozenset(
        str(row["name"]) for row in lite.run("select name from sqlite_master where type = 'view'")
    )
    lite.connection.close()
    return Trying(architecture, filling, views, lambda user: OnSqlite(file, manifest, user))


def on_postgres(name: str, connection: psycopg.Connection[Any]) -> Trying:
    (architecture, manifest), (filling, _) = firm(name), filled(name)
    connection.autocommit = True
    files = targets()["postgres"].produce(manifest)
    postgres = Postgres(connection)
    load(postgres, files)
    deployment = manifest["crm"]["name"]
    gateway, login = (
        quoted(physical.database_role(deployment, "_gateway")),
        quoted(f"{deployment}_gateway_login"),
    )
    connection.execute(f"create role {login} login; grant {gateway} to {login}".encode())
    connection.execute(f"set search_path to {quoted(physical.schema(deployment))}, pg_temp".encode())
    filling.again(postgres)
    filling.teams(postgres)
    views = frozenset(str(row["viewname"]) for row in postgres.run(DRAWN))
    people = bool(postgres.run("select 1 from pg_proc where proname = 'fn__sign_in'"))
    return Trying(architecture, filling, views, lambda user: OnPostgres(connection, deployment, user), people)


DRAWN = "select viewname from pg_views where definition not like '%fn__user_id%'"
"""The views that show everybody the same."""
LEAST = {
    ("sqlite", "creative_boost"): (640, 1220),
    ("sqlite", "home_services"): (1500, 2300),
    ("postgres", "creative_boost"): (0, 400),
    ("postgres", "home_services"): (0, 330),
}
"""How many paths, and how many single flows, are at least carried out."""


def holds(trying: Trying, database: str, name: str, *, thin: bool = False) -> None:
    for ways, least in zip((paths, edges), LEAST[database, name], strict=True):
        every = ways(firm(name)[0])
        tally = trying.all(thinned(every) if thin else every)
        print(f"{name} on {database}, {ways.__name__}:\n{tally.told()}")
        assert tally.missing == []
        assert tally.shown.total() >= least


@pytest.mark.parametrize("name", FIRMS)
def test_on_sqlite(name: str, tmp_path: Path) -> None:
    holds(on_sqlite(name, tmp_path / "crm.sqlite"), "sqlite", name)


@pytest.mark.skip(reason="it has not been run to its end yet: each look signs in anew, which takes minutes")
@pytest.mark.parametrize("name", FIRMS)
def test_on_postgres(name: str, postgres_connection: psycopg.Connection[Any]) -> None:
    holds(on_postgres(name, postgres_connection), "postgres", name, thin=True)
