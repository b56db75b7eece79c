"""``crmspec diff``: what it prints, from where it reads, and how it refuses."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from crmspec.change.schema import PATH, rendered, schema

from .conftest import TEMPLATES, Call

GOLDEN = Path(__file__).parent / "golden"
CHANGED = [
    ("label: Amount, minimum: 0}", "label: Amount, minimum: 100, required: true}"),
    ("expected_close_on: {", "closes_on: {renamed_from: expected_close_on, "),
    ("max_length: 160", "max_length: 200"),
    ("guard: amount > 0", "guard: not (amount <= 0)"),
    ("{label: Won, probability: 100", "{label: Signed, probability: 90"),
    (
        "lose: {label: Lose, from: [prospecting, qualification, proposal]",
        "lose: {label: Lose, from: [proposal]",
    ),
]


@pytest.fixture
def sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """An earlier and a later version, called by short names."""
    monkeypatch.chdir(tmp_path)
    for name in ("before", "after"):
        shutil.copytree(TEMPLATES / "sales", name)
    deal = Path("after/modules/deal.yaml")
    text = deal.read_text()
    for old, new in CHANGED:
        assert old in text, old
        text = text.replace(old, new, 1)
    deal.write_text(text)
    people = Path("after/people.yaml")
    people.write_text(people.read_text().replace("deal: {read: own", "deal: {read: team", 1))
    return Path("before"), Path("after")


def git(*told: str) -> None:
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.example"}
    names |= {key.replace("AUTHOR", "COMMITTER"): one for key, one in names.items()}
    subprocess.run(["git", *told], check=True, capture_output=True, env={**os.environ, **names})


@pytest.mark.parametrize(("form", "suffix"), [("text", "txt"), ("json", "json"), ("markdown", "md")])
def test_what_is_printed(call: Call, sides: tuple[Path, Path], form: str, suffix: str) -> None:
    said = call("diff", *sides, "--format", form)
    assert (said.code, said.err) == (0, "")
    golden = GOLDEN / f"diff.{suffix}"
    if os.environ.get("CRMSPEC_UPDATE_GOLDEN"):
        golden.write_text(said.out, encoding="utf-8")
    assert said.out == golden.read_text(encoding="utf-8")
    if form == "json":
        jsonschema.validate(json.loads(said.out), schema())


def test_the_published_schema_is_the_one_that_holds() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert PATH.read_text(encoding="utf-8") == rendered()


def test_the_exit_code(call: Call, sides: tuple[Path, Path]) -> None:
    before, after = sides
    assert call("diff", before, after, "--exit-code").code == 1
    assert call("diff", before, before, "--exit-code").code == 0
    assert call("diff", before, before).out == "changes from before to before: no change\n"


def test_bundles_and_manifests(call: Call, sides: tuple[Path, Path]) -> None:
    before, after = sides
    assert call("compile", before, "--out", "bundle").code == 0
    manifest = next(Path().glob("bundle/**/manifest.json"))
    assert call("diff", manifest.parent, before, "--exit-code").code == 0
    assert call("diff", manifest, before, "--exit-code").code == 0
    folders, mixed = (call("diff", one, after, "--format", "json") for one in (before, manifest))
    told = [
        [(each["kind"], each["subject"]) for each in json.loads(one.out)["changes"]]
        for one in (folders, mixed)
    ]
    assert told[0] == told[1] != []


def test_what_git_keeps(call: Call, sides: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = sides
    git("init", "-q", "-b", "main")
    Path("crm").mkdir()
    shutil.copytree(before, "crm/shop")
    git("add", "crm")
    git("commit", "-q", "-m", "Before")
    shutil.rmtree("crm/shop")
    shutil.copytree(after, "crm/shop")
    git("commit", "-q", "-a", "-m", "After")
    there = call("diff", "HEAD~1:crm/shop", "HEAD:crm/shop", "--exit-code")
    assert there.code == 1
    assert there.out.splitlines()[1:] == call("diff", before, after).out.splitlines()[1:]
    monkeypatch.chdir("crm")
    assert call("diff", "HEAD~1:shop", "shop").out.splitlines()[1:] == there.out.splitlines()[1:]
    assert call("diff", "main:shop", "shop", "--exit-code").code == 0
    assert call("diff", "main:../crm/shop", "shop", "--exit-code").code == 0
    monkeypatch.chdir("shop")
    assert call("diff", "HEAD:", ".", "--exit-code").code == 0
    for named, message, way_out in (
        ("nowhere:.", "git knows no revision `nowhere`", "git log"),
        ("HEAD:gone", "git keeps nothing at `HEAD:gone`", "was there"),
        ("HEAD:../../../away", "lies outside of the repository", "inside of"),
        ("--all:.", "`--all` is no revision", "a branch"),
    ):
        said = call("diff", "--", named, ".")
        assert said.code == 2
        assert message in said.err
        assert way_out in said.err


def test_a_revision_with_errors_is_to_be_checked_out(call: Call, sides: tuple[Path, Path]) -> None:
    git("init", "-q")
    (sides[0] / "crm.yaml").write_text("crm: [")
    git("add", ".")
    git("commit", "-q", "-m", "Broken")
    said = call("diff", "HEAD:before", sides[1])
    assert said.code == 2
    assert "`HEAD:before` has errors" in said.err
    assert "check it out and see `crmspec check`" in said.err


def test_where_there_is_no_git(call: Call, sides: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    said = call("diff", "HEAD:before", sides[1])
    assert (said.code, said.err.splitlines()[0]) == (2, "error: here is no git repository")
    monkeypatch.setenv("PATH", "")
    said = call("diff", "HEAD:before", sides[1])
    assert (said.code, said.err.splitlines()[0]) == (2, "error: there is no git on this machine")


def test_what_cannot_be_read(call: Call, sides: tuple[Path, Path]) -> None:
    before, _ = sides
    Path("other.yaml").write_text("crm: {}")
    Path("broken").mkdir()
    Path("broken/crm.yaml").write_text("crm: [")
    Path("manifest.json").write_text('{"format_version": 1}')
    for named, message in (
        ("nowhere", "there is no folder `nowhere`"),
        ("other.yaml", "`other.yaml` is no manifest"),
        ("broken", "`broken` has errors"),
        ("manifest.json", "the manifest of `manifest.json` is not whole"),
    ):
        said = call("diff", named, before)
        assert (said.code, said.out) == (2, "")
        assert message in said.err


def test_a_version_with_a_name_that_leads_nowhere(call: Call, sides: tuple[Path, Path]) -> None:
    before, after = sides
    deal = before / "modules" / "deal.yaml"
    broken = deal.read_text().replace("amount:", "worth:", 1)
    (after / "modules" / "deal.yaml").write_text(broken)
    said = call("diff", before, after)
    assert said.code == 0
    assert said.err.startswith("note: `after` has errors")
    assert "field_removed `field:deal.amount`" in said.out
    assert "breaks " in said.out
