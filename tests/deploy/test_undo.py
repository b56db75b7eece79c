"""What a step says that it is undone by undoes it: the catalogue is what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres, Sqlite
from crmspec.deploy.inspect import differences
from crmspec.deploy.planning import planned
from crmspec.pipeline import check
from crmspec.targets.once import Settled
from tests.cli.databases import BLUEPRINT, SIZE

if TYPE_CHECKING:
    from pathlib import Path

    from crmspec.deploy.database import Database
    from crmspec.physical import Dialect

CHANGES = {
    "module that comes": (
        "  order:\n",
        "  visit: {label: Visit, fields: {note: {type: text, unique: true}}}\n  order:\n",
    ),
    "field that goes": (SIZE, ""),
    "field that comes": (
        SIZE,
        SIZE + "      note: {type: text, max_length: 9, default: none, unique: true}\n",
    ),
    "name": ("      size: {", "      seats: {renamed_from: size, "),
    "limit": ("max_length: 20", "max_length: 30"),
    "module that goes": (
        BLUEPRINT[BLUEPRINT.index("  order:\n") : BLUEPRINT.index("roles:")],
        "",
    ),
    "module that is called otherwise": (
        "  customer:\n    label",
        "  client:\n    renamed_from: customer\n    label",
    ),
    "rights": ("customer: {read: all, update: all}", "customer: {read: own}"),
    "role": ("  clerk:\n", "  seller:\n    renamed_from: clerk\n"),
    "key": ("title: {type: text}", "title: {type: text, unique: true}"),
}


def manifest(folder: Path, text: str) -> Settled:
    folder.mkdir()
    (folder / "crm.yaml").write_text(text, encoding="utf-8")
    outcome = check(folder)
    assert outcome.architecture is not None
    assert not outcome.failed, outcome.diagnostics
    return Settled(manifest_of(outcome.architecture))


def edited(change: str) -> str:
    old, new = CHANGES[change]
    assert old in BLUEPRINT
    text = BLUEPRINT.replace(old, new, 1)
    if change == "module that goes":
        text = text.replace("      order: {read: all, create: true, update: own}\n", "")
        text = text.replace("      order: {read: all}\n", "")
    if change == "module that is called otherwise":
        text = text.replace("to: customer", "to: client").replace(
            "      customer: {read", "      client: {read"
        )
    return text


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    dialect: Dialect = request.param
    if dialect == "sqlite":
        return Sqlite(tmp_path / "crm.db")
    info = request.getfixturevalue("postgres_connection").info
    return Postgres(f"host={info.host} port={info.port} dbname={info.dbname} user={info.user}", "bakery")


@pytest.mark.parametrize("change", CHANGES)
def test_undone(database: Database, tmp_path: Path, change: str) -> None:
    before: Any = manifest(tmp_path / "before", BLUEPRINT)
    apply(database, planned(database, before), before, "tests")
    stood = database.shows(before)
    plan = planned(database, manifest(tmp_path / "after", edited(change)))
    together = [one for one in plan.steps if one.how == "together" and one.subject != "rows"]
    if database.dialect == "sqlite" and not all(one.undo for one in together):
        assert any("is made anew" in one.title or "is left" in one.title for one in together)
        pytest.skip("a table that is made anew holds what only a revert can bring back")
    for step in together:
        for sql in step.sql:
            database.run(sql)
    for step in reversed(together):
        assert step.undo or step.subject in {"rights", "row security"}, step
        for sql in step.undo:
            database.run(sql)
    left = [one.text for one in differences(stood, database.shows(before)) if one.kind != "role"]
    assert not left, left
    database.close()
