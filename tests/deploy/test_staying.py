"""Reference data that goes stays where rows that people wrote point at it, and a plan says so."""

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
NAME = "staying"
ANN, BOB = "00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000b2"
FIRST: Json = {
    "crm": {"name": NAME, "label": "Staying", "targets": ["postgres", "sqlite"]},
    "roles": {"seller": {"label": "Seller"}},
    "teams": {one: {"label": one.title(), "managed": "blueprint"} for one in ("north", "south")},
    "modules": {"firm": {"label": "Firm", "fields": {"title": {"type": "text"}}}},
}
MEMBERS = 'select "name", "position" from "_team_member" join "_team" on "id" = "team_id" order by 1, 2'


def _made(told: Json) -> Settled:
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


def _without_teams() -> Settled:
    told = deepcopy(FIRST)
    del told["teams"]
    return _made(told)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Two teams; the one in the north has two members."""
    side: SqliteSide | PostgresSide = SqliteSide()
    if request.param == "postgres":
        side = PostgresSide(request.getfixturevalue("postgres_server"), NAME)
    with closing(side), closing(side.empty()) as made:
        first = _made(FIRST)
        apply(made, planned(made, first), first, "test")
        for id_ in (ANN, BOB):
            made.run(
                f'insert into "_user" ("id", "name", "email") values (\'{id_}\', \'a\', \'{id_}@example.com\')'
            )
            made.run(
                'insert into "_team_member" ("team_id", "user_id", "position") '
                f'select "id", \'{id_}\', 7 from "_team" where "name" = \'north\''
            )
        yield made


def _teams(database: Database) -> list[str]:
    return [one for (one,) in database.rows('select "name" from "_team" order by 1')]


def test_a_team_with_members_stays_and_the_plan_says_so(database: Database) -> None:
    later = _without_teams()
    plan = planned(database, later)
    (told,) = [one for one in plan.findings if one.subject == "_team"]
    assert told.message == (
        "`north` of `_team` goes from the blueprint and stays here: 2 rows of `_team_member` point at it"
    )
    assert (told.count, told.stops) == (2, False)
    apply(database, plan, later, "test")
    assert _teams(database) == ["north"]
    assert database.rows(MEMBERS) == [("north", 7), ("north", 7)]
    assert planned(database, later).is_empty


def test_what_a_queue_might_hold_goes_though_its_module_is_called_otherwise(database: Database) -> None:
    told = deepcopy(FIRST)
    told["modules"] = {"company": {**told["modules"]["firm"], "renamed_from": "firm", "ownership": "queue"}}
    told["queues"] = {"inbox": {"modules": ["company"], "roles": ["seller"]}}
    later = _made(told)
    apply(database, planned(database, later), later, "test")
    database.run(
        f'insert into "_queue_member" ("id", "queue_id", "user_id") select \'{ANN}\', "id", \'{ANN}\' from "_queue"'
    )
    plan, earlier = plan_back(database)
    apply(database, plan, earlier, "test")
    assert database.rows('select "name" from "_queue"') == [("inbox",)]
    assert database.rows('select count(*) from "_queue_module"') == [(0,)]


def test_it_is_the_same_team_after_going_back(database: Database) -> None:
    before = database.rows(MEMBERS)
    later = _without_teams()
    apply(database, planned(database, later), later, "test")
    plan, earlier = plan_back(database)
    assert not plan.stops
    apply(database, plan, earlier, "test")
    assert _teams(database) == ["north", "south"]
    assert database.rows(MEMBERS) == before
