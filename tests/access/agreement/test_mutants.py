"""The comparison notices every safeguard that is taken away: it could fail.

Some lines are held by two layers. A column that is granted too much shows nothing where no row is, and writes
nothing that a trigger refuses: there both layers are taken away, which has to tell more than the other alone.
"""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING, Any

from .architectures import blueprint, compiled, enriched
from .mutants import mutants
from .noticing import Noticing
from .postgres import Postgres
from .world import populate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .mutants import Mutant

SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
SEED = 3017
"""Three shares and two restrictions, locks of both kinds, rights of every role in nearly every module."""
WORLDS = 24 if SOAK else 12
"""How many populations are tried; the first that tells is enough."""
ATTEMPTS = 300
CALLS = 9 if SOAK else 2
"""On how many records everybody calls each function."""
NEAR = 2000 if SOAK else 250
"""How many attempts in each module are such as somebody may nearly make."""
SAMPLE = {
    **dict.fromkeys(("select grant", "insert grant", "update grant"), 4),
    **dict.fromkeys(("fields", "refusal", "who"), 3),
    "sight": 1,
    "view": 1,
}
LOOKING = {"policy", "mask", "row security", "select grant", "sight", "view", "who"}
CALLING = {"fields"}
"""What is noticed by looking, or by calling functions; the others by writing."""


def test_whatever_is_taken_away_is_noticed(tmp_path: Path, postgres_connection: Any) -> None:
    case = compiled(enriched(blueprint(Random(SEED))), SEED, tmp_path)
    left: list[Mutant] = []
    for at in range(WORLDS):
        with postgres_connection.transaction(force_rollback=True):
            world = populate(case, Random(SEED + at))
            side, rng = Postgres(postgres_connection, world), Random(SEED + at)
            look = Noticing(side, world, rng, ATTEMPTS, CALLS, NEAR)
            open_ = left if at else _chosen(mutants(postgres_connection))
            assert look.agree(one.module for one in open_) == "", "they agree as nothing is taken away"
            left = [one for one in open_ if not _is_noticed(postgres_connection, look, one)]
        if not left:
            break
    assert left == [], [f"{one.kind}: {one.name}" for one in left]


def _chosen(every: list[Mutant]) -> list[Mutant]:
    """All of them, or some of each kind."""
    if SOAK:
        return every
    kinds = dict.fromkeys(one.kind for one in every)
    of = {kind: [one for one in every if one.kind == kind] for kind in kinds}
    return [
        one
        for kind, ones in of.items()
        for one in Random(SEED).sample(ones, min(len(ones), SAMPLE.get(kind, 5)))
    ]


def _is_noticed(connection: Any, look: Noticing, mutant: Mutant) -> bool:
    if mutant.backing:
        return _tells_more(connection, look, mutant)
    with connection.transaction(force_rollback=True):
        _run(connection, mutant.statements)
        by = "looking" if mutant.kind in LOOKING else "calling" if mutant.kind in CALLING else "writing"
        return bool(look.first(mutant.module, by))


def _tells_more(connection: Any, look: Noticing, mutant: Mutant) -> bool:
    """By itself, or together with the other layers more than those alone."""
    with connection.transaction(force_rollback=True):
        _run(connection, mutant.statements)
        if look.of_column(mutant):
            return True
    with connection.transaction(force_rollback=True):
        _run(connection, mutant.backing)
        alone = look.of_column(mutant)
        _run(connection, mutant.statements)
        return bool(look.of_column(mutant) - alone)


def _run(connection: Any, statements: Iterable[str]) -> None:
    for one in statements:
        connection.execute(one.encode())
