"""What several of these tests need: a process that starts others to be killed, a server's databases."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database


@pytest.fixture(scope="module")
def child() -> Iterator[subprocess.Popen[str]]:
    """A process that starts others, which are killed."""
    command = [sys.executable, "-m", "tests.deploy.killed_child"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as one:
        yield one
        assert one.stdin is not None
        one.stdin.close()
        one.wait(30)


@pytest.fixture
def postgres_side(request: pytest.FixtureRequest, postgres_server: str) -> Iterator[PostgresSide]:
    """Databases of the deployment that the module names."""
    with closing(PostgresSide(postgres_server, request.module.NAME)) as side:
        yield side


@pytest.fixture(params=["sqlite", "postgres"])
def side(request: pytest.FixtureRequest) -> Iterator[SqliteSide | PostgresSide]:
    """The databases of either sort for the deployment that the module names."""
    if request.param == "sqlite":
        made: SqliteSide | PostgresSide = SqliteSide()
    else:
        made = PostgresSide(request.getfixturevalue("postgres_server"), request.module.NAME)
    with closing(made):
        yield made


@pytest.fixture
def database(side: SqliteSide | PostgresSide) -> Iterator[Database]:
    """A database of either sort with nothing in it."""
    with closing(side.empty()) as database:
        yield database
