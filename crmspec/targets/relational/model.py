"""The logical schema: plain data that the printers read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.field import Column
    from crmspec.targets.relational.guarding import Guarding
    from crmspec.targets.relational.naming import Places

Json = dict[str, Any]


class Given(Enum):
    """What the database fills in where nothing is said."""

    ID = "a new id"
    NOW = "the present moment"
    ACTOR = "who is at work, or the system"
    OWNER = "who is at work, if anyone"


Default = Given | str | int | bool | list[str] | None


@dataclass(slots=True)
class Col:
    """A column of a table; ``ascending`` ones number their rows by themselves."""

    column: Column
    required: bool = False
    default: Default = None
    note: str = ""
    ascending: bool = False

    @property
    def name(self) -> str:
        """Its name."""
        return self.column.name


@dataclass(slots=True)
class Rule:
    """What must hold for every row, beyond what its columns say: SQL of both dialects, or an expression.

    ``holds`` passes where it is null; ``when`` counts as false where it is.
    """

    name: str
    origin: str
    sql: str = ""
    holds: Expr | None = None
    when: Expr | None = None


@dataclass(slots=True)
class Key:
    """Columns that are held by one row only; of text, ASCII case does not matter where ``folded`` says so.

    Without columns, there is one row only.
    """

    name: str
    origin: str
    columns: tuple[str, ...]
    folded: frozenset[str] = frozenset()
    live: bool = False
    where: Expr | None = None


@dataclass(slots=True)
class Index:
    """Columns by which rows are found."""

    name: str
    columns: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass
class Table:
    """A table: where it comes from, what it holds."""

    name: str
    origin: str
    title: str
    columns: tuple[Col, ...]
    primary: tuple[str, ...]
    rules: list[Rule] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    indexes: list[Index] = field(default_factory=list)
    module: str = ""
    """The module whose records it holds, where it holds records."""
    owner: str = ""
    """For a table beside a module's own: that module."""
    of_field: str = ""
    """For a table beside a module's own: the field it belongs to, unless it is the record's as a whole."""
    told_as: str = ""
    """For a table beside a module's own: under what name the record's outbox tells of it."""
    events: tuple[str, str] = ("updated", "updated")
    """For a table beside a module's own: what the record's outbox says when a row comes, and when it goes."""
    for_good: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For each field that nobody changes once a record is made: its columns."""
    elsewhere: list[str] = field(default_factory=list)
    """What the gateway alone holds for its rows: it takes more than the row to tell."""

    @cached_property
    def _by_name(self) -> dict[str, Col]:
        return {one.column.name: one for one in self.columns}

    def column(self, name: str) -> Col | None:
        """Find a column by name."""
        return self._by_name.get(name)


@dataclass
class Plan:
    """The whole: system tables, then those of the blueprint."""

    system: tuple[Table, ...]
    tables: tuple[Table, ...]
    places: Places
    guarding: Guarding
    """Which conditions apply to which operation."""

    @cached_property
    def of_module(self) -> dict[str, Table]:
        """The table of each module."""
        return {one.module: one for one in self.tables if one.module}

    @cached_property
    def beside(self) -> dict[str, list[Table]]:
        """The tables beside those of modules, by module."""
        found: dict[str, list[Table]] = {}
        for one in self.tables:
            if one.owner:
                found.setdefault(one.owner, []).append(one)
        return found

    def by_name(self) -> dict[str, Table]:
        """Every table by its name."""
        return {one.name: one for one in (*self.system, *self.tables)}
