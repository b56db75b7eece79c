"""A small studio's bundle, kept to be read: what changes in it is a change of what the compiler makes.

``CRMSPEC_UPDATE_GOLDEN=1`` writes the files anew; look at the difference before you keep it. What is made for
databases is kept with the examples, in ``generated/``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crmspec.pipeline import compile as compile_blueprint

HERE = Path(__file__).parent
BUNDLE = HERE / "bundle"
UPDATE = "CRMSPEC_UPDATE_GOLDEN"
MEND = f"look at the difference; {UPDATE}=1 writes the files anew"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    outcome = compile_blueprint(HERE / "studio")
    assert [one.message for one in outcome.diagnostics] == []
    assert outcome.files is not None
    files = {path: text for path, text in outcome.files.items() if path not in SCHEMAS}
    if os.environ.get(UPDATE):
        write(files)
    return files


SCHEMAS = {"schemas/workflows.schema.json", "schemas/access.schema.json"}
"""The same for every blueprint."""


def write(files: dict[str, str]) -> None:
    for old in sorted(BUNDLE.rglob("*"), reverse=True):
        if old.is_file():
            old.unlink()
    for path, text in files.items():
        (BUNDLE / path).parent.mkdir(parents=True, exist_ok=True)
        (BUNDLE / path).write_text(text, encoding="utf-8")


def test_the_files_are_the_same(made: dict[str, str]) -> None:
    kept = {one.relative_to(BUNDLE).as_posix() for one in BUNDLE.rglob("*") if one.is_file()}
    assert kept == set(made), MEND


def test_every_line_is_the_same(made: dict[str, str]) -> None:
    for path, text in made.items():
        kept = (BUNDLE / path).read_text(encoding="utf-8")
        assert text.splitlines() == kept.splitlines(), f"{path}: {MEND}"
        assert text == kept
