"""Each command: what it prints, and the exit code."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from crmspec import __version__, pipeline
from crmspec.__main__ import main
from crmspec.cli import COMMANDS

from .conftest import TEMPLATES, Call


def test_the_version(capsys: pytest.CaptureFixture[str], call: Call) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == call("-V").out == f"crmspec {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples(call: Call, name: str) -> None:
    said = call(name, "--help")
    assert said.code == 0
    assert f"examples:\n  crmspec {name}" in said.out


def test_the_overview_names_every_command(call: Call) -> None:
    said = call("--help")
    assert said.code == 0
    assert all(f"    {name} " in said.out for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["chek"], "did you mean `check`?"),
        (["xyzzy"], "the commands are: init, check"),
        (["check"], "the following arguments are required: PATH"),
        (["check", "x", "--format", "xml"], "invalid choice: 'xml'"),
        (
            ["check", "x", "--as-of", "yesterday"],
            "argument --as-of: `yesterday` is no day: write it as year-month-day, such as 2027-03-31\n",
        ),
        (["report", "x", "--as-of", "2027-02-30"], "argument --as-of: `2027-02-30` is no day"),
        (["--frobnicate"], "usage: crmspec"),
    ],
)
def test_what_cannot_be_understood(call: Call, arguments: list[str], message: str) -> None:
    said = call(*arguments)
    assert said.code == 2
    assert message in said.err


def test_a_clean_blueprint(call: Call, blueprint: Path) -> None:
    said = call("check", blueprint)
    assert (said.code, said.out, said.err) == (
        0,
        "checked 5 files: no findings (3 notes: see `--notes`)\n",
        "",
    )
    assert call("check", "-q", blueprint).out == ""


def test_findings_are_shown_with_their_place(call: Call, blueprint: Path) -> None:
    deal = blueprint / "modules" / "deal.yaml"
    deal.write_text(deal.read_text().replace("field: stage", "field: stgae"))
    said = call("check", blueprint)
    assert said.code == 1
    assert f" {deal}:" in said.out
    assert "error[" in said.out
    assert said.out.endswith("checked 5 files: 1 error (3 notes: see `--notes`)\n")
    as_json = json.loads(call("check", "--format", "json", blueprint).out)
    assert as_json["summary"] == {"errors": 1, "warnings": 0, "infos": 3}
    (error,) = [one for one in as_json["diagnostics"] if one["severity"] == "error"]
    assert error["file"] == "modules/deal.yaml"


def test_strict_makes_warnings_count(call: Call, blueprint: Path) -> None:
    (blueprint / "unused.yaml").write_text("value_sets:\n  colour: {values: [red]}\n")
    assert call("check", blueprint).code == 0
    assert "1 warning" in call("check", blueprint).out
    assert call("check", "--strict", blueprint).code == 1


def test_colour_where_it_is_wanted(call: Call, blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (blueprint / "bad.yaml").write_text("[")
    assert "\x1b[" not in call("check", blueprint).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror" in call("check", blueprint).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in call("check", blueprint).out


def test_an_unchanged_blueprint_is_not_checked_again(
    call: Call, blueprint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (blueprint / "bad.yaml").write_text("modules: [\n")
    first = call("check", blueprint)
    monkeypatch.setattr(pipeline, "check", None)
    assert call("check", blueprint) == first
    monkeypatch.undo()


def test_what_makes_a_check_run_again(call: Call, blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    check = pipeline.check

    def counting(path: Path, *, as_of: date | None = None, tests: bool = True) -> pipeline.Outcome:
        ran.append(as_of)
        return check(path, as_of=as_of, tests=tests)

    monkeypatch.setattr(pipeline, "check", counting)
    call("check", blueprint)
    call("check", blueprint)
    assert ran == [date.today()]
    call("check", blueprint, "--as-of", "2030-01-01")
    call("check", blueprint, "--as-of", "2030-01-01", "--strict", "--format", "json")
    assert len(ran) == 2
    call("check", blueprint, "--no-cache")
    assert len(ran) == 3
    (blueprint / "more.yaml").write_text("")
    call("check", blueprint)
    assert len(ran) == 4


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Compiling makes two small files; the list holds what was compiled."""
    compiled: list[Path] = []

    def make(path: Path, *, targets: tuple[str, ...] = (), as_of: date | None = None) -> pipeline.Outcome:
        outcome = pipeline.check(path)
        compiled.append(path)
        files = {"manifest.json": f"{len(outcome.sources.files)}\n", "access/policy.json": "{}\n"}
        return pipeline.Outcome(outcome.sources, outcome.diagnostics, None, None if outcome.failed else files)

    monkeypatch.setattr(pipeline, "compile", make)
    return compiled


def test_a_bundle_goes_beside_the_blueprints(call: Call, blueprint: Path, bundle: list[Path]) -> None:
    out = blueprint.parent.parent / "generated" / "shop"
    said = call("compile", blueprint)
    assert said.code == 0, said
    assert said.out == f"{out}: 2 written, 0 unchanged: no findings (3 notes: see `--notes`)\n"
    assert (out / "manifest.json").read_text() == "5\n"
    assert call("compile", blueprint).out == f"{out} is up to date: no findings (3 notes: see `--notes`)\n"
    assert len(bundle) == 1
    (out / "manifest.json").write_text("spoilt")
    assert "1 written, 1 unchanged" in call("compile", blueprint).out
    assert (out / "manifest.json").read_text() == "5\n"
    assert "0 written, 2 unchanged" in call("compile", "--no-cache", blueprint).out
    assert len(bundle) == 3


def test_or_where_one_wants_it(
    call: Call, blueprint: Path, bundle: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(blueprint.parent.parent)
    (blueprint.parent / "shop").rename("shop")
    assert call("compile", "shop").out.startswith("generated/shop: 2 written")
    assert call("compile", "shop", "--out", "elsewhere/x").out.startswith("elsewhere/x: 2 written")
    as_json = json.loads(call("compile", "shop", "--format", "json").out)
    assert (as_json["written"], Path(as_json["out"]).name) == (0, "shop")
    assert len(bundle) == 2


def test_errors_write_nothing(call: Call, blueprint: Path, bundle: list[Path], tmp_path: Path) -> None:
    (blueprint / "bad.yaml").write_text("[")
    said = call("compile", blueprint, "--out", tmp_path / "out")
    assert said.code == 1
    assert said.out.endswith("nothing was written: 1 error (3 notes: see `--notes`)\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["shop/generated", "shop", "file", "full"])
def test_what_cannot_be_written(call: Call, blueprint: Path, bundle: list[Path], out: str) -> None:
    (blueprint.parent / "file").write_text("x")
    (blueprint.parent / "full").mkdir()
    (blueprint.parent / "full" / "thesis.txt").write_text("x")
    said = call("compile", blueprint, "--out", blueprint.parent / out)
    assert said.code == 2
    assert said.out.startswith("error[OUT101]: ")
    assert "  = help: " in said.out


def test_a_target_that_there_is_not(call: Call, blueprint: Path) -> None:
    said = call("compile", blueprint, "--target", "acess")
    assert (said.code, said.err) == (
        2,
        "error: there is no target `acess`\n  = help: did you mean `access`?\n",
    )


@pytest.mark.parametrize("template", sorted(entry.name for entry in TEMPLATES.iterdir()))
def test_a_new_blueprint_is_clean(call: Call, tmp_path: Path, template: str) -> None:
    folder = tmp_path / "2 Früh & Spät"
    said = call("init", folder, "--template", template)
    assert said.code == 0
    assert said.out.endswith(f"next: crmspec check {folder}\n")
    assert call("check", "--strict", folder).code == 0
    assert "name: my_crm\n" in (folder / "crm.yaml").read_text()
    for file in folder.rglob("*.yaml"):
        schema = file.read_text().splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / schema).is_file()


def test_a_new_blueprint_has_the_name_of_its_folder(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Bright-Ideas").mkdir()
    monkeypatch.chdir(tmp_path / "Bright-Ideas")
    assert call("init").code == 0
    assert "name: bright_ideas\n" in Path("crm.yaml").read_text()


def test_nothing_is_overwritten_by_a_new_blueprint(call: Call, blueprint: Path, tmp_path: Path) -> None:
    before = (blueprint / "crm.yaml").read_text()
    said = call("init", blueprint)
    assert said.code == 2
    assert "is not empty" in said.err
    assert (blueprint / "crm.yaml").read_text() == before
    assert call("init", blueprint / "crm.yaml").code == 2
    assert call("init", tmp_path / ("x" * 300)).code == 2
    assert call("init", "a\0b").code == 2


def test_explain(call: Call) -> None:
    said = call("explain", "syn112")
    assert said.code == 0
    assert said.out.startswith("# SYN112: duplicate key (error)\n")
    assert "SYN112  error    duplicate key\n" in call("explain").out
    assert call("explain", "--all").out.count("\n## Why\n") == len(call("explain").out.splitlines())
    assert json.loads(call("explain", "SYN112", "--format", "json").out)["rules"][0]["code"] == "SYN112"
    unknown = call("explain", "SYN1112")
    assert (unknown.code, unknown.out) == (2, "")
    assert "did you mean `SYN11" in unknown.err


def test_the_schema(call: Call) -> None:
    assert json.loads(call("schema").out)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(call: Call, shell: str) -> None:
    pytest.importorskip("shtab")
    said = call("completion", shell)
    assert said.code == 0
    assert "creative" not in said.out
    assert "compile" in said.out


def test_show(call: Call, blueprint: Path) -> None:
    assert "modules" in call("show", blueprint).out
    assert "deal" in call("show", blueprint, "module").out
    assert "pipeline: sales" in call("show", blueprint, "module", "deal").out
    assert (
        json.loads(call("show", blueprint, "module", "deal", "--format", "json").out)["id"] == "module:deal"
    )
    for arguments in (["modul"], ["module", "dael"]):
        said = call("show", blueprint, *arguments)
        assert (said.code, said.out) == (2, "")
        assert "did you mean" in said.err


def test_graph(call: Call, blueprint: Path) -> None:
    assert call("graph", blueprint).out.startswith("flowchart")
    assert call("graph", blueprint, "--format", "dot").out.startswith("digraph")
    assert json.loads(call("graph", blueprint, "--format", "json").out)


def test_a_broken_blueprint_is_shown_as_far_as_it_goes(call: Call, blueprint: Path) -> None:
    (blueprint / "bad.yaml").write_text("modules: [")
    said = call("show", blueprint, "module", "deal")
    assert said.code in {0, 1}
    assert "Traceback" not in said.out + said.err


def test_a_real_bundle(call: Call, blueprint: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert call("compile", blueprint, "--out", out).code == 0
    assert json.loads((out / "manifest.json").read_text())
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert "is up to date" in call("compile", blueprint, "--out", out).out
    assert " 0 written" in call("compile", blueprint, "--out", out, "--no-cache").out
    assert call("compile", blueprint, "--out", out, "--target", "access").code == 0
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
