"""Every single edit of the blueprints of this repository, each carried out and taken back on a deployment with rows.

    python -m tests.deploy.all_edits --blueprint home_services --every 10 --start 3
    python -m tests.deploy.all_edits --blueprint home_services --only 4711

A blueprint is deployed and filled once; each edit gets a copy of that database.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, ClassVar, Final
from unittest import mock

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres, Sqlite
from crmspec.deploy.planning import plan_for, planned
from crmspec.deploy.state import Standing
from crmspec.deploy.tables import Version
from crmspec.targets.registry import targets
from crmspec.targets.relational.seeds.deployment import manifest_hash
from crmspec.targets.target import Target
from tests.conftest import _database as database_on
from tests.conftest import server

from .blueprints import NAMES, blueprint, single_edits
from .proof import Fresh, Pair, Proof
from .rows import Filling
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.physical import Dialect
    from crmspec.targets.once import Settled

    from .blueprints import Single
    from .edits import Edited

Json = dict[str, Any]
SHARED_MEMORY: Final = Path("/dev/shm")
TOLD_EVERY: Final = 100
WHOLE_EVERY: Final = 20
"""Of the edits that no statement of the database knows of, how manieth is carried out; of the others, each."""

NOTHING: Final = frozenset({"which manifest is deployed", "what holds for everything there is"})
"""The steps of a plan that does nothing."""
MORE: Final = 0.15
"""How often more rows are put in before it is taken back."""


@dataclass
class Ground:
    """A blueprint that is deployed and filled, and copies of it."""

    dialect: ClassVar[Dialect]
    name: str
    made: ExitStack
    fresh: Fresh = field(default_factory=dict)

    @cached_property
    def before(self) -> Version:
        """The blueprint as it is."""
        return Version(blueprint(self.name).manifest)

    def prove(self, edit: Single, number: int) -> str:
        """What came of one edit."""
        rng = Random(f"{self.name} {number}")
        found = edit.later(self.name, rng)
        if found is None:
            return "without a meaning"
        after, edits = found
        with remembered(self.before.manifest, after):
            if number % WHOLE_EVERY and self._is_only_told(after, edits):
                return "only told"
            pair = Pair(self.before.manifest, after, edits)
            with self.copy() as (side, database):
                proof = Proof(side, pair, rng, self.fresh, MORE)
                return proof.there_and_back(database, self.before, Version(after))

    def _is_only_told(self, after: Settled, edits: Edited) -> bool:
        """Whether the database does all that it did, and a plan does nothing but note the manifest.

        Values may change where no statement does: a number of another scale is the same column of SQLite.
        """
        before = self.before.manifest
        if edits.gone or edits.words or edits.moved or self._statements(before) != self._statements(after):
            return False
        stands = Standing(before, 1, (), manifest_hash(before))
        return {one.title for one in plan_for(self.dialect, stands, after).steps} <= NOTHING

    def _statements(self, manifest: Json) -> str:
        """What a deployment runs, but for the hash."""
        files = targets()[self.dialect].produce(manifest)
        return "\n".join(files[path] for path in sorted(files)).replace(manifest_hash(manifest), "")

    def copy(self) -> Any:
        """The deployment with its rows, to be changed."""
        raise NotImplementedError

    def fill(self, database: Database) -> None:
        """Deploy, and put rows in."""
        with closing(database):
            apply(database, planned(database, self.before.manifest), self.before.manifest, "proof")
            Filling(database, self.before, Random(self.name)).all()


class SqliteGround(Ground):
    """A file, and copies of it."""

    dialect = "sqlite"

    @cached_property
    def folder(self) -> Path:
        """Where the files are."""
        above = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
        return Path(self.made.enter_context(tempfile.TemporaryDirectory(dir=above)))

    @cached_property
    def file(self) -> Path:
        """The deployment."""
        path = self.folder / "filled.db"
        self.fill(Sqlite(path))
        return path

    @contextmanager
    def copy(self) -> Iterator[tuple[SqliteSide, Sqlite]]:
        """A copy of the file."""
        path = Path(shutil.copy(self.file, self.folder / "edited.db"))
        with closing(Sqlite(path)) as database:
            yield SqliteSide(), database


class PostgresGround(Ground):
    """A database of a server, and databases made by it."""

    dialect = "postgres"

    @cached_property
    def server(self) -> str:
        """A server of its own."""
        return str(self.made.enter_context(server()))

    @cached_property
    def template(self) -> str:
        """The deployment."""
        self.made.callback(PostgresSide(self.server, self.deployment).close)
        url = self.made.enter_context(database_on(self.server))
        self.fill(Postgres(url, self.deployment))
        return url.rpartition("/")[2].partition("?")[0]

    @property
    def deployment(self) -> str:
        """What the schema and the roles are called by."""
        return str(self.before.manifest["crm"]["name"])

    @contextmanager
    def copy(self) -> Iterator[tuple[PostgresSide, Postgres]]:
        """A database like the filled one."""
        with ExitStack() as made:
            url = made.enter_context(database_on(self.server, self.template))
            side = PostgresSide(self.server, self.deployment)
            made.callback(side.made.close)
            yield side, made.enter_context(closing(Postgres(url, self.deployment)))


@dataclass(frozen=True)
class Asked:
    """Which edits are to be proved."""

    every: int
    start: int
    only: list[int]
    what: list[str]

    def of(self, name: str) -> list[tuple[int, Single]]:
        """They, with their numbers."""
        several = list(enumerate(single_edits(name)))
        if self.only:
            return [several[one] for one in self.only]
        return [one for one in several[self.start :: self.every] if not self.what or one[1].what in self.what]


def run(ground: Ground, asked: Asked) -> Counter[str]:
    """Prove edits of one blueprint; what is wrong is printed with its number, which repeats it."""
    told: Counter[str] = Counter()
    several, began = asked.of(ground.name), time.monotonic()
    for at, (number, edit) in enumerate(several, 1):
        try:
            told[ground.prove(edit, number)] += 1
        except Exception as error:
            told["wrong"] += 1
            text = str(error) or type(error).__name__
            print(f"WRONG {ground.name} --only {number} ({edit}): {text[:600]}", flush=True)
            if asked.only:
                traceback.print_exc()
        if at % TOLD_EVERY == 0:
            seconds = time.monotonic() - began
            print(f"{ground.name}: {at} of {len(several)}, {seconds:.0f} s, {_told(told)}", flush=True)
    return told


def _told(told: Counter[str]) -> str:
    kinds = ("applied", "refused", "only told", "without a meaning", "wrong")
    return ", ".join(f"{told[kind]} {kind}" for kind in kinds)


@contextmanager
def remembered(*manifests: Json) -> Iterator[None]:
    """Whatever is read of these manifests from a database are they themselves, with what was made of them."""
    known = {manifest_hash(one): one for one in manifests}
    read, produce = ledger.manifest_by, Target.produce

    def once_read(database: Database, hash_: str) -> Any:
        return known[hash_] if hash_ in known else read(database, hash_)

    def once_made(target: Target, manifest: Settled) -> Any:
        key = ("files", target.name)
        if key not in manifest.made:
            manifest.made[key] = produce(target, manifest)
        return manifest.made[key]

    with mock.patch.object(ledger, "manifest_by", once_read), mock.patch.object(Target, "produce", once_made):
        yield


def main() -> int:
    """Prove what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--blueprint", choices=NAMES, action="append", help="only of this one")
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--every", type=int, default=1, help="only each so manieth edit")
    parser.add_argument("--start", type=int, default=0, help="from which on")
    parser.add_argument("--what", action="append", default=[], help="drop, rename, move, retype or change")
    parser.add_argument("--only", type=int, action="append", default=[], help="the number of one edit")
    given = parser.parse_args()
    gc.set_threshold(100_000, 20, 20)
    wrong = 0
    for name in given.blueprint or NAMES:
        with ExitStack() as made:
            ground = (SqliteGround if given.database == "sqlite" else PostgresGround)(name, made)
            told = run(ground, Asked(given.every, given.start, given.only, given.what))
        print(f"{name} on {given.database}: {told.total()} edits, {_told(told)}", flush=True)
        wrong += told["wrong"]
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
