"""What somebody made by hand and is let be: how it comes along, and where it is in the way."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.deploy.plan import Finding
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crmspec.deploy.database import Database
    from crmspec.deploy.inspect import Difference
    from crmspec.deploy.state import Change
    from crmspec.deploy.tables import Pair

_COMES_ALONG: Final = frozenset({"column", "index", "trigger", "view"})
_GOES: Final = "~goes_"
"""How names begin of what has none later."""


class ByHand(NamedTuple):
    """Something that stands in a table, or reads some, and of which the blueprint knows nothing."""

    kind: str
    table: str
    """Of a view none."""
    name: str
    sql: str
    """Of a column its type, else the statement that makes it."""
    later: str = ""
    """The same statement once everything is called as it will be; nothing where it cannot be made any more."""


def let_be(database: Database, items: Sequence[Difference], accept: Collection[str]) -> tuple[ByHand, ...]:
    """What would go with a table of SQLite that is made anew, or break by it, though it is to be let be."""
    if database.dialect != "sqlite":
        return ()
    several = [one for one in items if one.what == "added" and one.kind in _COMES_ALONG]
    return tuple(_found(database, one) for one in several if f"{one.kind} {one.name}" in accept)


def _found(database: Database, item: Difference) -> ByHand:
    table, _, name = item.name.rpartition(".") if item.kind == "view" else item.name.partition(".")
    if item.kind == "column":
        asked = f'select "type" from pragma_table_info({_text(table)}) where "name" = {_text(name)}'
    else:
        asked = (
            f'select "sql" from sqlite_schema where "type" = {_text(item.kind)} and "name" = {_text(name)}'
        )
    rows = database.rows(asked)
    return ByHand(item.kind, table, name, str(rows[0][0]) if rows else "")


def _text(value: str) -> str:
    return literal(value, "sqlite")


def in_the_way(change: Change, items: Sequence[Difference]) -> Iterator[Finding]:
    """What has the name of something that the blueprint brings now: it would be lost, or refused."""
    added = {(one.kind, one.name) for one in items if one.what == "added"}
    for pair in change.pairs:
        if pair.new is None:
            continue
        if pair.old is None:
            if ("table", pair.name) in added:
                yield _told(f"table {pair.name}", f"alter table {quoted(pair.name)} rename to …")
            continue
        for col in pair.new.columns:
            if col.name not in pair.columns and ("column", f"{pair.old.name}.{col.name}") in added:
                way = f"alter table {quoted(pair.old.name)} rename column {quoted(col.name)} to …"
                yield _told(f"column {pair.old.name}.{col.name}", way)


def _told(item: str, way: str) -> Finding:
    message = f"{item} was made by hand, and now the blueprint brings one of that name"
    ways = (f"give yours another name: `{way}`", "apply, then carry over what it holds, and take it away")
    return Finding(item, message, 1, (), ways)


def follow(database: Database, change: Change) -> None:
    """Find out how what was made by hand is worded once the tables and columns it names are called otherwise."""
    if any(one.kind != "column" for one in change.by_hand):
        made = [
            str(sql)
            for (sql,) in database.rows(
                "select sql from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
            )
        ]
        moves = list(_moves(change))
        change.by_hand = tuple(
            one if one.kind == "column" else one._replace(later=_later(one, made, moves))
            for one in change.by_hand
        )


def _moves(change: Change) -> Iterator[str]:
    """The statements that call tables and columns as they are called later; what goes gets a name of its own."""
    renamed = [one for one in change.pairs if one.old is not None and (one.new is None or _is_otherwise(one))]
    for number, pair in enumerate(renamed):
        assert pair.old is not None
        later = {old: new for new, old in pair.columns.items()}
        columns = [one.name for one in pair.old.columns if not one.column.joins]
        several = [(f"{_GOES}{at}", one) for at, one in enumerate(columns) if later.get(one) != one]
        here = f"alter table {quoted(pair.old.name)} rename"
        yield from (f"{here} column {quoted(one)} to {quoted(way)}" for way, one in several)
        yield from (
            f"{here} column {quoted(way)} to {quoted(later[one])}" for way, one in several if one in later
        )
        yield f"{here} to {quoted(f'{_GOES}{number}_')}"
    for number, pair in enumerate(renamed):
        if pair.new is not None:
            yield f"alter table {quoted(f'{_GOES}{number}_')} rename to {quoted(pair.new.name)}"


def _is_otherwise(pair: Pair) -> bool:
    """Whether a table, or a column of it, is called otherwise, or goes."""
    assert pair.old is not None
    assert pair.new is not None
    named = any(old != new for new, old in pair.columns.items())
    return named or pair.old.name != pair.new.name or bool(pair.gone)


def _later(one: ByHand, made: Sequence[str], moves: Sequence[str]) -> str:
    """A statement as SQLite itself words it after the same renames, tried where nothing is lost.

    A view over others of ours cannot be tried: it stays as it is, since they keep their names.
    """
    with closing(sqlite3.connect(":memory:")) as tried:
        try:
            for sql in (*made, one.sql, *moves):
                tried.execute(sql)
        except sqlite3.Error:
            return one.sql if one.kind == "view" else ""
        asked = 'select "sql" from "sqlite_schema" where "type" = ? and "name" = ?'
        found = tried.execute(asked, (one.kind, one.name)).fetchone()
    return str(found[0]) if found and _GOES not in found[0] else ""


def going(change: Change) -> Iterator[Finding]:
    """What does not come along, since what it is about goes; a view is somebody's answer, and stops that."""
    staying = {pair.old.name for pair in change.pairs if pair.old and pair.new}
    for one in change.by_hand:
        item = f"{one.kind} {one.table}.{one.name}" if one.table else f"{one.kind} {one.name}"
        if one.kind == "view":
            if not one.later:
                message = f"{item}, which was made by hand, reads what goes"
                yield Finding(item, message, 1, (), ("take it away first, or have it read something else",))
        elif one.table not in staying or (one.kind != "column" and not one.later):
            message = f"{item}, which was made by hand, goes with what it is about"
            ways = ("make it again afterwards, if it is still wanted",)
            yield Finding(item, message, 1, (), ways, stops=False)
