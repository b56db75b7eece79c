"""What a statement on PostgreSQL names is there by then: parts before wholes, tables before what points at them."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, planned

from .architectures import compiled
from .sides import PostgresSide

if TYPE_CHECKING:
    from crmspec.deploy.database import Postgres
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "ordered"
BOTH: Json = {
    "crm": {"name": NAME, "label": "Ordered", "targets": ["postgres"]},
    "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
    "modules": {
        "firm": {
            "label": "Firm",
            "fields": {"title": {"type": "text"}, "chief": {"type": "lookup", "to": "person"}},
        },
        "person": {
            "label": "Person",
            "fields": {"called": {"type": "person_name"}, "firm": {"type": "lookup", "to": "firm"}},
        },
    },
}


def _without(module: str, field: str) -> Json:
    told = deepcopy(BOTH)
    del told["modules"][module]["fields"][field]
    return told


def _alone(module: str) -> Json:
    """One of two that point at each other."""
    told = deepcopy(BOTH)
    other = {"firm": "chief", "person": "firm"}[module]
    del told["modules"]["person" if module == "firm" else "firm"]
    del told["modules"][module]["fields"][other]
    told["roles"]["clerk"]["can"] = {module: {"read": "all"}}
    return told


def _to(database: Postgres, told: Json) -> Settled:
    wanted, wrong = compiled(told)
    assert wanted is not None, wrong
    apply(database, planned(database, wanted), wanted, "tests")
    assert planned(database, wanted).is_empty
    return wanted


def _is(postgres_side: PostgresSide, database: Postgres, wanted: Settled) -> None:
    with closing(postgres_side.fresh(wanted)) as fresh:
        assert postgres_side.catalogue(database) == postgres_side.catalogue(fresh)


@pytest.mark.parametrize("earlier", [_without("person", "called"), _alone("firm"), _alone("person")])
def test_what_comes_and_goes_is_named_when_it_is_there(earlier: Json, postgres_side: PostgresSide) -> None:
    with closing(postgres_side.empty()) as database:
        before = _to(database, earlier)
        after = _to(database, BOTH)
        _is(postgres_side, database, after)
        plan, manifest = plan_back(database)
        apply(database, plan, manifest, "tests")
        _is(postgres_side, database, before)


@pytest.mark.parametrize("module", ["firm", "person"])
def test_one_of_two_that_point_at_each_other_comes_back(module: str, postgres_side: PostgresSide) -> None:
    with closing(postgres_side.empty()) as database:
        both = _to(database, BOTH)
        _to(database, _alone(module))
        plan, manifest = plan_back(database)
        apply(database, plan, manifest, "tests")
        _is(postgres_side, database, both)


def test_records_that_come_back_find_the_reference_data_they_point_at(postgres_side: PostgresSide) -> None:
    told = deepcopy(BOTH)
    told["record_types"] = {
        "big": {"label": "Big", "module": "person"},
        "tiny": {"label": "Tiny", "module": "person"},
    }
    with closing(postgres_side.empty()) as database:
        both = _to(database, told)
        database.run("insert into person (called_last, record_type) values ('Doe', 'big')")
        _to(database, _alone("firm"))
        plan, manifest = plan_back(database)
        apply(database, plan, manifest, "tests")
        assert database.rows("select called, record_type from person") == [("Doe", "big")]
        _is(postgres_side, database, both)


def test_a_row_that_came_since_has_the_default_of_what_comes_back(postgres_side: PostgresSide) -> None:
    told = deepcopy(BOTH)
    told["modules"]["firm"]["fields"]["note"] = {"type": "text", "required": True, "default": "none"}
    with closing(postgres_side.empty()) as database:
        both = _to(database, told)
        database.run("insert into firm (title, note) values ('A', 'mine')")
        _to(database, BOTH)
        database.run("insert into firm (title) values ('B')")
        plan, manifest = plan_back(database)
        apply(database, plan, manifest, "tests")
        assert database.rows("select title, note from firm order by 1") == [("A", "mine"), ("B", "none")]
        _is(postgres_side, database, both)
