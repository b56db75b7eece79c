"""What the examples compile to stands in git; compiling them again makes no difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.output import LIST
from crmspec.pipeline import compile as compile_blueprint

ROOT = Path(__file__).parent.parent
BLUEPRINTS = sorted(one.name for one in (ROOT / "blueprints").iterdir() if (one / "crm.yaml").is_file())
MEND = "run `make generated` and look at the difference"


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_an_example_checks_clean(name: str) -> None:
    outcome = compile_blueprint(ROOT / "blueprints" / name)
    loud = [one for one in outcome.diagnostics if one.severity != "info"]
    assert [(one.code, one.span.file, one.span.line, one.message) for one in loud] == []


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_compiling_again_makes_no_difference(name: str) -> None:
    outcome = compile_blueprint(ROOT / "blueprints" / name)
    assert outcome.files is not None
    folder = ROOT / "generated" / name
    there = {
        one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8")
        for one in folder.rglob("*")
        if one.is_file() and one.name != LIST
    }
    assert sorted(there) == sorted(outcome.files), MEND
    changed = [path for path, text in outcome.files.items() if there[path] != text]
    assert changed == [], MEND


def test_every_example_is_compiled() -> None:
    assert len(BLUEPRINTS) == 4
    assert sorted(one.name for one in (ROOT / "generated").iterdir()) == BLUEPRINTS
