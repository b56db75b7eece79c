"""Views through which guarded connections write: within a trigger no other name leads to a table that is shadowed.

A guarded connection has a view by the name of each table, and the triggers of that view decide. What they let
through they write here, and here it becomes a row of the table as it is; nothing is decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Plan, Table

GUARDED_SYSTEM: Final = ("_share", "_tag")
"""Tables of the system's in which people write by their own rights."""


def door(table: str) -> str:
    """Name the view through which a table is written."""
    return physical.derived(table, "door", "view")


def guarded(planned: Plan) -> Iterator[Table]:
    """The tables that guarded connections write."""
    yield from (one for one in planned.system if one.name in GUARDED_SYSTEM)
    yield from planned.tables


def stored(table: Table) -> tuple[str, ...]:
    """The columns that are written; the others are computed of them."""
    return tuple(col.name for col in table.columns if not col.column.joins)


def statements(planned: Plan) -> Iterator[str]:
    """A view for each table, and what becomes of its rows."""
    for one in guarded(planned):
        yield f"{comment(one.origin)}\ncreate view {quoted(door(one.name))} as select * from {quoted(one.name)};"
        yield _trigger(one, "insert", _insert(one))
        if changes(one):
            yield _trigger(one, "update", _update(one))
        if not one.module:
            yield _trigger(one, "delete", f"delete from {quoted(one.name)} where {_row(one)};")


def changes(one: Table) -> bool:
    """Whether its rows are changed at all: tags and bare links are put on and taken off."""
    return one.events[0] != "tagged" and not set(stored(one)) <= set(one.primary)


def _trigger(one: Table, what: str, body: str) -> str:
    name = quoted(physical.trigger(one.name, physical.derived("door", what)))
    return (
        f"create trigger {name}\n    instead of {what} on {quoted(door(one.name))}\nbegin\n    {body}\nend;"
    )


def _insert(one: Table) -> str:
    columns = stored(one)
    values = ", ".join(f"new.{quoted(name)}" for name in columns)
    return f"insert into {quoted(one.name)} ({', '.join(map(quoted, columns))}) values ({values});"


def _update(one: Table) -> str:
    made = ", ".join(f"{quoted(name)} = new.{quoted(name)}" for name in stored(one))
    return f"update {quoted(one.name)} set {made} where {_row(one)};"


def _row(one: Table) -> str:
    return " and ".join(f"{quoted(name)} = old.{quoted(name)}" for name in one.primary)
