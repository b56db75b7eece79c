"""What random rights come upon rarely: a few roles made for it, and each side tries the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from .actions import Action, expected
from .architectures import ROLES, blueprint, compiled
from .compare import Tally, attempting
from .noticing import WRONG_TAGS
from .postgres import Postgres
from .sqlite import Sqlite
from .world import populate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .compare import Side
    from .world import Row, World

SEED = 5
ROLES_TOLD: dict[str, Any] = {
    "agent": {"can": {"deal": {"read": "all", "update": "all", "delete": "all", "mass_update": "all"}}},
    "lead": {"can": {"deal": {"read": "all", "delete": "all"}}},
    "robot": {"can": {"account": {"read": "all"}}, "tags": {"apply": "all"}},
    "auditor": {"can": {"deal": {"read": "all", "update": {"scope": "all", "fields": ["name"]}}}},
}
SHARES = {
    "open": {
        "module": "deal",
        "to": {"role": "clerk"},
        "if": "approved",
        "access": "update",
        "fields": ["name"],
    }
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    told = blueprint(Random(SEED))
    told["roles"] = {name: {"label": name.title(), **ROLES_TOLD.get(name, {})} for name in ROLES}
    told |= {"shares": SHARES, "restrictions": {}}
    told["pipelines"]["sales"]["transitions"]["win"]["by"] = []
    return populate(compiled(told, SEED, tmp_path), Random(SEED))


@pytest.fixture(params=["postgres", "sqlite"])
def side(request: pytest.FixtureRequest, world: World, tmp_path: Path) -> Iterator[Side]:
    if request.param == "postgres":
        connection = request.getfixturevalue("postgres_connection")
        with connection.transaction(force_rollback=True):
            yield Postgres(connection, world)
        return
    made = Sqlite(tmp_path, world)
    yield made
    made.close()


def of(world: World, role: str) -> str:
    return next(one for one, roles in world.users.items() if roles == {role})


def deals(world: World, which: Callable[[Row], object]) -> list[Row]:
    """Living deals of a kind, in the first stage, where nothing is locked."""
    found = world.records["deal"].values()
    return [row for row in found if row["deleted_at"] is None and row["stage"] == "open" and which(row)]


def differing(side: Side, world: World, action: Action) -> list[str]:
    tally = Tally()
    attempting(side, world, action, tally)
    return tally.differing


@pytest.mark.parametrize("role", ["clerk", "auditor"])
def test_a_stage_may_be_named_that_stays(side: Side, world: World, role: str) -> None:
    """By who may update the record, though not this field: as a share lets them, or a grant."""
    row = deals(world, lambda one: one["approved"])[0]
    for told in ({"stage": "open"}, {"stage": "open", "name": "renamed"}):
        action = Action(of(world, role), "update", "deal", (row["id"],), told)
        assert expected(world, action).allowed
        assert differing(side, world, action) == []


@pytest.mark.parametrize("role", ["agent", "lead"])
def test_several_are_not_deleted_in_one_statement(side: Side, world: World, role: str) -> None:
    """A mass update is about fields; each of the records is deleted by itself."""
    first, second, *_ = (row["id"] for row in deals(world, lambda _: True))
    found = {}
    for keys in ((first,), (first, second)):
        action = Action(of(world, role), "delete", "deal", keys)
        found[len(keys)] = expected(world, action).rule if len(keys) > 1 else expected(world, action).allowed
        assert differing(side, world, action) == []
    assert found == {1: True, 2: "over_limit"}


@pytest.mark.parametrize("sql", WRONG_TAGS)
def test_a_field_of_tags_has_those_of_its_category(side: Any, world: World, sql: str) -> None:
    """Whoever applies tags of all categories, puts none of another on."""
    robot = of(world, "robot")
    keys = [key for key, row in world.records["account"].items() if row["deleted_at"] is None]
    assert differing(side, world, Action(robot, "tag_apply", "account", (keys[0],))) == []
    assert expected(world, Action(robot, "tag_apply", "account", (keys[0],))).allowed
    assert not any(side.goes(robot, sql, key) for key in keys)
