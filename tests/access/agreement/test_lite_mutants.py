"""What a guarded connection shows rests on its views: each that is opened wide is noticed by the comparison.

`mutants` has all safeguards; here are those that are noticed by looking. What triggers refuse needs worlds in which
somebody may nearly do it.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from .architectures import FIELDS, build
from .lite_mutants import applied, mutants
from .lite_noticing import OnSqlite
from .sqlite import Sqlite
from .world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from .lite_mutants import Mutant

SEED = 3017
"""As for PostgreSQL."""
KINDS = {"rows", "restriction", "opened", "people"}
OF_WRITING = ("~seen", "queues")
"""What only changes ask for: where references lead, and out of which queues one may take."""


def test_whatever_is_opened_wide_is_noticed(tmp_path: Path) -> None:
    world = populate(build(Random(SEED), SEED, tmp_path), Random(SEED))
    side = Sqlite(tmp_path, world)
    look = OnSqlite(side, world, Random(SEED), attempts=0)
    assert not any(look.notices("rows", name, name) for name in FIELDS), "they agree as they are"
    taken = [one for one in mutants(side) if one.kind in KINDS and not one.name.endswith(OF_WRITING)]
    left = [one for one in taken if not _is_noticed(side, look, one)]
    assert not any(look.notices("rows", name, name) for name in FIELDS), "all was put back"
    side.close()
    assert {one.kind for one in taken} == KINDS
    assert left == [], [f"{one.kind}: {one.name}" for one in left]


def _is_noticed(side: Sqlite, look: OnSqlite, mutant: Mutant) -> bool:
    with applied(side, mutant):
        return look.notices(mutant.kind, mutant.module, mutant.name)
