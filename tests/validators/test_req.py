"""Requirements: what satisfies them, what does so in name only, what proves them."""

from __future__ import annotations

from pathlib import Path

from .warned import messages, warned

TWO = """
requirements:
  capture: {label: Leads arrive by themselves}
  greet: {label: Leads are greeted}
modules:
  lead: {satisfies: [capture], fields: {name: {type: text}}}
"""
TEST = """
test: a lead has a name
satisfies: %s
given: {lead: {one: {name: Ada}}}
expect: {records: {lead.one: {name: Ada}}}
"""


def test_nothing_is_said_before_anything_names_a_requirement(tmp_path: Path) -> None:
    assert messages(tmp_path, "REQ201", TWO.replace("satisfies: [capture], ", "")) == []


def test_a_test_proves_what_nothing_does(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "REQ201", TWO, tests__named=TEST % "greet")
    assert one.message == "nothing satisfies the requirement `greet`, though it `should` be met"
    assert [other.span.file for other in one.related] == ["tests/named.yaml"]


def test_a_slip_of_the_pen_is_no_missing_work(tmp_path: Path) -> None:
    text = TWO.replace("satisfies: [capture]", "satisfies: [capture, gret]")
    assert messages(tmp_path, "REQ201", text) == []


def test_a_field_of_a_deprecated_module_is_out_of_use(tmp_path: Path) -> None:
    text = TWO + "  old: {deprecated: Use lead., fields: {name: {type: text, satisfies: [greet]}}}\n"
    assert messages(tmp_path, "REQ202", text) == [
        "`greet` is satisfied in name only: what names it is deprecated"
    ]
    assert messages(tmp_path, "REQ202", text.replace("[capture]", "[capture, greet]")) == []


def test_what_rests_on_a_waiver(tmp_path: Path) -> None:
    text = TWO.replace(
        "name: {type: text}", "name: {type: text, satisfies: [greet], waive: {FLD203: {because: Known.}}}"
    )
    assert messages(tmp_path, "REQ202", text) == [
        "`greet` is satisfied in name only: what names it rests on a waiver"
    ]


def test_without_tests_none_is_untested(tmp_path: Path) -> None:
    both = TWO.replace("[capture]", "[capture, greet]")
    assert messages(tmp_path, "REQ203", both) == []
    assert messages(tmp_path, "REQ203", both, tests__named=TEST % "greet") == [
        "no test proves the requirement `capture`"
    ]
    could = both.replace("by themselves}", "by themselves, priority: could}")
    assert messages(tmp_path, "REQ203", could, tests__named=TEST % "greet") == []


def test_few_owners_are_no_custom(tmp_path: Path) -> None:
    assert messages(tmp_path, "REQ204", TWO) == []


def test_a_requirement_of_no_words(tmp_path: Path) -> None:
    text = TWO.replace("{label: Leads are greeted}", "{label: TBD}")
    assert messages(tmp_path, "REQ204", text) == [
        "nobody can say whether `greet` is met: it has neither a label nor a description"
    ]
