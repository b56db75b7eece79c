"""Every path that is found on the two example firms is carried out in the databases, as far as they carry it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

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
    from collections.abc import Iterator

    import psycopg

    from crmspec.compiler.architecture import Architecture

ROOT = Path(__file__).parents[2]
FIRMS = ("creative_boost", "home_services")


@cache
def firm(name: str) -> tuple[Architecture, dict[str, Any]]:
    architecture = check(ROOT / "blueprints" / name, tests=False).architecture
    assert architecture is not None
    return architecture, manifest_of(architecture)


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


@contextmanager
def on_postgres(name: str, connection: psycopg.Connection[Any]) -> Iterator[Trying]:
    (architecture, manifest), (filling, _) = firm(name), filled(name)
    connection.autocommit = True
    files = targets()["postgres"].produce(manifest)
    postgres = Postgres(connection)
    load(postgres, files)
    deployment = manifest["crm"]["name"]
    gateway = quoted(physical.database_role(deployment, "_gateway"))
    login = f"{deployment}_{uuid4().hex[:8]}"
    connection.execute(f"create role {quoted(login)} login; grant {gateway} to {quoted(login)}".encode())
    connection.execute(f"set search_path to {quoted(physical.schema(deployment))}, pg_temp".encode())
    filling.again(postgres)
    filling.teams(postgres)
    views = frozenset(str(row["viewname"]) for row in postgres.run(DRAWN))
    try:
        yield Trying(architecture, filling, views, partial(OnPostgres, connection, login), lists=False)
    finally:
        connection.execute(f"drop role {quoted(login)}".encode())


DRAWN = "select viewname from pg_views where definition not like '%fn__user_id%'"
"""The views that show everybody the same."""
SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
"""Whether all are carried out; else, on PostgreSQL, some of each kind, one for each grant they end with."""
SAMPLE = 2
LEAST = {
    ("sqlite", "creative_boost"): (693, 1346),
    ("sqlite", "home_services"): (1612, 2531),
    ("postgres", "creative_boost"): (693, 1291) if SOAK else (16, 40),
    ("postgres", "home_services"): (1612, 2498) if SOAK else (18, 38),
}
"""How many paths, and how many single flows, are at least carried out."""


def holds(trying: Trying, database: str, name: str) -> None:
    for ways, least in zip((paths, edges), LEAST[database, name], strict=True):
        every = list(ways(firm(name)[0]))
        sampled = database == "postgres" and not SOAK
        tally = trying.all(thinned(every), SAMPLE) if sampled else trying.all(every)
        print(f"{name} on {database}, {ways.__name__}:\n{tally.told()}")
        assert tally.missing == []
        assert tally.shown.total() >= least


@pytest.mark.parametrize("name", FIRMS)
def test_on_sqlite(name: str, tmp_path: Path) -> None:
    holds(on_sqlite(name, tmp_path / "crm.sqlite"), "sqlite", name)


@pytest.mark.parametrize("name", FIRMS)
def test_on_postgres(name: str, postgres_connection: psycopg.Connection[Any]) -> None:
    with on_postgres(name, postgres_connection) as trying:
        holds(trying, "postgres", name)
