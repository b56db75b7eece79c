"""What each column of a later version is filled with: the same, another form of it, or something new."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from crmspec.change.moved import moved_of
from crmspec.compiler.expressions.ir import from_json, walk
from crmspec.compiler.expressions.sql import Unsupported, to_sql
from crmspec.deploy.conversions import as_typed, convert
from crmspec.deploy.limits import SQL
from crmspec.deploy.script import MENTIONED
from crmspec.physical import column_type, literal, quoted
from crmspec.targets.postgres.tables import DEFAULTS as POSTGRES_DEFAULTS
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.printing import default_sql
from crmspec.targets.sqlite.tables import DEFAULTS as SQLITE_DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from crmspec.change.renames import Renames
    from crmspec.deploy.plan import Left
    from crmspec.deploy.state import Change
    from crmspec.deploy.tables import Pair, Version
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Col

Json = dict[str, Any]
OWN: Final = re.compile(r'(?<![.\w])"((?:[^"]|"")+)"(?!\s*\()')
"""A column of the row itself, where it is written in SQL."""
_ONCE: Final = {"postgres": "offset 0", "sqlite": "limit -1"}
"""Keeps a planner from working a value out anew for each condition that names it."""
_DEFAULTS: Final = {"postgres": POSTGRES_DEFAULTS, "sqlite": SQLITE_DEFAULTS}


@dataclass(frozen=True, slots=True)
class Value:
    """What a column is filled with.

    ``sql`` is about the earlier row, its columns written ``{name}``; an expression of the blueprint in it reads
    columns of the later row besides. ``otherwise`` is about the later row, and counts where the first is null.
    """

    column: Col
    old: str = ""
    """The earlier column; none for a new one."""
    sql: str = "null"
    otherwise: str = ""
    back: str | None = None
    """The earlier value from the later one, written ``{name}``."""
    left: str = ""
    """The column that a change left which is taken back now."""
    stays: bool = False
    """The column is the same one: nothing is to be filled."""
    unfit: str = ""
    """Why the values are not carried over, as far as that is known before looking at them."""
    loses: bool = False
    """What does not convert becomes empty, as the blueprint says."""
    since: str = ""
    """Of one that comes back: what comes of a value that somebody has written since."""
    lost: str = ""
    """Of one that comes back: where somebody has written a value since that has no way back."""

    @property
    def replaces(self) -> bool:
        """Whether the earlier column is left, and this one filled from it."""
        return bool(self.old) and not self.stays

    @property
    def forward(self) -> str:
        """What the earlier value became, over the earlier value and the later row.

        Of one that comes back: what it becomes by itself; what came instead is known by going forward again.
        """
        sql = self.since or self.sql
        return f"coalesce({sql}, {self.otherwise})" if self.otherwise else sql

    @property
    def settled(self) -> str:
        """The later column, over what came of the earlier value and the rest of the later row."""
        return f"coalesce({self.made}, {self.otherwise})" if self.otherwise else self.made

    @property
    def made(self) -> str:
        """What came of the earlier value, whatever is put where nothing came."""
        return quoted(f"~made {self.column.name}")

    @property
    def missed(self) -> str:
        """Where the earlier row holds a value of which nothing comes."""
        if self.left:
            return self.lost
        return f"{{{self.old}}} is not null and ({self.sql}) is null" if self.replaces else ""

    def missed_of(self, names: Mapping[str, str]) -> str:
        """The condition of what is missed, with the earlier columns called as they are now."""
        return _called(self.missed, names)

    def of(self, names: Mapping[str, str]) -> str:
        """Its SQL, with the earlier columns called as they are now."""
        return _called(self.sql, names)

    def lost_of(self, names: Mapping[str, str]) -> str:
        """The condition of what is lost, in the same way."""
        return _called(self.lost, names)


def levels(several: Sequence[Value]) -> list[list[Value]]:
    """What can be worked out at once; what reads others comes after them, as far as they do not read it too."""
    waiting = {one.column.name: one for one in several}
    reads = {name: _mentioned(one) & waiting.keys() - {name} for name, one in waiting.items()}
    found: list[list[Value]] = []
    while waiting:
        free = [name for name in waiting if not reads[name] & waiting.keys()] or list(waiting)
        found.append([waiting.pop(name) for name in free])
    return found


def _mentioned(value: Value) -> set[str]:
    told = MENTIONED.findall(f"{value.sql} {value.otherwise}")
    return {one.replace('""', '"') for one in told}


def later_rows(
    several: Sequence[Value],
    later: str,
    source: str,
    earlier: Iterable[str],
    dialect: Dialect,
) -> str:
    """The rows of an earlier table as they are to be; earlier columns are called ``~name``.

    What came of an earlier value alone is called ``~made name``, and whether one is lost ``~lost name``.
    """
    names, named = {one: quoted(f"~{one}") for one in earlier}, quoted(later)
    rows = f"(select {', '.join(f'{quoted(old)} as {now}' for old, now in names.items())} from {source})"
    for level in levels(several):
        made = ", ".join(f"{_typed(one, one.of(names), dialect)} as {one.made}" for one in level)
        settled = ", ".join(f"{one.settled} as {quoted(one.column.name)}" for one in level)
        rows = f"(select *, {settled} from (select *, {made} from {rows} as {named} {_ONCE[dialect]}) as {named})"
    lost = "".join(
        f", ({one.lost_of(names)}) as {quoted(f'~lost {one.column.name}')}" for one in several if one.lost
    )
    return f"(select *{lost} from {rows} as {named}) as {named}" if lost else f"{rows} as {named}"


def _typed(value: Value, sql: str, dialect: Dialect) -> str:
    """A null of the right type where PostgreSQL asks for one."""
    if value.stays or dialect == "sqlite":
        return sql
    return f"cast({sql} as {column_type(value.column.column, 'postgres').partition(' collate')[0]})"


def _called(sql: str, names: Mapping[str, str]) -> str:
    for old, now in names.items():
        sql = sql.replace(f"{{{old}}}", now)
    return sql


def values(pair: Pair, change: Change, dialect: Dialect) -> list[Value]:
    """What each column of a table is filled with, in the order of the later version."""
    return list(_Filling(pair, change, dialect).all())


@dataclass(frozen=True, slots=True)
class _Filling:
    pair: Pair
    change: Change
    dialect: Dialect

    @property
    def before(self) -> Version:
        return self.change.before

    @property
    def after(self) -> Version:
        return self.change.after

    @property
    def renames(self) -> Renames:
        return self.change.renames

    def all(self) -> Iterator[Value]:
        assert self.pair.new is not None
        for col in self.pair.new.columns:
            yield self._one(col)

    def _one(self, col: Col) -> Value:
        old = self.pair.columns.get(col.name, "")
        if col.column.joins or col.ascending:
            return Value(col, old, stays=bool(old))
        earlier = self.pair.old.column(old) if self.pair.old and old else None
        otherwise = "" if earlier and (earlier.required or not col.required) else self._otherwise(col)
        found = self._paired(col, earlier, otherwise) if earlier else self._unpaired(col, otherwise)
        assert self.pair.new is not None
        taken = self.change.taken_up("column", f"{self.pair.new.name}.{col.name}")
        return self._taken_up(found, taken) if taken else found

    def _taken_up(self, found: Value, taken: Left) -> Value:
        """A value that comes back: as it was, unless somebody has written another one since."""
        left = f"{{{taken.name}}}"
        if not found.old or not taken.forward:
            return replace(found, sql=left, left=taken.name, stays=False)
        same = "is not distinct from" if self.dialect == "postgres" else "is"
        now = f"{{{found.old}}}"
        became = self._read(_called(taken.forward, self._called_by_now()))
        since = taken.back or found.sql
        unreached = f"{now} is null or " if self.change.unfinished else ""  # what is emptied is so in both
        sql = f"case when {unreached}{now} {same} ({became}) then {left} else {since} end"
        lost = f"{now} is not null and not ({now} {same} ({became})) and ({since}) is null"
        lost += f" and {left} is not null" if found.loses else ""  # it may have been so the first time
        return replace(found, sql=sql, left=taken.name, stays=False, unfit="", since=since, lost=lost)

    def _read(self, forward: str) -> str:
        """What a value became, where the row it was worked out over is the earlier one now."""
        assert self.pair.old is not None
        known = {one.name for one in self.pair.old.columns}
        return OWN.sub(
            lambda found: f"{{{name}}}" if (name := found[1].replace('""', '"')) in known else found[0],
            forward,
        )

    def _called_by_now(self) -> dict[str, str]:
        """Where the columns of the row are that comes back: what is left of each, or else the column that stayed."""
        assert self.pair.new is not None
        found = {}
        for col in self.pair.new.columns:
            taken = self.change.taken_up("column", f"{self.pair.new.name}.{col.name}")
            name = taken.name if taken else self.pair.columns.get(col.name)
            if name:
                found[col.name] = f"{{{name}}}"
        return found

    def _paired(self, col: Col, earlier: Col, otherwise: str) -> Value:
        """A column that both versions have."""
        told = self.pair.fields.get(col.name)
        here = f"{{{earlier.name}}}"
        if told is not None and told[2]:
            return self._of_field(col, earlier, told, otherwise)
        words = {} if self.pair.name.startswith("_") else self._successors(earlier)
        if words:  # in the tables of the system what points at reference data is pointed elsewhere instead
            sql, back = self._words(here, words, col)
            return Value(col, earlier.name, sql, otherwise, back)
        stays = earlier.column.storage == col.column.storage
        return Value(col, earlier.name, here, otherwise, stays=stays)

    def _unpaired(self, col: Col, otherwise: str) -> Value:
        """A column of its own; as a part of a field that both have it may follow from what that was."""
        module, key, was = self.pair.fields.get(col.name, ("", "", ""))
        if not was:
            return Value(col, otherwise=otherwise)
        field, other = self.before.field(self.pair.before, was), self.after.field(module, key)
        found = convert(field, other, col.name, self.dialect, self.renames.module)
        return Value(col, sql=found.sql if found else "null", otherwise=otherwise)

    def _of_field(self, col: Col, earlier: Col, told: tuple[str, str, str], otherwise: str) -> Value:
        """The column of a field that both versions have."""
        module, key, was = told
        field, other = self.before.field(self.pair.before, was), self.after.field(module, key)
        retyped = other.get("retyped", {})
        retyped = retyped if retyped.get("from") == field["type"] != other["type"] else {}
        loses = retyped.get("else") == "null"
        here = f"{{{earlier.name}}}"
        if "using" in retyped and col.name == other["columns"][0]["name"]:
            sql = self._using(retyped["using"], earlier, field)
            return Value(col, earlier.name, sql, otherwise, loses=loses)
        found = convert(field, other, col.name, self.dialect, self.renames.module)
        if found is None or self._points_elsewhere(earlier, col):
            unfit = "" if loses else f"a {field['type']} does not become a {other['type']} by itself"
            return Value(col, earlier.name, "null", otherwise, unfit=unfit, loses=loses)
        sql = found.sql.replace("{c}", here)
        back = found.reverse.replace("{c}", f"{{{col.name}}}") if found.reverse else None
        words = self._moved(was, key, module) | self._successors(earlier)
        if words:
            sql, back = self._words(sql, words, col)
        same = sql == here and earlier.column.storage == col.column.storage
        filled = same and bool(otherwise) and col.required and not earlier.required
        return Value(col, earlier.name, sql, otherwise, back, stays=same and not filled, loses=loses)

    def _successors(self, earlier: Col) -> dict[str, str]:
        """What takes the place of reference data that a column names by a word."""
        to = earlier.column.references or ""
        if earlier.column.storage != "text" or not to.startswith("_"):
            return {}
        return {
            str(row.key[0][1]): str(row.successor[0][1])
            for row in self.change.rows_gone
            if row.table == to and len(row.successor) == 1
        }

    def _words(self, sql: str, words: dict[str, str], col: Col) -> tuple[str, str]:
        """Other words for some, and the way back: of a word that was there before, nothing tells what it was."""
        here = f"{{{col.name}}}"
        known = set(col.column.choices or ()) & set(words)
        returning = {new: old for old, new in words.items() if new not in known}
        return self._reworded(sql, words, col), self._reworded(here, returning, col)

    def _points_elsewhere(self, earlier: Col, col: Col) -> bool:
        to = earlier.column.references
        later = None if to is None else self.renames.module(to)
        return later != col.column.references and earlier.column.storage == "id"

    def _moved(self, was: str, key: str, module: str) -> dict[str, str]:
        """What becomes of options that are called otherwise, or that go."""
        words = dict(self.renames.options.get((self.pair.before, was), {}))
        earlier = self.before.field(self.pair.before, was)
        held = {word for one in earlier["columns"] for word in one.get("choices") or ()}
        moved = moved_of(self.after.manifest, module, key)
        return words | {old: new for old, new in moved.items() if old in held}

    def _reworded(self, sql: str, words: dict[str, str], col: Col) -> str:
        pairs = [(literal(a, self.dialect), literal(b, self.dialect)) for a, b in words.items()]
        if col.column.storage != "texts":
            cases = " ".join(f"when {a} then {b}" for a, b in pairs)
            return f"case {sql} {cases} else {sql} end"
        cases = " ".join(f"when {a} then {b}" for a, b in pairs)
        if self.dialect == "postgres":
            word = f'case "one" {cases} else "one" end'
            return (
                f"case when {sql} is not null then coalesce("
                f'(select array_agg("word" order by "at") from (select {word} as "word", min("at") as "at" '
                f'from unnest({sql}) with ordinality as "each" ("one", "at") group by 1) as "words"), '
                f"'{{}}') end"
            )
        word = f'case "value" {cases} else "value" end'
        return (
            f"case when {sql} is not null then "
            f'(select json_group_array("word") from (select {word} as "word", min("key") as "at" '
            f"from json_each({sql}) group by 1 order by 2)) end"
        )

    def _using(self, expression: Json, earlier: Col, field: Json) -> str:
        """What the expression makes of the earlier value, which it knows by the type of its field alone."""
        tree = from_json(expression["ir"])
        known = next((one.type for one in walk(tree) if (one.op, *one.args) == ("var", "before")), None)
        before = as_typed(field, known, self.dialect) if known else "{c}"
        variables = {"before": before.replace("{c}", f"{{{earlier.name}}}")}
        where = Where(self.after.plan.places, self.dialect, variables=variables)
        return to_sql(tree, SQL[self.dialect], where)

    def _otherwise(self, col: Col) -> str:
        """What is put where nothing is: the backfill of its field, or else the default of a required column."""
        told = self.pair.fields.get(col.name)
        field = self.after.field(told[0], told[1]) if told else {}
        if "backfill" in field and field["columns"][0]["name"] == col.name:
            tree = from_json(field["backfill"]["ir"])
            try:
                return to_sql(tree, SQL[self.dialect], Where(self.after.plan.places, self.dialect))
            except Unsupported:
                return ""
        if col.required and col.default is not None:
            return default_sql(self.dialect, col, _DEFAULTS[self.dialect])
        return ""
