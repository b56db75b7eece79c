"""Applies a plan and is killed: each line on its input says where; it answers with the id of a process that does so.

That process is not forgotten before another line has come, so its id is nobody else's when it is killed.
``<database> <manifest> <statement>``: at that statement it kills itself; 0 means that somebody else will. On PostgreSQL
it does so at a moment: each statement has one before it and one after it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crmspec.deploy import database as databases
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres, Sqlite
from crmspec.deploy.planning import planned
from crmspec.targets.once import Settled

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 200
"""How many rows the first batch has; each has twice as many as the one before, however long it takes."""


@dataclass
class Moments:
    """Counts the moments before and after each statement; at one of them something happens."""

    at: int = 0
    happens: Callable[[], None] = lambda: os.kill(os.getpid(), signal.SIGKILL)
    seen: list[str] = field(default_factory=list)

    def one(self, sql: str) -> None:
        """A statement begins, or ends."""
        self.seen.append(sql)
        if len(self.seen) == self.at:
            self.happens()


class Watched(Postgres):
    """A database whose statements are counted from some time on."""

    moments: Moments | None = None

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask, and count."""
        if self.moments:
            self.moments.one(sql)
        found = super().rows(sql)
        if self.moments:
            self.moments.one(sql)
        return found

    def run(self, sql: str) -> None:
        """Carry out one statement, and count."""
        if self.moments:
            self.moments.one(sql)
        super().run(sql)
        if self.moments:
            self.moments.one(sql)


def main() -> None:
    """Read orders until there are no more."""
    while line := sys.stdin.readline():
        database, manifest, at = line.split()
        ready, tell = os.pipe()
        child = os.fork()
        if not child:
            try:
                wanted = Settled(json.loads(Path(manifest).read_text(encoding="utf-8")))
                if database.startswith("postgresql:"):
                    _apply_there(database, wanted, int(at), tell)
                else:
                    _apply(Path(database), wanted, int(at), tell)
            finally:
                os._exit(1)
        os.close(tell)
        os.read(ready, 1)
        os.close(ready)
        print("runs", child, flush=True)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        sys.stdin.readline()
        print("ended", os.waitpid(child, 0)[1], flush=True)


def _apply_there(url: str, wanted: Settled, at: int, tell: int) -> None:
    vars(databases).update(BATCH_ROWS=ROWS, BATCH_SECONDS=3600)
    database = Watched(url, wanted["crm"]["name"])
    plan = planned(database, wanted)
    database.moments = Moments(at)
    os.write(tell, b".")
    apply(database, plan, wanted, "killed")
    os._exit(0)


def _apply(path: Path, wanted: Settled, at: int, tell: int) -> None:
    database = Sqlite(path)
    database.run("pragma cache_size = 10")
    plan = planned(database, wanted)
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)

    database.connection.set_trace_callback(count)
    os.write(tell, b".")
    apply(database, plan, wanted, "killed")
    os._exit(0)


if __name__ == "__main__":
    main()
