"""``crmspec access``: a role's rights, all roles at a glance, two versions compared.

``CRMSPEC_UPDATE_GOLDEN=1`` writes the kept answers anew; look at the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.access.schemas import COMPARISON

from .conftest import Call

GOLDEN = Path(__file__).parent / "golden"
EDITS = {
    "deal: {read: own, create: true, update: own,": "deal: {read: team, create: true,"
    " update: {scope: amount < 5000, fields: [name, amount]},",
    "contact: {read: all, create: true, update: own}": "contact: {read: all, create: true}",
    "account: {read: all, create: true, update: own}": "account: {read: all, create: true, update: owner == user}",
}


@pytest.fixture
def other(blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A later version of the same blueprint; both are named from the folder around them."""
    folder = blueprint.with_name("later")
    shutil.copytree(blueprint, folder)
    people = folder / "people.yaml"
    text = people.read_text()
    for old, new in EDITS.items():
        assert old in text
        text = text.replace(old, new)
    people.write_text(text)
    monkeypatch.chdir(blueprint.parent)
    return Path("later")


def kept(name: str, made: str) -> None:
    """Hold an answer against the kept one."""
    path = GOLDEN / name
    if os.environ.get("CRMSPEC_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8"), (
        "look at the difference; CRMSPEC_UPDATE_GOLDEN=1 keeps it"
    )


ASKED = {
    "access_all": (),
    "access_role": ("--role", "sales_rep"),
    "access_module": ("--role", "sales_rep", "--module", "deal"),
}


@pytest.mark.parametrize(("format_", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
@pytest.mark.parametrize("name", ASKED)
def test_rights(call: Call, blueprint: Path, name: str, format_: str, ending: str) -> None:
    said = call("access", blueprint, *ASKED[name], "--format", format_)
    assert (said.code, said.err) == (0, "")
    kept(f"{name}.{ending}", said.out)


@pytest.mark.parametrize(("format_", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_versions(call: Call, other: Path, format_: str, ending: str) -> None:
    said = call("access", other, "--compare", "shop", "--format", format_)
    assert (said.code, said.err) == (0, "")
    kept(f"access_compare.{ending}", said.out)
    if format_ == "json":
        Draft202012Validator(COMPARISON).validate(json.loads(said.out))


def test_exit_codes(call: Call, other: Path) -> None:
    assert call("access", other, "--compare", "shop", "--exit-code").code == 1
    same = call("access", "shop", "--compare", "shop", "--exit-code")
    assert (same.code, same.out) == (0, "access from shop to shop: no change\n")


def test_one_module_alone(call: Call, other: Path) -> None:
    said = call("access", other, "--compare", "shop", "--module", "contact")
    assert said.out.startswith("access from shop to later: 1 narrowed\n")
    assert call("access", other, "--compare", "shop", "--module", "account", "--exit-code").code == 0
    assert call("access", other, "--compare", "shop", "--module", "no").code == 2


def test_a_bundle_is_as_its_blueprint(call: Call, other: Path, tmp_path: Path) -> None:
    assert call("compile", "shop", "--out", tmp_path / "bundle").code == 0
    assert call("access", "shop", "--compare", tmp_path / "bundle", "--exit-code").code == 0
    changes = [
        json.loads(call("access", other, "--compare", one, "--format", "json").out)["changes"]
        for one in ("shop", tmp_path / "bundle")
    ]
    for one in changes[0] + changes[1]:
        del one["causes"]
    assert changes[0] == changes[1]
    told = json.loads(call("access", tmp_path / "bundle", "--compare", other, "--format", "json").out)
    assert {cause["after"]["file"] for one in told["changes"] for cause in one["causes"]} == {"people.yaml"}


def test_a_manifest_changed_by_hand(call: Call, other: Path, tmp_path: Path) -> None:
    assert call("compile", "shop", "--out", tmp_path / "bundle").code == 0
    path = tmp_path / "bundle" / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["roles"]["sales_rep"]["can"]["deal"]["read"][0]["scope"] = {"ir": ["eq", "zz"]}
    path.write_text(json.dumps(manifest))
    said = call("access", other, "--compare", tmp_path / "bundle")
    assert (said.code, said.out) == (2, "")
    assert "is not whole" in said.err


@pytest.mark.parametrize(
    ("asked", "message", "way_out"),
    [
        (("--role", "sales_repp"), "there is no role `sales_repp`", "did you mean `sales_rep`?"),
        (("--role", "zz"), "there is no role `zz`", "the roles are: sales_manager, sales_rep"),
        (("--role", "sales_rep", "--module", "deals"), "there is no module `deals`", "did you mean `deal`?"),
        (("--module", "deals"), "there is no module `deals`", "did you mean `deal`?"),
        (
            ("--compare", "nowhere"),
            "there is no folder `nowhere`",
            "give a blueprint's folder, or a bundle's",
        ),
        (
            ("--compare", "."),
            "`.` is neither a blueprint nor a bundle",
            "a blueprint's folder holds crm.yaml",
        ),
        (("--compare", "broken"), "`broken` has errors", "see `crmspec check broken`"),
        (("--compare", "torn"), "`torn/manifest.json` cannot be read", "compile its blueprint again"),
        (
            ("--compare", "old"),
            "the manifest of `old` cannot be read: its format is 0",
            "compile its blueprint",
        ),
        (("--compare", "odd"), "the manifest of `odd` is not whole", "compile its blueprint again"),
        (
            ("--role", "x", "--compare", "y"),
            "one thing is asked at a time",
            "say one of `--role`, `--compare`",
        ),
    ],
)
def test_what_cannot_be_answered(
    call: Call,
    blueprint: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, ...],
    message: str,
    way_out: str,
) -> None:
    monkeypatch.chdir(blueprint.parent)
    shutil.copytree(blueprint, "broken")
    Path("broken/people.yaml").write_text("roles: {rep: {label: Rep, can: {dael: {read: all}}}}")
    for name, text in {
        "torn": "{",
        "old": '{"format_version": 0}',
        "odd": '{"format_version": 1, "roles": 3}',
    }.items():
        Path(name).mkdir()
        Path(name, "manifest.json").write_text(text)
    said = call("access", "shop", *asked)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"error: {message}")
    assert f"  = help: {way_out}" in said.err


def test_a_blueprint_without_roles(call: Call, blueprint: Path) -> None:
    (blueprint / "people.yaml").unlink()
    said = call("access", blueprint)
    assert (said.code, said.err.splitlines()[0]) == (2, "error: the blueprint has no roles")
