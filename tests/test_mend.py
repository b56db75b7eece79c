"""Fixes made round by round: what is mended, what is left alone, and how files are written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from crmspec.compiler.source import read
from crmspec.diagnostics import Diagnostic, Fix, Severity, Span, TextEdit
from crmspec.mend import mend
from crmspec.output import OutputError, rewrite
from crmspec.pipeline import check

from .small import written

DEAL = """\
modules:
  deal:  # what we sell
    fields:
      name: {type: text, required: yes}
      amount: money
      priority: rating
      due: date
      account: {type: lookup, to: acount}
    validation:
      settled: {check: due != null, when: priority > 3, message: It has a date.}
      priced: {check: amuont > 0, message: It has a price.}
  account:
    fields:
      name: text
      notes: {type: text, waive: {FLD201: {because: Notes are kept.}, FLD202: {because: They are free text.}}}
"""


def mended(folder: Path, text: str, *, unsafe: bool = False) -> tuple[str, int, list[str]]:
    """What a blueprint's file says after mending, how much was mended, and what is left."""
    done = mend(check(written(folder, text)), unsafe=unsafe)
    left = [one.code for one in done.outcome.diagnostics if one.severity is not Severity.INFO]
    return done.outcome.sources.text("parts.yaml"), done.fixed, left


def test_safe_fixes_are_made_until_none_is_left(tmp_path: Path) -> None:
    said, fixed, left = mended(tmp_path, DEAL)
    assert fixed == 4
    assert left == ["REF101", "EXP102"]
    assert "required: true}" in said
    assert "check: due is not None," in said
    assert "notes: {type: text}\n" in said
    assert "# what we sell" in said


def test_unsafe_fixes_are_made_when_they_are_wanted(tmp_path: Path) -> None:
    said, fixed, left = mended(tmp_path, DEAL, unsafe=True)
    assert (fixed, left) == (6, [])
    assert "to: account}" in said
    assert "check: amount > 0" in said


def test_a_name_that_is_wrong_in_many_places_is_mended_in_all(tmp_path: Path) -> None:
    lookups = "".join(f"      to_{number}: {{type: lookup, to: acount}}\n" for number in range(13))
    said, fixed, _ = mended(tmp_path, f"{DEAL.replace('acount', 'account')}{lookups}", unsafe=True)
    assert fixed == 6
    assert "acount" not in said


def test_a_word_that_could_mean_two_things_is_left_alone(tmp_path: Path) -> None:
    text = "modules:\n  a1: {fields: {name: text, b: {type: lookup, to: a}}}\n  a2: {fields: {name: text}}\n"
    assert mended(tmp_path, text, unsafe=True)[1:] == (0, ["REF101"])


def test_a_fix_that_brings_errors_is_left_out_and_that_is_said(tmp_path: Path) -> None:
    text = "moduls:\n  a: {fields: {name: text, b: {type: lookup, to: x}, c: {type: lookup, to: y}}}\n"
    done = mend(check(written(tmp_path, text)), unsafe=True)
    (one,) = [one for one in done.outcome.diagnostics if one.code == "SYN201"]
    assert not done.texts
    assert one.fix is None
    assert one.help.splitlines() == [
        "did you mean `modules`?",
        "its fix was left out: there would be other errors, or the same one still",
    ]


def test_one_bad_fix_does_not_keep_the_others_from_being_made(tmp_path: Path) -> None:
    text = "rols:\n  a: {can: {x: {read: all}, y: {read: all}, z: {read: all}}}\n"
    said, fixed, left = mended(tmp_path, DEAL + text, unsafe=True)
    assert (fixed, left) == (4, ["SYN201"])
    assert said.endswith(text)


@pytest.mark.parametrize(("meant", "fixed"), [("email", 1), ("nothing", 0)])
def test_a_fix_is_kept_only_where_no_error_comes_of_it(tmp_path: Path, meant: str, fixed: int) -> None:
    outcome = check(written(tmp_path, "modules:\n  a: {fields: {name: text}}\n"))
    place = Span("parts.yaml", 2, 22, 2, 26)
    fix = Fix(safe=True, edits=(TextEdit(place, meant),))
    wrong = Diagnostic("FLD206", Severity.WARNING, place, "wrong", fix=fix)
    done = mend(replace(outcome, diagnostics=(wrong,)))
    assert (done.fixed, len(done.texts)) == (fixed, fixed)


def test_files_are_written_whole_with_their_marks_and_rights(tmp_path: Path) -> None:
    file = written(tmp_path, "a: 1\r\n") / "parts.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    file.chmod(0o640)
    rewrite(tmp_path, {"parts.yaml": ("a: 1\r\n", "a: 2\r\n")})
    assert file.read_bytes() == b"\xef\xbb\xbfa: 2\r\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["crm.yaml", "parts.yaml"]


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    file = written(tmp_path, "a: 1\n") / "parts.yaml"
    with pytest.raises(OutputError, match="was changed while it was checked"):
        rewrite(tmp_path, {"parts.yaml": ("a: 0\n", "a: 2\n")})
    assert file.read_text() == "a: 1\n"


def test_what_lies_outside_is_not_written(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("a: 1\n")
    folder = written(tmp_path / "blueprint")
    (folder / "linked.yaml").symlink_to(outside)
    for name in ("linked.yaml", "../outside.yaml"):
        with pytest.raises(OutputError, match="outside of the blueprint"):
            rewrite(folder, {name: ("a: 1\n", "a: 2\n")})
    assert outside.read_text() == "a: 1\n"


def test_what_is_mended_is_what_is_read_again(tmp_path: Path) -> None:
    done = mend(check(written(tmp_path, DEAL)), unsafe=True)
    rewrite(tmp_path, done.texts)
    assert read(tmp_path) == done.outcome.sources
