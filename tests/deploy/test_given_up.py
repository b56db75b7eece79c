"""Random pairs whose plan is cut off after its switch and taken back from where it stands: all is as it was."""

from __future__ import annotations

from contextlib import closing, suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.refused import Refused

from .proof import Proof
from .rows import dump
from .sides import PostgresSide
from .test_pairs import FEWER, ROUNDS, SEED, pair

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.deploy.tables import Version


class _StopError(Exception):
    """The end of whoever was at work."""


class _CutOff(Proof):
    """There as far as some later step, and back."""

    def there_and_back(self, database: Database, before: Version, after: Version) -> str:
        held = dump(database, before)
        plan = self._plan(database, self.pair.after)
        if plan.stops or not plan.later:
            return "nothing to cut off"
        steps = iter(plan.later[: self.rng.randrange(len(plan.later))])

        def tell(_: str) -> None:
            if next(steps, None) is None:
                raise _StopError

        with suppress(_StopError, Refused):
            apply(database, plan, self.pair.after, "proof", tell)
        if ledger.unfinished(database) is None:
            return "refused"
        self._back(database, before, held)
        assert [one["state"] for one in ledger.history(database)] == ["done", "reverted", "done"]
        return "taken back"


@pytest.mark.parametrize("at", range(max(1, ROUNDS // 10)))
def test_a_plan_that_is_cut_off_is_taken_back(at: int, postgres_server: str) -> None:
    seed, taken = SEED + at * 1000, 0
    while taken < FEWER:
        one = pair(seed)
        with closing(PostgresSide(postgres_server, one.before["crm"]["name"])) as side:
            try:
                taken += _CutOff(side, one, Random(seed)).run() == "taken back"
            except Exception as error:
                raise AssertionError(f"seed {seed}, {one.edited.edits}: {error}") from error
        seed += 1
