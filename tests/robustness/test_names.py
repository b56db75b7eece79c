"""Names that mean something to a database, to Python, to JavaScript: they are names like any other."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import judge
from .databases import postgres, sqlite

if TYPE_CHECKING:
    import psycopg

WORDS = (
    *("order", "user", "group", "select", "table", "from", "case", "where", "class", "is", "primary", "desc"),
    *("rowid", "oid", "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "index", "check", "default", "values"),
    *("all", "any", "public", "none", "null", "true", "false", "and", "or", "not", "in", "as", "if", "else", "for"),
    *("lambda", "def", "import", "self", "constructor", "prototype", "this", "old", "new", "record", "value", "name"),
    *("key", "type", "fields", "id_", "current_user", "session_user", "row", "rows", "end", "begin", "to", "on", "do"),
    *("unique", "references", "trigger", "view", "schema", "grant", "role", "limit", "offset", "text", "integer"),
    *("date", "time", "timestamp", "interval", "owner", "admin", "postgres", "main", "temp", "natural"),
)  # fmt: skip
NAMES = tuple(dict.fromkeys(one.rstrip("_") for one in WORDS))
COLUMNS = ("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid")
"""What every table of PostgreSQL has already."""


def blueprint(names: tuple[str, ...], field: str) -> str:
    """Each name as the name of everything."""
    plain = {one: {"label": one} for one in names}
    owned: dict[str, Any] = {
        one: {"label": one, "ownership": "user", "fields": {field: {"type": "text"}}} for one in names
    }
    stages = {one: {"label": one, "initial": not at} for at, one in enumerate(names) if one != "any"}
    turns = {one: {"from": other, "to": one} for other, one in pairwise([*stages, next(iter(stages))])}
    every = {
        "crm": {"name": "user", "label": "Names"},
        "modules": owned,
        "roles": {one: {"label": one, "can": {one: {"read": "own"}}} for one in names},
        "tags": {one: {"label": one, "tags": plain} for one in names[:3]},
        "lead_sources": plain,
        "teams": plain,
        "value_sets": {one: {"label": one, "values": plain} for one in names[:3]},
    }
    every["pipelines"] = {
        "select": {
            "label": "x",
            "module": names[0],
            "field": "stage",
            "stages": stages,
            "transitions": turns,
        },
    }
    owned[names[0]]["fields"] |= {"stage": {"type": "picklist"}}
    return json.dumps(every, indent=1)


def fields(names: tuple[str, ...]) -> str:
    """Each name as a field, and read by a formula."""
    declared: dict[str, Any] = {"first": {"type": "text"}}
    declared |= {one: {"type": "integer", "minimum": 0} for one in names}
    module = {"label": "x", "ownership": "none", "fields": declared}
    return json.dumps({"crm": {"name": "x", "label": "x"}, "modules": {"order": module}}, indent=1)


def errors(text: str) -> list[str]:
    found = judge.run({"crm.yaml": text}, Path("nowhere")).diagnostics
    return [f"{one.code} {one.message}" for one in found if one.severity == "error"]


def both(text: str, connection: psycopg.Connection[Any]) -> None:
    outcome = judge.run({"crm.yaml": text}, Path("nowhere"))
    assert [f"{one.code} {one.message}" for one in outcome.diagnostics if one.severity == "error"] == []
    assert outcome.files is not None
    sqlite(outcome.files).close()
    with postgres(connection, outcome.files):
        pass


def test_names_of_everything(postgres_connection: psycopg.Connection[Any]) -> None:
    both(blueprint(NAMES, "select"), postgres_connection)


def test_names_of_fields(postgres_connection: psycopg.Connection[Any]) -> None:
    taken = {"id", "owner", *COLUMNS}
    both(fields(tuple(one for one in NAMES if one not in taken)), postgres_connection)


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_that_postgres_keeps(name: str) -> None:
    (found,) = errors(fields((name,)))
    assert found == f"FLD110 `{name}` is a column that PostgreSQL keeps in every table for itself"


@pytest.mark.parametrize("name", ["sqlite", "sqlite_file"])
def test_names_that_sqlite_keeps(name: str) -> None:
    (found,) = errors(blueprint((name, "other"), "x"))
    assert found.startswith("FLD115")


NAMED = {
    "stage `any`": "pipelines: {p: {label: P, module: x, field: f, stages: {any: {label: A, initial: true}}}}",
    "role `system`": "roles: {system: {label: S}}",
    "role `customer`": "roles: {customer: {label: S}}",
    "channel `internal`": "channels: {internal: {label: I, kind: email, address: {x: e}}}",
}
LEAST = (
    "crm: {name: x, label: X}\n"
    "modules: {x: {label: X, fields: {name: {type: text}, f: {type: picklist}, e: {type: email}}}}\n"
)


@pytest.mark.parametrize("name", NAMED)
def test_words_that_mean_something_else(name: str) -> None:
    kind, word = name.split()
    found = [one for one in errors(f"{LEAST}{NAMED[name]}\n") if one.startswith("REF106")]
    assert found == [f"REF106 {word} is a word with a meaning of its own where a {kind} is named"]


def test_words_that_are_scopes_or_lists_elsewhere(postgres_connection: psycopg.Connection[Any]) -> None:
    names = ("all", "any", "public", "none")
    both(blueprint(names, "own"), postgres_connection)
