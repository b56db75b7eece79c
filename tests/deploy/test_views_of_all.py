"""A view of all rows, which conditions read, shows what its table has by now, and nothing that a change left."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.targets.registry import targets
from crmspec.targets.relational.views.view import BASE

from .architectures import of_trees
from .blueprints import NAMES, blueprint, tree_of
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from crmspec.deploy.database import Postgres
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "home_services"


def _with(type_: str | None) -> Settled:
    """The blueprint, with one field more."""
    files: Json = json.loads(blueprint(NAME).text)
    fields = next(one for one in files.values() if "project" in one.get("modules", {}))["modules"]["project"][
        "fields"
    ]
    if type_:
        fields["nickname"] = {"type": type_}
    made, wrong = of_trees(tuple(tree_of(path, told) for path, told in files.items()))
    assert made is not None, wrong
    return made


def _go(database: Postgres, wanted: Settled) -> None:
    apply(database, planned(database, wanted), wanted, "tests")


def _shown(database: Postgres, name: str) -> set[str]:
    asked = (
        "select attname from pg_attribute where attnum > 0 and not attisdropped "
        f"and attrelid = {database.text(name)}::regclass"
    )
    return {one for (one,) in database.rows(asked)}


def test_a_view_of_all_rows_follows_its_table(postgres_server: str) -> None:
    with closing(PostgresSide(postgres_server, NAME)) as side, closing(side.empty()) as database:
        _go(database, _with(None))
        before = _shown(database, "project__all")
        assert before == _shown(database, "project")
        _go(database, _with("text"))
        assert _shown(database, "project__all") == before | {"nickname"}
        database.run("update project set nickname = '7'")
        _go(database, _with("long_text"))
        _go(database, _with("integer"))
        assert _shown(database, "project__all") == before | {"nickname"}
        plan, earlier = plan_back(database)
        apply(database, plan, earlier, "tests")
        assert _shown(database, "project__all") == before | {"nickname"}
        _go(database, _with(None))
        assert _shown(database, "project__all") == before
        left = [one for (one,) in database.rows('select object from "_leftover" order by 1')]
        assert left
        apply(database, plan_to_contract(database, left), _with(None), "tests")
        assert _shown(database, "project") == before


@pytest.mark.parametrize("name", NAMES)
def test_a_report_names_the_columns_it_reads(name: str) -> None:
    """PostgreSQL would hold on to all the others: the view would differ by what a change left, and keep it."""
    views = targets()["postgres"].produce(blueprint(name).manifest)["postgres/060_views.sql"]
    assert f"{BASE}." in views
    assert f"{BASE}.*" not in views


@pytest.mark.parametrize("name", NAMES)
def test_sqlite_rewrites_nothing_when_a_column_is_dropped(name: str) -> None:
    """It goes through the whole schema then, and makes texts of names that it cannot find at first sight."""
    stands = "select type, name, sql from sqlite_schema"
    with closing(SqliteSide().fresh(blueprint(name).manifest)) as database:
        before = database.rows(stands)
        database.run('create table "other" ("one" text, "two" text)')
        database.run('alter table "other" drop column "two"')
        database.run('drop table "other"')
        assert database.rows(stands) == before
