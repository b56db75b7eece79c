"""A database by its address: the two sorts in one way, statement by statement."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import unquote

from crmspec import physical
from crmspec.deploy.refused import Refused
from crmspec.diagnostics import visible
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

    from crmspec.deploy.inspect import Catalogue
    from crmspec.physical import Dialect

VARIABLE: Final = "CRMSPEC_DATABASE_URL"
Json = dict[str, Any]
_WAY_OUT: Final = (
    f"give --database postgresql://host/database or sqlite:///path/to/file, name an environment that says where its "
    f"database is, or set {VARIABLE}"
)
CONNECT_SECONDS: Final = 10
"""How long a server may take to answer at all, where its address does not say."""
LOCK_SECONDS: Final = 2
"""How long a lock is waited for on PostgreSQL, since everybody who comes later waits behind."""
LOOK_SECONDS: Final = 10
"""How long a look at records waits for whoever keeps even readers out."""
ASIDE_SECONDS: Final = 60
"""How long an index that is built beside the work of others waits for each of them; nobody waits behind it."""
BATCH_ROWS: Final = 1_000
"""How many rows are filled in the first batch of a table; how many in the next, the time that it took decides."""
BATCH_SECONDS: Final = 0.15
"""How long a batch is to take: for so long others who write to the table may have to wait."""
ROWS_A_SECOND: Final = 30_000
"""How many rows are written anew in a second, for telling how long it may take; see `benchmarks/deploy.py`."""
HOLDERS: Final = 3
"""How many sessions are named that hold what must be locked."""
COUNTED: Final = 100_000
"""Up to how many rows of a table are counted."""
_CONCURRENTLY: Final = re.compile(r'create (?:unique )?index concurrently ("(?:[^"]|"")+")')
_SETTINGS: Final = {
    "idle_session_timeout": "0", "idle_in_transaction_session_timeout": "0", "transaction_timeout": "0",
    "standard_conforming_strings": "on", "escape_string_warning": "off", "array_nulls": "on",
    "transform_null_equals": "off", "default_transaction_isolation": "read committed",
    "default_transaction_deferrable": "off", "row_security": "on", "check_function_bodies": "on",
    "DateStyle": "ISO, YMD", "IntervalStyle": "postgres", "TimeZone": "UTC",
    "bytea_output": "hex", "extra_float_digits": "1",
    "client_connection_check_interval": "5000",
}  # fmt: skip
"""What a role or a database may have set otherwise, and what statements and answers rest on; as far as a server knows
it. A server that looks whether anybody still listens does not go on for somebody who was killed."""
WAIT_SECONDS: Final = 5
"""How long SQLite waits for a lock that somebody else holds."""


class Database(Protocol):
    """What plans look at and are carried out on."""

    dialect: Dialect
    schema: str

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask."""

    def run(self, sql: str) -> None:
        """Carry out one statement."""

    def run_alone(self, sql: str) -> None:
        """Carry out one statement outside of any transaction, without waiting long for a lock."""

    def transaction(self) -> Any:
        """Everything or nothing, until the block ends."""

    def alone(self) -> Any:
        """Keep everybody else from applying, until the block ends."""

    def batches(self, table: str, sql: str, last: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """Cut an update into pieces: the statements of each, and how far it gets."""

    def exists(self, table: str) -> bool:
        """Whether a table is there."""

    def size(self, table: str) -> int:
        """How many rows a table has; of a large one about how many."""

    def holders(self) -> list[str]:
        """Who is at work on its tables now, the longest first, in words."""

    def others(self) -> list[str]:
        """What is there that is no deployment, where one is to come."""

    def text(self, value: str | None) -> str:
        """Write a text as a literal."""

    @property
    def version(self) -> str:
        """The version of the server."""

    def shows(self, manifest: Json) -> Catalogue:
        """What its catalogue shows, and the reference data that a manifest brings along."""

    def close(self) -> None:
        """Let go of it."""


def adapted(at_once: int, seconds: float) -> int:
    """How large the next batch is, after one that took so long; one slow moment does not decide alone."""
    return max(1, round(at_once * min(2.0, max(0.5, BATCH_SECONDS / max(seconds, 0.001)))))


def driver_errors() -> tuple[type[Exception], ...]:
    """What the drivers raise; PostgreSQL's is asked for only where it is in use."""
    psycopg = sys.modules.get("psycopg")
    return (sqlite3.Error, psycopg.Error) if psycopg is not None else (sqlite3.Error,)


def address(given: str | None) -> str:
    """The address that is meant: the one given, or that of the environment."""
    found = given or os.environ.get(VARIABLE, "")
    if not found:
        raise Refused("no database is named", _WAY_OUT)
    return found


def connect(url: str, deployment: str, *, make: bool = False) -> Database:
    """Open a database for a deployment; a file of SQLite that is not there is an empty one, made only if asked for."""
    scheme, separator, _ = url.partition("://")
    kind = scheme.lower().partition("+")[0]
    if not separator:
        raise Refused("this is no address of a database", _WAY_OUT)
    if kind == "sqlite":
        path = _path(url)
        if not make and not path.exists():
            raise Refused(
                f"there is no file `{visible(str(path))}`",
                "`crmspec apply` makes it; see that the path is right",
            )
        return Sqlite(path)
    if kind in {"postgresql", "postgres"}:
        return Postgres(f"postgresql:{url.partition(':')[2]}", deployment)
    raise Refused(f"`{visible(scheme)}` is no database that can be deployed to", _WAY_OUT)


def _path(url: str) -> Path:
    rest = url.partition("://")[2]
    name = unquote(rest[1:])
    if not rest.startswith("/") or not name or "\0" in name or set(rest) & set("?#"):
        raise Refused("this names no file", "write sqlite:///file.db, or sqlite:////absolute/path/file.db")
    return Path(name)


class Sqlite:
    """A file; its driver is left no transactions of its own making."""

    dialect: Dialect = "sqlite"
    schema = "main"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._is_there = path.exists()
        if not self._is_there and not (path.parent.is_dir() and os.access(path.parent, os.W_OK)):
            raise Refused(
                f"`{visible(str(path))}` cannot be made",
                "see that its folder is there, and that you may write to it",
            )
        self.connection = self._opened(path if self._is_there else ":memory:")

    def _opened(self, path: Path | str) -> sqlite3.Connection:
        """Open a file; one that is to be made is nothing in memory until something is written to it."""
        try:
            connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT_SECONDS)
            connection.execute("pragma foreign_keys = on")
            connection.execute("select count(*) from sqlite_schema")
        except sqlite3.Error as error:
            raise Refused(
                f"`{visible(str(self.path))}` cannot be opened: {error}",
                "see that it is a database of SQLite",
            ) from None
        return connection

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask."""
        return self.connection.execute(sql).fetchall()

    def run(self, sql: str) -> None:
        """Carry out one statement."""
        self.connection.execute(sql)

    def run_alone(self, sql: str) -> None:
        """Carry out one statement."""
        self.run(sql)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Whoever writes holds the whole file."""
        yield

    def batches(self, table: str, sql: str, last: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """Nothing comes in pieces here: everything is one transaction."""
        del table, last
        yield (sql,), 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything or nothing; references are looked at as a whole at the end, so tables can be made anew."""
        if not self._is_there:
            self.connection.close()
            self.connection, self._is_there = self._opened(self.path), True
        self.run("pragma foreign_keys = off")
        self.run("pragma legacy_alter_table = on")
        try:
            self.run("begin immediate")
            yield
            broken = self.rows("pragma foreign_key_check")
            if broken:
                told = ", ".join(f"`{table}` row {row} to `{to}`" for table, row, to, _ in broken[:3])
                raise Refused(
                    f"{len(broken)} references would lead nowhere: {told}",
                    "mend these records, then apply again",
                )
            self.run("commit")
        finally:
            if self.connection.in_transaction:
                self.run("rollback")
            self.run("pragma legacy_alter_table = off")
            self.run("pragma foreign_keys = on")

    def exists(self, table: str) -> bool:
        """Whether a table is there."""
        named = self.text(table)
        return bool(self.rows(f"select 1 from sqlite_schema where type = 'table' and name = {named}"))

    def size(self, table: str) -> int:
        """Count the rows of a table."""
        return int(self.rows(f"select count(*) from {quoted(table)}")[0][0])

    def holders(self) -> list[str]:
        """Nobody knows who has a file open."""
        return []

    def others(self) -> list[str]:
        """What is there that is no deployment."""
        named = "select \"name\" from sqlite_schema where \"type\" in ('table', 'view') order by 1"
        return [] if self.exists("_deployment") else [f"`{visible(name)}`" for (name,) in self.rows(named)]

    def text(self, value: str | None) -> str:
        """Write a text as a literal."""
        return literal(value, "sqlite")

    def shows(self, manifest: Json) -> Catalogue:
        """Everything in the file, and its reference data."""
        from crmspec.deploy.inspect import sqlite

        return sqlite.catalogue(self.connection) | sqlite.reference(self.connection, manifest)

    @property
    def version(self) -> str:
        """The version of the library."""
        return sqlite3.sqlite_version

    def close(self) -> None:
        """Let go of it."""
        self.connection.close()


class Postgres:
    """A server, and the schema of one deployment on it."""

    dialect: Dialect = "postgres"

    def __init__(self, url: str, deployment: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise Refused(
                "the driver of PostgreSQL is not installed",
                "install it with crmspec: `pip install crmspec[database]`",
            ) from None

        self.schema = physical.schema(deployment)
        try:
            known = psycopg.conninfo.conninfo_to_dict(url)
        except psycopg.Error:  # what it says shows the address, and with it the password
            raise Refused(
                "the address of the database cannot be read",
                "write postgresql://user:password@host:port/name, with %40 for an @ in the password, and so on",
            ) from None
        limit = {} if "connect_timeout" in known else {"connect_timeout": CONNECT_SECONDS}
        try:
            whole = psycopg.conninfo.make_conninfo(url, client_encoding="UTF8", **limit)
            self.connection: psycopg.Connection[Any] = psycopg.connect(whole, autocommit=True)
        except psycopg.Error as error:
            told = visible(" ".join(str(error).split())).replace(str(known.get("password") or "\n"), "…")
            raise Refused(
                f"the database cannot be reached: {told}",
                "see that the server runs, and that the address, the user and the password are right",
            ) from None
        try:
            self._settle()
            self.run(f"set search_path to {quoted(self.schema)}, pg_temp")
            self.run(f"set lock_timeout = '{LOOK_SECONDS}s'")
            self._sees_all(physical.database_role(deployment, "_system"))
        except (psycopg.Error, Refused):
            self.close()
            raise

    def _settle(self) -> None:
        """Have nothing depend on what somebody has set for a role or for the database."""
        self.run("set statement_timeout = 0")
        told = ", ".join(f"({self.text(name)}, {self.text(value)})" for name, value in _SETTINGS.items())
        self.rows(
            "select set_config(pg_settings.name, told.value, false) from pg_settings "
            f"join (values {told}) as told (name, value) on pg_settings.name = told.name"
        )

    def _sees_all(self, system: str) -> None:
        """Refuse whom row security hides records from: they would be left out without a word."""
        found = self.rows(
            "select current_user from pg_roles, pg_namespace "
            f"where rolname = {self.text(system)} and nspname = {self.text(self.schema)} "
            "and not pg_has_role(current_user, pg_roles.oid, 'usage')"
        )
        if found:
            raise Refused(
                f"the user `{visible(found[0][0])}` may not see every record of this deployment",
                f"apply as who deployed it, or let somebody grant {quoted(system)} to this user",
            )

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask."""
        return self.connection.execute(sql.encode()).fetchall()

    def run(self, sql: str) -> None:
        """Carry out one statement."""
        self.connection.execute(sql.encode())

    def run_alone(self, sql: str) -> None:
        """Carry out one statement outside of any transaction; an index that was begun earlier is begun anew."""
        self.run(f"set lock_timeout = '{ASIDE_SECONDS}s'")
        created = _CONCURRENTLY.match(sql)
        if created:
            self.run(f"drop index concurrently if exists {created[1]}")
        self.run(sql)
        self.run(f"set lock_timeout = '{LOOK_SECONDS}s'")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything or nothing; nobody waits long behind a lock that cannot be had."""
        with self.connection.transaction():
            self.run(f"set local lock_timeout = '{LOCK_SECONDS}s'")
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold a lock that means nothing but this; it goes with the connection."""
        key = f"hashtextextended({self.text('crmspec ' + self.schema)}, 0)"
        if not self.rows(f"select pg_try_advisory_lock({key})")[0][0]:
            raise Refused(
                "somebody else is applying to this deployment",
                "wait until that is done; see `crmspec history`",
            )
        try:
            yield
        finally:
            with suppress(*driver_errors()):  # whoever has no connection any more has no lock either
                self.run(f"select pg_advisory_unlock({key})")

    def batches(self, table: str, sql: str, last: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """Go through the pages of a table; what is written meanwhile is filled by its trigger.

        The triggers of the table are off within a batch, since nothing changes but how a value is written: others who
        write wait for so long, and never see them off. Whoever cleans the table up, as the server does by itself, is
        waited for first, by a lock that keeps no writer out.
        """
        name = quoted(table)
        pages, rows = self.rows(
            f"select pg_relation_size({self.text(name)}::regclass) / current_setting('block_size')::bigint, "
            f"greatest(reltuples, 0)::bigint from pg_class where oid = {self.text(name)}::regclass"
        )[0]
        at_once = max(1, BATCH_ROWS * pages // rows) if rows else 1
        while last < pages:
            until = last + at_once
            piece = f"{sql} and ctid >= '({last},0)'::tid and ctid < '({until},0)'::tid"
            began = time.monotonic()
            yield (
                (
                    f"lock table {name} in share update exclusive mode",
                    f"alter table {name} disable trigger user",
                    piece,
                    f"alter table {name} enable trigger user",
                ),
                until,
            )
            at_once, last = adapted(at_once, time.monotonic() - began), until

    def exists(self, table: str) -> bool:
        """Whether a table is there."""
        asked = "select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace "
        named = f"nspname = {self.text(self.schema)} and relname = {self.text(table)}"
        return bool(self.rows(f"{asked} where {named}"))

    def size(self, table: str) -> int:
        """Count the rows of a table; of a large one ask the statistics."""
        asked = f"select reltuples::bigint from pg_class where oid = {self.text(quoted(table))}::regclass"
        about = int(self.rows(asked)[0][0])
        return about if about > COUNTED else int(self.rows(f"select count(*) from {quoted(table)}")[0][0])

    def holders(self) -> list[str]:
        """The sessions that hold locks on tables of the schema, as far as this user may see them."""
        found = self.rows(
            "select pid, coalesce(usename, backend_type), coalesce(state, ''), "
            "round(extract(epoch from now() - xact_start))::integer, coalesce(application_name, '') "
            "from pg_stat_activity where pid <> pg_backend_pid() and pid in (select pid from pg_locks "
            f"join pg_class on pg_class.oid = relation where relnamespace = {self.text(quoted(self.schema))}"
            "::regnamespace and granted and database = (select oid from pg_database where datname = "
            f"current_database())) order by xact_start limit {HOLDERS}"
        )
        return [
            f"session {pid} of `{visible(who)}`{f' ({visible(called)})' if called else ''}"
            f"{f', {state}' if state else ''}{f', for {seconds} seconds' if seconds is not None else ''}"
            for pid, who, state, seconds, called in found
        ]

    def others(self) -> list[str]:
        """A schema of that name which is no deployment."""
        found = self.rows(f"select 1 from pg_namespace where nspname = {self.text(self.schema)}")
        return [f"the schema `{self.schema}`"] if found and not self.exists("_deployment") else []

    def text(self, value: str | None) -> str:
        """Write a text as a literal."""
        return literal(value, "postgres")

    def shows(self, manifest: Json) -> Catalogue:
        """Everything in the schema, and its reference data."""
        from crmspec.deploy.inspect import postgres

        catalogue = postgres.catalogue(self.connection, self.schema)
        return catalogue | postgres.reference(self.connection, manifest)

    @property
    def version(self) -> str:
        """The version of the server."""
        return str(self.rows("show server_version")[0][0])

    def close(self) -> None:
        """Let go of it."""
        self.connection.close()
