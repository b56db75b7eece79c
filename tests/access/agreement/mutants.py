"""Databases with one safeguard less: each has to be noticed by the comparison with the reference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crmspec.physical import quoted

from .architectures import FIELDS
from .breaking import functions, views
from .world import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

BESIDE = "account__interests"
TABLES = (*FIELDS, BESIDE, "account__phones", "account__allies")
_MASK = re.compile(r"WHEN m\.\w+ THEN [rf]\.(\w+)")


@dataclass(frozen=True)
class Mutant:
    """One safeguard, taken away; and together with it what holds the same line, where something does."""

    kind: str
    module: str
    """What it is about; empty where that may be any."""
    name: str
    statements: tuple[str, ...]
    backing: tuple[str, ...] = ()
    """Takes away the other layers that hold the same line."""
    role: str = ""
    """The database role that it concerns."""
    field: str = ""


def mutants(connection: psycopg.Connection[Any]) -> list[Mutant]:
    """Every safeguard of the modules' tables."""
    return [
        *_policies(connection),
        *_masks(connection),
        *_triggers(connection),
        *_row_security(),
        *_column_grants(connection),
        *_decisions(connection),
    ]


def _rows(connection: psycopg.Connection[Any], sql: str, *values: Any) -> list[tuple[Any, ...]]:
    return connection.execute(sql.encode(), values).fetchall()


def _module(table: str) -> str:
    return table.partition("__")[0] if table != "_tag" else "account"


def _without_triggers(table: str) -> str:
    return f"alter table {quoted(table)} disable trigger user"


def _policies(connection: psycopg.Connection[Any]) -> Iterator[Mutant]:
    """A policy that lets every row pass; one that narrows, gone."""
    found = _rows(
        connection,
        "select tablename, policyname, permissive, qual, with_check from pg_policies "
        "where schemaname = current_schema() and tablename = any (%s) order by 1, 2",
        list(TABLES),
    )
    for table, name, permissive, using, check in found:
        on = f"{quoted(name)} on {quoted(table)}"
        if permissive == "RESTRICTIVE":
            yield Mutant("restriction", _module(table), name, (f"drop policy {on}",))
        elif {using, check} - {None, "true"}:
            parts = [
                f"{word} (true)"
                for word, test in (("using", using), ("with check", check))
                if test is not None
            ]
            text = f"alter policy {on} {' '.join(parts)}"
            yield Mutant("policy", _module(table), name, (text,))


def _masks(connection: psycopg.Connection[Any]) -> Iterator[Mutant]:
    """A view that shows a field in every row that is seen."""
    for module in FIELDS:
        view = quoted(f"{module}__seen")
        [(text,)] = _rows(connection, "select pg_get_viewdef(%s::regclass)", view)
        for found in _MASK.finditer(text):
            shown = found[0].replace(found[0].split()[1], "true", 1)
            text_of = text[: found.start()] + shown + text[found.end() :]
            statement = f"create or replace view {view} as {text_of}"
            yield Mutant("mask", module, f"{module}.{found[1]}", (statement,))


def _triggers(connection: psycopg.Connection[Any]) -> Iterator[Mutant]:
    """A trigger that decides, or notes what is named, disabled."""
    found = _rows(
        connection,
        "select c.relname, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid "
        "where c.relnamespace = current_schema()::regnamespace and c.relname = any (%s) and not t.tgisinternal "
        "and (t.tgname like '%%guard%%' or t.tgname like '\\_asked%%' or t.tgname like '%%mass%%') order by 1, 2",
        [*TABLES, "_tag"],
    )
    for table, name in found:
        kind = next(one for one in ("guard", "asked", "mass") if one in name)
        statement = f"alter table {quoted(table)} disable trigger {quoted(name)}"
        yield Mutant(f"{kind} trigger", _module(table), f"{table}.{name}", (statement,))


def _decisions(connection: psycopg.Connection[Any]) -> Iterator[Mutant]:
    """A function or a view that decides, with one test less."""
    for kind, name, statement in (*functions(connection), *views(connection)):
        about = re.search(r"__(account|deal|line|ticket)\b|^(account)__", name)
        module = next(filter(None, about.groups()), "") if about else ""
        yield Mutant(kind, module, name, (statement,))


def _row_security() -> Iterator[Mutant]:
    for table in TABLES:
        statement = f"alter table {quoted(table)} disable row level security"
        yield Mutant("row security", _module(table), table, (statement,))


def _column_grants(connection: psycopg.Connection[Any]) -> Iterator[Mutant]:
    """A column more that a database role may read or write; of what is computed there is no column.

    The form of a role for who leads many has the role's columns, which is tested by itself: here it has them too.
    """
    roles = _rows(
        connection,
        "select distinct grantee from information_schema.column_privileges "
        "where table_schema = current_schema() and table_name = any (%s) and grantee not like '%%\\_system' "
        "and grantee not like '%%\\_reader' and grantee not like '%%\\_wide' and grantee <> current_user order by 1",
        list(FIELDS),
    )
    for module, fields in FIELDS.items():
        columns = [COLUMNS.get(one, one) for one in fields if one != "twice"]
        for (role,) in roles:
            for verb, more in (("select", ()), ("insert", ()), ("update", ("deleted_at",))):
                for column in (*columns, *more):
                    if not _has(connection, role, module, column, verb):
                        yield _wider(role, _forms(connection, role), module, column, verb)


def _has(connection: psycopg.Connection[Any], role: str, table: str, column: str, verb: str) -> bool:
    asked = "select has_column_privilege(%s, %s, %s, %s)"
    return bool(_rows(connection, asked, role, quoted(table), column, verb)[0][0])


def _forms(connection: psycopg.Connection[Any], role: str) -> str:
    """A database role, and its form for who leads many."""
    found = _rows(
        connection, "select rolname from pg_roles where rolname = any (%s)", [role, f"{role}__wide"]
    )
    return ", ".join(quoted(name) for (name,) in found)


def _wider(role: str, forms: str, module: str, column: str, verb: str) -> Mutant:
    statement = f"grant {verb} ({quoted(column)}) on {quoted(module)} to {forms}"
    name, backing = f"{role} {verb} {module}.{column}", _open(forms, module, verb, column)
    field = next((one for one, called in COLUMNS.items() if called == column), column)
    return Mutant(f"{verb} grant", module, name, (statement,), backing, _role_of(role), field)


def _open(forms: str, module: str, verb: str, column: str) -> tuple[str, ...]:
    """All rows open to a role, and nothing that decides about them: what is left are its columns."""
    named = '"id", "deal_id"' if (module, verb) == ("line", "insert") and column != "deal_id" else '"id"'
    told = f"grant {'insert' if verb == 'insert' else 'select'} ({named}) on {quoted(module)} to {forms}"
    rows = f"create policy open on {quoted(module)} for all to {forms} using (true) with check (true)"
    return (rows, told, _without_triggers(module))


def _role_of(name: str) -> str:
    """The role of a database role, whatever its form; those of the deployment itself begin with an underscore."""
    return name.split("__")[1]
