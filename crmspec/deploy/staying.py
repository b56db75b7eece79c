"""Reference data that goes from the blueprint and stays in the database, since rows that people wrote point at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.deploy.plan import Finding, counted
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.rows import Row
    from crmspec.deploy.state import Change

_FEW: Final = 5
_WAYS: Final = (
    "let it be: `crmspec revert` finds it again",
    "or first take away or change what points at it",
)


def findings(database: Database, change: Change) -> Iterator[Finding]:
    """Tell of each row what holds it."""
    for table in sorted({one.table for one in change.rows_gone if not one.successor}):
        several = [one for one in change.rows_gone if one.table == table and not one.successor]
        held = dict(_held(database, change, table, several))
        names = _names(database, change, table) if held else {}
        for row in several:
            key = str(row.key[0][1])
            if key in held:
                yield _told(table, names.get(key, key), held[key])


def _told(table: str, name: str, held: dict[str, int]) -> Finding:
    count = sum(held.values())
    by = ", ".join(f"{counted(number, 'row')} of `{one}`" for one, number in held.items())
    points = "points" if count == 1 else "point"
    message = f"`{name}` of `{table}` goes from the blueprint and stays here: {by} {points} at it"
    return Finding(table, message, count, (), _WAYS, stops=False)


def _held(
    database: Database, change: Change, table: str, several: list[Row]
) -> Iterator[tuple[str, dict[str, int]]]:
    """For the key of each row that is in use, how many rows of which tables point at it."""
    found: dict[str, dict[str, int]] = {}
    if any(len(one.key) > 1 for one in several):
        return
    keys = ", ".join(literal(one.key[0][1], change.dialect) for one in several)  # type: ignore[arg-type]
    for other, column in change.holding(table):
        name, where = quoted(column), f"{quoted(column)} in ({keys}){change.but_going(other)}"
        asked = f"select {name}, count(*) from {quoted(other)} where {where} group by 1"
        for key, count in database.rows(asked):
            told = found.setdefault(str(key), {})
            told[other] = told.get(other, 0) + count
    yield from found.items()


def _names(database: Database, change: Change, table: str) -> dict[str, str]:
    """What rows that are known by an id are called."""
    planned = change.before.plan.by_name()[table]
    if planned.primary != ("id",) or planned.column("name") is None:
        return {}
    return {str(id_): name for id_, name in database.rows(f'select "id", "name" from {quoted(table)}')}
