"""The reference, PostgreSQL and SQLite decide alike: at least 20 000 decisions over random rights and records.

``make soak`` makes a million; the seed is printed, and ``CRMSPEC_SEED`` repeats it.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crmspec.access.guarded import connecting

from .architectures import build
from .compare import Tally, compare
from .postgres import Postgres
from .sqlite import Sqlite
from .world import populate

SEED = int(os.environ.get("CRMSPEC_SEED", "20261122"))
ROUNDS = int(os.environ.get("CRMSPEC_ROUNDS", "10"))
ATTEMPTS = 300
FEWEST = 400
"""Decisions in a round on one database, at the least; some 1 200 as a rule."""


@pytest.mark.parametrize("at", range(ROUNDS))
def test_postgres_decides_as_the_reference(at: int, tmp_path: Path, postgres_connection: Any) -> None:
    rng = Random(SEED + at)
    world = populate(build(rng, SEED + at, tmp_path), rng)
    postgres_connection.autocommit = True
    _agree(compare(Postgres(postgres_connection, world), world, rng, ATTEMPTS), at)


@pytest.mark.parametrize("at", range(ROUNDS))
def test_sqlite_decides_as_the_reference(at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "NARROW", 20 * (at % 2))  # else nobody has few owners among so few
    rng = Random(SEED + at)
    world = populate(build(rng, SEED + at, tmp_path), rng)
    side = Sqlite(tmp_path, world)
    try:
        _agree(compare(side, world, rng, ATTEMPTS), at)
    finally:
        side.close()


def _agree(tally: Tally, at: int) -> None:
    print(
        f"seed {SEED + at}: {tally.decisions} decisions, {tally.allowed} allowed, {len(tally.differing)} differ"
    )
    assert tally.differing == [], f"seed {SEED + at}: {len(tally.differing)} of {tally.decisions}"
    assert tally.decisions >= FEWEST
    assert tally.allowed > tally.decisions // 10
