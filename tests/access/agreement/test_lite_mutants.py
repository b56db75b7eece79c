"""Guarded connections rest on their views and triggers: each that is weaker is noticed by the comparison."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

from .architectures import FIELDS, blueprint, compiled, enriched
from .lite_mutants import applied, mutants
from .lite_noticing import OnSqlite
from .sqlite import Sqlite
from .world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from .lite_mutants import Mutant

SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
SEED = 3017
"""As for PostgreSQL."""
WORLDS = 24 if SOAK else 6
"""How many populations are tried; the first that tells is enough."""
ATTEMPTS = 300 if SOAK else 0
NEAR = 2000 if SOAK else 150
SAMPLE = {"rule": 6}
"""How many of a kind are weakened, if not two."""
Key = tuple[str, str, str]


def test_whatever_is_weaker_is_noticed(tmp_path: Path) -> None:
    case = compiled(enriched(blueprint(Random(SEED))), SEED, tmp_path)
    left: set[Key] | None = None
    for at in range(WORLDS):
        folder = tmp_path / str(at)
        folder.mkdir()
        side = Sqlite(folder, populate(case, Random(SEED + at)))
        there = {_key(one): one for one in mutants(side)}
        left = _chosen(list(there)) if left is None else left
        look = OnSqlite(side, side.world, Random(SEED + at), ATTEMPTS, near=NEAR)
        assert look.agree(module for _, module, _ in left) == "", "they agree as nothing is taken away"
        left -= {key for key in sorted(left & there.keys()) if _is_noticed(side, look, there[key])}
        assert not any(look.notices("rows", one, one) for one in FIELDS), "all was put back"
        side.close()
        if not left:
            break
    assert left == set()


def _key(mutant: Mutant) -> Key:
    return mutant.kind, mutant.module, mutant.name


def _chosen(every: list[Key]) -> set[Key]:
    """All of them, or some of each kind."""
    if SOAK:
        return set(every)
    kinds = dict.fromkeys(kind for kind, _, _ in every)
    of = {kind: [one for one in every if one[0] == kind] for kind in kinds}
    return {
        one
        for kind, ones in of.items()
        for one in Random(SEED).sample(ones, min(len(ones), SAMPLE.get(kind, 2)))
    }


def _is_noticed(side: Sqlite, look: OnSqlite, mutant: Mutant) -> bool:
    with applied(side, mutant):
        return look.notices(mutant.kind, mutant.module, mutant.name)
