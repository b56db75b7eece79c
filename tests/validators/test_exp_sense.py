"""Expressions that cannot be meant: things compared with themselves, wrong signs, sums for averages, other units."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

MODULE = """
modules:
  task:
    display: name
    fields:
      name: {{type: text}}
      status: {{type: picklist, options: [open, done, dropped], required: true}}
      starts_on: {{type: date}}
      ends_on: {{type: date}}
      completed_on: {{type: date}}
      first_reply_at: {{type: datetime}}
      total: {{type: money, required: true}}
      paid: {{type: money, required: true}}
      discount: {{type: money, required: true}}
      unit_price: {{type: money, required: true}}
      quantity: {{type: integer, required: true}}
      monthly_fee: {{type: money, required: true}}
      yearly_fee: {{type: money, required: true}}
      rate: {{type: percent, required: true}}
      parent: {{type: lookup, to: task, reverse: parts}}
{more}
"""
FIELD = "      figure: {{type: formula, returns: {returns}, expression: '{expression}'}}"
VIEW = "views:\n  some: {{kind: list, module: task, columns: [name], where: '{where}'}}"
CHECK = "    validation: {{one: {{check: '{check}', message: No.}}}}"


def codes(tmp_path: Path, *parts: str) -> list[str]:
    return [one.code for one in found(tmp_path, *parts).outcome.diagnostics]


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ("ends_on > ends_on", 1),
        ("ends_on > starts_on", 0),
        ('status in ["open", "open"]', 1),
        ('status in ["open", "done"]', 0),
        ('status == "open" or status == "open"', 1),
        ('status == "open" or status == "done"', 0),
        ("ends_on > starts_on and starts_on > today() - days(3)", 0),
    ],
)
def test_one_thing_twice(tmp_path: Path, where: str, count: int) -> None:
    said = codes(tmp_path, MODULE.format(more=""), VIEW.format(where=where))
    assert said.count("EXP223") == count


@pytest.mark.parametrize(("check", "count"), [("parent == record", 1), ("parent != record", 0)])
def test_a_record_need_not_point_at_itself(tmp_path: Path, check: str, count: int) -> None:
    assert codes(tmp_path, MODULE.format(more=CHECK.format(check=check))).count("EXP223") == count


@pytest.mark.parametrize(
    ("name", "expression", "count"),
    [
        ("net", "total + discount", 1),
        ("net", "total - discount", 0),
        ("all_discount", "total + discount", 0),
        ("left_to_pay", "total - paid", 0),
        ("left_to_pay", "paid - total", 1),
        ("worth", "unit_price / quantity", 1),
        ("worth", "unit_price * quantity", 0),
        ("each", "total / quantity", 0),
        ("total_remaining", "total + paid", 1),
        ("total_remaining", "coalesce(total, 0) - coalesce(paid, 0)", 0),
    ],
)
def test_signs_follow_the_names(tmp_path: Path, name: str, expression: str, count: int) -> None:
    field = FIELD.format(returns="money", expression=expression).replace("figure", name)
    assert codes(tmp_path, MODULE.format(more=field)).count("EXP224") == count


@pytest.mark.parametrize(
    ("name", "figure", "count"),
    [
        ("times", "ratio(sum(paid), average(total))", 1),
        ("times", "ratio(sum(paid), sum(total))", 0),
        ("average_fee", "sum(monthly_fee)", 1),
        ("average_fee", "average(monthly_fee)", 0),
        ("total_fees", "average(monthly_fee)", 1),
        ("total", "sum(total)", 0),
        ("rate", "sum(rate)", 1),
        ("rate", "average(rate)", 0),
        ("oldest", "max(starts_on)", 1),
        ("oldest", "min(starts_on)", 0),
        ("latest", "min(starts_on)", 1),
        ("hours", "sum(paid)", 1),
        ("revenue", "sum(quantity)", 1),
        ("hours", "sum(quantity)", 0),
    ],
)
def test_sums_and_averages(tmp_path: Path, name: str, figure: str, count: int) -> None:
    report = f"reports:\n  some: {{module: task, measures: {{{name}: '{figure}'}}}}"
    assert codes(tmp_path, MODULE.format(more=""), report).count("EXP225") == count


@pytest.mark.parametrize(
    ("check", "count"),
    [
        ("monthly_fee <= yearly_fee", 1),
        ("total == monthly_fee", 1),
        ("total >= monthly_fee", 0),
        ("total == monthly_fee * 12", 0),
        ("monthly_fee * 12 <= yearly_fee", 0),
    ],
)
def test_units_are_told_by_the_names(tmp_path: Path, check: str, count: int) -> None:
    assert codes(tmp_path, MODULE.format(more=CHECK.format(check=check))).count("EXP226") == count


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ("completed_on >= today() + days(60)", 1),
        ("completed_on >= today() - days(60)", 0),
        ("ends_on >= today() + days(60)", 0),
        ("completed_on <= today()", 0),
    ],
)
def test_what_has_happened_is_not_to_come(tmp_path: Path, where: str, count: int) -> None:
    said = codes(tmp_path, MODULE.format(more=""), VIEW.format(where=where))
    assert said.count("EXP220") == count


@pytest.mark.parametrize(
    ("expression", "count"),
    [("hours_between(first_reply_at, created_at)", 1), ("hours_between(created_at, first_reply_at)", 0)],
)
def test_the_first_reply_comes_after_the_making(tmp_path: Path, expression: str, count: int) -> None:
    field = FIELD.format(returns="decimal", expression=expression)
    assert codes(tmp_path, MODULE.format(more=field)).count("EXP220") == count


def test_a_time_to_where_it_begins(tmp_path: Path) -> None:
    field = "      took: {type: formula, expression: 'days_between(starts_on, starts_on)'}"
    assert codes(tmp_path, MODULE.format(more=field)).count("EXP223") == 1


PIPELINE = """
modules:
  quote:
    display: name
    fields:
      name: {{type: text}}
      status: {{type: picklist}}
      sent_on: {{type: date}}
      accepted_on: {{type: date}}
{more}
pipelines:
  quoting:
    module: quote
    field: status
    stages:
      draft: {{initial: true, probability: 10}}
      sent: {{probability: 50}}
      accepted: {{probability: 100, outcome: won}}
      declined: {{probability: 0, outcome: lost}}
    transitions:
      send: {{from: draft, to: sent}}
      rework: {{from: sent, to: draft}}
      accept: {{from: sent, to: accepted}}
      decline: {{from: sent, to: declined}}
"""


@pytest.mark.parametrize(
    ("first", "second", "count"), [("accepted_on", "sent_on", 1), ("sent_on", "accepted_on", 0)]
)
def test_dates_of_stages_have_an_order(tmp_path: Path, first: str, second: str, count: int) -> None:
    field = f"      took: {{type: formula, expression: 'days_between({first}, {second})'}}"
    assert codes(tmp_path, PIPELINE.format(more=field)).count("EXP210") == count


@pytest.mark.parametrize(
    ("where", "count"),
    [('status == "draft"', 1), ('status in ["draft", "sent"]', 0), ('status == "declined"', 0)],
)
def test_what_is_not_sent_has_no_day_of_sending(tmp_path: Path, where: str, count: int) -> None:
    shape = f"where: '{where}', measures: {{n: count()}}, period: {{field: sent_on}}"
    report = f"reports:\n  some: {{module: quote, {shape}}}"
    assert codes(tmp_path, PIPELINE.format(more=""), report).count("FLW210") == count


@pytest.mark.parametrize(("where", "count"), [("ends_on is null", 1), ("ends_on is not null", 0)])
def test_a_report_counts_by_what_its_records_have(tmp_path: Path, where: str, count: int) -> None:
    report = f"reports:\n  some: {{module: task, where: {where}, measures: {{n: count()}}, period: {{field: ends_on}}}}"
    assert codes(tmp_path, MODULE.format(more=""), report).count("FLW215") == count


@pytest.mark.parametrize(
    ("figure", "count"),
    [
        ('ratio(count(status == "done"), count(status not in ["done", "dropped"]))', 1),
        ('ratio(count(status == "done"), count(status in ["done", "dropped"]))', 0),
        ("ratio(count(starts_on > today()), count(ends_on is not null))", 1),
        ("ratio(count(ends_on > today()), count(ends_on is not null))", 0),
    ],
)
def test_a_share_is_of_its_whole(tmp_path: Path, figure: str, count: int) -> None:
    report = f"reports:\n  some: {{module: task, measures: {{rate: {{value: '{figure}', format: percent}}}}}}"
    assert codes(tmp_path, MODULE.format(more=""), report).count("EXP222") == count
