"""Tests of a blueprint are files of their own: named by their paths, read and bound like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.pipeline import check
from tests.small import found, written

LEAD = "modules: {lead: {fields: {last_name: {type: text, required: true}}}}\n"
FINE = "test: it is there\ngiven: {lead: {a: {last_name: Lovelace}}}\nexpect: {can_read: lead.a}\n"


def test_a_test_is_named_by_its_path(tmp_path: Path) -> None:
    outcome = found(tmp_path, LEAD, tests__first=FINE, tests__deep__second=FINE).outcome
    assert outcome.architecture is not None
    assert list(outcome.architecture.tests) == ["deep/second", "first"]
    assert outcome.architecture.tests["first"].test == "it is there"
    assert not [one for one in outcome.diagnostics if one.span.file.startswith("tests/")]


def test_its_place_is_its_first_line(tmp_path: Path) -> None:
    architecture = found(tmp_path, LEAD, tests__first="# about leads\n" + FINE).outcome.architecture
    assert architecture is not None
    span = architecture.span(architecture.ids["test:first"], key=True)
    assert (span.file, span.line, span.column, span.end_column) == ("tests/first.yaml", 2, 1, 5)


def test_tests_can_be_left_out(tmp_path: Path) -> None:
    outcome = check(written(tmp_path, LEAD, tests__broken="test: [", tests__wrong="tset: x"), tests=False)
    assert outcome.architecture is not None
    assert not outcome.architecture.tests
    assert not [one for one in outcome.diagnostics if one.span.file.startswith("tests/")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("test: [", "SYN110"),
        (FINE + "expects: {}\n", "SYN202 `expects` it has no key `expects`"),
        ("test: x\n", "SYN204 `test` it needs `expect`"),
        (FINE.replace("it is there", "[1]"), "SYN203 `[1]` expected text, found a list"),
        (
            FINE + "now: 2027-13-01\n",
            "SYN209 `2027-13-01` the text `2027-13-01` is not a day, or a day and a time",
        ),
        (FINE + "do: [{delte: lead.a}]\n", "SYN202 `delte` `do` has no key `delte`"),
        (FINE + "do: [{delete: lead.a, claim: lead.a}]\n", "SYN203 `{delete: lead.a, claim: lead.a}`"),
        (FINE + "do: [{as: system}]\n", "SYN204 `{as: system}` an act needs one verb"),
        (FINE.replace("{a:", "{A:"), "SYN205 `A` `A` is no name here"),
        (LEAD, "SYN201 `modules` a file below `tests/` holds a test, and no section `modules`"),
    ],
)
def test_mistakes_have_their_places(text: str, told: str, tmp_path: Path) -> None:
    (only,) = [one for one in found(tmp_path, LEAD, tests__one=text).told() if "REF" not in one]
    assert only.startswith(told)


def test_the_file_bears_a_name(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "Not a name.yaml").write_text(FINE)
    (only,) = found(tmp_path, LEAD).errors
    assert (only.code, only.span.file, only.span.line) == ("SYN205", "tests/Not a name.yaml", 0)
    assert only.help == "write `not_a_name`"


def test_two_files_are_two_tests(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "one.yml").write_text(FINE)
    (only,) = found(tmp_path, LEAD, tests__one=FINE).errors
    assert only.code == "SYN206"
    assert [one.span.file for one in only.related] == ["tests/one.yaml"]
