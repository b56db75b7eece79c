"""``crmspec report``: where it goes, how it is linked, and the exit code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .conftest import Call


@pytest.fixture
def garage(tmp_path: Path) -> Path:
    source = Path(__file__).parents[1] / "review" / "garage"
    return Path(shutil.copytree(source, tmp_path / "crm" / "garage"))


def test_markdown_to_the_screen(call: Call, blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(blueprint.parent)
    said = call("report", blueprint)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("# ")
    assert "](shop/modules/deal.yaml#L" in said.out
    monkeypatch.chdir(blueprint)
    assert "](modules/deal.yaml#L" in call("report", ".").out


def test_both_forms_into_a_folder(call: Call, garage: Path, tmp_path: Path) -> None:
    out = tmp_path / "docs" / "review"
    out.mkdir(parents=True)
    (out / "mine.txt").write_text("stays")
    said = call("report", garage, "--out", out)
    assert said.code == 1
    assert said.out.startswith(f"report.html, report.md written to {out}: 2 errors, ")
    assert sorted(one.name for one in out.iterdir()) == ["mine.txt", "report.html", "report.md"]
    assert 'href="../../crm/garage/records.yaml#L2"' in (out / "report.html").read_text()
    assert "](../../crm/garage/records.yaml#L2)" in (out / "report.md").read_text()
    assert call("report", garage, "--out", out).out.startswith(f"{out} is up to date: 2 errors, ")
    assert call("report", "-q", garage, "--out", out).out == ""


def test_places_on_the_web(call: Call, garage: Path, tmp_path: Path) -> None:
    out = tmp_path / "review"
    call("report", garage, "--out", out, "--link-base", "https://git.example/firm/blob/main/garage/")
    for name in ("report.html", "report.md"):
        text = (out / name).read_text()
        assert "https://git.example/firm/blob/main/garage/records.yaml#L2" in text
        assert ".." not in text


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "garage", "https://a b", 'https://x/"><script>', "https://x/\u202e"]
)
def test_what_is_no_address(call: Call, garage: Path, address: str) -> None:
    said = call("report", garage, "--link-base", address)
    assert said.code == 2
    assert "is no address" in said.err
    assert said.out == ""


def test_exit_codes(call: Call, blueprint: Path, garage: Path, tmp_path: Path) -> None:
    assert call("report", blueprint).code == 0
    assert call("report", garage).code == 1
    (blueprint / "unused.yaml").write_text("value_sets:\n  colour: {values: [red]}\n")
    assert call("report", blueprint).code == 0
    assert call("report", "--strict", blueprint).code == 1
    missing = call("report", tmp_path / "nowhere")
    assert missing.code == 2
    assert "there is no blueprint" in missing.out
    (tmp_path / "taken").write_text("")
    refused = call("report", blueprint, "--out", tmp_path / "taken")
    assert refused.code == 2
    assert "is no folder" in refused.err


def test_the_date_and_the_notes(call: Call, garage: Path) -> None:
    assert "Overdue for review" not in call("report", garage, "--as-of", "2026-01-31").out
    said = call("report", garage, "--as-of", "2026-02-01").out
    assert "as of 2026-02-01" in said
    assert "Overdue for review" in said
