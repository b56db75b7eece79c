"""Deployments of small blueprints on both databases."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import targets
from tests.targets.relational.databases import Database, Lite, Postgres, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.target import Files, Manifest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
EXAMPLES = sorted(one.name for one in (ROOT / "blueprints").iterdir() if (one / "crm.yaml").is_file())
BLUEPRINTS = ("sink", *EXAMPLES)
SINK = (
    "crm: {name: sink, label: Sink, currencies: [USD, EUR], time_zone: America/New_York, "
    "targets: [postgres, sqlite]}\n"
)


@cache
def _manifest(folder: Path) -> Manifest:
    outcome = check(folder)
    assert outcome.architecture is not None
    assert [one.message for one in outcome.diagnostics if one.severity == "error"] == []
    return manifest_of(outcome.architecture)


@cache
def _files(folder: Path) -> Files:
    return {
        path: text
        for name in ("postgres", "sqlite")
        for path, text in targets()[name].produce(_manifest(folder)).items()
    }


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of all blueprints that are tried."""
    sink = tmp_path_factory.mktemp("sink")
    (sink / "crm.yaml").write_text(SINK, encoding="utf-8")
    (sink / "all.yaml").write_text((HERE / "sink.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return {"sink": sink, **{name: ROOT / "blueprints" / name for name in EXAMPLES}}


@pytest.fixture(scope="module", params=BLUEPRINTS)
def bundle(request: pytest.FixtureRequest, folders: dict[str, Path]) -> tuple[Manifest, Files]:
    """The manifest and the SQL files of each blueprint."""
    folder = folders[request.param]
    return _manifest(folder), _files(folder)


@pytest.fixture(scope="session")
def sink(folders: dict[str, Path]) -> tuple[Manifest, Files]:
    """The manifest and the SQL files of the blueprint that has everything."""
    return _manifest(folders["sink"]), _files(folders["sink"])


@pytest.fixture(scope="module")
def fresh(postgres_server: str) -> Iterator[str]:
    """The connection string of a database for one file of tests."""
    import psycopg
    from sqlalchemy import make_url

    name = f"crmspec_test_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'".encode())
    yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())


@pytest.fixture(scope="module")
def deployed(sink: tuple[Manifest, Files], fresh: str) -> Iterator[dict[str, Database]]:
    """The blueprint that has everything, on both databases."""
    import psycopg

    lite = Lite(sqlite3.connect(":memory:"))
    load(lite, sink[1])
    with psycopg.connect(fresh, autocommit=True) as connection:
        postgres = Postgres(connection)
        load(postgres, sink[1])
        yield {"sqlite": lite, "postgres": postgres}
    lite.connection.close()


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, deployed: dict[str, Any]) -> Iterator[Database]:
    """Each of the two; whatever a test does is taken back."""
    found: Database = deployed[request.param]
    with found.apart():
        yield found
