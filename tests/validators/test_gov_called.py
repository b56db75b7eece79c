"""Names of reports and lists against what they hold, and papers against records."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found


def codes(tmp_path: Path, *parts: str) -> list[str]:
    return [one.code for one in found(tmp_path, *parts).outcome.diagnostics]


MODULE = """
modules:
  invoice:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, options: [draft, sent, paid, void]}
      priority: {type: picklist, options: [low, urgent]}
      score: {type: integer, required: true}
      amount: {type: money, required: true}
      total: {type: money, required: true}
      tax_rate: {type: percent, required: true}
      due_on: {type: date}
"""


@pytest.mark.parametrize(
    ("name", "shape", "count"),
    [
        ("all_by_status", "group: [priority]", 1),
        ("all_by_status", "group: [status]", 0),
        ("all_by_status", "", 1),
        ("all_by_team", "group: [status]", 0),
        ("all_by_month", "period: {field: due_on, by: year}", 1),
        ("all_by_month", "period: {field: due_on, by: month}", 0),
        ("all_per_month", "period: {field: due_on}", 1),
        ("all_by_month", "group: [start_of_month(due_on)]", 0),
    ],
)
def test_grouped_as_the_name_says(tmp_path: Path, name: str, shape: str, count: int) -> None:
    shape = f", {shape}" if shape else ""
    report = f"reports:\n  {name}: {{module: invoice, measures: {{n: count()}}{shape}}}"
    assert codes(tmp_path, MODULE, report).count("GOV253") == count


@pytest.mark.parametrize(
    ("name", "where", "count"),
    [
        ("urgent", 'priority != "urgent"', 1),
        ("urgent", 'priority == "urgent"', 0),
        ("not_urgent", 'priority != "urgent"', 0),
        ("open_invoices", 'status not in ["draft", "sent"]', 1),
        ("open_invoices", 'status not in ["paid", "void"]', 0),
        ("unpaid_invoices", 'status in ["sent", "void"]', 1),
        ("past_invoices", 'status in ["draft", "sent"]', 1),
        ("past_invoices", 'status == "paid"', 0),
        ("promoters", "score < 9", 1),
        ("promoters", "score >= 9", 0),
        ("detractors", "score > 6", 1),
        ("large_invoices", "amount < 10_000", 1),
        ("low_risk", "score > 8", 0),
        ("overdue_invoices", 'status == "sent"', 1),
        ("overdue_invoices", 'status == "sent" and due_on < today()', 0),
        ("recently_due", "due_on >= today() + days(9)", 1),
        ("overdue_invoices", 'status == "sent" or due_on < today()', 1),
        ("open_invoices", 'status not in ["sent", "void"]', 1),
        ("open_invoices", "due_on < today()", 1),
        ("open_invoices", 'status in ["draft", "sent"] and due_on < today()', 0),
    ],
)
def test_lists_are_what_they_are_called(tmp_path: Path, name: str, where: str, count: int) -> None:
    view = f"views:\n  {name}: {{kind: list, module: invoice, columns: [name], where: '{where}'}}"
    assert codes(tmp_path, MODULE, view).count("GOV240") == count


PAPER = """
documents:
  paper: {{kind: invoice, module: invoice, title: Invoice, body: "{body}"}}
"""
DEPOSIT = """
workflows:
  deposit:
    trigger: {{created: invoice}}
    steps:
      - create: {{module: invoice, set: {{name: Deposit, score: 1, total: 1, tax_rate: 1, amount: =total * {share}}}}}
"""


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Sales tax (8.875%) of it", 1),
        ("Sales tax ({{ tax_rate }}) of it", 0),
        ("Tax: {{ tax_rate }}. We take 3 % less if you pay at once", 0),
    ],
)
def test_a_rate_is_printed_from_the_record(tmp_path: Path, body: str, count: int) -> None:
    assert codes(tmp_path, MODULE, PAPER.format(body=body)).count("GOV254") == count


@pytest.mark.parametrize(
    ("body", "share", "count"),
    [
        ("A deposit of thirty percent is due.", "0.5", 1),
        ("A deposit of thirty percent is due.", "0.3", 0),
        ("The last 70 % are due.", "0.3", 0),
        ("30 percent now and 20 percent later.", "0.5", 0),
    ],
)
def test_the_share_is_that_of_the_paper(tmp_path: Path, body: str, share: str, count: int) -> None:
    said = codes(tmp_path, MODULE, PAPER.format(body=body), DEPOSIT.format(share=share))
    assert said.count("GOV254") == count
