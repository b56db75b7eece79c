"""What expressions say in vain."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages

BILL = """
modules:
  bill:
    display: name
    fields:
      name: {{type: text}}
      late: {{type: integer, minimum: 0}}
      kind: {{type: picklist, options: [a, b, c, d]}}
      p: {{type: boolean}}
      q: {{type: boolean}}
      amount: {{type: money, required: true}}
      discount: {{type: percent}}
      rate: {{type: decimal, minimum: 0}}
      starts_on: {{type: date}}
      ends_on: {{type: date}}
      paid_ends_on: {{type: date}}
      closed_at: {{type: datetime}}
      x: {{type: formula, expression: '{}'}}
"""


@pytest.mark.parametrize(
    "expression",
    [
        "1 if late > 0 else 2 if late > 60 else 3",
        '1 if kind in ["a", "b"] else 2 if kind == "a" else 3',
        "1 if late > 10 else 2 if late > 5 else 3 if late > 7 else 4",
        "(1 if late < 5 else 2) if late > 10 else 3",
        "1 if rate < 0 else 2",
        "amount if p else amount",
        "1 if p or q else 2 if p and q else 3",
    ],
)
def test_a_way_that_is_never_gone(expression: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP204", BILL.format(expression))) == 1


@pytest.mark.parametrize(
    "expression",
    [
        "1 if late > 60 else 2 if late > 0 else 3",
        '1 if kind == "a" else 2 if kind == "b" else 3 if kind == "c" else 4 if kind == "d" else 0',
        "1 if p else 2 if not p else 3",
        "(1 if late > 20 else 2) if late > 10 else 3",
        "1 if p and q else 2 if p else 3",
        "1 if late > rate else 2 if late > 5 else 3",
    ],
)
def test_ways_that_are_gone(expression: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "EXP204", BILL.format(expression)) == []


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("amount * discount / 100", 1),
        ("amount * (discount / 100)", 1),
        ("amount - amount * discount / 100", 1),
        ("discount > 0.5", 1),
        ("amount * discount", 0),
        ("amount * rate / 100", 0),
        ("discount > 0.5 * rate", 1),
        ("rate > 0.5 and discount > 5", 0),
        ("amount / 100", 0),
    ],
)
def test_a_share_of_a_share(expression: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP208", BILL.format(expression))) == found


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ('kind == "a" and p or kind == "b" and q or kind == "c" and late > 3', 1),
        ('kind == "a" and p or kind == "b" and q or kind in ["c", "d"] and late > 3', 0),
        ('kind == "a" or kind == "b" or kind == "c"', 0),
        ('kind == "a" and p or kind == "b" and q or late > 3', 0),
        ('kind == "a" and p or kind == "b" and q', 0),
    ],
)
def test_an_option_forgotten_among_the_others(expression: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP209", BILL.format(expression))) == found


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("days_between(ends_on, starts_on)", 1),
        ("starts_on - ends_on", 1),
        ("days_between(starts_on, ends_on)", 0),
        ("ends_on - starts_on", 0),
        ("days_between(paid_ends_on, starts_on)", 0),
        ("hours_between(closed_at, created_at)", 1),
        ("hours_between(created_at, closed_at)", 0),
    ],
)
def test_the_wrong_way_round(expression: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP210", BILL.format(expression))) == found


@pytest.mark.parametrize(
    ("check", "found"),
    [
        ("starts_on >= ends_on", 1),
        ("ends_on < starts_on", 1),
        ("ends_on >= starts_on", 0),
        ("starts_on > paid_ends_on", 0),
    ],
)
def test_a_validation_the_wrong_way_round(check: str, found: int, tmp_path: Path) -> None:
    text = BILL.format("late + 1") + f"    validation: {{v: {{check: {check}, message: No.}}}}\n"
    assert len(messages(tmp_path, "EXP210", text)) == found


VIEW = """
modules:
  bill:
    display: name
    fields:
      name: {{type: text}}
      late: {{type: decimal, minimum: 0}}
      paid_on: {{type: date}}
      closed: {{type: boolean}}
      status: {{type: picklist}}
    validation: {{v: {{check: not closed or paid_on is not null, message: No.}}}}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      open: {{initial: true}}
      paid: {{outcome: won, requires: [paid_on]}}
      void: {{outcome: cancelled}}
    transitions:
      pay: {{from: open, to: paid}}
      drop: {{from: open, to: void}}
views:
  list: {{kind: list, module: bill, columns: [name], where: '{}'}}
"""


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("late < 0", 1),
        ('status == "paid" and paid_on is null', 1),
        ("closed and paid_on is null", 1),
        ('status == "open" and paid_on is null', 0),
        ('status in ["paid", "void"] and paid_on is null', 0),
        ("late < 1", 0),
        ("closed and late > 5", 0),
    ],
)
def test_a_filter_that_nothing_passes(where: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP207", VIEW.format(where))) == found


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("late < 0", "the view `list` is always empty: `late` can never be what the filter asks for"),
        (
            "paid_on >= start_of_month(today()) and paid_on < start_of_month(today())",
            "the view `list` is always empty: its conditions on `paid_on` exclude each other",
        ),
        (
            'status == "paid" and paid_on is null',
            "the view `list` is always empty: no `bill` like that can be saved",
        ),
    ],
)
def test_what_makes_a_list_empty_is_named(where: str, message: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "EXP207", VIEW.format(where)) == [message]


REPORT = """
modules:
  visit:
    display: name
    fields:
      name: {{type: text}}
      hours: {{type: decimal}}
      total_time: {{type: decimal}}
      cost: {{type: money}}
reports:
  {}: {{module: visit, measures: {{{}}}}}
"""


@pytest.mark.parametrize(
    ("name", "measures", "found"),
    [
        ("visits", "hours: sum(cost)", 1),
        ("visits", "spent: sum(hours)", 0),
        ("visits", "all: count(), number: count()", 1),
        ("visits", "hours: sum(hours), cost: sum(cost)", 0),
        ("total_time_by_month", "sum: sum(hours)", 1),
        ("total_time_by_month", "sum: sum(total_time)", 0),
        ("visits", "hours: average(hours), total: sum(hours)", 0),
    ],
)
def test_a_figure_of_another_field(name: str, measures: str, found: int, tmp_path: Path) -> None:
    text = REPORT.format(name, measures)
    assert len(messages(tmp_path, "EXP206", text)) == found


@pytest.mark.parametrize(
    ("options", "rest", "found"),
    [
        ("a, b, c, d, e", "4", 1),
        ("a, b, c, d", "4", 0),
        ("a, b, c, d, e, f", "4", 0),
        ("a, b, c, d, e", "0", 0),
        ("a, b, c, d, e", '4 if kind == "d" else 5', 0),
    ],
)
def test_a_last_way_for_two(options: str, rest: str, found: int, tmp_path: Path) -> None:
    chain = f'1 if kind == "a" else 2 if kind == "b" else 3 if kind == "c" else {rest}'
    text = BILL.format(chain).replace("[a, b, c, d]", f"[{options}]")
    assert len(messages(tmp_path, "EXP211", text)) == found


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("amount - late * (amount / late)", 1),
        ("amount + rate * amount - amount", 1),
        ("amount - amount", 1),
        ("amount - (late - 1) * (amount / late)", 0),
        ("amount - rate * amount", 0),
        ("late - rate", 0),
    ],
)
def test_parts_that_cancel_each_other(expression: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "EXP212", BILL.format(expression))) == found
