"""What somebody made by hand and is let be: how it comes along, and where it is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.deploy.plan import Finding
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crmspec.deploy.database import Database
    from crmspec.deploy.inspect import Difference
    from crmspec.deploy.state import Change

_MADE_ANEW: Final = frozenset({"column", "index", "trigger"})


class ByHand(NamedTuple):
    """Something that stands in a table and of which the blueprint knows nothing."""

    kind: str
    table: str
    name: str
    sql: str
    """Of a column its type, else the statement that makes it."""


def let_be(database: Database, items: Sequence[Difference], accept: Collection[str]) -> tuple[ByHand, ...]:
    """What would go with a table of SQLite that is made anew, though it is to be let be."""
    if database.dialect != "sqlite":
        return ()
    several = [one for one in items if one.what == "added" and one.kind in _MADE_ANEW]
    return tuple(_found(database, one) for one in several if f"{one.kind} {one.name}" in accept)


def _found(database: Database, item: Difference) -> ByHand:
    table, _, name = item.name.partition(".")
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


def going(change: Change) -> Iterator[Finding]:
    """What does not come along, since its table is called otherwise or goes."""
    staying = {
        pair.old.name for pair in change.pairs if pair.old and pair.new and pair.old.name == pair.new.name
    }
    for one in change.by_hand:
        if one.kind != "column" and one.table not in staying:
            item = f"{one.kind} {one.table}.{one.name}"
            message = f"{item}, which was made by hand, goes with its table"
            yield Finding(
                item, message, 1, (), ("make it again afterwards, if it is still wanted",), stops=False
            )
