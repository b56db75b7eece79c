"""Render a checked expression as SQL; `postgres` and `sqlite` say what differs between the two.

Where a template needs an argument several times and the argument is long, it is bound to a name first:
``(WITH … SELECT …)``; so the text grows no faster than the expression. The same is done with what is nested
deep, for SQLite's parser keeps no more than a hundred open ends in mind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Protocol

from crmspec.compiler.expressions.bounds import exact, fits
from crmspec.compiler.expressions.functions import TABLE
from crmspec.compiler.expressions.ir import Expr, walk

_PLACE: Final = re.compile(r"\{(\d+)\}")
_SHORT: Final = 120
_DEEP: Final = 36
_PLAIN: Final = 60  # a text so short cannot be nested deep
_OPEN: Final = {"select": 9, "call": 5, "case": 4, "bracket": 3}  # what each leaves open, as tried out
_NESTING: Final = re.compile(
    r"(?P<select>\((?:SELECT|WITH)\b)|(?P<case>\bCASE\b)|(?P<call>\b[a-z_]+\()|(?P<bracket>\()"
    r"""|\)|\bEND\b|'(?:[^']|'')*'|"(?:[^"]|"")*\""""
)
_INLINE: Final = 4_000  # how long an argument may be where no subquery is allowed


class Unsupported(Exception):  # noqa: N818 - it says what the thing is, not that something broke
    """Something that cannot be rendered at this place; `unsupported` turns it into a reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Names(Protocol):
    """Where things are in the database, each already quoted."""

    @property
    def base(self) -> str:
        """The alias or table that the fields of the record at hand belong to; empty for bare columns."""

    def table(self, module: str) -> str:
        """The table of a module."""

    def column(self, module: str, field: str) -> str:
        """The column of a field, without its table."""

    def variable(self, name: str) -> str:
        """The SQL of a variable, a record being its id; raises `Unsupported` where there is none."""

    def system(self, table: str) -> str:
        """A table that comes with every deployment, such as `_zone`."""

    def test(self, kind: str, name: str, record: str) -> str:
        """Render the test for a tag or consent of a record, or for a role or capability of the user."""

    def live(self, module: str, alias: str) -> str:
        """Render the condition that a row of a module is not deleted; empty where none can be."""


Render = str | Callable[["Emitter", Expr], str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one database does its own way."""

    name: str
    renderings: Mapping[str, Render]
    types: Mapping[str, str]
    literal: Callable[[Expr], str]
    plain: Callable[[Expr], str]  # a literal beside something of its type, which so needs no cast
    collation: str  # pins the order of text
    depth: int  # how deep a text may be nested (see `_depth`), 0 for as deep as it takes
    whole: str  # makes a sum of small numbers a whole number of 64 bits
    total: str  # a sum of any numbers: zero of none, null where it overflows

    def rendering(self, op: str) -> Render | None:
        """Find how an operator or function is rendered."""
        if op in self.renderings:
            return self.renderings[op]
        function = TABLE.get(op)
        return (getattr(function, self.name) or None) if function else None


@dataclass(slots=True)
class Emitter:
    """Renders one expression; ``row`` is what bare fields belong to at this depth."""

    dialect: Dialect
    names: Names
    row: str = ""
    subqueries: bool = True
    aliases: int = 0
    bound: list[tuple[str, str]] = field(default_factory=list)  # names and what they stand for, in order
    grouping: bool = False  # whether aggregates stand in it, which no subquery may hold

    def sql(self, expr: Expr | str | int | bool | None) -> str:
        """Render an expression as one self-contained operand."""
        assert isinstance(expr, Expr)
        render = self.dialect.rendering(expr.op)
        if render is None:
            raise Unsupported(f"`{expr.op}` cannot be expressed on {self.dialect.name}")
        if isinstance(render, str):
            text = self.fill(render, [self.sql(arg) for arg in expr.operands])
        else:
            text = render(self, expr)
        return text if _depth(text) <= _DEEP else self._flattened(text)

    def _flattened(self, text: str) -> str:
        """Cut what is nested deep; where nothing can be bound, up to what the database's parser bears."""
        if not self.grouping and self.subqueries:
            return self._bind(text)
        if self.dialect.depth and _depth(text) > self.dialect.depth:
            raise Unsupported(f"the expression is nested too deep for {self.dialect.name} here")
        return text

    def operand(self, expr: Expr) -> str:
        """Render one side of a comparison; a literal takes its type from the other side."""
        return self.dialect.plain(expr) if expr.is_literal else self.sql(expr)

    def scoped(self, expr: Expr) -> str:
        """Render an expression together with what it binds, about the row at hand."""
        around, self.bound = self.bound, []
        text = self.sql(expr)
        bound, self.bound = self.bound, around
        return _with(bound, text)

    def fill(self, template: str, args: Sequence[str]) -> str:
        """Put arguments into a template, binding those that are long and used more than once."""
        counts = _mentions(template)
        bound = {at: self._bind(arg) for at, arg in enumerate(args) if self._heavy(arg, counts.get(at, 0))}
        return _PLACE.sub(lambda place: bound.get(int(place[1]), args[int(place[1])]), template)

    def _heavy(self, text: str, mentions: int) -> bool:
        if self.grouping or not self.subqueries:
            if mentions > 1 and len(text) > _INLINE:
                raise Unsupported("the expression is too long for a place where no subquery may stand")
            return False
        return mentions > 1 and len(text) > _SHORT

    def _bind(self, text: str) -> str:
        """Compute a text once, ahead of the expression, and give the name of its value."""
        self.aliases += 1
        name = f"_v{self.aliases}"
        self.bound.append((name, text))
        return name

    def alias(self) -> str:
        """Make a table alias that nothing else has."""
        self.aliases += 1
        return f"_r{self.aliases}"

    def fits(self, expr: Expr) -> bool:
        """Whether the operation cannot overflow, going by what its fields declare."""
        return fits(exact(expr))

    def column(self, module: str, name: str, row: str | None = None) -> str:
        """Name a column of a row."""
        row = self.row if row is None else row
        column = self.names.column(module, name)
        return f"{row}.{column}" if row else column

    def tested(self, kind: str, name: str, record: str) -> str:
        """Render a test for a tag, consent, role or capability, where what it becomes may stand."""
        test = self.names.test(kind, name, record)
        if not self.subqueries and "SELECT" in test.upper():
            raise Unsupported(f"it asks for a {kind}, and no subquery may stand here")
        return test

    def variable(self, name: str, standard: str) -> str:
        """Render a variable of the place, or what is standard where the place has none."""
        try:
            return self.names.variable(name)
        except Unsupported:
            return standard

    def select(self, what: str, source: str) -> str:
        """Render a scalar subquery, where one may stand."""
        if not self.subqueries:
            raise Unsupported("it reads other records, and no subquery may stand here")
        return f"(SELECT {what} FROM {source})"

    def within(self, expr: Expr) -> str:
        """Render what an aggregate is about."""
        self.grouping = False
        text = self.scoped(expr)
        self.grouping = True
        return text


def to_sql(expr: Expr, dialect: Dialect, names: Names, *, subqueries: bool = True) -> str:
    """Render an expression; the result can stand anywhere an operand can.

    Without ``subqueries`` (in a CHECK, a generated column, an index) what needs one raises `Unsupported`.
    """
    grouping = any(part.op.startswith("agg_") for part in walk(expr))
    return Emitter(dialect, names, row=names.base, subqueries=subqueries, grouping=grouping).scoped(expr)


def filter_sql(expr: Expr, dialect: Dialect, names: Names, *, subqueries: bool = True) -> str:
    """Render a condition that decides something: null counts as false."""
    return f"({to_sql(expr, dialect, names, subqueries=subqueries)} IS TRUE)"


def check_sql(expr: Expr, dialect: Dialect, names: Names, *, subqueries: bool = True) -> str:
    """Render a condition that has to hold: null passes."""
    return f"({to_sql(expr, dialect, names, subqueries=subqueries)} IS NOT FALSE)"


def unsupported(
    expr: Expr, dialect: Dialect, names: Names | None = None, *, subqueries: bool = True
) -> list[str]:
    """List the reasons why a dialect cannot render the expression, none where it can."""
    ops = {part.op for part in walk(expr)} - {"children"}  # which what counts them renders
    reasons = {f"`{op}` cannot be expressed on {dialect.name}" for op in ops if dialect.rendering(op) is None}
    if names is not None and not reasons:
        try:
            to_sql(expr, dialect, names, subqueries=subqueries)
        except Unsupported as reason:
            reasons.add(reason.reason)
    return sorted(reasons)


def _with(bound: Sequence[tuple[str, str]], text: str) -> str:
    """Put bound values ahead of an expression; each step carries on those before it, and is computed once."""
    if not bound:
        return text
    steps, last = [], ""
    for name, value in bound:
        carried = f"SELECT {last}.*, {value} AS {name} FROM {last}" if last else f"SELECT {value} AS {name}"
        last = f"_s{name[2:]}"
        steps.append(f"{last} AS MATERIALIZED ({carried})")
    return f"(WITH {', '.join(steps)} SELECT {text} FROM {last})"


def _depth(text: str) -> int:
    """Estimate how many ends SQLite's parser keeps open at once; it has room for a hundred."""
    if len(text) < _PLAIN:
        return 0
    deepest, open_ = 0, [0]
    for found in _NESTING.finditer(text):
        word = found[0]
        if word in {")", "END"}:
            open_.pop()
        elif found.lastgroup:
            open_.append(open_[-1] + _OPEN[found.lastgroup])
            deepest = max(deepest, open_[-1])
    return deepest


@lru_cache(maxsize=1024)
def _mentions(template: str) -> dict[int, int]:
    counts: dict[int, int] = {}
    for place in _PLACE.findall(template):
        counts[int(place)] = counts.get(int(place), 0) + 1
    return counts
