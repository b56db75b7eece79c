"""Values that come between the look at the data and its change are not lost without a word."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply, go_on
from crmspec.deploy.planning import plan_back, planned
from crmspec.deploy.refused import Refused

from .architectures import compiled
from .rows import dump
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "missed"
FIRST: Json = {
    "crm": {"name": NAME, "label": "Missed", "targets": ["postgres", "sqlite"]},
    "modules": {"firm": {"label": "Firm", "fields": {"title": {"type": "text"}, "size": {"type": "text"}}}},
}
SIZES = 'select "title", "size" from "firm" order by 1'


def _made(size: Json | None = None) -> Settled:
    told = deepcopy(FIRST)
    if size:
        told["modules"]["firm"]["fields"]["size"] = size
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """One firm, whose size is a number."""
    side: SqliteSide | PostgresSide = SqliteSide()
    if request.param == "postgres":
        side = PostgresSide(request.getfixturevalue("postgres_server"), NAME)
    with closing(side), closing(side.empty()) as made:
        first = _made()
        apply(made, planned(made, first), first, "test")
        _write(made, "a", "7")
        yield made


def _write(database: Database, title: str, size: str) -> None:
    database.run(f'insert into "firm" ("title", "size") values (\'{title}\', \'{size}\')')


def test_a_value_that_came_since_stops_where_all_must_convert(database: Database) -> None:
    later = _made({"type": "integer", "retyped": {"from": "text"}})
    plan = planned(database, later)
    _write(database, "b", "about 9")
    before = dump(database, _version(database))
    with pytest.raises(Refused, match=r"1 value of `firm\.size` came after the data was looked at"):
        apply(database, plan, later, "test")
    if database.dialect == "sqlite":
        assert dump(database, _version(database)) == before
        database.run('update "firm" set "size" = \'9\' where "title" = \'b\'')
        apply(database, planned(database, later), later, "test")
    else:
        with pytest.raises(Refused, match=r"1 value of `firm\.size`"):
            go_on(database)
        database.run('update "firm" set "size" = 9 where "title" = \'b\'')
        assert go_on(database)
    assert database.rows(SIZES) == [("a", 7), ("b", 9)]
    assert planned(database, later).is_empty


def _version(database: Database) -> Any:
    from crmspec.deploy.tables import Version

    manifest = ledger.standing(database).manifest
    assert manifest is not None
    return Version(manifest)


def test_a_value_that_came_since_is_told_where_it_may_be_lost(database: Database) -> None:
    later = _made({"type": "integer", "retyped": {"from": "text", "else": "null"}})
    plan = planned(database, later)
    assert not plan.findings
    _write(database, "b", "about 9")
    told: list[str] = []
    apply(database, plan, later, "test", told.append)
    assert "1 value of `firm.size` does not convert, and is left behind" in told
    noted = [one["missed"] for one in ledger.history(database, steps=True) if "missed" in one]
    assert noted == [{"firm.size": 1}]
    assert database.rows(SIZES) == [("a", 7), ("b", None)]
    plan, earlier = plan_back(database)
    apply(database, plan, earlier, "test")
    assert database.rows(SIZES) == [("a", "7"), ("b", "about 9")]


def test_a_value_without_a_way_that_came_since_stops(database: Database) -> None:
    database.run('update "firm" set "size" = null')
    later = _made({"type": "json"})
    plan = planned(database, later)
    assert not plan.stops
    _write(database, "b", "{}")
    with pytest.raises(Refused, match=r"1 value of `firm\.size` came"):
        apply(database, plan, later, "test")


def test_a_value_that_came_before_going_back_stops(database: Database) -> None:
    later = _made({"type": "text", "max_length": 400, "retyped": {"from": "integer"}})
    first = _made({"type": "integer", "retyped": {"from": "text"}})
    apply(database, planned(database, first), first, "test")
    apply(database, planned(database, later), later, "test")
    plan, earlier = plan_back(database)
    assert not plan.stops
    database.run('update "firm" set "size" = \'many\' where "title" = \'a\'')
    with pytest.raises(Refused, match=r"1 value of `firm\.size` came"):
        apply(database, plan, earlier, "test")


def test_what_does_not_convert_is_told_though_empty_ones_get_something(database: Database) -> None:
    _write(database, "b", "about 9")
    plan = planned(database, _made({"type": "integer", "retyped": {"from": "text"}, "backfill": 1}))
    (told,) = [one for one in plan.findings if one.stops]
    assert told.message == "1 row of `firm.size` does not convert: `about 9` (1)"
