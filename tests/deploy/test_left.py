"""What a change left is found again, whatever its table is called by now."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_to_contract, planned

from .architectures import compiled
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from crmspec.deploy.database import Database

Json = dict[str, Any]
NAME = "leaving"
TEXT: Json = {"type": "text"}
FIRST: Json = {
    "crm": {"name": NAME, "label": "Leaving", "targets": ["postgres", "sqlite"]},
    "modules": {"firm": {"label": "Firm", "fields": {"title": TEXT, "legacy": TEXT}}},
}


def _later(name: str, **fields: Json) -> Json:
    told = deepcopy(FIRST)
    firm = {"label": "Firm", "fields": {"title": TEXT, **fields}}
    told["modules"] = {name: firm if name == "firm" else {**firm, "renamed_from": "firm"}}
    return told


def _go(database: Database, told: Json) -> None:
    manifest, _ = compiled(told)
    assert manifest is not None
    apply(database, planned(database, manifest), manifest, "test")


def test_it_follows_a_table_that_is_called_otherwise(side: SqliteSide | PostgresSide) -> None:
    with closing(side.empty()) as database:
        _go(database, FIRST)
        database.run('insert into "firm" ("title", "legacy") values (\'one\', \'kept\')')
        _go(database, _later("firm"))
        _go(database, _later("company"))
        _go(database, _later("company", more={"type": "text", "required": True, "default": "x"}))
        (left,) = ledger.standing(database).left
        assert (left.object, left.table) == ("firm.legacy", "company")
        assert database.rows(f'select "title", "{left.name}" from "company"') == [("one", "kept")]
        manifest, _ = compiled(_later("company", more={"type": "text", "required": True, "default": "x"}))
        assert manifest is not None
        apply(database, plan_to_contract(database, ["firm.legacy"]), manifest, "test")
        assert ledger.standing(database).left == ()
