"""Tables on SQLite: foreign keys stand within the table, and a parent may come later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.physical import quoted
from crmspec.targets.relational.model import Given, Table
from crmspec.targets.relational.printing import (
    column_checks,
    column_line,
    create_index,
    create_key,
    create_table,
    primary_key,
    references,
    rule_checks,
)
from crmspec.targets.relational.seeds.identity import SYSTEM_USER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.targets.relational.model import Col
    from crmspec.targets.relational.naming import Where

_CLOCK: Final = "printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer))"
NEW_ID: Final = (
    f"(substr({_CLOCK}, 1, 8) || '-' || substr({_CLOCK}, 9, 4)"
    " || '-7' || substr(lower(hex(randomblob(2))), 2)"
    " || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2)"
    " || '-' || lower(hex(randomblob(6))))"
)
"""A UUID of version 7: 48 bits of milliseconds, then chance."""
NOW: Final = "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')"
DEFAULTS: Final = {
    Given.ID: NEW_ID,
    Given.NOW: NOW,
    Given.ACTOR: f"'{SYSTEM_USER}'",
    Given.OWNER: "null",
}


def table(one: Table, where: Where, targets: Mapping[str, Table]) -> str:
    """Write a table with everything that belongs to it."""
    numbered = any(col.ascending for col in one.columns)
    lines = [*map(_column, one.columns)]
    lines += [] if numbered else [primary_key(one)]
    lines += column_checks("sqlite", one)
    rules, left = rule_checks(SQLITE, one, where)
    lines += rules
    lines += [text for _, text in references(one, targets)]
    return create_table(one, lines, left)


def _column(col: Col) -> str:
    if col.ascending:
        return f"{quoted(col.name)} integer not null primary key autoincrement"
    return column_line("sqlite", col, DEFAULTS)


def keys(one: Table, where: Where) -> Iterator[str]:
    """Write the unique keys of a table."""
    for key in one.keys:
        yield create_key(SQLITE, one, key, where)


def indexes(one: Table) -> Iterator[str]:
    """Write the indexes of a table."""
    for index in one.indexes:
        yield create_index(one, index)
