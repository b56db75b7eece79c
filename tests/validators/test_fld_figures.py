"""Figures that do not say what they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

PROJECT = """
modules:
  project:
    display: name
    fields:
      name: {{type: text}}
      income: {{type: money, required: true}}
      labour: {{type: money, required: true}}
      material: {{type: money, required: true}}
      extra: {{type: money}}
      chance: {{type: percent, default: 0}}
      {}
  bill:
    display: name
    ownership: parent
    fields:
      project: {{type: master_detail, to: project}}
      name: {{type: text}}
      amount: {{type: money}}
      tax: {{type: money}}
      status: {{type: picklist}}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      draft: {{initial: true}}
      sent: {{label: Sent}}
      paid: {{outcome: won}}
      void: {{outcome: cancelled}}
    transitions:
      send: {{from: draft, to: sent}}
      pay: {{from: sent, to: paid}}
      drop: {{from: [draft, sent], to: void}}
"""


def project(*fields: str) -> str:
    return PROJECT.format("\n      ".join(fields))


def formula(name: str, expression: str) -> str:
    return f"{name}: {{type: formula, expression: '{expression}'}}"


def rollup(name: str, where: str = "", *, field: str = "amount", function: str = "sum") -> str:
    condition = f", where: '{where}'" if where else ""
    return f"{name}: {{type: rollup, of: bill, function: {function}, field: {field}{condition}}}"


def test_two_alike(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "FLD209", project(rollup("total_tax"), rollup("all_amount")))
    assert one.message.startswith("`total_tax` totals `amount` of the same `bill` records as `all_amount`")
    assert one.help == "`tax` seems to be meant"


def test_two_formulas_alike(tmp_path: Path) -> None:
    text = project(formula("cost", "labour + material"), formula("spent", "labour + material"))
    assert messages(tmp_path, "FLD209", text) == ["`spent` is computed exactly as `cost`"]


def test_two_that_differ_in_one_thing(tmp_path: Path) -> None:
    text = project(
        rollup("a"), rollup("b", 'status == "paid"'), rollup("c", field="tax"), rollup("d", function="max")
    )
    assert messages(tmp_path, "FLD209", text) == []


@pytest.mark.parametrize(
    ("name", "found"), [("total_tax", 1), ("billed", 0), ("total_amount", 0), ("amount", 0)]
)
def test_a_roll_up_named_after_another_field(name: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD210", project(rollup(name)))) == found


COST = formula("cost", "labour + material")


@pytest.mark.parametrize(
    "profit",
    [
        "income - cost - material",
        "income - (cost + labour)",
        "labour + labour",
        "cost + coalesce(material, 0)",
        "income - cost - cost",
    ],
)
def test_a_part_twice(profit: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD217", project(COST, formula("profit", profit)))) == 1


@pytest.mark.parametrize(
    "profit",
    ["income - cost", "cost - labour", "income - cost + material", "cost + income * chance", "cost + extra"],
)
def test_each_part_once(profit: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD217", project(COST, formula("profit", profit))) == []


def test_what_counts_in_both_roll_ups(tmp_path: Path) -> None:
    open_, sent = rollup("open_sum", 'status in ["draft", "sent"]'), rollup("sent_sum", 'status == "sent"')
    paid = rollup("paid_sum", 'status == "paid"')
    text = project(
        open_, sent, paid, formula("due", "open_sum + sent_sum"), formula("whole", "open_sum + paid_sum")
    )
    assert messages(tmp_path, "FLD217", text) == [
        "`due` comes out too high: it adds some `bill` records twice, in `open_sum` and in `sent_sum`"
    ]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('status != "paid"', 1),
        ('status not in ["paid", "draft"]', 1),
        ('status != "paid" and amount > 0', 1),
        ('status not in ["paid", "void"]', 0),
        ('status != "draft"', 0),
        ('status != "void"', 0),
        ('status in ["draft", "sent"]', 0),
        ('status != "paid" and status != "void"', 0),
    ],
)
def test_what_was_cancelled_is_left_out(where: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD218", project(rollup("open_sum", where)))) == found


def test_a_sum_with_what_was_cancelled(tmp_path: Path) -> None:
    paid, void = rollup("paid_sum", 'status == "paid"'), rollup("void_sum", 'status == "void"')
    assert messages(
        tmp_path, "FLD218", project(paid, void, formula("x", "income - paid_sum - void_sum"))
    ) == ["`x` takes off `void_sum`, which was cancelled, together with `paid_sum`"]


def test_what_was_cancelled_may_be_given_back(tmp_path: Path) -> None:
    paid, void = rollup("paid_sum", 'status == "paid"'), rollup("void_sum", 'status == "void"')
    text = project(paid, void, formula("x", "income - paid_sum + void_sum"))
    assert messages(tmp_path, "FLD218", text) == []


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("income - extra", 1),
        ("income + extra", 1),
        ("income - coalesce(extra, 0)", 0),
        ("extra - income", 0),
        ("income - labour", 0),
        ("income + 5", 0),
        ("income * chance", 0),
        ("income - extra if extra is not null else income", 0),
    ],
)
def test_a_sum_that_is_not_there(expression: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD225", project(formula("x", expression)))) == found


PERSON = """
modules:
  firm:
    display: name
    fields: {{name: {{type: text, required: true}}}}
  person:
    display: {}
    fields:
      first: {{type: text, required: true}}
      last: {{type: text}}
      nick: {{type: text, default: X}}
      firm: {{type: lookup, to: firm}}
      must: {{type: lookup, to: firm, required: true}}
"""


@pytest.mark.parametrize(
    ("display", "found"),
    [
        ("first + last", 1),
        ("first + firm.name", 1),
        ("first + must.name", 0),
        ("first + coalesce(last, '')", 0),
        ("concat(first, last)", 0),
        ("first + nick", 0),
        ("last", 0),
    ],
)
def test_a_name_that_is_not_there(display: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD224", PERSON.format(display))) == found
