"""``crmspec check --fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Call

MORE = """\
modules:
  gadget:  # what we sell
    fields:
      name: {type: text, required: yes}
      of: {type: lookup, to: gadgit}
"""
CRM = "crm: {name: shop, label: Shop, targets: [docs]}\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A blueprint with one finding that can be mended safely, and one that cannot."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "crm.yaml").write_text(CRM + MORE)
    return folder


def test_what_can_be_mended_says_how(call: Call, wrong: Path) -> None:
    lines = [line.strip() for line in call("check", wrong).out.splitlines()]
    assert lines.count("= fix available: crmspec check --fix") == 1
    assert lines.count("= fix available: crmspec check --fix --unsafe-fixes") == 1


def test_safe_fixes_are_made_and_the_rest_is_shown(call: Call, wrong: Path) -> None:
    said = call("check", wrong, "--fix")
    assert said.code == 1
    assert "REF101" in said.out
    assert "mended 1 finding in 1 file: 1 error" in said.out
    assert (wrong / "crm.yaml").read_text() == CRM + MORE.replace("yes", "true")


def test_all_fixes_are_made_when_they_are_wanted(call: Call, wrong: Path) -> None:
    assert call("check", wrong, "--fix", "--unsafe-fixes").code == 0
    text = MORE.replace("yes", "true").replace("gadgit", "gadget")
    assert (wrong / "crm.yaml").read_text() == CRM + text
    again = call("check", wrong, "--fix", "--unsafe-fixes")
    assert (again.code, again.out.partition(":")[0]) == (0, "checked 1 file")


def test_a_diff_changes_nothing(call: Call, wrong: Path) -> None:
    said = call("check", wrong, "--diff")
    assert said.code == 1
    assert "--- a/crm.yaml\n+++ b/crm.yaml\n" in said.out
    assert "+      name: {type: text, required: true}\n" in said.out
    assert said.out.endswith("would mend 1 finding in 1 file\n")
    assert (wrong / "crm.yaml").read_text() == CRM + MORE


def test_a_diff_of_nothing_is_empty(call: Call, blueprint: Path) -> None:
    said = call("check", blueprint, "--diff", "--unsafe-fixes")
    assert (said.code, said.out) == (0, "nothing to mend\n")


def test_programs_get_the_characters(call: Call, wrong: Path) -> None:
    document = json.loads(call("check", wrong, "--format", "json").out)
    fixes = {one["code"]: one.get("fix") for one in document["diagnostics"]}
    place = {"file": "crm.yaml", "line": 5, "column": 36, "end_line": 5, "end_column": 39}
    assert fixes["SYN203"] == {"safe": True, "edits": [{**place, "text": "true"}]}
    assert fixes["REF101"]["safe"] is False
    remembered = json.loads(call("check", wrong, "--format", "json").out)
    assert remembered == document
    shown = json.loads(call("check", wrong, "--format", "json", "--diff").out)
    assert (shown["fixed"], shown["diff"].count("\n+")) == (1, 2)


def test_unsafe_fixes_need_to_be_asked_for_twice(call: Call, wrong: Path) -> None:
    said = call("check", wrong, "--unsafe-fixes")
    assert (said.code, said.err) == (2, "error: `--unsafe-fixes` goes with `--fix` or `--diff`\n")


def test_what_cannot_be_written_is_said(call: Call, wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    said = call("check", wrong, "--fix")
    assert said.code == 2
    assert "cannot write `crm.yaml`: no space left on device" in said.out
    assert (wrong / "crm.yaml").read_text() == CRM + MORE
