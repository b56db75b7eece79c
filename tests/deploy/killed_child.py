"""Applies a plan and is killed: each line on its input says where; it answers with the id of a process that does so.

That process is not forgotten before another line has come, so its id is nobody else's when it is killed.
``<database> <manifest> <statement>``: at that statement it kills itself; 0 means that somebody else will.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from crmspec.deploy.applying import apply
from crmspec.deploy.database import Sqlite
from crmspec.deploy.planning import planned
from crmspec.targets.once import Settled


def main() -> None:
    """Read orders until there are no more."""
    while line := sys.stdin.readline():
        database, manifest, at = line.split()
        ready, tell = os.pipe()
        child = os.fork()
        if not child:
            try:
                _apply(Path(database), Path(manifest), int(at), tell)
            finally:
                os._exit(1)
        os.close(tell)
        os.read(ready, 1)
        os.close(ready)
        print("runs", child, flush=True)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        sys.stdin.readline()
        print("ended", os.waitpid(child, 0)[1], flush=True)


def _apply(path: Path, manifest: Path, at: int, tell: int) -> None:
    wanted = Settled(json.loads(manifest.read_text(encoding="utf-8")))
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
