"""From one architecture to another and back: the catalogue is that of a fresh deployment, and nothing is lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.deploy.refused import Refused
from crmspec.deploy.tables import Version
from crmspec.targets.registry import targets
from crmspec.targets.relational.seeds.deployment import manifest_hash

from .changing import Carried, Changing
from .expected import LEDGERS, Expected, reference_data
from .rows import Dump, Filling, Row, dump
from .sides import Catalogue, PostgresSide, SqliteSide

if TYPE_CHECKING:
    from random import Random

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

    from .edits import Edited

Json = dict[str, Any]
Fresh = dict[bytes, tuple[Catalogue, Dump]]
"""What fresh deployments show, by their statements."""
HASH: Final = "the hash of a manifest"


@dataclass
class Pair:
    """Two architectures, the later one an edit of the earlier."""

    before: Json
    after: Json
    edited: Edited


@dataclass
class Proof:
    """One pair on one database."""

    side: SqliteSide | PostgresSide
    pair: Pair
    rng: Random
    fresh: Fresh = field(default_factory=dict)
    more: float = 0.5
    """How often more rows are put in before it is taken back."""
    contracted: float = 0.2
    """How often what is left is taken away for good, instead of going back or after it."""

    def run(self) -> str:
        """All of it; what came of it."""
        before, after = Version(self.pair.before), Version(self.pair.after)
        database = self.side.empty()
        self._go(database, self.pair.before)
        if not self.rng.randrange(5):
            self._same(database, before, dump(database, before))
        Filling(database, before, self.rng).all()
        return self.there_and_back(database, before, after)

    def there_and_back(self, database: Database, before: Version, after: Version) -> str:
        """From what is deployed and filled to the later one, and back."""
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
        none(list(Expected(before, after, self.pair.edited, held, now).differences()))
        self._same(database, after, held)
        assert self._plan(database, self.pair.after).is_empty, "a second plan is not empty"
        if self.rng.random() < self.more:
            more = self.rng.choice([self._back_with_more, self._back_with_changes])
            return more(database, before, after, held)
        if self.rng.random() < self.contracted:
            self._contract(database, after)
            return "applied"
        self._back(database, before, held)
        if self.rng.random() < self.contracted:
            self._contract(database, before)
        return "applied"

    def _contract(self, database: Database, version: Version) -> None:
        """All that changes have left goes for good, and nothing else; the way back is closed."""
        held = dump(database, version)
        going = sorted({one.object for one in ledger.standing(database).left})
        if not going:
            return
        self._apply(database, plan_to_contract(database, going), version.manifest)
        now = dump(database, version)
        other = [table for table in held if table not in LEDGERS and now.get(table) != held[table]]
        assert not other, f"what was not left is not as it was: {other}"
        self._same(database, version, held)
        remaining = self.side.remaining(database)
        assert not remaining, f"still there: {remaining}"
        assert not ledger.standing(database).left
        assert self._plan(database, version.manifest).is_empty, "a plan after contracting is not empty"
        with suppress(Refused):
            plan_back(database)
            raise AssertionError("what is gone for good is taken back")

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

    def _back_with_changes(self, database: Database, before: Version, after: Version, held: Dump) -> str:
        """What was written since is carried back as far as it goes; what does not go stops it."""
        known = dump(database, after)
        Changing(database, after, self.rng).some()
        since = dump(database, after)
        try:
            plan, manifest = plan_back(database)
            self._apply(database, plan, manifest)
        except Refused:
            assert dump(database, after) == since, "not taken back, and yet changed"
            self._same(database, after, since)
            return "applied"
        carried = Carried(before, after, self.pair.edited)
        none(list(carried.differences(held, (known, since), dump(database, before))))
        self._same(database, before, {name: {**held.get(name, {}), **rows} for name, rows in since.items()})
        assert self._plan(database, self.pair.before).is_empty, "a plan after going back is not empty"
        return "applied"

    def _back(self, database: Database, before: Version, held: Dump, since: Dump | None = None) -> None:
        """Everything as it was."""
        plan, manifest = plan_back(database)
        assert since or not plan.stops, [one.message for one in plan.findings]
        self._apply(database, plan, manifest)
        self._as_before(held, dump(database, before))
        more = {table: {**held.get(table, {}), **rows} for table, rows in (since or {}).items()}
        self._same(database, before, more or held)
        assert self._plan(database, self.pair.before).is_empty, "a plan after going back is not empty"

    def _as_before(self, held: Dump, now: Dump) -> None:
        """Every row that was there is there, and says what it said."""
        merged = _merged(self.pair.edited)
        for table, rows in held.items():
            if merged and ("__" in table or table == "_import_run"):
                continue  # which tag a record had before two became one is not kept
            if table not in LEDGERS and not table.endswith("_closure"):
                lost = [
                    (key, row, now[table].get(key))
                    for key, row in rows.items()
                    if _told(table, now[table].get(key), merged=merged) != _told(table, row, merged=merged)
                ]
                assert not lost, f"after going back, {table}: {lost[:2]}"

    def _same(self, database: Database, version: Version, held: Dump) -> None:
        """The catalogue and the reference data are those of a fresh deployment."""
        (one, rows), other = self._fresh(version), self.side.catalogue(database)
        wrong = [
            (key, one.get(key), other.get(key))
            for key in one.keys() | other.keys()
            if one.get(key) != other.get(key)
        ]
        assert not wrong, f"the catalogue differs in {len(wrong)}: {wrong[:2]}"
        now = dump(database, version)
        known = {table: held.get(table, {}) for table in now}
        none(list(reference_data(version, rows, now, known)))

    def _fresh(self, version: Version) -> tuple[Catalogue, Dump]:
        """What a fresh deployment shows; one of the same statements shows the same, but for its hash."""
        hash_ = manifest_hash(version.manifest)
        files = targets()[self.side.dialect].produce(version.manifest)
        text = "\n".join(files[path] for path in sorted(files)).replace(hash_, HASH)
        key = sha256(text.encode()).digest()
        if key not in self.fresh:
            fresh = self.side.fresh(version.manifest)
            self.fresh[key] = self.side.catalogue(fresh), _hashed(dump(fresh, version), hash_, HASH)
            fresh.close()
        catalogue, rows = self.fresh[key]
        return catalogue, _hashed(rows, HASH, hash_)

    def _go(self, database: Database, manifest: Json) -> None:
        self._apply(database, self._plan(database, manifest), manifest)

    def _plan(self, database: Database, manifest: Json) -> Plan:
        return planned(database, manifest)

    def _apply(self, database: Database, plan: Plan, manifest: Json) -> None:
        apply(database, plan, manifest, "proof")


def _hashed(rows: Dump, old: str, new: str) -> Dump:
    """The same rows of another manifest."""
    table = {
        key: {name: new if value == old else value for name, value in row.items()}
        for key, row in rows["_deployment"].items()
    }
    return {**rows, "_deployment": table}


def _merged(edits: Edited) -> bool:
    """Whether tags go into others."""
    return any(word.startswith("tag_") for word in edits.moved)


def _told(table: str, row: Row | None, *, merged: bool) -> Row | None:
    """What a row says; when a word of the blueprint was put there is nobody's data."""
    made = {"created_at", "created_by"} if table == "_tag" else set()
    made |= {"merged_into_id"} if table == "_tag" and merged else set()
    return row and {name: one for name, one in row.items() if name not in made}


def none(wrong: list[str]) -> None:
    """Nothing is wrong."""
    assert not wrong, f"{len(wrong)}: {'; '.join(wrong[:3])}"
