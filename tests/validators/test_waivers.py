"""Waivers: they silence one rule at one place, and are reported when they say nothing any more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic, Severity
from crmspec.pipeline import check

MANIFEST = "crm: {name: example, label: Example}\n"
TWINS = """
modules:
  account:
    {waive}
    fields:
      phone: {{type: phone}}
      telephone:
        type: phone
        {inner}
  vendor:
    fields:
      phone: {{type: phone}}
      telephone: {{type: phone}}
"""
REASON = "waive: {FLD205: {because: The old number is kept until the move is over.%s}}"
NOTHING = "description: Nothing to waive."


def found(folder: Path, text: str, as_of: date | None = None) -> list[Diagnostic]:
    (folder / "crm.yaml").write_text(MANIFEST + text)
    return [one for one in check(folder, as_of=as_of).diagnostics if one.severity is not Severity.INFO]


def told(folder: Path, text: str, as_of: date | None = None) -> list[tuple[str, int]]:
    return [(one.code, one.span.line) for one in found(folder, text, as_of)]


def twins(waive: str = NOTHING, inner: str = NOTHING) -> str:
    return TWINS.format(waive=waive, inner=inner)


def test_without_a_waiver_both_are_found(tmp_path: Path) -> None:
    assert told(tmp_path, twins()) == [("FLD205", 8), ("FLD205", 14)]


@pytest.mark.parametrize("where", ["waive", "inner"])
def test_a_waiver_silences_its_rule_inside_its_declaration_only(where: str, tmp_path: Path) -> None:
    assert told(tmp_path, twins(**{where: REASON % ""})) == [("FLD205", 14)]


def test_a_waiver_of_another_rule_silences_nothing(tmp_path: Path) -> None:
    text = twins(REASON.replace("FLD205", "FLD201") % "")
    assert told(tmp_path, text) == [("OPS201", 5), ("FLD205", 8), ("FLD205", 14)]


def test_a_waiver_of_no_rule_is_told_what_was_meant(tmp_path: Path) -> None:
    (first, *_) = found(tmp_path, twins(REASON.replace("FLD205", "FLD290") % ""))
    assert (first.code, first.message) == ("OPS201", "there is no rule `FLD290`")
    assert "`FLD2" in first.help


def test_a_waiver_without_a_reason_is_an_error(tmp_path: Path) -> None:
    (first, *_) = found(tmp_path, twins("waive: {FLD205: {until: 2030-01-01}}"))
    assert (first.code, first.severity) == ("SYN204", Severity.ERROR)
    assert "because" in first.message


def test_until_its_date_it_silences_and_from_then_on_the_finding_counts(tmp_path: Path) -> None:
    text = twins(REASON % ", until: 2027-01-01")
    assert told(tmp_path, text) == [("FLD205", 14)]
    assert told(tmp_path, text, date(2026, 12, 31)) == [("FLD205", 14)]
    assert told(tmp_path, text, date(2027, 1, 1)) == [("OPS202", 5), ("FLD205", 8), ("FLD205", 14)]


CYCLE = """
modules:
  account:
    fields:
      name: {type: text}
      contact:
        type: lookup
        to: contact
        required: true
        waive: {FLD101: {because: The first pair is made by the migration., until: 2027-01-01}}
  contact:
    fields:
      name: {type: text}
      account: {type: lookup, to: account, required: true}
"""


def test_a_date_never_makes_an_error_of_what_was_waived(tmp_path: Path) -> None:
    assert told(tmp_path, CYCLE) == []
    late = found(tmp_path, CYCLE, date(2028, 1, 1))
    assert {(one.code, one.severity) for one in late} == {
        ("FLD101", Severity.WARNING),
        ("OPS202", Severity.WARNING),
    }


def test_what_could_not_be_compiled_cannot_be_waived(tmp_path: Path) -> None:
    text = """
modules:
  account:
    waive: {REF101: {because: It comes later.}, EXP102: {because: It comes later.}}
    fields:
      name: {type: text, required_when: nmae is None}
      parent: {type: lookup, to: acount}
"""
    codes = [code for code, _ in told(tmp_path, text)]
    assert sorted(codes) == ["EXP102", "OPS201", "OPS201", "REF101"]


def test_warnings_about_expressions_can_be_waived(tmp_path: Path) -> None:
    text = """
modules:
  account:
    fields:
      name: {type: text}
      employees: {type: integer, minimum: 0}
    validation:
      some:
        check: employees >= 0
        message: It has at least nobody.
        waive: {EXP201: {because: It documents what holds.}}
"""
    assert told(tmp_path, text) == []


def test_a_waiver_in_a_declaration_with_mistakes_is_not_reported(tmp_path: Path) -> None:
    text = twins(REASON % "").replace(
        "phone: {type: phone}\n      telephone:", "phone: {type: txt}\n      telephone:"
    )
    assert "OPS201" not in {code for code, _ in told(tmp_path, text)}
