"""``make demo``: check and compile the first example, deploy it to SQLite, and show what was made."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from crmspec import __version__

BLUEPRINT: Final = Path("blueprints/creative_boost")
DATABASE: Final = Path(tempfile.gettempdir()) / "crmspec-demo.sqlite3"


def main() -> int:
    """Run the demonstration; the exit code of the first command that fails."""
    from crmspec.__main__ import main as command

    began = time.perf_counter()
    bundle = Path("generated") / BLUEPRINT.name
    _say(f"crmspec {__version__}: {BLUEPRINT} to {bundle}")
    for words in (["check", str(BLUEPRINT)], ["compile", str(BLUEPRINT)], ["show", str(BLUEPRINT)]):
        _say(f"\n$ crmspec {' '.join(words)}")
        code = command(words)
        if code:
            return code
    DATABASE.unlink(missing_ok=True)
    words = ["apply", str(BLUEPRINT), "--database", f"sqlite:///{DATABASE}", "--yes"]
    _say(f"\n$ crmspec {' '.join(words)}")
    code = command(words)
    if code:
        return code
    _look(DATABASE)
    _say(f"\nDone in {time.perf_counter() - began:.1f} s. {_NEXT}")
    return 0


_NEXT: Final = f"""What to try next:
  less generated/creative_boost/README.md                   the architecture in tables and diagrams
  .venv/bin/crmspec show {BLUEPRINT} module deal
  .venv/bin/crmspec explain REF101                          what a finding means
  .venv/bin/crmspec init my_crm                             a blueprint of your own
  sqlite3 {DATABASE} .tables                      the database that was made"""


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _look(database: Path) -> None:
    """Show what was made, make a client, and show that the database holds what the blueprint says."""
    connection = sqlite3.connect(database)
    connection.execute("pragma foreign_keys = on")
    kinds = connection.execute(
        "select type, count(*) from sqlite_schema group by type order by type"
    ).fetchall()
    _say("  " + ", ".join(f"{count} {kind}{'es' if kind == 'index' else 's'}" for kind, count in kinds))
    _show(connection)
    connection.close()


def _show(connection: sqlite3.Connection) -> None:
    connection.execute(
        "insert into account (name) values (?), (?)",
        ("Harbour Bakery", "Northside Dental"),
    )
    connection.commit()
    for name, version, created in connection.execute(
        "select name, version, created_at from account order by name"
    ):
        _say(f"  account: {name} (version {version}, created {created})")
    events = connection.execute("select event, module, count(*) from _outbox group by 1, 2").fetchall()
    for event, module, count in events:
        _say(f"  outbox: {count} {event} of {module}")
    try:
        connection.execute("insert into account (name) values (null)")
    except sqlite3.IntegrityError as error:
        _say(f"  refused, as the blueprint says: {error}")


if __name__ == "__main__":
    raise SystemExit(main())
