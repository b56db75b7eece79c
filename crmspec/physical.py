"""Names and types of things in a database: what every dialect, deploy and the runtime agree on.

Nothing here talks to a database. Names that blueprints declare hold no double underscore, so a name
with one is always derived; two derived names can only meet by their own making, which
:func:`collisions` reports.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NamedTuple

from crmspec.quoting import quote_literal, quote_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crmspec.compiler.model.field import Column

Dialect = Literal["postgres", "sqlite"]

IDENTIFIER_BYTES = 63
"""PostgreSQL cuts longer names off without a word."""
INT64 = (-(2**63), 2**63 - 1)

_HASH_DIGITS = 8
_JOIN = "__"


# --- names ---------------------------------------------------------------------------------------


def identifier(name: str, limit: int = IDENTIFIER_BYTES) -> str:
    """Return the name, or a readable prefix and a hash of the whole where it is too long."""
    if len(name) <= limit and name.isascii():
        return name
    encoded = name.encode()
    if len(encoded) <= limit:
        return name
    digest = sha256(encoded).hexdigest()[:_HASH_DIGITS]
    prefix = encoded[: limit - _HASH_DIGITS - 1].decode(errors="ignore").rstrip("_")
    return f"{prefix}_{digest}"


def collisions(names: Mapping[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find the identifiers that several things (id of the thing: its identifier) would share."""
    owners: dict[str, list[str]] = defaultdict(list)
    for owner, name in names.items():
        owners[name].append(owner)
    return tuple(sorted((name, tuple(sorted(by))) for name, by in owners.items() if len(by) > 1))


def derived(*parts: str) -> str:
    """Name what is made from declared things: ``deal__read``, ``report__revenue``."""
    return identifier(_JOIN.join(parts))


def schema(deployment: str) -> str:
    """Name the PostgreSQL schema of a deployment."""
    return identifier(f"crm_{deployment}")


def database_role(deployment: str, role: str) -> str:
    """Name a database role; roles belong to the whole server, so the deployment is part of it."""
    return derived(schema(deployment), role)


def table(module: str) -> str:
    """Name the table of a module or, with its leading underscore, of a system module."""
    return identifier(module)


def child_table(module: str, field: str) -> str:
    """Name the table of a field's further values, files or links."""
    return derived(module, field)


def history_table(module: str) -> str:
    """Name the table of a module's changes."""
    return derived(module, "history")


def view(kind: str, name: str) -> str:
    """Name a view of a declaration: ``segment__hot``, ``report__revenue``, ``view__contact_360``."""
    return derived(kind, name)


def read_view(module: str) -> str:
    """Name the view through which a module is read where fields depend on rows."""
    return derived(module, "read")


def primary_key(table: str) -> str:
    """Name a primary key."""
    return derived(table, "pk")


def foreign_key(table: str, column: str) -> str:
    """Name a foreign key."""
    return derived(table, column, "fk")


def unique_key(table: str, *columns: str) -> str:
    """Name a unique index or constraint."""
    return derived(table, *columns, "key")


def index(table: str, *columns: str) -> str:
    """Name an index; SQLite keeps indexes and tables in one name space, hence the table's name."""
    return derived(table, *columns, "idx")


def check(table: str, column: str, what: str) -> str:
    """Name a check constraint by what it holds: ``deal__amount__range``."""
    return derived(table, column, what)


def trigger(table: str, what: str) -> str:
    """Name a trigger, and in PostgreSQL the function it calls."""
    return derived(table, what, "trigger")


def function(name: str) -> str:
    """Name a function of the schema; the prefix keeps it apart from built-in ones."""
    return derived("fn", name)


def policy(table: str, what: str) -> str:
    """Name a row security policy."""
    return derived(table, what, "policy")


# --- quoting -------------------------------------------------------------------------------------


@cache
def quoted(name: str, *inner: str) -> str:
    """Quote a name, or a path of names, for either dialect."""
    if inner:
        return ".".join(map(quote_name, (name, *inner)))
    return quote_name(name)


def literal(value: str | int | bool | None, dialect: Dialect) -> str:
    """Render a constant; strings are meant for PostgreSQL's standard conforming ones."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower() if dialect == "postgres" else str(int(value))
    if isinstance(value, int):
        return _integer(value, dialect)
    return quote_literal(value)


def _integer(value: int, dialect: Dialect) -> str:
    low, high = INT64
    if not low <= value <= high:
        raise ValueError(f"{value} is no int64")
    if value == low:  # both read a minus and a number that is one too large
        return f"({low + 1} - 1)"
    return f"{value}::bigint" if dialect == "postgres" and abs(value) >= 2**31 else str(value)


# --- types ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Storage:
    """One logical type: what it means, its type in each database, and the test of its shape.

    A test is SQL about ``{c}``, the quoted column; null passes all of them.
    """

    name: str
    meaning: str
    postgres: str
    sqlite: str
    postgres_check: str = ""
    sqlite_check: str = ""

    def type_in(self, dialect: Dialect) -> str:
        """Return the column type to declare."""
        return self.postgres if dialect == "postgres" else self.sqlite

    def check_in(self, dialect: Dialect) -> str:
        """Return the test that keeps other values out; empty where the type itself does."""
        return self.postgres_check if dialect == "postgres" else self.sqlite_check


_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_CLOCK = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]"
_MICROSECONDS = "[0-9]" * 6

STORAGE: Mapping[str, Storage] = {
    one.name: one
    for one in (
        Storage(
            "text",
            "text in Unicode's NFC without NUL, ordered by code point",
            'text collate "C"',
            "text",
            sqlite_check="typeof({c}) in ('text', 'null') and coalesce(instr({c}, char(0)), 0) = 0",
        ),
        Storage(
            "int64",
            "a whole number of 64 bits; decimals, percentages and amounts are scaled to one",
            "bigint",
            "integer",
            sqlite_check="typeof({c}) in ('integer', 'null')",
        ),
        Storage("boolean", "true or false", "boolean", "integer", sqlite_check="{c} in (0, 1)"),
        Storage(
            "date",
            "a day from 0001-01-01 to 9999-12-31",
            "date",
            "text",
            postgres_check="{c} between '0001-01-01' and '9999-12-31'",
            sqlite_check=f"{{c}} glob '{_DAY}' and date({{c}}, '+0 days') is {{c}} and {{c}} >= '0001'",
        ),
        Storage(
            "datetime",
            "an instant in UTC, to the microsecond",
            "timestamptz",
            "text",
            postgres_check="{c} between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'",
            sqlite_check=(
                f"{{c}} glob '{_DAY}T{_CLOCK}.{_MICROSECONDS}Z' and {{c}} >= '0001' and "
                "strftime('%Y-%m-%dT%H:%M:%S', substr({c}, 1, 19), '+0 days') is substr({c}, 1, 19)"
            ),
        ),
        Storage(
            "time",
            "a time of day, to the second",
            "time(0)",
            "text",
            postgres_check="{c} < '24:00:00'",
            sqlite_check=f"{{c}} glob '{_CLOCK}' and time({{c}}, '+0 days') is {{c}}",
        ),
        Storage("json", "a JSON value", "jsonb", "text", sqlite_check="{c} is null or json_valid({c})"),
        Storage(
            "id",
            "the identity of a record: a UUID, written in lower case",
            "uuid",
            "text",
            sqlite_check=(
                "length({c}) = 36 and {c} not glob '*[^0-9a-f-]*' and {c} glob '????????-????-????-????-*' "
                "and length(replace({c}, '-', '')) = 32"
            ),
        ),
        Storage(
            "texts",
            "a set of words, in the order of their options",
            'text[] collate "C"',
            "text",
            postgres_check="array_position({c}, null) is null",
            sqlite_check="{c} is null or (json_valid({c}) and json_type({c}) = 'array')",
        ),
    )
}
"""The table of types: the same logical schema on both databases means the same by this table."""


class Check(NamedTuple):
    """A test on a column: ``what`` it holds (shape, range, length, choices, pattern) and its SQL."""

    what: str
    sql: str


def column_type(column: Column, dialect: Dialect) -> str:
    """Return the type of a column as its declaration says it."""
    return STORAGE[column.storage].type_in(dialect)


def column_checks(column: Column, dialect: Dialect) -> tuple[Check, ...]:
    """Return every test that the column's type and limits ask for, in a fixed order."""
    name = quoted(column.name)
    limits = (column.max_length, column.minimum, column.maximum, column.choices, column.pattern)
    return tuple(
        Check(what, test.replace(_HERE, name)) for what, test in _tests_of(column.storage, limits, dialect)
    )


_HERE = "\0"
"""Where the column's name goes in a test; no text in SQL holds it."""
_Limits = tuple[int | None, int | None, int | None, tuple[str, ...] | None, str | None]


@lru_cache(maxsize=8_192)
def _tests_of(storage: str, limits: _Limits, dialect: Dialect) -> tuple[tuple[str, str], ...]:
    """The tests of all columns of one type and the same limits: there are many of each."""
    length, low, high, choices, pattern = limits
    tests = {
        "shape": STORAGE[storage].check_in(dialect).format(c=_HERE),
        "length": _length(length, dialect),
        "range": _range(low, high, dialect),
        "choices": _choices(choices, storage, dialect),
        "pattern": _pattern(pattern, dialect),
    }
    return tuple((what, sql) for what, sql in tests.items() if sql)


def joined(column: Column) -> str:
    """Render what a joining column holds, in the SQL of both; nothing joined is null."""
    gap = literal(column.separator, "sqlite")
    texts = " || ".join(f"coalesce({quoted(one)} || {gap}, '')" for one in column.joins)
    return f"nullif(rtrim({texts}, {gap}), '')"


def _length(length: int | None, dialect: Dialect) -> str:
    if length is None:
        return ""
    function = "char_length" if dialect == "postgres" else "length"
    return f"{function}({_HERE}) <= {length}"


def _range(low: int | None, high: int | None, dialect: Dialect) -> str:
    tests = [] if low is None or low <= INT64[0] else [f"{_HERE} >= {literal(low, dialect)}"]
    if high is not None and high < INT64[1]:
        tests.append(f"{_HERE} <= {literal(high, dialect)}")
    return " and ".join(tests)


def _choices(choices: tuple[str, ...] | None, storage: str, dialect: Dialect) -> str:
    if choices is None:
        return ""
    words = [literal(choice, dialect) for choice in choices]
    if storage == "texts":
        return _members(words) if dialect == "postgres" else _members_in_json(choices)
    return f"{_HERE} in ({', '.join(words)})" if words else f"{_HERE} is null"


def _members(words: Iterable[str]) -> str:
    return f"{_HERE} <@ array[{', '.join(words)}]::text[]"


def _members_in_json(choices: Iterable[str]) -> str:
    """Measure how much of the array its known words take up: brackets, commas and spaces must be the rest.

    A CHECK of SQLite may not look into an array by a query, and its parser follows neither deep nesting nor
    a sum of a thousand terms.
    """
    known = [literal(f'"{one}"', "sqlite") for one in choices]
    terms = [f"length({_HERE}) - length(replace({_HERE}, {word}, ''))" for word in known]
    groups = [" + ".join(terms[at : at + _TERMS]) for at in range(0, len(terms), _TERMS)]
    words = " + ".join(f"({one})" for one in groups) or "0"
    return f"{_HERE} is null or {words} = length(replace(replace({_HERE}, ',', ''), ' ', '')) - 2"


_TERMS = 100


def _pattern(pattern: str | None, dialect: Dialect) -> str:
    """SQLite has no regular expressions of its own: there the gateway alone keeps a pattern."""
    if pattern is None or dialect == "sqlite":
        return ""
    return f"{_HERE} ~ {literal(f'^(?:{pattern})$', dialect)}"


def types_as_markdown() -> str:
    """Render the table of types for the documentation."""
    head = ("type", "what it holds", "PostgreSQL", "SQLite", "kept by (PostgreSQL)", "kept by (SQLite)")
    rows = [
        (f"`{one.name}`", one.meaning, *map(_code, (one.postgres, one.sqlite)), *map(_code, _tests(one)))
        for one in STORAGE.values()
    ]
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _tests(storage: Storage) -> tuple[str, ...]:
    return tuple(test.format(c="c") for test in (storage.postgres_check, storage.sqlite_check))


def _code(sql: str) -> str:
    return f"`{sql}`" if sql else "the type itself"
