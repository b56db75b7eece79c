"""From any architecture to any other and back: the catalogue is that of a fresh deployment, and nothing is lost.

``make soak`` proves thousands of pairs; the seed is printed, and ``CRMSPEC_SEED`` repeats it.
"""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest

from .architectures import Architect, compiled
from .blueprints import NAMES, edited_blueprint
from .edits import edited
from .proof import Pair, Proof
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = int(os.environ.get("CRMSPEC_SEED", "20261122"))
ROUNDS = int(os.environ.get("CRMSPEC_ROUNDS", "20"))
PAIRS = 10
FEWER = 2
"""Pairs in a round, on SQLite and on PostgreSQL."""


def pair(seed: int) -> Pair:
    """Two that have a meaning."""
    rng = Random(seed)
    while True:
        one = Architect(rng)
        before, _ = compiled(one.whole())
        if before is None:
            continue
        for _ in range(5):
            later = edited(one, rng, rng.choice([1, 1, 1, 2, 3, 6]))
            after, _ = compiled(later.told)
            if after is not None and after != before:
                return Pair(before, after, later)


@pytest.mark.parametrize("at", range(ROUNDS))
def test_pairs_on_sqlite(at: int) -> None:
    _prove(SEED + at * PAIRS, PAIRS, lambda _: SqliteSide())


@pytest.mark.parametrize("at", range(max(1, ROUNDS // 10)))
def test_pairs_on_postgres(at: int, postgres_server: str) -> None:
    _prove(SEED + at * FEWER, FEWER, lambda one: PostgresSide(postgres_server, one.before["crm"]["name"]))


@pytest.mark.parametrize("at", range(max(1, ROUNDS // 20)))
@pytest.mark.parametrize("name", NAMES)
def test_single_edits_of_blueprints_on_sqlite(name: str, at: int) -> None:
    rng = Random(f"{SEED} {at}")
    before, after, edits = edited_blueprint(name, rng)
    try:
        told = Proof(SqliteSide(), Pair(before, after, edits), rng).run()
    except Exception as error:
        raise AssertionError(f"{name} {at}, {edits.edits}: {error}") from error
    print(f"seed {SEED}: 1 pairs, {told == 'refused':d} refused")


def _prove(start: int, count: int, side: Callable[[Pair], SqliteSide | PostgresSide]) -> None:
    told = {}
    for seed in range(start, start + count):
        one = pair(seed)
        where = side(one)
        try:
            told[seed] = Proof(where, one, Random(seed)).run()
        except Exception as error:
            raise AssertionError(f"seed {seed}, {one.edited.edits}: {error}") from error
        finally:
            where.close()
    refused = sum(one == "refused" for one in told.values())
    print(f"seed {start}: {count} pairs, {refused} refused")
    assert refused < PAIRS
