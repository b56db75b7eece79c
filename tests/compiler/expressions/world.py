"""A small CRM to write expressions about: its fields, its tables on both databases, its rows in Python."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from crmspec.compiler.expressions.context import Context, Row, Zone
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.scope import Scope
from crmspec.compiler.expressions.sql import Dialect, Unsupported
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    DURATION,
    INTEGER,
    JSON,
    TEAM,
    TEXT,
    TIME,
    USER,
    Choice,
    Choices,
    Decimal,
    Integer,
    Money,
    Percent,
    Polymorphic,
    Record,
    Records,
    Type,
)
from crmspec.compiler.expressions.zones import Transition, transitions
from crmspec.quoting import quote_name

USD = Money("USD")
STAGE = Choice(("new", "open", "won", "lost"), "stage")
MODULES: dict[str, dict[str, Type]] = {
    "deal": {
        "id": Record("deal"),
        "seats": INTEGER,
        "score": Integer(0, 1000),
        "rate": Decimal(10, 3),
        "exact": Decimal(18, 6),
        "share": Percent(),
        "amount": USD,
        "fee": USD,
        "yen": Money("JPY"),
        "name": TEXT,
        "email": TEXT,
        "stage": STAGE,
        "interests": Choices(("seo", "ads", "web"), "interest"),
        "active": BOOLEAN,
        "closed_on": DATE,
        "born": DATE,
        "created_at": DATETIME,
        "updated_at": DATETIME,
        "opens": TIME,
        "lasted": DURATION,
        "data": JSON,
        "account": Record("account"),
        "parent": Record("deal"),
        "owner": Polymorphic(("_user", "_queue")),
        "lines": Records("line", "deal"),
        "contacts": Records("contact", "deal", "deal_contact", "contact"),
        "order": INTEGER,
        "from": DATE,
    },
    "account": {
        "id": Record("account"),
        "industry": TEXT,
        "size": INTEGER,
        "class": TEXT,
        "in": TEXT,
        "owner": USER,
    },
    "line": {
        "id": Record("line"),
        "deal": Record("deal"),
        "price": USD,
        "seats": INTEGER,
        "stage": STAGE,
        "due": DATE,
    },
    "contact": {"id": Record("contact"), "name": TEXT, "age": INTEGER},
    "deal_contact": {"id": Record("deal_contact"), "deal": Record("deal"), "contact": Record("contact")},
    "_user": {"id": USER, "name": TEXT, "team": TEAM},
    "_queue": {"id": Record("_queue"), "name": TEXT},
}


class World:
    """The schema of the small CRM."""

    def members(self, module: str) -> Mapping[str, Type] | None:
        return MODULES.get(module)


def scope(*features: str, module: str | None = "deal", **names: Type) -> Scope:
    """The scope of an expression about a deal, with a user."""
    return Scope(World(), module, {"user": USER, **names}, features=frozenset(features))


@dataclass(frozen=True)
class Names:
    """Where the small CRM is in a database: each table under its module's name."""

    dialect: Dialect
    base: str = '"deal"'
    variables: Mapping[str, str] = field(default_factory=dict)

    def table(self, module: str) -> str:
        return quote_name(module)

    def column(self, module: str, field: str) -> str:
        return quote_name(field)

    def variable(self, name: str) -> str:
        if name not in self.variables:
            raise Unsupported(f"`{name}` has no value here")
        return self.variables[name]

    def system(self, table: str) -> str:
        return quote_name(table)

    def test(self, kind: str, name: str, record: str) -> str:
        return f"has({kind}, {name}, {record})"

    def live(self, module: str, alias: str) -> str:
        return ""


@dataclass
class Rows:
    """All records of a small CRM, and the answers about them that expressions ask for."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def fetch(self, module: str, key: str) -> Row | None:
        return next((row for row in self.tables.get(module, []) if row["id"] == key), None)

    def children(self, module: str, field: str, key: str) -> Sequence[Row]:
        type_ = MODULES[module][field]
        assert isinstance(type_, Records)
        rows = self.tables.get(type_.module, [])
        if not type_.link:
            return [row for row in rows if row[type_.via] == key]
        pairs = [row[type_.other] for row in self.tables.get(type_.link, []) if row[type_.via] == key]
        return [row for key in pairs for row in rows if row["id"] == key]

    def test(self, kind: str, name: str, record: str | None) -> bool | None:
        return False


def context(records: Rows, zone: str, now: datetime, **more: Any) -> Context:
    """The context of an evaluation in Python."""
    return Context(now=now, zone=Zone(transitions(zone)), records=records, **more)


def columns(module: str) -> dict[str, Type]:
    """The fields that are columns: lists of records are not."""
    return {name: type_ for name, type_ in MODULES[module].items() if not isinstance(type_, Records)}


def create_tables(dialect: Dialect) -> list[str]:
    """Write the tables of the small CRM, and that of the zone, for a database."""
    moment = dialect.types["datetime"]
    zone = f"utc_from {moment} PRIMARY KEY, utc_until {moment}, offset_seconds integer NOT NULL"
    statements = [f"CREATE TABLE _zone ({zone})"]
    for module in MODULES:
        parts = [f"{quote_name(name)} {dialect.types[type_.kind]}" for name, type_ in columns(module).items()]
        statements.append(f"CREATE TABLE {quote_name(module)} ({', '.join(parts)})")
    return statements


def stored(value: Any, dialect: Dialect) -> Any:
    """Turn a value of Python into what the driver of a database takes."""
    if dialect is POSTGRES:
        return list(value) if isinstance(value, tuple) else value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return json.dumps(list(value)) if isinstance(value, tuple) else value


def instant(value: datetime) -> str:
    """Write an instant as SQLite holds it."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat("T", "microseconds") + "Z"


def loaded(value: Any, type_: Type, dialect: Dialect) -> Any:
    """Turn what a database answers into the value of Python that it stands for."""
    if value is None:
        return None
    if dialect is POSTGRES:
        return (
            str(value)
            if isinstance(value, UUID)
            else value.replace(tzinfo=UTC)
            if isinstance(value, datetime)
            else value
        )
    match type_.kind:
        case "boolean":
            assert value in (0, 1)
            return bool(value)
        case "date":
            return date.fromisoformat(value)
        case "time":
            return time.fromisoformat(value)
        case "datetime":
            return datetime.fromisoformat(value).astimezone(UTC)
    return value


def zone_rows(zone: str, dialect: Dialect) -> list[tuple[Any, ...]]:
    """The rows of the zone's table."""
    return [tuple(stored(value, dialect) for value in _row(one)) for one in transitions(zone)]


def _row(one: Transition) -> tuple[Any, ...]:
    return (one.utc_from, one.utc_until, one.offset_seconds)


def sqlite_database() -> sqlite3.Connection:
    """Open an empty small CRM in memory."""
    connection = sqlite3.connect(":memory:")
    for statement in create_tables(SQLITE):
        connection.execute(statement)
    return connection
