"""Tables on PostgreSQL: columns and tests at once, foreign keys when every table is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import quoted
from crmspec.targets.relational.model import Given, Table
from crmspec.targets.relational.printing import (
    column_checks,
    column_line,
    create_table,
    primary_key,
    references,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.targets.relational.model import Col

DEFAULTS: Final = {
    Given.ID: '"fn__new_id"()',
    Given.NOW: "now()",
    Given.ACTOR: '"fn__actor_id"()',
    Given.OWNER: '"fn__user_id"()',
}


def table(one: Table) -> str:
    """Write a table without its foreign keys."""
    lines = [_column(col) for col in one.columns]
    return create_table(one, [*lines, primary_key(one), *column_checks("postgres", one)])


def _column(col: Col) -> str:
    if col.ascending:
        return f"{quoted(col.name)} bigint generated always as identity"
    return column_line("postgres", col, DEFAULTS)


def foreign_keys(one: Table, targets: Mapping[str, Table]) -> Iterator[str]:
    """Write the foreign keys of a table, each as a statement."""
    for _, text in references(one, targets):
        yield f"alter table {quoted(one.name)}\n    add {text};"
