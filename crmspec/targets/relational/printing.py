"""How tables become SQL where both databases agree; a dialect says what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.compiler.expressions.sql import Unsupported, check_sql, filter_sql
from crmspec.physical import quoted
from crmspec.targets.relational.model import Col, Given, Index, Key, Table
from crmspec.targets.relational.text import block, comment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.expressions.sql import Dialect as Sql
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Rule
    from crmspec.targets.relational.naming import Where


def column_line(dialect: Dialect, col: Col, defaults: Mapping[Given, str]) -> str:
    """Write a column's name, type, default and whether it may be null."""
    column = col.column
    words = [quoted(column.name), physical.column_type(column, dialect)]
    if column.joins:
        words.append(f"generated always as ({physical.joined(column)}) stored")
    if col.default is not None:
        words.append(f"default {default_sql(dialect, col, defaults)}")
    if col.required:
        words.append("not null")
    return " ".join(words)


def default_sql(dialect: Dialect, col: Col, defaults: Mapping[Given, str]) -> str:
    """Write a default: what the database makes itself, or a literal."""
    value = col.default
    if isinstance(value, Given):
        return defaults[value]
    if isinstance(value, list):
        return texts(dialect, value)
    text = physical.literal(value, dialect)
    return f"({text})" if text.startswith("-") else text


def texts(dialect: Dialect, values: list[str]) -> str:
    """Write a list of words, such as what is chosen of a checklist."""
    if dialect == "postgres":
        return f"array[{', '.join(physical.literal(one, dialect) for one in values)}]::text[]"
    from pydantic_core import to_json

    return physical.literal(to_json(values).decode(), dialect)


def column_checks(dialect: Dialect, table: Table) -> Iterator[str]:
    """Write what each column's type and limits ask for, as named constraints."""
    for col in table.columns:
        for one in physical.column_checks(col.column, dialect):
            name = physical.check(table.name, col.name, one.what)
            yield f"constraint {quoted(name)} check ({one.sql})"


def rule_checks(sql: Sql, table: Table, where: Where) -> tuple[list[str], list[str]]:
    """Write what must hold for each row, as named constraints; and tell what is left to the gateway."""
    lines, left = [], [*table.elsewhere]
    for rule in table.rules:
        try:
            lines.append(f"constraint {quoted(rule.name)} check ({_rule(sql, rule, where)})")
        except Unsupported:
            left.append(rule.origin)
    return lines, left


def _rule(sql: Sql, rule: Rule, where: Where) -> str:
    holds = rule.sql if rule.holds is None else check_sql(rule.holds, sql, where, subqueries=False)
    if rule.when is None:
        return holds
    return f"not {filter_sql(rule.when, sql, where, subqueries=False)} or ({holds})"


def primary_key(table: Table) -> str:
    """Write the primary key."""
    return f"constraint {quoted(physical.primary_key(table.name))} primary key ({names(table.primary)})"


def names(columns: tuple[str, ...]) -> str:
    """List columns."""
    return ", ".join(map(quoted, columns))


def references(table: Table, targets: Mapping[str, Table]) -> Iterator[tuple[str, str]]:
    """Write each foreign key as a named constraint."""
    for col in table.columns:
        to, rule = col.column.references, col.column.on_delete
        if to is not None:
            name = physical.foreign_key(table.name, col.name)
            other = targets[physical.table(to)]
            key = f"foreign key ({quoted(col.name)}) references {quoted(other.name)} ({names(other.primary)})"
            yield name, f"constraint {quoted(name)} {key} on delete {(rule or 'restrict').replace('_', ' ')}"


def create_table(table: Table, lines: list[str], left: list[str]) -> str:
    """Write a table under comments that say where it comes from, and what the gateway alone keeps."""
    told = [comment(table.origin, table.title)]
    if left:
        told.append(comment("kept by the gateway", ", ".join(left)))
    return "\n".join([*told, block(f"create table {quoted(table.name)} (", lines)])


def create_index(table: Table, index: Index) -> str:
    """Write an index, and what it serves."""
    on = f"on {quoted(table.name)} ({names(index.columns)})"
    note = f"{comment('for ' + ', '.join(index.reasons))}\n" if index.reasons else ""
    return f"{note}create index {quoted(index.name)} {on};"


def create_key(sql: Sql, table: Table, key: Key, where: Where) -> str:
    """Write a unique index; text is held against text without regard to ASCII case."""
    tests = [f"{quoted('deleted_at')} is null"] if key.live else []
    if key.where is not None:
        tests.append(filter_sql(key.where, sql, where, subqueries=False))
    parts = [f"lower({quoted(one)})" if one in key.folded else quoted(one) for one in key.columns]
    parts = parts or [f"({quoted('deleted_at')} is null)"]
    condition = f"\n    where {' and '.join(tests)}" if tests else ""
    head = f"create unique index {quoted(key.name)}"
    return f"{comment(key.origin)}\n{head}\n    on {quoted(table.name)} ({', '.join(parts)}){condition};"
