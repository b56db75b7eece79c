"""What is run on PostgreSQL, as a linter of migrations reads it: nothing but what the change itself asks for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from tests.cli.databases import BLUEPRINT, SIZE
from tests.deploy.test_undo import CHANGES, edited, manifest

if TYPE_CHECKING:
    import psycopg

SQUAWK: Final = Path(sys.executable).parent / "squawk"
NOT_OF_A_PLAN: Final = {
    "prefer-robust-stmts": "each step is noted as done with what it did, and is begun anew from there",
    "require-statement-timeout": "a step that is cut off would have to be begun anew; only locks are not waited for",
    "require-concurrent-index-deletion": "an index is gone in a moment, under a lock that is asked for but shortly",
    "renaming-object": "nothing but its table knows an index or a constraint",
    "ban-drop-view": "code holds nothing: it is made again, or nothing in the blueprint needs it",
    "ban-drop-function": "code holds nothing: it is made again, or nothing in the blueprint needs it",
    "ban-drop-constraint": "a constraint that was put there to be looked at, or that the blueprint has no more",
}
WANTED: Final = {
    "field that goes": {"renaming-column"},
    "name": {"renaming-column"},
    "module that goes": {"renaming-table"},
    "module that is called otherwise": {"renaming-table"},
    "type": {"renaming-column"},
    "required": {"renaming-column"},
    "contracted": {"ban-drop-column"},
}
"""What the linter is to find, since the blueprint says so."""
BACK: Final = {
    "module that comes": {"renaming-table"},
    "field that comes": {"renaming-column", "ban-drop-default"},
    "module that goes": {"ban-drop-table"},
    "type": {"ban-drop-column"},
    "required": {"ban-drop-column", "ban-drop-not-null"},
}
"""What it is to find besides where a change is taken back: what comes is left, what was left is used up."""
MORE: Final = {
    "type": (SIZE, "      size: {type: integer, retyped: {from: text, else: 'null'}}\n"),
    "required": ("title: {type: text}", "title: {type: text, required: true, backfill: None}"),
}


class Recorded(Postgres):
    """Notes everything that is run."""

    def __init__(self, url: str, deployment: str) -> None:
        self.told: list[str] = []
        super().__init__(url, deployment)

    def run(self, sql: str) -> None:
        self.told.append(sql)
        super().run(sql)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self.told.append("begin")
        with super().transaction():
            yield
        self.told.append("commit")


@pytest.fixture
def database(postgres_connection: psycopg.Connection[Any]) -> Iterator[Recorded]:
    info = postgres_connection.info
    made = Recorded(f"host={info.host} port={info.port} dbname={info.dbname} user={info.user}", "bakery")
    yield made
    made.close()


def found(told: list[str], folder: Path) -> set[str]:
    """The rules that something of it breaks."""
    file = folder / "run.sql"
    file.write_text(";\n".join(one.rstrip().removesuffix(";") for one in told) + ";\n", encoding="utf-8")
    command = [str(SQUAWK), "--reporter=json", f"--exclude={','.join(NOT_OF_A_PLAN)}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    problems = json.loads(done.stdout or "[]")
    assert not [one for one in problems if one["rule_name"] == "syntax-error"], problems
    return {one["rule_name"] for one in problems}


@pytest.mark.skipif(not SQUAWK.exists(), reason="squawk is not installed")
@pytest.mark.parametrize("change", [*CHANGES, *MORE])
def test_the_linter_finds_what_is_meant(database: Recorded, tmp_path: Path, change: str) -> None:
    before = manifest(tmp_path / "before", BLUEPRINT)
    text = BLUEPRINT.replace(*MORE[change], 1) if change in MORE else edited(change)
    after = manifest(tmp_path / "after", text)
    apply(database, planned(database, before), before, "tests")
    database.told.clear()
    apply(database, planned(database, after), after, "tests")
    assert any(one.startswith("set local lock_timeout") for one in database.told)
    assert found(database.told, tmp_path) == WANTED.get(change, set())
    database.told.clear()
    plan, earlier = plan_back(database)
    apply(database, plan, earlier, "tests")
    assert found(database.told, tmp_path) <= {*WANTED.get(change, ()), *BACK.get(change, ())}


@pytest.mark.skipif(not SQUAWK.exists(), reason="squawk is not installed")
def test_what_is_contracted_is_named(database: Recorded, tmp_path: Path) -> None:
    before, after = (
        manifest(tmp_path / "before", BLUEPRINT),
        manifest(tmp_path / "after", edited("field that goes")),
    )
    for one in (before, after):
        apply(database, planned(database, one), one, "tests")
    database.told.clear()
    apply(database, plan_to_contract(database, ["customer.size"]), after, "tests")
    assert found(database.told, tmp_path) == WANTED["contracted"]
