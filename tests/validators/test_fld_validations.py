"""Validations that lock, refuse everything, or refuse nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

GRANT = """
modules:
  grant:
    display: name
    fields:
      name: {{type: text}}
      asked: {{type: money, minimum: 0}}
      given: {{type: money, minimum: 0}}
      share: {{type: percent, minimum: 0, maximum: 40}}
      kind: {{type: picklist, required: true, options: [small, large]}}
      closed: {{type: boolean, default: false}}
      due_on: {{type: date}}
      begun_at: {{type: datetime}}
    validation:
{}
"""


def grant(*checks: str) -> str:
    lines = (f"      v{number}: {{{one}, message: No.}}" for number, one in enumerate(checks, 1))
    return GRANT.format("\n".join(lines))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("check: given <= asked", "check: given > asked"),
        ("check: given < 10", "check: given > 20"),
        ('check: kind == "small"', 'check: kind == "large"'),
        ("check: given < 10, when: closed", "check: given > 20"),
    ],
)
def test_two_that_no_record_passes(one: str, other: str, tmp_path: Path) -> None:
    (found,) = warned(tmp_path, "FLD118", grant(one, other))
    assert found.message == "no record can pass both `v2` and `v1`"
    assert len(found.related) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("check: given <= asked", "check: given >= asked"),
        ("check: given < 10, when: closed", "check: given > 20, when: not closed"),
        ("check: given is null or closed", "check: given is not null or not closed"),
        ("check: given < 10 or closed", "check: given > 20 or not closed"),
        ("check: given < 10", "check: asked > 20"),
        ("check: given is null", "check: given > 20"),
        ("check: due_on > today(), when: is_new", "check: due_on < today(), when: not is_new"),
    ],
)
def test_two_that_go_together(one: str, other: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD118", grant(one, other)) == []


def test_one_that_asks_for_more_than_the_bounds_allow(tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD118", grant("check: share > 50")) == [
        "`v1` asks for values that its fields cannot have: no record passes it"
    ]


def test_what_saving_sets_and_a_validation_refuses(tmp_path: Path) -> None:
    text = grant("check: given > 10") + "    on_save: [{set: {given: 5}}]\n"
    (one,) = warned(tmp_path, "FLD118", text)
    assert one.message.startswith("saving sets `given` to what `v1` refuses")


@pytest.mark.parametrize(
    "check",
    [
        "check: due_on >= today()",
        "check: due_on > today() - days(3)",
        "check: today() <= due_on",
        "check: due_on is null or due_on >= today()",
        "check: 'days_between(today(), due_on) >= 0'",
        "check: 'days_between(due_on, today()) <= 30'",
        "check: begun_at >= now()",
        "check: date_of(begun_at) == today()",
        "check: due_on >= today(), when: given > 0",
    ],
)
def test_a_record_that_breaks_it_by_itself(check: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD212", grant(check))) == 1


@pytest.mark.parametrize(
    "check",
    [
        "check: due_on <= today()",
        "check: due_on < today() + days(3)",
        "check: 'days_between(due_on, today()) >= 0'",
        "check: begun_at <= now()",
        "check: due_on >= today(), when: is_new",
        "check: due_on >= today() or not changed(due_on)",
        "check: due_on >= date_of(begun_at)",
        "check: old.due_on == due_on or due_on >= today()",
    ],
)
def test_a_record_that_stays_right(check: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD212", grant(check)) == []


def test_the_stage_says_when_it_no_longer_counts(tmp_path: Path) -> None:
    text = grant("check: due_on >= today(), when: 'kind == \"small\"'").replace(
        "required: true, options: [small, large]", "label: Kind"
    )
    text += "pipelines:\n  p: {module: grant, field: kind, stages: {small: {initial: true}, large: {outcome: won}},\n"
    text += "    transitions: {go: {from: small, to: large}}}\n"
    assert messages(tmp_path, "FLD212", text) == []


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("check: share <= 50", "cannot hold what it rules out"),
        ("check: given > 1, when: share > 50", "never checked"),
        ("check: given > 5, when: given > 10", "where `when` holds, the check does too"),
    ],
)
def test_one_that_refuses_nothing(check: str, words: str, tmp_path: Path) -> None:
    (one,) = messages(tmp_path, "FLD213", grant(check))
    assert words in one


@pytest.mark.parametrize(
    "check", ["check: share <= 40", "check: share < 40", "check: given > 10, when: given > 5"]
)
def test_one_that_refuses_something(check: str, tmp_path: Path) -> None:
    assert bool(messages(tmp_path, "FLD213", grant(check))) is (check == "check: share <= 40")


@pytest.mark.parametrize(
    ("check", "found"),
    [
        ("check: closed", 1),
        ("check: closed or given > 0", 0),
        ("check: closed or given is not null", 0),
        ("check: not closed", 0),
        ("check: closed, when: not is_new", 0),
    ],
)
def test_a_default_that_is_refused(check: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD227", grant(check))) == found


def test_what_is_changed_and_refused(tmp_path: Path) -> None:
    text = grant("check: not closed or given is not null")
    text += """
workflows:
  closes:
    trigger: {updated: grant}
    if: given > 5 and not closed
    steps:
      - {id: bad, update: {set: {closed: true, given: null}}}
      - {id: good, update: {set: {closed: true}}}
"""
    (one,) = warned(tmp_path, "FLD119", text)
    assert one.message == "the `grant` is refused by `v1`: it leaves it without `given`, as it stands"


def test_a_record_of_the_blueprint_that_is_refused(tmp_path: Path) -> None:
    text = grant("check: given > 10")
    text += "records:\n  first: {module: grant, set: {name: A, kind: small, given: 5}}\n"
    assert messages(tmp_path, "FLD119", text) == [
        "the `grant` is refused by `v1`: it writes `given`, as it stands"
    ]


def test_a_record_twice_by_a_unique_field(tmp_path: Path) -> None:
    text = grant("check: given > 10").replace("name: {type: text}", "name: {type: text, unique: true}")
    records = "records:\n  a: {module: grant, set: {name: Same, kind: small}}\n"
    records += "  b: {module: grant, set: {name: same, kind: small}}\n"
    records += "  c: {module: grant, set: {name: other, kind: small}}\n"
    (one,) = warned(tmp_path, "FLD120", text, records)
    assert one.message == "`b` has the same `name` as `a`, which no two records of `grant` may share"


def test_a_record_type_that_leaves_out_the_default_of_the_field(tmp_path: Path) -> None:
    text = grant("check: given > 10").replace("required: true, options", "default: large, options")
    text += "record_types:\n  tiny: {module: grant, options: {kind: [small]}}\n"
    text += "  huge: {module: grant, options: {kind: [large]}}\n"
    text += "  set: {module: grant, options: {kind: [small]}, defaults: {kind: small}}\n"
    (one,) = warned(tmp_path, "FLD121", text)
    assert one.message.startswith("a new `tiny` begins with `kind` as `large`")
