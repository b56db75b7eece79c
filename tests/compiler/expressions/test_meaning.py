"""What expressions mean, case by case, in Python; that the databases agree is tested elsewhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.python import to_function

from .world import Rows, context, scope

NOW = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # 01:30 in Berlin, half an hour ahead of the change
ROW: dict[str, Any] = {
    "id": "d1",
    "seats": 7,
    "score": 10,
    "rate": 2_500,  # 2.5
    "share": 2_500,  # 25 %
    "amount": 1_001,  # 10.01
    "fee": -5,
    "name": "Straße ÄÖ",
    "email": "Ann@Example.COM",
    "stage": "won",
    "interests": ("seo", "web"),
    "active": True,
    "closed_on": date(2026, 1, 31),
    "born": date(2000, 2, 29),
    "created_at": datetime(2026, 3, 28, 23, 30, tzinfo=UTC),
    "opens": time(9, 30),
    "lasted": 5_400,
    "account": "a1",
    "order": None,
}
ROWS = Rows(
    {
        "account": [{"id": "a1", "industry": "public", "owner": "u1"}],
        "line": [
            {"id": "l1", "deal": "d1", "seats": 3, "price": 100, "stage": "won"},
            {"id": "l2", "deal": "d1", "seats": 9, "price": 201, "stage": None},
            {"id": "l3", "deal": "d2", "seats": 1, "price": 1, "stage": "won"},
        ],
    }
)


def value(source: str, **more: Any) -> Any:
    found = check(source, scope("old", "aggregate"))
    assert found.expr is not None, found.problems
    return to_function(found.expr)(ROW, context(ROWS, "Europe/Berlin", NOW, user="u1", **more))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("seats / 2", 3_500_000),
        ("-seats // 2", -4),
        ("-seats % 4", 1),
        ("seats / (score - 10)", None),
        ("rate * rate", 6_250_000),
        ("amount * share", 250),
        ("amount * 0.5", 500),
        ("(amount + 0.02) * 0.5", 502),
        ("amount / 2", 500),
        ("amount / fee", -200_200_000),
        ("amount - 10", 1),
        ("9_223_372_036_854_775_807 + seats", None),
        ("-9_223_372_036_854_775_808 - 1", None),
        ("round(rate)", 2),
        ("round(rate + 1)", 4),
        ("round(rate, 1)", 25),
        ("floor(-rate)", -3),
        ("ceil(-rate)", -2),
        ("round(amount)", 1_000),
        ("money(seats, 'JPY')", 7),
        ("share > 20", True),
        ("seats > 6.5", True),
        ("seats < 7.0", False),
    ],
)
def test_numbers(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("order > 3", None),
        ("order > 3 and not active", False),
        ("order > 3 or active", True),
        ("not order > 3", None),
        ("1 if order > 3 else 2", 2),
        ("order in [1, 2]", None),
        ("seats in [1, order]", None),
        ("seats in [7, order]", True),
        ("seats not in [1, 2]", True),
        ("parent.name == 'x'", None),
        ("account.owner == user", True),
        ("account.industry == 'public'", True),
        ("coalesce(order, parent.seats, 5)", 5),
        ("min_of(seats, order)", None),
        ("max_of(seats, score)", 10),
        ("concat(name, null, '!')", "Straße ÄÖ!"),
        ("name + parent.name", None),
        ("'seo' in interests and 'ads' not in interests", True),
    ],
)
def test_nulls(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("upper(name)", "STRAßE ÄÖ"),
        ("lower(name)", "straße ÄÖ"),
        ("length(name)", 9),
        ("contains(name, 'STRA')", True),
        ("contains(name, 'ä')", False),
        ("starts_with(name, '')", True),
        ("ends_with(email, '.com')", True),
        ("domain_of(email)", "example.com"),
        ("domain_of(name)", None),
        ("substring(name, 2, 3)", "tra"),
        ("replace(name, '', 'x')", "Straße ÄÖ"),
        ("'Z' < 'a'", True),
        ("text(rate)", "2.500"),
        ("text(fee)", "-0.05"),
        ("text(active)", "true"),
        ("text(created_at)", "2026-03-28T23:30:00.000000Z"),
        ("text(opens)", "09:30:00"),
        ("'e\\u0301' == 'é'", True),
    ],
)
def test_texts(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("today()", date(2026, 3, 29)),
        ("date_of(created_at)", date(2026, 3, 29)),
        ("hour(created_at)", 0),
        ("hour(now() + hours(1))", 3),
        ("closed_on + days(30)", date(2026, 3, 2)),
        ("add_months(closed_on, 1)", date(2026, 2, 28)),
        ("add_months(closed_on, -2)", date(2025, 11, 30)),
        ("add_years(born, 1)", date(2001, 2, 28)),
        ("add_years(closed_on, 9000)", None),
        ("end_of_month(closed_on)", date(2026, 1, 31)),
        ("start_of_week(closed_on)", date(2026, 1, 26)),
        ("start_of_quarter(today())", date(2026, 1, 1)),
        ("quarter(today())", 1),
        ("weekday(today())", 7),
        ("is_weekend(created_at)", True),
        ("date(2026, 2, 30)", None),
        ("date(2026, seats, 1)", date(2026, 7, 1)),
        ("years_between(born, closed_on)", 25),
        ("months_between(closed_on, '2026-02-28')", 0),
        ("months_between('2026-03-01', closed_on)", -1),
        ("days_between(closed_on, created_at)", 57),
        ("days_between(created_at, now())", 0),
        ("hours_between(created_at, now())", 1),
        ("minutes_between(now(), created_at)", -60),
        ("now() - created_at == hours(1)", True),
        ("closed_on - born", 9_468 * 86_400),
        ("lasted * 2", 10_800),
        ("lasted / minutes(30)", 3_000_000),
        ("opens >= '09:30'", True),
    ],
)
def test_times(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("count(lines)", 2),
        ("count(lines, stage == 'won')", 1),
        ("count(lines, seats > record.seats)", 1),
        ("exists(lines, seats > 100)", False),
        ("sum(lines, price)", 301),
        ("sum(lines, price, stage == 'won')", 100),
        ("sum(lines, price, seats > 100)", 0),
        ("average(lines, price)", 150),
        ("average(lines, seats, seats > 100)", None),
        ("max(lines, seats)", 9),
        ("min(lines, price, seats > 100)", None),
        ("count(parent.lines)", 0),
    ],
)
def test_lists(source: str, expected: object) -> None:
    assert value(source) == expected


def test_measures() -> None:
    rows = [
        {"amount": 100, "active": True},
        {"amount": None, "active": None},
        {"amount": 201, "active": False},
    ]
    measured = {
        "count()": 3, "count(active)": 1, "sum(amount)": 301, "average(amount)": 150, "min(amount)": 100,
        "max(amount)": 201, "count_distinct(amount)": 2, "ratio(count(active), count())": 333_333,
        "sum(amount) / count()": 100, "count(amount > 2) > 0": True,
    }  # fmt: skip
    for source, expected in measured.items():
        assert value(source, rows=rows) == expected, source


def test_what_changes() -> None:
    old = {**ROW, "stage": "open"}
    assert value("changed(stage) and old.stage == 'open' and not is_new", old=old) is True
    assert value("changed(seats)", old=old) is False
    assert value("changed(stage)", is_new=True) is False
    assert value("old.stage", is_new=True) is None
