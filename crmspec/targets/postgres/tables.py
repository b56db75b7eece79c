"""Tables on PostgreSQL: columns and tests at once, foreign keys when every table is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.postgres import POSTGRES
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

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.targets.relational.model import Col
    from crmspec.targets.relational.naming import Where

DEFAULTS: Final = {
    Given.ID: '"fn__new_id"()',
    Given.NOW: "now()",
    Given.ACTOR: '"fn__actor_id"()',
    Given.OWNER: '"fn__user_id"()',
}


def table(one: Table, where: Where) -> str:
    """Write a table without its foreign keys."""
    lines = [*map(_column, one.columns), primary_key(one)]
    lines += column_checks("postgres", one)
    rules, left = rule_checks(POSTGRES, one, where)
    lines += rules
    return create_table(one, lines, left)


def _column(col: Col) -> str:
    if col.ascending:
        return f"{quoted(col.name)} bigint generated always as identity"
    return column_line("postgres", col, DEFAULTS)


def foreign_keys(one: Table, targets: Mapping[str, Table]) -> Iterator[str]:
    """Write the foreign keys of a table, each as a statement."""
    for _, text in references(one, targets):
        yield f"alter table {quoted(one.name)}\n    add {text};"


def keys(one: Table, where: Where) -> Iterator[str]:
    """Write the unique keys of a table."""
    for key in one.keys:
        yield create_key(POSTGRES, one, key, where)


def indexes(one: Table) -> Iterator[str]:
    """Write the indexes of a table."""
    for index in one.indexes:
        yield create_index(one, index)
