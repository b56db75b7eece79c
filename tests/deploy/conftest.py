"""What several of these tests need: a process that starts others to be killed, a server's databases."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .sides import PostgresSide

if TYPE_CHECKING:
    from collections.abc import Iterator


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
