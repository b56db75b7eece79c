"""The steps of a plan on PostgreSQL: one switch of short locks, then what takes long, each step by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.deploy import grants, members
from crmspec.deploy.code import changed, drop
from crmspec.deploy.limits import about, constraints, indexes, matched
from crmspec.deploy.plan import Missed, Step, counted, some
from crmspec.deploy.script import bare
from crmspec.deploy.state import left_name
from crmspec.deploy.tables import by_turns
from crmspec.deploy.values import OWN, levels, values
from crmspec.physical import quoted
from crmspec.targets.postgres import tables
from crmspec.targets.postgres.tables import DEFAULTS
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.printing import (
    column_line,
    default_sql,
    references,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from crmspec.deploy.plan import Left
    from crmspec.deploy.state import Change
    from crmspec.deploy.tables import Pair
    from crmspec.deploy.values import Value
    from crmspec.targets.relational.model import Col, Table

Json = dict[str, Any]
_TO: Final = re.compile(r'\) references "((?:[^"]|"")+)"')


def steps(change: Change) -> list[Step]:
    """Everything between two versions."""
    planning = _Planning(change)
    together = list(planning.together())
    return [*together, *planning.later]


@dataclass
class _Planning:
    change: Change
    later: list[Step] = field(default_factory=list)
    there: set[str] = field(default_factory=set)
    """Tables that are called by now as they are to be."""
    waiting: list[str] = field(default_factory=list)
    """References to tables or rows that are not there yet."""
    touched: set[tuple[str, str]] = field(default_factory=set)
    """Columns that are called otherwise or are others than before, by table; tables with an empty column."""

    def together(self) -> Iterator[Step]:
        change = self.change
        structure = [step for pair in by_turns(change.pairs) for step in self._of(pair)]
        names = {name for table, column in self.touched for name in ((column,) if column else (table,))}
        code = changed(change.script_before, change.script_after, names)
        made = {one.name for one in code.made if one.kind in {"view", "function"}}
        fresh = {one.name for one in change.pairs if one.new is not None and one.old is None}
        made |= fresh
        rights = grants.changed(change.script_before, change.script_after, made, self.touched)
        joined = grants.members(change.script_before, change.script_after)
        taken = (*rights.taken, *joined.taken)
        if taken:
            yield Step("-", "rights", f"{counted(len(taken), 'right')} taken", taken)
        if code.gone:
            sql = tuple(drop(one, of_table=True) for one in code.gone)
            yield Step(
                "-",
                "code",
                f"{counted(len(sql), 'piece')} of code that change: views, functions, triggers, policies",
                sql,
            )
        yield from self._roles()
        yield from structure
        yield from self._code(code.replaced, code.made)
        yield from self._security(made)
        if joined.given or rights.given:
            given = (*joined.given, *rights.given)
            yield Step("+", "rights", f"{counted(len(given), 'right')} given", given)
        yield from self._blanket(fresh | {one.name for one in code.made if one.kind == "view"})
        yield from self._rows()
        if self.waiting:
            title = f"{counted(len(self.waiting), 'reference')} to what came after"
            yield Step("+", "references", title, tuple(self.waiting))

    def _roles(self) -> Iterator[Step]:
        old = {one.name for one in self.change.script_before if one.kind == "role"}
        new = {one.name for one in self.change.script_after if one.kind == "role"}
        for name in sorted(old - new):
            self.change.leave_role(name)
        for one in self.change.script_after:
            if one.kind == "role" and one.name not in old:
                self.change.has_role_again(one.name)
                yield Step("+", one.name, f"database role `{one.name}`", (one.sql,))
        yield from members.carried(self.change)

    def _code(self, replaced: tuple[Any, ...], made: tuple[Any, ...]) -> Iterator[Step]:
        sql = [one.sql.replace("create function", "create or replace function", 1) for one in replaced]
        sql += [one.sql for one in made]
        if sql:
            yield Step(
                "+",
                "code",
                f"{counted(len(sql), 'piece')} of code as they are to be: views, functions, triggers, policies",
                tuple(sql),
            )

    def _security(self, made: set[str]) -> Iterator[Step]:
        old = {one.sql for one in self.change.script_before if one.kind == "row security"}
        sql = tuple(
            one.sql
            for one in self.change.script_after
            if one.kind == "row security" and (one.sql not in old or one.name in made)
        )
        if sql:
            yield Step("+", "row security", f"row security of {counted(len(sql) // 2, 'table')}", sql)

    def _blanket(self, made: Collection[str]) -> Iterator[Step]:
        """What is said of all there is holds for what is made anew; a view that came later never had it."""
        script = self.change.script_after
        sql = []
        for at, one in enumerate(script):
            if one.kind == "grant" and " on all tables " in one.sql:
                earlier = {each.name for each in script[:at] if each.kind in {"table", "view"}}
                things = ", ".join(quoted(name) for name in sorted(earlier & set(made)))
                if things:
                    sql.append(re.sub(r" on all tables in schema \S+ to ", f" on {things} to ", one.sql))
            elif grants.is_blanket(one):
                sql.append(one.sql)
        yield Step("~", "rights", "what holds for everything there is", tuple(sql))

    def _rows(self) -> Iterator[Step]:
        change = self.change
        yield from change.rows_again()
        pointing = change.pointing_elsewhere()
        if pointing:
            quiet = sorted({*change.repointed})
            off = tuple(f"alter table {quoted(one)} disable trigger user;" for one in quiet)
            on = tuple(f"alter table {quoted(one)} enable trigger user;" for one in quiet)
            yield Step("~", "rows", "what pointed at reference data that goes", (*off, *pointing, *on))
        yield from change.rows_away()

    # --- tables ---

    def at_once(self, several: Iterable[str], to: str = "", *, wait: bool = False) -> Iterator[str]:
        """References to what is there; the others wait: tables may point at each other, and rows at rows to come."""
        for sql in several:
            found = _TO.search(sql)
            if wait or (found and found[1] not in {*self.there, to}):
                self.waiting.append(sql)
            else:
                yield sql

    def _of(self, pair: Pair) -> Iterator[Step]:
        yield from self._one(pair)
        if pair.new is not None:
            self.there.add(pair.new.name)

    def _one(self, pair: Pair) -> Iterator[Step]:
        if pair.new is None:
            yield self._leave(pair)
        elif pair.old is None:
            yield self._create(pair)
        else:
            table = _Table(self, pair, values(pair, self.change, "postgres"))
            sql = tuple(table.all())
            if sql:
                sign: Any = ">" if pair.old.name != pair.new.name else "~"
                yield Step(sign, pair.new.name, f"table `{pair.new.name}`: {table.told()}", sql)
            self.later += table.later()

    def _create(self, pair: Pair) -> Step:
        assert pair.new is not None
        name, fill = pair.new.name, self.change.back_from_left(pair.new)
        where, every = Where(self.change.after.plan.places, "postgres"), self.change.after.plan.by_name()
        sql = (
            tables.table(pair.new, where),
            *fill,
            *self.at_once(tables.foreign_keys(pair.new, every), name, wait=bool(fill)),
            *tables.keys(pair.new, where),
            *tables.indexes(pair.new),
        )
        return Step("+", name, f"table `{name}`", sql, (f"drop table {quoted(name)};",))

    def _leave(self, pair: Pair) -> Step:
        """A table that goes is left without anything that holds back others."""
        assert pair.old is not None
        name = pair.old.name
        self.touched.add((name, ""))
        one = self.change.leave_table(name)
        every = self.change.before.plan.by_name()
        keys = tuple(
            f"alter table {quoted(name)} drop constraint {quoted(key)};"
            for key, _ in references(pair.old, every)
        )
        others = tuple(
            f"alter table {quoted(name)} rename constraint {quoted(key)} to {quoted(left_name(one.number, key))};"
            for key in constraints(self.change.before, pair.old, "postgres", foreign=False)
        )
        named = tuple(
            f"alter index {quoted(key)} rename to {quoted(left_name(one.number, key))};"
            for key in indexes(self.change.before, pair.old, "postgres")
        )
        rename = f"alter table {quoted(name)} rename to {quoted(one.name)};"
        unkept = _out_of_step(self.change, name)
        sql = (
            *unkept,
            *keys,
            *others,
            *named,
            f"alter table {quoted(name)} disable row level security;",
            rename,
        )
        return Step("-", name, f"table `{name}` is left as `{one.name}`", sql)


@dataclass
class _Table:
    """What becomes of one table that stays."""

    planning: _Planning
    pair: Pair
    values: list[Value]
    notes: list[str] = field(default_factory=list)
    validate: list[str] = field(default_factory=list)
    needed: list[str] = field(default_factory=list)
    coming: dict[str, str] = field(default_factory=dict)
    fills: list[tuple[Value, str]] = field(default_factory=list)
    """What batches fill, each with its SQL over the row as it is by then."""

    def __post_init__(self) -> None:
        assert self.pair.old is not None
        assert self.pair.new is not None
        self.old: Table = self.pair.old
        self.new: Table = self.pair.new
        self.change = self.planning.change
        self.name = quoted(self.new.name)
        self.left: dict[str, Left] = {}

    def told(self) -> str:
        """What happens to it, in words."""
        return some(self.notes) or "changes"

    def all(self) -> Iterator[str]:
        """Every statement of the switch."""
        others = {pair.old.name: pair.new.name for pair in self.change.pairs if pair.old and pair.new}
        before = {
            key: self.pair.in_later_words(text, others)
            for key, text in constraints(self.change.before, self.old, "postgres").items()
        }
        after = constraints(self.change.after, self.new, "postgres")
        body = [*self._structure(before, after, others)]
        order = [one.column.name for level in levels(self.values) for one in level]
        self.fills.sort(key=lambda one: order.index(one[0].column.name))
        if body:
            yield from _out_of_step(self.change, self.old.name)
            yield from body
            yield from self._keeping()

    def _structure(
        self, before: dict[str, str], after: dict[str, str], others: Mapping[str, str]
    ) -> Iterator[str]:
        yield from self._rename_table()
        changed_columns = {one.old for one in self.values if one.replaces} | {
            one.name for one in self.pair.gone
        }
        gone, renamed, fresh = matched(before, after, about(self.pair, before, changed_columns))
        for key in gone:
            if key not in after:
                self.notes.append(f"`{key}` need not hold any more")
            yield f"alter table {self.name} drop constraint {quoted(key)};"
        yield from self._columns()
        for key, later in renamed.items():
            yield f"alter table {self.name} rename constraint {quoted(key)} to {quoted(later)};"
        for key in fresh:
            text = after[key]
            if text.startswith("primary key"):
                yield f"alter table {self.name} add constraint {quoted(key)} {text};"
                continue
            sql = f"alter table {self.name} add constraint {quoted(key)} {text} not valid;"
            yield from self.planning.at_once((sql,), self.new.name)
            self.validate.append(key)
            self.notes.append(f"must hold `{key}`")
        yield from self._indexes(others, changed_columns)

    def _rename_table(self) -> Iterator[str]:
        if self.old.name != self.new.name:
            self.planning.touched |= {(self.old.name, ""), (self.new.name, "")}
            self.notes.append(f"was `{self.old.name}`")
            yield f"alter table {quoted(self.old.name)} rename to {self.name};"

    def _columns(self) -> Iterator[str]:
        touched = self.planning.touched
        replaced = {one.old: one for one in self.values if one.replaces}
        for col in self.pair.gone:
            yield from self._leave(col, None)
        for name, value in replaced.items():
            earlier = self.old.column(name)
            assert earlier is not None
            yield from self._leave(earlier, value)
        renamed = [
            (one.old, one.column.name) for one in self.values if one.stays and one.old != one.column.name
        ]
        joined = {one.name for one in self.new.columns if one.column.joins}
        renamed = [(old, new) for old, new in renamed if new not in joined]
        for old, new in renamed:
            touched |= {(self.old.name, old), (self.new.name, old), (self.new.name, new)}
            self.notes.append(f"`{old}` becomes `{new}`")
        if {old for old, _ in renamed} & {new for _, new in renamed}:
            for old, new in renamed:
                yield f"alter table {self.name} rename column {quoted(old)} to {quoted(f'_to_{new}'[:63])};"
            renamed = [(f"_to_{new}"[:63], new) for _, new in renamed]
        for old, new in renamed:
            yield f"alter table {self.name} rename column {quoted(old)} to {quoted(new)};"
        for value in sorted(
            self.values, key=lambda one: bool(one.column.column.joins)
        ):  # parts before wholes
            yield from self._column(value)

    def _leave(self, col: Col, value: Value | None) -> Iterator[str]:
        touched = self.planning.touched
        touched |= {(self.old.name, col.name), (self.new.name, col.name)}
        if value is not None:
            touched.add((self.new.name, value.column.name))
        if col.column.joins:
            yield f"alter table {self.name} drop column {quoted(col.name)};"
            return
        one = self.change.leave_column(self.pair, col.name, value)
        self.left[col.name] = one
        self.notes.append(f"`{col.name}` is left as `{one.name}`")
        yield f"alter table {self.name} rename column {quoted(col.name)} to {quoted(one.name)};"
        alter = f"alter table {self.name} alter column {quoted(one.name)}"
        if col.required:
            yield f"{alter} drop not null;"
        if col.default is not None:
            yield f"{alter} drop default;"

    def _column(self, value: Value) -> Iterator[str]:
        """A column as it is to be."""
        col = value.column
        name = quoted(col.name)
        if col.column.joins:
            yield from self._joined(value)
            return
        alter = f"alter table {self.name} alter column {name}"
        if value.old and value.stays:
            earlier = self.old.column(value.old)
            assert earlier is not None
            if _default(earlier) != _default(col) and not col.ascending:
                yield f"{alter} {f'set default {_default(col)}' if col.default is not None else 'drop default'};"
                self.notes.append(f"default of `{col.name}`")
            if earlier.required and not col.required:
                yield f"{alter} drop not null;"
                self.notes.append(f"`{col.name}` may be empty")
            elif col.required and not earlier.required:
                yield from self._need(col)
            return
        yield from self._added(value)

    def _added(self, value: Value) -> Iterator[str]:
        col = value.column
        name = quoted(col.name)
        if value.left and not value.old:
            yield from self._back(value)
            return
        type_ = physical.column_type(col.column, "postgres")
        self.notes.append(f"`{col.name}` comes")
        at_once = not value.replaces and not value.left and value.otherwise == (_default(col) or None)
        if at_once and col.required:
            yield f"alter table {self.name} add column {name} {type_} default {_default(col)} not null;"
            return
        yield f"alter table {self.name} add column {name} {type_};"
        if col.default is not None:
            yield f"alter table {self.name} alter column {name} set default {_default(col)};"
        sql = value.of(self._named())
        sql = f"coalesce({sql}, {value.otherwise})" if value.otherwise else sql
        if sql != "null":
            self.fills.append((value, sql))
        if col.required:
            yield from self._need(col)

    def _named(self) -> dict[str, str]:
        """What the earlier columns are called by now."""
        named = {old: quoted(one.name) for old, one in self.left.items()}
        for one in self.values:
            if one.left:  # what nothing replaced has its own name again
                named[one.left] = quoted(one.left if one.old else one.column.name)
        return named | {
            col.name: quoted(self._now(col.name)) for col in self.old.columns if col.name not in named
        }

    def _missed(self) -> Iterator[Missed]:
        """What came of nothing, and was not written anew since."""
        for value in self.values:
            if value.missed:
                name = quoted(value.column.name)
                still = f"{name} is null"
                still += f" or {name} is not distinct from ({value.otherwise})" if value.otherwise else ""
                found = f"{value.missed_of(self._named())} and ({still})"
                sql = f"select {quoted(self.new.primary[0])} from {self.name} where {found}"
                yield Missed(f"{self.new.name}.{value.column.name}", sql, not value.loses)

    def _back(self, value: Value) -> Iterator[str]:
        """A column that was only left comes back as it is."""
        col, name = value.column, quoted(value.column.name)
        self.planning.touched.add((self.new.name, col.name))
        self.notes.append(f"`{col.name}` comes back")
        yield f"alter table {self.name} rename column {quoted(value.left)} to {name};"
        if col.default is not None:
            yield f"alter table {self.name} alter column {name} set default {_default(col)};"
        if value.otherwise:  # rows that came since have nothing in it
            self.fills.append((value, value.otherwise))
        if col.required:
            yield from self._need(col)

    def _now(self, old: str) -> str:
        """What an earlier column is called by now."""
        return next((new for new, was in self.pair.columns.items() if was == old), old)

    def _joined(self, value: Value) -> Iterator[str]:
        """A column put together from others is made anew where these are others."""
        col = value.column
        earlier = self.old.column(value.old) if value.old else None
        line = column_line("postgres", col, DEFAULTS)
        parts = {
            one.column.name for one in self.values if one.column.name in col.column.joins and not one.stays
        }
        if earlier is not None:
            same = self.pair.in_later_words(column_line("postgres", earlier, DEFAULTS), {})
            if same == line and not parts:
                if value.old != col.name:
                    yield f"alter table {self.name} rename column {quoted(value.old)} to {quoted(col.name)};"
                return
            yield f"alter table {self.name} drop column {quoted(value.old)};"
        self.planning.touched |= {(self.new.name, col.name), (self.old.name, col.name)}
        yield f"alter table {self.name} add column {line};"

    def _need(self, col: Col) -> Iterator[str]:
        """Never null: first for what is written from now on, for all once that is looked at."""
        name = _needed(self.new, col)
        yield (
            f"alter table {self.name} add constraint {quoted(name)} check ({quoted(col.name)} is not null) not valid;"
        )
        self.needed.append(col.name)
        self.notes.append(f"`{col.name}` is required")

    def _indexes(self, others: Mapping[str, str], changed_columns: set[str]) -> Iterator[str]:
        before = {
            key: self.pair.in_later_words(text, others)
            for key, text in indexes(self.change.before, self.old, "postgres").items()
        }
        after = indexes(self.change.after, self.new, "postgres")
        gone, renamed, fresh = matched(before, after, about(self.pair, before, changed_columns))
        for key in gone:
            self.notes.append(f"index `{key}` goes")
            yield f"drop index {quoted(key)};"
        for key, later in renamed.items():
            yield f"alter index {quoted(key)} rename to {quoted(later)};"
        self.coming = {key: after[key] for key in fresh}

    def _keeping(self) -> Iterator[str]:
        """Rows that the batches have not reached are filled when they are written; what replaces stays in step."""
        replacing = [(value, sql) for value, sql in self.fills if value.old]
        filling = [(value, sql) for value, sql in self.fills if not value.old]
        if replacing:
            one = self.left[replacing[0][0].old]
            yield from self._trigger("left", _keeper(one.number, one.object), replacing)
        if filling:
            yield from self._trigger("fill", self._filler, filling)

    @property
    def _filler(self) -> str:
        return quoted(physical.function(f"fill_{self.change.number}_{self.new.name}"))

    def _trigger(self, what: str, function: str, fills: list[tuple[Value, str]]) -> Iterator[str]:
        """Its name makes it the last to run: whoever may not write the column is not taken for its writer."""
        body = "\n".join(line for value, sql in fills for line in self._in_step(value, sql))
        yield (
            f"create function {function}() returns trigger\n    language plpgsql\n    set search_path from current\n"
            f"as $left$\nbegin\n{body}\n    return new;\nend\n$left$;"
        )
        yield (
            f'create trigger "~{what}_{self.change.number}"\n    before insert or update on {self.name}\n'
            f"    for each row execute function {function}();"
        )

    def _in_step(self, value: Value, sql: str) -> Iterator[str]:
        name = f"new.{quoted(value.column.name)}"
        known = {one.name for one in self.new.columns} | {one.name for one in self.left.values()}
        filled = _of_new(sql, known | {each.left for each in self.values})
        one = self.left.get(value.old)
        if one is None:
            yield f"    if tg_op = 'UPDATE' and {name} is null then\n        {name} := {filled};\n    end if;"
            return
        held, written = f"new.{quoted(one.name)}", f"old.{quoted(value.column.name)}"
        back = "null" if value.back is None else value.back.replace(f"{{{value.column.name}}}", name)
        back = back if value.back is not None else f"case when {name} is null then null else {held} end"
        yield (
            f"    if tg_op = 'INSERT' then\n        {held} := {back};\n"
            f"    elsif {name} is distinct from {written} then\n        {held} := {back};\n"
            f"    elsif {name} is null and {held} is not null then\n        {name} := {filled};\n    end if;"
        )

    def _at_once(self) -> Iterator[tuple[Value, str]]:
        """What fills a row in one statement, which sees of other columns only what they were before it."""
        known: dict[str, str] = {}
        for value, sql in self.fills:
            filled = OWN.sub(lambda found: known.get(bare(found[0]), found[0]), sql)
            known[value.column.name] = f"coalesce({quoted(value.column.name)}, {filled})"
            yield value, filled

    def later(self) -> Iterator[Step]:
        """What takes long, each by itself."""
        subject = self.new.name
        missed = tuple(self._missed())
        if self.fills:
            at_once = self._at_once()
            sets = ", ".join(
                f"{(name := quoted(value.column.name))} = coalesce({name}, {sql})" for value, sql in at_once
            )
            empty = " or ".join(f"{quoted(value.column.name)} is null" for value, _ in self.fills)
            names = ", ".join(f"`{value.column.name}`" for value, _ in self.fills)
            sql = f"update {self.name} set {sets} where ({empty})"
            title = f"fill {names} of `{subject}`"
            yield Step("~", subject, title, (sql,), how="batches", missed=missed)
        elif missed:
            title = f"see that nothing of `{subject}` is missed"
            yield Step("~", subject, title, (), how="alone", missed=missed)
        for column in self.needed:
            col = self.new.column(column)
            assert col is not None
            name = quoted(_needed(self.new, col))
            sql_all = (
                f"alter table {self.name} validate constraint {name};",
                f"alter table {self.name} alter column {quoted(column)} set not null;",
                f"alter table {self.name} drop constraint {name};",
            )
            yield Step(
                "~", f"{subject}.{column}", f"`{subject}.{column}` is never empty", sql_all, how="alone"
            )
        for key in self.validate:
            sql = f"alter table {self.name} validate constraint {quoted(key)};"
            yield Step("~", subject, f"every row of `{subject}` holds `{key}`", (sql,), how="alone")
        if any(not value.old for value, _ in self.fills):
            drops = (
                f'drop trigger "~fill_{self.change.number}" on {self.name};',
                f"drop function {self._filler};",
            )
            yield Step(
                "-",
                subject,
                f"what filled rows of `{subject}` that were written meanwhile",
                drops,
                how="alone",
            )
        for value in self.values:
            if value.left and value.old:
                sql = f"alter table {self.name} drop column {quoted(value.left)};"
                yield Step("-", subject, f"`{value.left}`, which is taken up again", (sql,), how="alone")
        for key, text in self.coming.items():
            created = text.replace("index {name}", f"index concurrently {quoted(key)}", 1)
            yield Step(
                "+",
                subject,
                f"index `{key}`",
                (f"create {created}",),
                (f"drop index {quoted(key)};",),
                how="alone",
            )


def _out_of_step(change: Change, table: str) -> Iterator[str]:
    """What earlier changes left is kept in step until the table changes again."""
    kept = {(one.number, _keeper(one.number, one.object)) for one in change.left_in(table)}
    for number, keeper in sorted(kept):
        yield f'drop trigger if exists "~left_{number}" on {quoted(table)};'
        yield f"drop function if exists {keeper};"


def _needed(table: Table, col: Col) -> str:
    return physical.check(table.name, col.name, "needed")


def _default(col: Col) -> str:
    return default_sql("postgres", col, DEFAULTS) if col.default is not None else ""


def _keeper(number: int, object_: str) -> str:
    """The function that keeps what is left of a table in step, by the name that the table had."""
    return quoted(physical.function(f"left_{number}_{object_.partition('.')[0]}"))


def _of_new(sql: str, names: Collection[str]) -> str:
    """The columns of a row that is about to be written."""

    def new(found: re.Match[str]) -> str:
        return f'new."{found[1]}"' if bare(found[0]) in names else found[0]

    return OWN.sub(new, sql)
