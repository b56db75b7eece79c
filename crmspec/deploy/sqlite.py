"""The steps of a plan on SQLite: one transaction; a table that is otherwise is made anew and filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy.code import changed, drop
from crmspec.deploy.plan import Left, Missed, Sign, Step, counted, some
from crmspec.deploy.tables import by_turns
from crmspec.deploy.values import later_rows, values
from crmspec.physical import literal, quoted
from crmspec.targets.relational.naming import Where
from crmspec.targets.sqlite import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.deploy.by_hand import ByHand
    from crmspec.deploy.state import Change
    from crmspec.deploy.tables import Pair
    from crmspec.deploy.values import Value
    from crmspec.targets.relational.model import Table

Json = dict[str, Any]
_OLD: Final = "_before__{0}"


def steps(change: Change) -> list[Step]:
    """Everything between two versions."""
    return list(_Planning(change).all())


@dataclass
class _Planning:
    change: Change

    def all(self) -> Iterator[Step]:
        change = self.change
        rebuilt = [one for one in change.pairs if one.new is not None and self._differs(one)]
        going = [one for one in change.pairs if one.new is None]
        names = {table.name for one in (*rebuilt, *going) if (table := one.old)}
        code = changed(change.script_before, change.script_after, (), names | change.repointed)
        if code.gone:
            gone = tuple(drop(one, of_table=False) for one in code.gone)
            yield Step(
                "-",
                "code",
                f"{counted(len(gone), 'view or trigger', 'views and triggers')} that change",
                gone,
            )
        for one in by_turns([*rebuilt, *going]):
            yield self._leave(one) if one.new is None else self._table(one)
        yield from self._indexes({one.name for one in rebuilt}, names)
        yield from self._made_again({one.old.name for one in rebuilt if one.old})
        pointing = change.pointing_elsewhere()
        if pointing:
            yield Step("~", "rows", "what pointed at reference data that goes", pointing)
        made = (*code.replaced, *code.made)
        if made:
            sql = tuple(one.sql for one in made)
            yield Step(
                "+",
                "code",
                f"{counted(len(made), 'view or trigger', 'views and triggers')}, as they are to be",
                sql,
            )
        yield from change.rows_again()
        yield from change.rows_away()

    def _made_again(self, anew: set[str]) -> Iterator[Step]:
        """What goes with its table, and what names something that is called otherwise."""
        own = [one for one in self.change.by_hand if one.kind != "column"]
        several = [one for one in own if one.table in anew or one.later != one.sql]
        if several:
            title = f"{counted(len(several), 'thing', 'things')} made by hand, as before"
            away = (f"drop {one.kind} if exists {quoted(one.name)};" for one in several)
            again = (f"{one.later.rstrip(';')};" for one in several if one.later)
            yield Step("+", "by hand", title, (*away, *again))

    def _differs(self, pair: Pair) -> bool:
        if pair.old is None:
            return True
        one, other = (self._create(table, side) for side, table in ((0, pair.old), (1, pair.new)) if table)
        return _without_comments(one) != _without_comments(other) or any(
            value.replaces for value in self._values(pair)
        )

    def _create(self, table: Table, side: int) -> str:
        version = (self.change.before, self.change.after)[side]
        return tables.table(table, Where(version.plan.places, "sqlite"), version.plan.by_name())

    def _values(self, pair: Pair) -> list[Value]:
        change = self.change
        return values(pair, change, "sqlite")

    def _table(self, pair: Pair) -> Step:
        """A new table, or one that is made anew and filled from what it was."""
        assert pair.new is not None
        create, name = self._create(pair.new, 1), quoted(pair.new.name)
        if pair.old is None:
            sql = (create, *self.change.back_from_left(pair.new))
            return Step("+", pair.new.name, f"table `{pair.new.name}`", sql, (f"drop table {name};",))
        before = quoted(_OLD.format(pair.old.name))
        besides = [one for one in self.change.by_hand if (one.kind, one.table) == ("column", pair.old.name)]
        told = self._values(pair)
        kept = self._kept(pair, told)
        sql = (
            f"alter table {quoted(pair.old.name)} rename to {before};",
            create,
            *(f"alter table {name} add column {quoted(one.name)};" for one, _ in kept),
            *(f"alter table {name} add column {quoted(one.name)} {one.sql};" for one in besides),
            self._fill(pair, told, [*((one.name, was) for one, was in kept), *_same(besides)], before),
            *_counter(pair, before),
            f"drop table {before};",
        )
        sign: Sign = ">" if pair.old.name != pair.new.name else "~"
        leaves = [one for one, _ in kept if one.number == self.change.number]
        title = f"table `{pair.new.name}` is made anew{_told(pair, told, leaves)}"
        return Step(sign, pair.new.name, title, sql, missed=tuple(_missed(pair, told)))

    def _kept(self, pair: Pair, told: Sequence[Value]) -> list[tuple[Left, str]]:
        """The columns that are left in a table, each with what fills it."""
        assert pair.old is not None
        assert pair.new is not None
        found = [(one, one.name) for one in self.change.standing(pair.old.name)]
        going = [*pair.gone, *(col for one in told if one.replaces and (col := pair.old.column(one.old)))]
        filled = {one.old: one for one in told if one.replaces}
        for col in going:
            if not col.column.joins:
                one = self.change.leave_column(pair, col.name, filled.get(col.name))
                found.append((one, col.name))
        return found

    def _fill(self, pair: Pair, told: Sequence[Value], kept: Sequence[tuple[str, str]], before: str) -> str:
        assert pair.old is not None
        assert pair.new is not None
        real = [one for one in told if not one.column.column.joins]
        filled = [quoted(one.column.name) for one in real]
        listed = ", ".join([*filled, *(quoted(name) for name, _ in kept)])
        made = ", ".join([*filled, *(quoted(f"~{was}") for _, was in kept)])
        held = {col.name for col in pair.old.columns if not col.column.joins} | {was for _, was in kept}
        earlier = sorted(held | {one.left for one in told if one.left})
        source = later_rows(real, pair.new.name, before, earlier, "sqlite")
        return f"insert into {quoted(pair.new.name)} ({listed})\nselect {made}\nfrom {source};"

    def _leave(self, pair: Pair) -> Step:
        """A table that goes is left as rows alone, which hold back nothing else."""
        assert pair.old is not None
        name = pair.old.name
        one = self.change.leave_table(name)
        sql = (
            f"create table {quoted(one.name)} as select * from {quoted(name)};",
            f"drop table {quoted(name)};",
        )
        return Step("-", name, f"table `{name}` is left as `{one.name}`", sql)

    def _indexes(self, rebuilt: set[str], were: set[str]) -> Iterator[Step]:
        change = self.change
        kinds = {"index"}
        old = {one.key: one for one in change.script_before if one.kind in kinds}
        new = {one.key: one for one in change.script_after if one.kind in kinds}
        going = [
            one
            for key, one in old.items()
            if (key not in new or new[key].sql != one.sql) and one.on not in were
        ]
        coming = [
            one for key, one in new.items() if one.on in rebuilt or key not in old or old[key].sql != one.sql
        ]
        if going:
            sql = tuple(f"drop index {quoted(one.name)};" for one in going)
            yield Step("-", "indexes", f"{counted(len(going), 'index', 'indexes')} less", sql)
        if coming:
            yield Step(
                "+", "indexes", counted(len(coming), "index", "indexes"), tuple(one.sql for one in coming)
            )


def _named(pair: Pair, told: Sequence[Value]) -> dict[str, str]:
    """What the earlier columns are called, those too that an earlier change left and that come back."""
    assert pair.old is not None
    named = {col.name: quoted(col.name) for col in pair.old.columns}
    return named | {one.left: quoted(one.left) for one in told if one.left}


def _missed(pair: Pair, told: Sequence[Value]) -> Iterator[Missed]:
    """What no value of the later table says any more."""
    assert pair.old is not None
    named = _named(pair, told)
    for one in told:
        if one.missed:
            found = f"select {quoted(pair.old.primary[0])} from {quoted(pair.old.name)} where {one.missed_of(named)}"
            yield Missed(f"{pair.name}.{one.column.name}", found, not one.loses)


def _same(besides: Sequence[ByHand]) -> Iterator[tuple[str, str]]:
    """Columns that nothing happens to, each with what it was called."""
    for one in besides:
        yield one.name, one.name


def _told(pair: Pair, told: Sequence[Value], leaves: Sequence[Left]) -> str:
    """What becomes of its columns, in words."""
    assert pair.old is not None
    notes = [f"was `{pair.old.name}`"] if pair.old.name != pair.name else []
    for one in told:
        name = one.column.name
        if one.left:
            notes.append(f"`{name}` comes back")
        elif not one.old:
            notes.append(f"`{name}` comes")
        elif one.stays and one.old != name:
            notes.append(f"`{one.old}` becomes `{name}`")
    notes += [f"`{one.object.partition('.')[2]}` is left as `{one.name}`" for one in leaves]
    return f": {some(notes)}" if notes else ""


def _counter(pair: Pair, before: str) -> Iterator[str]:
    """A table that numbers its rows by itself goes on where it was."""
    assert pair.old is not None
    assert pair.new is not None
    if any(one.ascending for one in pair.new.columns) and any(one.ascending for one in pair.old.columns):
        bare = before.strip('"')
        yield f"delete from sqlite_sequence where name = {literal(pair.new.name, 'sqlite')};"
        yield (
            f"insert into sqlite_sequence (name, seq) select {literal(pair.new.name, 'sqlite')}, seq "
            f"from sqlite_sequence where name = {literal(bare, 'sqlite')};"
        )


def _without_comments(sql: str) -> str:
    return "\n".join(line for line in sql.splitlines() if not line.startswith("--"))
