"""As long and as many as the language allows: names of 40 characters, hundreds of fields, options, roles."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import judge
from .databases import postgres, scripts, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    import psycopg


def long(stem: str, number: int = 0) -> str:
    """A name of 40 characters that differs from its like at the end only."""
    return f"{stem}_{'x' * (35 - len(stem))}{number:04}"


def fields(names: list[str], at: int) -> dict[str, Any]:
    """Two hundred fields of all kinds that make columns, tables, indexes and checks."""
    other = names[(at + 1) % len(names)]
    special: tuple[dict[str, Any], ...] = (
        {"type": "text", "required": True, "unique": True},
        {"type": "lookup", "to": other},
        {"type": "picklist", "values": long("list")},
        {"type": "multi_picklist", "values": long("list")},
        {"type": "money", "currencies": "many", "minimum": 0},
        {"type": "address"},
        {"type": "email", "many": True},
        {"type": "many_to_many", "to": other, "through": long("link", at), "reverse": long("back", at)},
        {"type": "polymorphic", "targets": names[:3]},
        {"type": "tags", "category": long("category")},
        {"type": "file", "many": True},
        {"type": "formula", "expression": f"{long('field', 0)} + {long('field', 0)}"},
        {"type": "auto_number", "pattern": "A-{yyyy}-{number:9}"},
        {"type": "lead_source"},
        {"type": "user"},
        {"type": "json"},
    )
    declared = {long("field", number): special[number] for number in range(len(special))}
    declared |= {
        long("field", number): {"type": "integer", "maximum": 9} for number in range(len(special), 200)
    }
    return declared


def blueprint() -> dict[str, Any]:
    """Every name as long as it may be."""
    names = [long("module", number) for number in range(4)]
    options = {long("option", number): {"label": "x" * 200} for number in range(300)}
    modules = {
        name: {
            "label": "x" * 200,
            "ownership": "user_or_queue",
            "fields": {**fields(names, at), "stage": {"type": "picklist"}},
            "unique": [[long("field", 0), long("field", 1)]],
            "indexes": [[long("field", number) for number in range(16, 20)]],
            "search": [long("field", 0)],
            "history": True,
        }
        for at, name in enumerate(names)
    }
    rows = {"read": {"scope": "team", "fields": "all"}, "update": {"scope": "own", "fields": "all"}}
    return {
        "crm": {"name": long("deployment"), "label": "x" * 200, "currencies": ["USD", "EUR"]},
        "value_sets": {long("list"): {"label": "x", "values": options}},
        "tags": {long("category"): {"label": "x", "tags": options}},
        "lead_sources": {long("source"): {"label": "x", "details": options}},
        "modules": modules,
        "roles": {long("role", at): {"label": "x", "can": dict.fromkeys(names, rows)} for at in range(60)},
        "pipelines": {
            long("pipeline", at): {
                "label": "x",
                "module": name,
                "field": "stage",
                "stages": {long("stage", one): {"label": "x", "initial": not one} for one in range(40)},
                "transitions": {
                    long("transition", one): {"from": long("stage", one), "to": long("stage", (one + 1) % 40)}
                    for one in range(40)
                },
            }
            for at, name in enumerate(names)
        },
        "segments": {
            long("segment", at): {"label": "x", "module": name, "where": f"{long('field', 20)} > 1"}
            for at, name in enumerate(names)
        },
    }


@cache
def compiled() -> Mapping[str, str]:
    outcome = judge.run({"crm.yaml": json.dumps(blueprint(), indent=1)}, Path("nowhere"))
    assert [one.message for one in outcome.diagnostics if one.severity == "error"] == []
    assert outcome.files is not None
    return outcome.files


def test_sqlite_loads_it() -> None:
    lite = sqlite(compiled())
    assert lite.execute('select count(*) from "_role"').fetchone() == (60,)
    assert lite.execute('select count(*) from "_option"').fetchone() == (300,)


def test_postgres_loads_it(postgres_connection: psycopg.Connection[Any]) -> None:
    with postgres(postgres_connection, compiled()):
        found = postgres_connection.execute('select count(*) from "_lead_source"').fetchone()
        assert found == (301,)


def test_no_name_is_cut_by_the_database() -> None:
    """PostgreSQL cuts longer names without a word, and two that begin alike would be one."""
    for path in scripts(compiled(), "postgres"):
        for name in re.findall(r'"([^"\n]+)"', re.sub(r"'(?:[^']|'')*'|--[^\n]*", "", compiled()[path])):
            assert len(name.encode()) <= 63, name
