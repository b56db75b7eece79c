"""What the commands about a database know of a blueprint that has not changed since they last read it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from crmspec import cache
from crmspec.cli import deployed
from crmspec.cli.deployed import of_version, wanted
from crmspec.cli.versions import version_of

from .conftest import Call

NOTHING_TO_DO = "nothing to do"


@pytest.fixture
def database(call: Call, blueprint: Path, tmp_path: Path) -> str:
    """A database that is what the blueprint says."""
    url = f"sqlite:///{tmp_path / 'crm.db'}"
    assert call("apply", blueprint, "--database", url, "--yes").code == 0
    return url


def test_an_unchanged_blueprint_is_planned_without_being_compiled(
    call: Call, blueprint: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compiled(_path: Path) -> None:
        pytest.fail("it was compiled again")

    monkeypatch.setattr(deployed, "version_of", compiled)
    said = call("plan", blueprint, "--database", database, "--exit-code")
    assert (said.code, said.err) == (0, "")
    assert NOTHING_TO_DO in said.out


def test_what_changed_by_hand_is_told_all_the_same(
    call: Call, blueprint: Path, database: str, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / "crm.db") as connection:
        connection.execute('create index "by_hand" on "deal" ("name")')
    assert "by_hand" in call("plan", blueprint, "--database", database).out


def test_a_blueprint_that_changed_is_planned(call: Call, blueprint: Path, database: str) -> None:
    file = blueprint / "modules" / "deal.yaml"
    text = file.read_text()
    file.write_text(text.replace("fields:\n", "fields:\n      colour: {type: text, label: Colour}\n", 1))
    said = call("plan", blueprint, "--database", database, "--exit-code")
    assert said.code == 1
    assert "colour" in said.out
    file.write_text(text)
    assert NOTHING_TO_DO in call("plan", blueprint, "--database", database).out


def test_one_with_errors_is_not_remembered(call: Call, blueprint: Path, database: str) -> None:
    (blueprint / "modules" / "deal.yaml").write_text("modules: {deal: {fields: 3}}\n")
    for _ in range(2):
        assert "has errors" in call("plan", blueprint, "--database", database).err


def test_what_is_remembered_is_what_would_be_made(blueprint: Path) -> None:
    first, made = wanted(blueprint), of_version(version_of(blueprint))
    second = wanted(blueprint)
    for one in (first, second):
        assert (one.deployment, one.environments, one.hash) == (made.deployment, made.environments, made.hash)
    assert second.manifest == made.manifest


def test_what_another_version_remembered_otherwise_is_made_anew(
    blueprint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "load", lambda _slot, _mark: {"hash": "0" * 64})
    assert wanted(blueprint).hash == of_version(version_of(blueprint)).hash
