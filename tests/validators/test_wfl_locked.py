"""Fields that are locked where a workflow writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

INVOICES = """
modules:
  account: {fields: {name: text}}
  invoice:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      booking: {type: text}
      paper: {type: file}
      stage: {type: picklist}
documents: {bill: {kind: invoice, module: invoice, title: Bill, body: "Bill {{ name }}."}}
integrations:
  books:
    kind: accounting
    operations: {book: {with: {name: text}, result: {number: text}}}
pipelines:
  invoicing:
    module: invoice
    field: stage
    stages: {draft: {initial: true}, sent: {locks: [booking, paper]}, paid: {outcome: won}, void: {outcome: lost}}
    transitions: {send: {from: draft, to: sent}, settle: {from: sent, to: paid}, annul: {from: any, to: void}}
subflows:
  print_it:
    module: invoice
    steps: [{document: {make: bill, into: paper}}]
workflows:
  book:
    trigger: {TRIGGER}
    IF
    steps: STEPS
"""
LOCKED = "is locked in `sent`, where the `invoice` is when the step "


def told(folder: Path, trigger: str, steps: str, condition: str = "") -> list[str]:
    text = INVOICES.replace("{TRIGGER}", trigger).replace("STEPS", steps)
    return messages(folder, "WFL132", text.replace("IF", condition or "description: It books."))


@pytest.mark.parametrize(
    "steps",
    [
        "[{update: {set: {booking: a}}}]",
        "[{integration: {operation: books.book, with: {name: =name}}}, {update: {set: {booking: a}}}]",
        "[{document: {make: bill, into: paper}}]",
        "[{subflow: {name: print_it}}]",
    ],
)
def test_what_is_written_where_it_is_locked(tmp_path: Path, steps: str) -> None:
    (one,) = told(tmp_path, "{enters: invoicing.sent}", steps)
    assert LOCKED in one
    assert not told(tmp_path, "{enters: invoicing.paid}", steps)
    assert not told(tmp_path, "{updated: invoice}", steps)


def test_the_stage_may_be_said_by_a_condition_or_by_a_step_before(tmp_path: Path) -> None:
    change = "[{update: {set: {booking: a}}}]"
    assert told(tmp_path, "{updated: invoice}", change, "if: stage == 'sent'")
    assert not told(tmp_path, "{updated: invoice}", change, "if: stage in ['draft', 'sent']")
    made = "{create: {module: invoice, set: {name: A, account: =record}}, as: one}"
    moved = "{transition: {record: one, make: invoicing.send}}"
    printed = "{document: {make: bill, record: one, into: paper}}"
    assert told(tmp_path, "{created: account}", f"[{made}, {moved}, {printed}]")
    assert not told(tmp_path, "{created: account}", f"[{made}, {printed}, {moved}]")


def test_a_record_that_is_moved_on_is_no_longer_locked(tmp_path: Path) -> None:
    moved = "[{transition: {make: invoicing.settle}}, {update: {set: {booking: a}}}]"
    assert not told(tmp_path, "{enters: invoicing.sent}", moved)
    waiting = "[{wait: {for: 3 days}}, {update: {set: {booking: a}}}]"
    assert not told(tmp_path, "{enters: invoicing.sent}", waiting)
