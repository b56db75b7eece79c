"""Mistakes that people make, each marked in the file where it is found: ``# E: CODE``, ``# W: CODE``.

A finding that concerns a place where no comment can stand is marked on the line above, alone: ``# E below: CODE``.
Where the same name is missing in several places, only the first is marked: the others hang on it.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from crmspec.diagnostics import Severity
from crmspec.pipeline import check

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.yaml"))
MANIFEST = "crm: {name: example, label: Example}\n"
_MARK = re.compile(r"# ([EW])( below)?: ([A-Z0-9, ]+)$")
_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W"}

Marks = set[tuple[int, str, str]]


def expected(text: str) -> Marks:
    return {
        (number + bool(found[2]), found[1], code)
        for number, line in enumerate(text.splitlines(), start=1)
        if (found := _MARK.search(line))
        for code in found[3].split(", ")
    }


def found(folder: Path, text: str) -> Marks:
    (folder / "crm.yaml").write_text(MANIFEST)
    (folder / "mistakes.yaml").write_text(text)
    return {
        (one.span.line, _LETTERS[one.severity], one.code)
        for one in check(folder, as_of=date(2027, 1, 1)).diagnostics
        if one.severity is not Severity.INFO
    }


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_mistake_is_found_where_it_is_and_nothing_else(file: Path, tmp_path: Path) -> None:
    text = file.read_text()
    assert expected(text)
    assert found(tmp_path, text) == expected(text)


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_without_the_marks_it_is_the_same(file: Path, tmp_path: Path) -> None:
    """Comments are no part of what is found."""
    text = re.sub(r"# [EW].*", "", file.read_text())
    assert found(tmp_path, text) == expected(file.read_text())


def test_there_are_many() -> None:
    assert sum(len(expected(file.read_text())) for file in FILES) >= 100
