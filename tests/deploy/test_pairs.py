"""From any architecture to any other and back: the catalogue is that of a fresh deployment, and nothing is lost.

``make soak`` proves thousands of pairs; the seed is printed, and ``CRMSPEC_SEED`` repeats it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, planned
from crmspec.deploy.refused import Refused
from crmspec.deploy.tables import Version

from .architectures import Architect, compiled
from .blueprints import NAMES, edited_blueprint
from .edits import Edited, edited
from .expected import LEDGERS, Expected, reference_data
from .rows import Dump, Filling, Row, dump
from .sides import Catalogue, PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
SEED = int(os.environ.get("CRMSPEC_SEED", "20261122"))
ROUNDS = int(os.environ.get("CRMSPEC_ROUNDS", "20"))
PAIRS = 10
FEWER = 2
"""Pairs in a round, on SQLite and on PostgreSQL."""


@dataclass
class Pair:
    """Two architectures, the later one an edit of the earlier."""

    before: Json
    after: Json
    edited: Edited


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


@dataclass
class Proof:
    """One pair on one database."""

    side: SqliteSide | PostgresSide
    pair: Pair
    rng: Random
    fresh: dict[int, tuple[Catalogue, Dump]] = field(default_factory=dict)
    """What a fresh deployment shows, by the version."""

    def run(self) -> str:
        """All of it; what came of it."""
        before, after = Version(self.pair.before), Version(self.pair.after)
        database = self.side.empty()
        self._go(database, self.pair.before)
        if not self.rng.randrange(5):
            self._same(database, before, dump(database, before))
        Filling(database, before, self.rng).all()
        held = dump(database, before)
        try:
            plan = self._plan(database, self.pair.after)
            told = [one.message for one in plan.findings if one.stops]
            assert self.pair.edited.narrows or not told, f"all fits, and yet: {told}"
            self._apply(database, plan, self.pair.after)
        except Refused as refusal:
            assert self.pair.edited.narrows, f"refused though all fits: {refusal}: {refusal.way_out}"
            assert dump(database, before) == held, f"refused, and yet changed: {refusal}"
            self._same(database, before, held)
            return "refused"
        now = dump(database, after)
        _none(list(Expected(before, after, self.pair.edited, held, now).differences()))
        self._same(database, after, held)
        assert self._plan(database, self.pair.after).is_empty, "a second plan is not empty"
        if self.rng.random() < 0.5:
            return self._back_with_more(database, before, after, held)
        self._back(database, before, held)
        return "applied"

    def _back_with_more(self, database: Database, before: Version, after: Version, held: Dump) -> str:
        """Rows that came since stay; where they have no place, all stays as it is."""
        Filling(database, after, self.rng).all(2)
        now = dump(database, after)
        try:
            self._back(database, before, held, now)
        except Refused:
            assert dump(database, after) == now, "not taken back, and yet changed"
            self._same(database, after, now)
        return "applied"

    def _back(self, database: Database, before: Version, held: Dump, since: Dump | None = None) -> None:
        """Everything as it was."""
        plan, manifest = plan_back(database)
        assert since or not plan.stops, [one.message for one in plan.findings]
        self._apply(database, plan, manifest)
        now = dump(database, before)
        merged = _merged(self.pair.edited)
        for table, rows in held.items():
            if merged and ("__" in table or table == "_import_run"):
                continue  # which tag a record had before two became one is not kept
            if table not in LEDGERS and not table.endswith("_closure"):
                lost = [
                    (key, row, now[table].get(key))
                    for key, row in rows.items()
                    if _told(table, now[table].get(key)) != _told(table, row)
                ]
                assert not lost, f"after going back, {table}: {lost[:2]}"
        more = {table: {**held.get(table, {}), **rows} for table, rows in (since or {}).items()}
        self._same(database, before, more or held)
        assert self._plan(database, self.pair.before).is_empty, "a plan after going back is not empty"

    def _same(self, database: Database, version: Version, held: Dump) -> None:
        """The catalogue and the reference data are those of a fresh deployment."""
        if id(version) not in self.fresh:
            fresh = self.side.fresh(version.manifest)
            self.fresh[id(version)] = self.side.catalogue(fresh), dump(fresh, version)
            fresh.close()
        (one, rows), other = self.fresh[id(version)], self.side.catalogue(database)
        wrong = [
            (key, one.get(key), other.get(key))
            for key in one.keys() | other.keys()
            if one.get(key) != other.get(key)
        ]
        assert not wrong, f"the catalogue differs in {len(wrong)}: {wrong[:2]}"
        now = dump(database, version)
        known = {table: held.get(table, {}) for table in now}
        _none(list(reference_data(version, rows, now, known)))

    def _go(self, database: Database, manifest: Json) -> None:
        self._apply(database, self._plan(database, manifest), manifest)

    def _plan(self, database: Database, manifest: Json) -> Plan:
        return planned(database, manifest)

    def _apply(self, database: Database, plan: Plan, manifest: Json) -> None:
        apply(database, plan, manifest, "proof")


def _merged(edits: Edited) -> bool:
    """Whether tags go into others."""
    return any(word.startswith("tag_") for word in edits.moved)


def _told(table: str, row: Row | None) -> Row | None:
    """What a row says; when a word of the blueprint was put there is nobody's data."""
    made = {"created_at", "created_by"} if table == "_tag" else set()
    return row and {name: one for name, one in row.items() if name not in made}


def _none(wrong: list[str]) -> None:
    assert not wrong, f"{len(wrong)}: {'; '.join(wrong[:3])}"


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
