"""What guarding costs: statements of people on guarded records, against the same with a filter written by hand.

A million records of 2 000 users in a hierarchy of five levels. Each statement of somebody who signed in through the
gateway (or on a guarded SQLite connection) stands beside the same statement of the tables' owner on a table with the
same rows, indexes, keys, checks and triggers (whatever writes history and outbox), with a filter for the same records
written by hand: its owners as literals, and that it is not deleted. What is given is the median of the ratios, measured
in turn; the beginning of a transaction (`sign in`) is reported apart.
``--json`` prints ``{"figures": [{"name", "value", "unit", "against", "limit"}]}``.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import cycle, pairwise
from pathlib import Path
from statistics import median
from typing import Any, Final
from uuid import UUID

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent))

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import targets

LEVELS: Final = (1, 6, 36, 216, 1741)
"""Users at each level, the director first."""
WANTED: Final = {"point": 1.5, "page": 1.5, "filtered page": 1.5, "count": 1.2, "insert": 1.3, "update": 1.3}
REGIONS: Final = ("north", "south", "east", "west")
BLUEPRINT: Final[dict[str, Any]] = {
    "crm": {"name": "guarded", "label": "Guarded", "targets": ["postgres", "sqlite"]},
    "modules": {
        "deal": {
            "label": "Deal",
            "indexes": [["owner", "created_at"]],
            "fields": {
                "name": {"type": "text", "required": True, "max_length": 80},
                "amount": {"type": "money"},
                "region": {"type": "picklist", "options": list(REGIONS)},
                "open": {"type": "boolean", "default": True},
                "note": {"type": "text"},
                "margin": {"type": "money", "sensitivity": "confidential"},
            },
        }
    },
    "views": {
        "newest": {
            "label": "Newest",
            "kind": "list",
            "module": "deal",
            "columns": ["name", "amount"],
            "order": [{"field": "created_at", "direction": "descending"}],
        }
    },
    "roles": {
        "rep": {"label": "Rep", "can": {"deal": {"read": "own", "create": "own", "update": "own"}}},
        "leader": {
            "label": "Leader",
            "can": {"deal": {"read": "subordinates", "create": "subordinates", "update": "subordinates"}},
        },
    },
}


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value and unit, what it is measured against, and the limit wanted."""

    name: str
    value: float
    unit: str
    against: str = ""
    limit: float | None = None


@dataclass(frozen=True)
class People:
    """The users, by level, and for three of them whose records they see."""

    users: list[str]
    managers: dict[str, str]
    watched: dict[str, str]
    """A leaf, a team lead and the director."""

    def below(self, user: str) -> list[str]:
        """A user and everybody below."""
        found, left = [user], [user]
        led: dict[str, list[str]] = {}
        for one, manager in self.managers.items():
            led.setdefault(manager, []).append(one)
        while left:
            more = led.get(left.pop(), [])
            found += more
            left += more
        return found


def people(rng: random.Random) -> People:
    """Five levels of users."""
    levels = [[str(UUID(int=rng.getrandbits(128), version=4)) for _ in range(count)] for count in LEVELS]
    managers = {
        user: above[at % len(above)] for above, level in pairwise(levels) for at, user in enumerate(level)
    }
    watched = {"leaf": levels[4][0], "team lead": levels[3][0], "director": levels[0][0]}
    return People([user for level in levels for user in level], managers, watched)


def files() -> tuple[dict[str, Any], dict[str, str]]:
    """The manifest and the SQL of both databases."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "crm.yaml").write_text(yaml.safe_dump(BLUEPRINT), encoding="utf-8")
        outcome = check(Path(folder))
    assert outcome.architecture is not None
    wrong = [one.message for one in outcome.diagnostics if one.severity == "error"]
    assert not wrong, wrong
    manifest = manifest_of(outcome.architecture)
    return manifest, {
        path: text
        for name in ("postgres", "sqlite")
        for path, text in targets()[name].produce(manifest).items()
    }


def rows(everybody: People, count: int, rng: random.Random) -> Iterator[tuple[Any, ...]]:
    """Records in the order in which they were made, most of them those of leaves."""
    owners = everybody.users
    for at in range(count):
        key = f"{at:08x}-0000-7000-8000-{rng.getrandbits(48):012x}"
        stamp = (
            f"2026-01-01 {at // 3_600_000:02}:{at // 60_000 % 60:02}:{at // 1_000 % 60:02}.{at % 1_000:03}+00"
        )
        owner = owners[rng.randrange(len(owners))]
        region = REGIONS[rng.randrange(4)]
        yield (
            key,
            stamp,
            owner,
            owner,
            f"Deal {at}",
            rng.randrange(10**6),
            region,
            rng.random() < 0.3,
            f"Note {at}",
        )


OUTBOX: Final = """\
create trigger "outbox" after insert or update or delete on "plain"
for each row execute function "fn__outbox"('deal')"""
COLUMNS: Final = ("id", "created_at", "created_by", "owner_id", "name", "amount", "region", "open", "note")


def ratio(ours: Callable[[], float], plain: Callable[[], float], rounds: int) -> tuple[float, float]:
    """The median ratio of two statements measured in turn, and the median of ours in milliseconds."""
    ours(), plain()
    pairs = [(ours(), plain()) for _ in range(rounds)]
    return median(one / other for one, other in pairs), median(one for one, _ in pairs) * 1000


class OnPostgres:
    """The guarded table and its plain twin on PostgreSQL."""

    def __init__(self, server: str, everybody: People, count: int) -> None:
        import psycopg

        self.people = everybody
        self.connection = psycopg.connect(server, autocommit=True)
        _, made = files()
        self.connection.execute("create role guarded_login login")
        for path in sorted(made):
            if path.startswith("postgres/0"):
                self.connection.execute(made[path].encode())
        self.connection.execute('grant "crm_guarded___gateway" to guarded_login')
        self.connection.execute('set search_path to "crm_guarded", pg_temp')
        self._fill(count)

    def _fill(self, count: int) -> None:
        run = self.connection.execute
        run("set session_replication_role = replica")
        with self.connection.cursor() as cursor:
            with cursor.copy('copy "_user" ("id", "name", "manager_id") from stdin') as copy:
                for user in self.people.users:
                    copy.write_row((user, f"user {user}", self.people.managers.get(user)))
            with cursor.copy('copy "_user_role" ("user_id", "role", "granted_by") from stdin') as copy:
                leaves = set(self.people.users) - set(self.people.managers.values())
                for user in self.people.users:
                    copy.write_row((user, "rep" if user in leaves else "leader", user))
            with cursor.copy(f'copy "deal" ({", ".join(COLUMNS)}) from stdin') as copy:
                for row in rows(self.people, count, random.Random(7)):
                    copy.write_row(row)
        run('delete from "_user_closure"')
        run('insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now"')
        run('create table "plain" (like "deal" including all)')
        run('insert into "plain" select * from "deal"')
        run("set session_replication_role = origin")
        run('create trigger "touch" before update on "plain" for each row execute function "fn__touch"()')
        run(OUTBOX)
        for column in ("owner_id", "created_by", "updated_by"):
            run(
                f'alter table "plain" add foreign key ("{column}") references "_user" on delete restrict'.encode()
            )
        for table in ("deal", "plain", "_user", "_user_role", "_user_closure"):
            run(f'vacuum analyze "{table}"'.encode())

    @contextmanager
    def signed_in(self, user: str) -> Iterator[float]:
        """A transaction of the gateway; gives what its beginning cost."""
        with self.connection.transaction(force_rollback=True):
            self.connection.execute("set local session authorization guarded_login")
            began = time.perf_counter()
            self.connection.execute('select "fn__sign_in"(%s)', (user,))
            yield time.perf_counter() - began
            self.connection.execute("reset session authorization")

    def timed(self, sql: str, *values: Any) -> float:
        """How long a statement takes, its rows fetched."""
        began = time.perf_counter()
        cursor = self.connection.execute(sql.encode(), values)
        if cursor.description:
            cursor.fetchall()
        spent = time.perf_counter() - began
        assert cursor.rowcount != 0, sql
        return spent

    def figures(self, rounds: int) -> Iterator[Figure]:
        """Every statement for the three."""
        signing: list[float] = []
        for who, user in self.people.watched.items():
            owners = self.people.below(user)
            mine = 'select "id" from "plain" where "owner_id" = any(%s::uuid[]) limit 400'
            keys = cycle([str(row[0]) for row in self.connection.execute(mine, (owners,)).fetchall()])
            literal = f"= '{user}'" if who == "leaf" else f"= any ('{{{','.join(owners)}}}'::uuid[])"
            for name, ours, plain in statements(f'"owner_id" {literal} and "deleted_at" is null'):
                few = max(3, rounds // 5) if name == "count" and who == "director" else rounds
                guarded, written = self._guarded(ours, keys, user, signing), self._written(plain, keys, user)
                times, spent = ratio(guarded, written, few)
                yield Figure(
                    f"postgres, {who}: {name}", times, "x", f"a filter by hand ({spent:.2f} ms)", WANTED[name]
                )
        yield Figure("postgres: sign in", median(signing) * 1000, "ms")

    def _guarded(self, sql: str, keys: Iterator[str], user: str, signing: list[float]) -> Callable[[], float]:
        def run() -> float:
            with self.signed_in(user) as spent:
                signing.append(spent)
                return self.timed(sql, *given(sql, next(keys), user))

        return run

    def _written(self, sql: str, keys: Iterator[str], user: str) -> Callable[[], float]:
        """The owner says for whom it works, so that the triggers write the same."""

        def run() -> float:
            with self.connection.transaction(force_rollback=True):
                self.connection.execute("select set_config('crm.user_id', %s, true)", (user,))
                return self.timed(sql, *given(sql, next(keys), user))

        return run


def statements(literal: str) -> Iterator[tuple[str, str, str]]:
    """Each statement as people write it, and as the owner does on the plain table."""
    fields = '"id", "name", "amount", "region", "open", "created_at"'
    page = 'order by "created_at" desc limit 50'
    yield (
        "point",
        f'select {fields} from "deal" where "id" = %s',
        f'select {fields} from "plain" where "id" = %s and {literal}',
    )
    yield (
        "page",
        f'select {fields} from "deal" {page}',
        f'select {fields} from "plain" where {literal} {page}',
    )
    filtered = '"region" = \'north\' and "open"'
    yield (
        "filtered page",
        f'select {fields} from "deal" where {filtered} {page}',
        f'select {fields} from "plain" where {filtered} and {literal} {page}',
    )
    yield "count", 'select count(*) from "deal"', f'select count(*) from "plain" where {literal}'
    insert = '("name", "amount", "region", "owner_id") values (\'New\', 5, \'east\', %s)'
    yield "insert", f'insert into "deal" {insert}', f'insert into "plain" {insert}'
    update = 'set "amount" = 17 where "id" = %s'
    yield "update", f'update "deal" {update}', f'update "plain" {update} and {literal}'


def given(sql: str, key: str, user: str) -> tuple[str, ...]:
    """What stands for the mark of a statement."""
    if "%s" not in sql:
        return ()
    return (user,) if sql.startswith("insert") else (key,)


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument("--server", help="a PostgreSQL server; absent: one of its own")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    everybody = people(random.Random(3))
    figures: list[Figure] = []
    if asked.database != "sqlite":
        with server(asked.server) as url:
            figures += OnPostgres(url, everybody, asked.records).figures(asked.rounds)
    if asked.database != "postgres":
        from _access_sqlite import OnSqlite

        with tempfile.TemporaryDirectory(prefix="crmspec-benchmark-") as folder:
            figures += OnSqlite(Path(folder), everybody, asked.records).figures(asked.rounds)
    if asked.json:
        print(json.dumps({"figures": [asdict(one) for one in figures]}))
        return 0
    for one in figures:
        limit = f"   wanted {one.limit}{one.unit}" if one.limit else ""
        print(f"{one.name:42} {one.value:8.2f} {one.unit:3} {one.against}{limit}")
    return 0


@contextmanager
def server(given_url: str | None) -> Iterator[str]:
    """A server: the one that is given, or one of our own, ended afterwards."""
    if given_url:
        yield given_url
        return
    import pgserver

    with tempfile.TemporaryDirectory(prefix="crmspec-benchmark-") as folder:
        Path(folder).chmod(0o755)
        running = pgserver.get_server(f"{folder}/data", cleanup_mode="stop")  # type: ignore[attr-defined]  # it is there
        try:
            yield running.get_uri()
        finally:
            running.cleanup()


if __name__ == "__main__":
    raise SystemExit(main())
