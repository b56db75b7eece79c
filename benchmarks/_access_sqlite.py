"""The half of `access.py` that measures guarded connections to an SQLite file."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from itertools import cycle
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from access import COLUMNS, WANTED, Figure, People, files, given, ratio, rows, statements

from crmspec.access import guarded
from crmspec.access.guarded import connecting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MADE: Final = "select type, sql from sqlite_master where tbl_name = 'deal' and sql is not null"
_TRIGGERS: Final = """select sql from sqlite_master as t where type = 'trigger'
and exists (select 1 from sqlite_master as o where o.type = 'table' and o.name = t.tbl_name)"""
_CLOSURE: Final = """insert into "_user_closure" ("ancestor_id", "descendant_id")
select "ancestor_id", "descendant_id" from "_user_closure_now\""""


class OnSqlite:
    """The guarded table and its plain twin in a file."""

    def __init__(self, folder: Path, everybody: People, count: int) -> None:
        self.people, self.file = everybody, folder / "crm.sqlite"
        self.manifest, made = files()
        with closing(sqlite3.connect(self.file, isolation_level=None)) as connection:
            connection.execute("pragma synchronous = off")
            for path in sorted(made):
                if path.startswith("sqlite/0"):
                    connection.executescript(made[path])
            connection.execute("begin")
            self._fill(connection, count)
            connection.execute("commit")
            connection.execute("analyze")

    def _fill(self, connection: sqlite3.Connection, count: int) -> None:
        """Records as they are after a while; what triggers would have written of them is left out."""
        users = self.people.users
        leaves = set(users) - set(self.people.managers.values())
        run, many = connection.execute, connection.executemany
        triggers = [sql for (sql,) in run(_TRIGGERS).fetchall()]
        for sql in triggers:
            run(f"drop trigger {sql.split()[2]}")
        many('insert into "_user" ("id", "name", "manager_id") values (?, ?, ?)',
             [(user, f"user {user}", self.people.managers.get(user)) for user in users])  # fmt: skip
        many('insert into "_user_role" ("user_id", "role", "granted_by") values (?, ?, ?)',
             [(user, "rep" if user in leaves else "leader", user) for user in users])  # fmt: skip
        run('delete from "_user_closure"')
        run(_CLOSURE)
        names, marks = ", ".join(f'"{one}"' for one in COLUMNS), ", ".join("?" * len(COLUMNS))
        stamped = ((key, f"{stamp[:10]}T{stamp[11:23]}000Z", *rest) for key, stamp, *rest in
                   rows(self.people, count, random.Random(7)))  # fmt: skip
        many(f'insert into "deal" ({names}) values ({marks})', stamped)
        made = [(kind, sql) for kind, sql in run(_MADE).fetchall() if kind != "trigger"]
        for _, sql in sorted(made, key=lambda one: one[0] != "table"):
            run(_of_plain(sql))
        run('insert into "plain" select * from "deal"')
        for sql in triggers:
            run(sql)
            if ' on "deal"' in sql:
                run(_of_plain(sql))

    def figures(self, rounds: int) -> Iterator[Figure]:
        """Every statement for the three, and connecting."""
        yield from self._connecting(rounds)
        plain = sqlite3.connect(self.file, isolation_level=None)
        plain.execute("pragma foreign_keys = on")
        with closing(plain):
            for who, user in self.people.watched.items():
                with closing(self._connect(user)) as connection:
                    yield from self._of(who, user, connection, plain, rounds)

    def _of(
        self, who: str, user: str, connection: guarded.Connection, plain: sqlite3.Connection, rounds: int
    ) -> Iterator[Figure]:
        owners = ", ".join(f"'{one}'" for one in self.people.below(user))
        mine = plain.execute(f'select "id" from "plain" where "owner_id" in ({owners}) limit 400').fetchall()
        keys = cycle([key for (key,) in mine])
        literal = f"= '{user}'" if who == "leaf" else f"in ({owners})"
        for name, ours, theirs in statements(f'"owner_id" {literal} and "deleted_at" is null'):
            few = max(3, rounds // 5) if name == "count" and who == "director" else rounds
            times, spent = ratio(_timed(connection, ours, keys, user), _timed(plain, theirs, keys, user), few)
            yield Figure(
                f"sqlite, {who}: {name}", times, "x", f"a filter by hand ({spent:.2f} ms)", WANTED[name]
            )

    def _connect(self, user: str) -> guarded.Connection:
        return guarded.connect(self.file, self.manifest, user, isolation_level=None)

    def _connecting(self, rounds: int) -> Iterator[Figure]:
        for called, cold in (("connect, first of its kind", True), ("connect", False)):
            for who, user in self.people.watched.items():
                spent = []
                for _ in range(rounds):
                    if cold:
                        connecting._SCRIPTS.clear()
                    began = time.perf_counter()
                    self._connect(user).close()
                    spent.append(time.perf_counter() - began)
                yield Figure(f"sqlite, {who}: {called}", median(spent) * 1000, "ms")


def _timed(connection: Any, sql: str, keys: Iterator[str], user: str) -> Callable[[], float]:
    """How long a statement takes, its rows fetched, in a transaction that is taken back."""
    told = sql.replace("%s", "?")

    def run() -> float:
        values = given(sql, next(keys), user)
        connection.execute("begin")
        began = time.perf_counter()
        connection.execute(told, values).fetchall()
        spent = time.perf_counter() - began
        connection.execute("rollback")
        return spent

    return run


def _of_plain(sql: str) -> str:
    """What is made for the guarded table, for its twin; in the outbox it has the same name."""
    return sql.replace('"deal"', '"plain"').replace('"deal__', '"plain__')
