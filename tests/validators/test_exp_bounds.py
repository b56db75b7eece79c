"""Comparisons that time, or the bounds of a field, decide before any record is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

LEAD = """
modules:
  lead:
    fields:
      name: {{type: text, required: true}}
      born_on: {{type: date}}
      due_on: {{type: date}}
      contacted_at: {{type: datetime}}
      stage: {{type: picklist}}
      discount: {{type: percent, minimum: 0, maximum: 15}}
      visits: {{type: rollup, of: visit, via: lead}}
  visit:
    fields: {{name: text, lead: {{type: lookup, to: lead}}}}
pipelines:
  leads:
    module: lead
    field: stage
    stages: {{fresh: {{initial: true}}, met: {{outcome: won}}, gone: {{outcome: lost}}}}
    transitions:
      meet: {{from: fresh, to: met, sets: {{contacted_at: =now()}}}}
      lose: {{from: fresh, to: gone}}
views:
  some: {{kind: list, module: lead, columns: [name], where: {where}}}
"""


def codes(folder: Path, where: str) -> list[str]:
    said = found(folder, LEAD.format(where=f"'{where}'"))
    return [one.code for one in said.outcome.diagnostics if one.code in {"EXP220", "EXP221"}]


@pytest.mark.parametrize(
    "where",
    [
        "days_between(now(), created_at) > 30",
        "days_between(now(), contacted_at) >= 1",
        "days_between(contacted_at, now()) < 0",
        "30 < days_between(today(), created_at)",
        "years_between(today(), born_on) >= 18",
        "contacted_at > now()",
        "days_between(contacted_at, created_at) > 3",
        "created_at > now() + days(3)",
        "born_on >= today() + days(1)",
        'stage == "met" and updated_at < now()',
    ],
)
def test_what_has_been_never_lies_ahead(tmp_path: Path, where: str) -> None:
    assert codes(tmp_path, where) == ["EXP220"]


@pytest.mark.parametrize(
    "where",
    [
        "days_between(created_at, now()) > 30",
        "days_between(created_at, contacted_at) > 3",
        "days_between(due_on, created_at) > 3",
        "days_between(now(), due_on) > 30",
        "days_between(due_on, now()) < 0",
        "created_at > now() - days(3)",
        "born_on >= today()",
        "contacted_at > now() - hours(2)",
        "date_of(created_at) == today()",
        "due_on > today()",
    ],
)
def test_what_may_lie_ahead_or_long_ago_is_left_alone(tmp_path: Path, where: str) -> None:
    assert codes(tmp_path, where) == []


def test_a_date_that_people_are_asked_for_too_may_lie_ahead(tmp_path: Path) -> None:
    text = LEAD.format(where="'planned_at > now()'").replace("contacted_at", "planned_at")
    assert not [one for one in found(tmp_path, text).outcome.diagnostics if one.code == "EXP220"]


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ('discount > 20 or stage == "met"', "a part of this never holds: `discount` is between 0 and 15"),
        ('stage == "met" and discount <= 15', "a part of this always holds: `discount` is between 0 and 15"),
    ],
)
def test_a_part_that_the_bounds_decide_is_told(tmp_path: Path, where: str, said: str) -> None:
    found_ = found(tmp_path, LEAD.format(where=f"'{where}'")).outcome.diagnostics
    assert [one.message for one in found_ if one.code == "EXP221"] == [said]


@pytest.mark.parametrize(
    "where",
    [
        "discount > 10",
        "discount >= 0 and discount < 5",
        'discount == 15 or stage == "met"',
        "visits > 0",
        'discount <= 20 or stage == "met"',
    ],
)
def test_what_the_bounds_leave_open_is_left_alone(tmp_path: Path, where: str) -> None:
    assert codes(tmp_path, where) == []


TURNS = """
modules:
  plan: {{fields: {{name: {{type: text, required: true}}, payments: {{type: integer}}}}}}
  payment: {{fields: {{name: {{type: text, required: true}}, plan: {{type: lookup, to: plan}}}}}}
workflows:
  plan_it:
    trigger: {{created: plan}}
    steps:
      - repeat:
          times: payments
          steps:
            - create: {{module: payment, set: {{plan: =record, name: '="rest" if {test} else "part"'}}}}
"""


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("turn > payments", 1),
        ("payments >= turn", 1),
        ("turn >= 1", 1),
        ("turn == payments", 0),
        ("turn > 1", 0),
    ],
)
def test_a_turn_lies_between_the_first_and_the_last(tmp_path: Path, test: str, told: int) -> None:
    said = found(tmp_path, TURNS.format(test=test)).outcome.diagnostics
    assert len([one for one in said if one.code == "EXP221"]) == told


TABLE = """
modules:
  deal: {fields: {name: {type: text, required: true}, discount: {type: percent, maximum: 15}, reviewer: text}}
decision_tables:
  review:
    inputs: {given: percent}
    outputs: {who: text}
    rows: [{if: given > 20, then: {who: chief}}, {then: {who: nobody}}]
workflows:
  review_it:
    trigger: {created: deal}
    steps:
      - decide: {table: review, with: {given: =discount}}
      - update: {set: {reviewer: =who}}
"""


def test_the_bounds_go_with_what_a_decision_is_given(tmp_path: Path) -> None:
    said = found(tmp_path, TABLE).outcome.diagnostics
    assert [one.message for one in said if one.code == "EXP221"] == [
        "a part of this never holds: `discount` is never above 15"
    ]


SHARE = """
modules:
  deal:
    fields: {{name: {{type: text, required: true}}, stage: {{type: picklist, options: [open, won, lost]}}}}
reports:
  rates: {{module: deal, measures: {{rate: '{share}'}}}}
"""


@pytest.mark.parametrize(
    ("share", "count"),
    [
        ('ratio(count(), count(stage == "won"))', 1),
        ('ratio(count(stage == "won"), count(stage == "won"))', 1),
        ('ratio(count(stage == "won"), count())', 0),
        ('ratio(count(stage == "won"), count(stage == "lost"))', 0),
    ],
)
def test_a_share_divides_the_part_by_the_whole(tmp_path: Path, share: str, count: int) -> None:
    said = found(tmp_path, SHARE.format(share=share)).outcome.diagnostics
    assert len([one for one in said if one.code == "EXP222"]) == count
