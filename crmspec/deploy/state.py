"""What a change is about: two versions, their tables and statements, and what is left of earlier changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.change.renames import renames
from crmspec.deploy import rows
from crmspec.deploy.names import reworded
from crmspec.deploy.plan import Left, Step, counted
from crmspec.deploy.script import Statement, statements
from crmspec.deploy.tables import Pair, Version, pairs
from crmspec.physical import literal, quoted
from crmspec.targets.once import once
from crmspec.targets.registry import targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.change.renames import Renames
    from crmspec.deploy.by_hand import ByHand
    from crmspec.deploy.rows import Row
    from crmspec.deploy.values import Value
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Table

Json = dict[str, Any]
PEOPLES: Final = frozenset({"_queue_member", "_share", "_team_member"})
"""What people write, and what would go with the reference data that it points at."""


@dataclass(frozen=True)
class Standing:
    """What a database says of itself."""

    manifest: Json | None
    """What is deployed; nothing on an empty database."""
    number: int = 0
    """The last plan that was applied."""
    left: tuple[Left, ...] = ()
    hash: str = ""


@dataclass
class Change:
    """From what stands to a manifest."""

    dialect: Dialect
    standing_: Standing
    manifest: Json
    reverting: tuple[Left, ...] = ()
    """What the change that is taken back has left."""
    found: Renames | None = None
    """How things are called otherwise, where the manifests do not say so themselves."""
    left: list[Left] = field(default_factory=list)
    unfinished: bool = False
    """Whether what is taken back was not finished: then not every row has been filled."""
    again: list[Left] = field(default_factory=list)
    """Roles that an earlier change left, and that come again."""
    by_hand: tuple[ByHand, ...] = ()
    """What somebody made by hand that is let be, and that comes along with a table that is made anew."""

    @cached_property
    def before(self) -> Version:
        """What stands."""
        assert self.standing_.manifest is not None
        return Version(self.standing_.manifest)

    @cached_property
    def after(self) -> Version:
        """What is wanted."""
        return Version(self.manifest)

    @cached_property
    def renames(self) -> Renames:
        """What is called otherwise."""
        return renames(self.before.manifest, self.manifest) if self.found is None else self.found

    @cached_property
    def pairs(self) -> list[Pair]:
        """The tables of both."""
        return pairs(self.before, self.after, self.renames)

    @cached_property
    def script_before(self) -> list[Statement]:
        """All statements of what stands."""
        return script(self.before.manifest, self.dialect)

    @cached_property
    def script_after(self) -> list[Statement]:
        """All statements of what is wanted."""
        return script(self.manifest, self.dialect)

    @cached_property
    def rows_gone(self) -> list[Row]:
        """Reference data that goes."""
        system = {one.name: one for one in self.after.plan.system}
        return rows.gone(self.before.manifest, self.manifest, system, self.renames)

    def rows_again(self) -> Iterator[Step]:
        """Reference data that is otherwise than before; a table that is emptied first is filled as a whole."""
        called = tuple(reworded(self))
        if called:
            yield Step(">", "rows", "names of what is called otherwise", called)
        heirs = tuple(sql for one in self.rows_gone[::-1] for sql in self.inherit(one))
        if heirs:
            yield Step(
                ">", "rows", f"{counted(len(heirs), 'row')} of reference data, called otherwise", heirs
            )
        before = {one.sql for one in self.script_before if one.kind == "rows"}
        several = [one for one in self.script_after if one.kind == "rows"]
        tables = {one.name for one in several if one.sql not in before}
        emptied = {one.name for one in several if one.sql.startswith("delete ")}
        again = [one for one in several if one.sql not in before or one.name in tables & emptied]
        told = ", ".join(
            f"`{one}`" for one in dict.fromkeys(one.name for one in again) if one != "_deployment"
        )
        if again:
            title = f"reference data: {told}" if told else "which manifest is deployed"
            yield Step("~", "rows", title, tuple(one.sql for one in again))

    def pointing_elsewhere(self) -> tuple[str, ...]:
        """What makes everything point at the successors of reference data that goes."""
        return tuple(sql for one in self.rows_gone for sql in self.repoint(one))

    def rows_away(self) -> Iterator[Step]:
        """Reference data that goes, once nothing points at it any more."""
        sql = tuple(self.take_away(one) for one in self.rows_gone)
        if sql:
            yield Step("-", "rows", f"{counted(len(sql), 'row')} of reference data", sql)

    def moved_tables(self) -> Iterator[tuple[str, str]]:
        """Where what stood in a table stands now, with whatever earlier changes left in it."""
        for pair in self.pairs:
            if pair.old is not None:
                yield pair.old.name, pair.new.name if pair.new else left_name(self.number, pair.old.name)
            elif taken := self.taken_up("table", pair.name):
                yield taken.name, pair.name

    def back_from_left(self, table: Table) -> tuple[str, ...]:
        """Fill a table that comes back from what was left of it."""
        taken = self.taken_up("table", table.name)
        if taken is None:
            return ()
        besides = [one.name for one in self.left_in(taken.name)]
        names = [one.name for one in table.columns if not one.column.joins]
        listed = ", ".join(map(quoted, (*names, *besides)))
        return (
            *(_column_like(self.dialect, table.name, taken.name, one) for one in besides),
            f"insert into {quoted(table.name)} ({listed}) select {listed} from {quoted(taken.name)};",
            f"drop table {quoted(taken.name)};",
        )

    @cached_property
    def repointed(self) -> set[str]:
        """The tables whose rows point at reference data that goes and has a successor."""
        tables = {one.table for one in self.rows_gone if one.successor}
        return {table for table, _ in self._pointing(tables)}

    @property
    def number(self) -> int:
        """The number of this change."""
        return self.standing_.number + 1

    def _pointing(self, to: set[str], *, holding: bool = False) -> Iterator[tuple[str, str]]:
        """The columns that point at tables; or those of them only that hold a row back."""
        for pair in self.pairs:
            for col in pair.new.columns if pair.new else ():
                belongs = col.column.on_delete == "cascade" and pair.name.startswith("_")
                belongs = belongs and pair.name not in PEOPLES
                owned = col.name == "owner_id" and "_queue" in to and not pair.name.startswith("_")
                if (col.column.references in to or owned) and not (holding and belongs):
                    yield pair.name, col.name

    def holding(self, table: str) -> Iterator[tuple[str, str]]:
        """The columns that hold back rows of a table, as they are called before the change."""
        pairs = {pair.name: pair for pair in self.pairs}
        for name, column in self._pointing({table}, holding=True):
            pair = pairs[name]
            if pair.old is not None and column in pair.columns:
                yield pair.old.name, pair.columns[column]

    def but_going(self, table: str) -> str:
        """Narrow a condition to the rows of a table that do not go themselves."""
        going = [f"({one.where(self.dialect)})" for one in self.rows_gone if one.table == table]
        return f" and not ({' or '.join(going)})" if going else ""

    def repoint(self, row: Row) -> Iterator[str]:
        """Let what points at a row point at its successor; columns of records that hold a word are filled anew."""
        if not row.successor:
            return
        old, new = self._identity(row)
        tables = self.after.plan.by_name()
        for table, column in self._pointing({row.table}):
            if self._by_id(row) or table.startswith("_"):
                yield from _repoint(tables[table], column, (old, new), self.but_going(table))

    def inherit(self, row: Row) -> Iterator[str]:
        """Let the successor of a row have all that people and the time have written in it."""
        if row.named:
            table = {one.name: one for one in self.after.plan.system}[row.table]
            named: dict[str, Any] = dict(row.named)
            columns = [one.name for one in table.columns]
            listed = ", ".join(map(quoted, columns))
            values = ", ".join(
                literal(named[one], self.dialect) if one in named else quoted(one) for one in columns
            )
            on = quoted(row.table)
            where = row.where(self.dialect)
            yield (
                f"insert into {on} ({listed}) select {values} from {on} where {where} on conflict do nothing;"
            )

    @staticmethod
    def _by_id(row: Row) -> bool:
        return any(name == "id" for name, _ in row.key)

    def _identity(self, row: Row) -> tuple[str, str]:
        at = [name for name, _ in row.key].index("id") if self._by_id(row) else 0
        return (
            literal(row.key[at][1], self.dialect),  # type: ignore[arg-type]
            literal(row.successor[at][1], self.dialect),  # type: ignore[arg-type]
        )

    def take_away(self, row: Row) -> str:
        """Take a row of reference data away that nothing points at any more; one that is in use stays."""
        tests = [row.where(self.dialect)]
        table = {one.name: one for one in self.after.plan.system}[row.table]
        if len(table.primary) == 1:
            own = f"{quoted(row.table)}.{quoted(table.primary[0])}"
            tests += [
                f'not exists (select 1 from {quoted(other)} as "it" where "it".{quoted(column)} = {own})'
                for other, column in self._pointing({row.table}, holding=True)
            ]
        return f"delete from {quoted(row.table)} where {' and '.join(tests)};"

    def standing(self, table: str) -> list[Left]:
        """The columns that earlier changes left in a table."""
        taken = {one.name for one in self.reverting}
        return [one for one in self.left_in(table) if one.name not in taken]

    def left_in(self, table: str) -> list[Left]:
        """All columns that earlier changes left in a table, those too that are taken up now."""
        return [one for one in self.standing_.left if one.kind == "column" and one.table == table]

    def taken_up(self, kind: str, object_: str) -> Left | None:
        """What the change that is taken back left of something."""
        return next((one for one in self.reverting if (one.kind, one.object) == (kind, object_)), None)

    def leave_column(self, pair: Pair, name: str, value: Value | None) -> Left:
        """Name what is left of a column."""
        assert pair.old is not None
        now = left_name(self.number, name)
        forward, back = "", ""
        if value is not None:
            forward, back = value.forward, "" if value.left else value.back or ""
        told = Left("column", f"{pair.old.name}.{name}", now, pair.name, self.number, forward, back)
        self.left.append(told)
        return told

    def leave_role(self, name: str) -> None:
        """Note a database role that has no rights any more: it belongs to the whole server, and people may have it."""
        self.left.append(Left("role", name, name, "", self.number))

    def has_role_again(self, name: str) -> None:
        """A database role that was left has rights again, and is not to be destroyed as what is left."""
        known = [one for one in self.standing_.left if (one.kind, one.name) == ("role", name)]
        self.again += [one for one in known if one not in self.reverting]

    def leave_table(self, name: str) -> Left:
        """Name what is left of a table."""
        now = left_name(self.number, name)
        told = Left("table", name, now, "", self.number)
        self.left.append(told)
        return told


def left_name(number: int, name: str) -> str:
    """What something is called that a plan left."""
    return physical.identifier(f"_left_{number}_{name}")


def _column_like(dialect: Dialect, table: str, other: str, column: str) -> str:
    """Give a table a column such as another one has, whatever its type is."""
    if dialect == "sqlite":
        return f"alter table {quoted(table)} add column {quoted(column)};"
    of = f"attrelid = {literal(quoted(other), dialect)}::regclass and attname = {literal(column, dialect)}"
    added = literal(
        f"alter table {quoted(table)} add column {quoted(column)} ".replace("%", "%%") + "%s", dialect
    )
    type_ = f"select format_type(atttypid, atttypmod) from pg_attribute where {of}"
    return f"do $$\nbegin\n    execute format({added}, ({type_}));\nend\n$$;"


def _repoint(table: Table, column: str, words: tuple[str, str], but_going: str) -> Iterator[str]:
    """Where a row would come to be there twice, one of them goes; rows that go themselves stay what they were."""
    name, on = quoted(column), quoted(table.name)
    old, new = words
    if column not in table.primary:
        yield f"update {on} set {name} = {new} where {name} = {old}{but_going};"
        return
    others = "".join(
        f' and "it".{quoted(one)} = {on}.{quoted(one)}' for one in table.primary if one != column
    )
    there = f'select 1 from {on} as "it" where "it".{name} = {new}{others}'
    yield f"update {on} set {name} = {new} where {name} = {old} and not exists ({there});"
    yield f"delete from {on} where {name} = {old};"


@once
def script(manifest: Json, dialect: Dialect) -> list[Statement]:
    """Every statement that a fresh deployment of a manifest runs."""
    return statements(targets()[dialect].produce(manifest), dialect)
