"""Expressions that say what becomes of values read the other fields as they are to be, whatever else changes."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, planned

from .architectures import compiled
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "reading"
FIRST: Json = {
    "crm": {"name": NAME, "label": "Reading", "targets": ["postgres", "sqlite"]},
    "modules": {
        "firm": {
            "label": "Firm",
            "fields": {"size": {"type": "text"}, "age": {"type": "integer"}, "code": {"type": "text"}},
        }
    },
}
ROW = ("abc", 7, "12")
TEXT: Json = {"type": "text"}
NUMBER: Json = {"type": "integer"}
CODE: Json = {**NUMBER, "retyped": {"from": "text"}}


def _size(using: str) -> Json:
    return {**NUMBER, "retyped": {"from": "text", "using": f"length(before) + {using}"}}


CASES: dict[str, tuple[Json, list[tuple[Any, ...]]]] = {
    "one that stays": ({"size": _size("age"), "age": NUMBER}, [(10, 7)]),
    "one that is called otherwise": (
        {"size": _size("years"), "years": {**NUMBER, "renamed_from": "age"}},
        [(10, 7)],
    ),
    "a new one with a backfill": ({"size": _size("more"), "more": {**NUMBER, "backfill": 5}}, [(8, 5)]),
    "a new one with a default": (
        {"size": _size("more"), "more": {**NUMBER, "default": 5, "required": True}},
        [(8, 5)],
    ),
    "one of another type": ({"size": _size("code"), "code": CODE}, [(15, 12)]),
    "a backfill reads one of another type": (
        {"size": TEXT, "code": CODE, "sum": {**NUMBER, "backfill": "=code + 1"}},
        [("abc", 12, 13)],
    ),
    "a backfill reads a backfill that stands after it": (
        {
            "first": {**NUMBER, "backfill": "=second + 1"},
            "second": {**NUMBER, "backfill": "=age * 2"},
            "age": NUMBER,
        },
        [(15, 14, 7)],
    ),
}


def _made(fields: Json | None = None) -> Settled:
    told = deepcopy(FIRST)
    if fields:
        told["modules"]["firm"]["fields"] = fields
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """One firm."""
    side: SqliteSide | PostgresSide = SqliteSide()
    if request.param == "postgres":
        side = PostgresSide(request.getfixturevalue("postgres_server"), NAME)
    with closing(side), closing(side.empty()) as made:
        first = _made()
        apply(made, planned(made, first), first, "test")
        made.run(f'insert into "firm" ("size", "age", "code") values {ROW}')
        yield made


@pytest.mark.parametrize("case", CASES)
def test_there_and_back(database: Database, case: str) -> None:
    fields, wanted = CASES[case]
    later = _made(fields)
    plan = planned(database, later)
    assert not plan.stops
    apply(database, plan, later, "test")
    assert database.rows(f'select {", ".join(fields)} from "firm"') == wanted
    plan, earlier = plan_back(database)
    assert not plan.stops
    apply(database, plan, earlier, "test")
    assert database.rows('select "size", "age", "code" from "firm"') == [ROW]
