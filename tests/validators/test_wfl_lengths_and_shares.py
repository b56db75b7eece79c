"""Lengths of time that descriptions name, ends that are beginnings, shares that are no whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.pipeline import check
from tests.small import written

MODULES = """
modules:
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      fee: {type: money}
      signed_on: {type: date}
      renewed_on: {type: date}
      valid_until: {type: date}
  part:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
      price: {type: money}
"""


def told(folder: Path, workflow: str, code: str) -> list[str]:
    """What a rule says of a workflow."""
    found = check(written(folder, f"{MODULES}workflows:\n  try:\n{workflow}")).diagnostics
    assert not [one for one in found if one.code[:4] in {"SYN1", "SYN2", "REF1", "EXP1"}]
    return [one.message for one in found if one.code == code]


@pytest.mark.parametrize(
    ("said", "trigger", "count"),
    [
        ("Two weeks before the end.", "before: 14 days", 0),
        ("Two weeks before the end.", "before: 14 hours", 1),
        ("Two weeks before the end.", "after: 2 weeks", 1),
        ("The day before.", "before: 1 day", 0),
        ("The day before.", "before: 10 days", 1),
        ("After a month, nobody thinks of it.", "after: 31 days", 0),
        ("After a month, nobody thinks of it.", "after: 3 days", 1),
        ("A reminder after five days.", "before: 5 days", 1),
        ("A reminder after five days.", "after: 5 days", 0),
        ("Before five days are over.", "after: 5 days", 0),
        ("Within a week of work.", "after: 5 working days", 0),
        ("Once a week somebody looks.", "after: 5 days", 0),
        ("The day on which it ends.", "after: 5 days", 0),
        ("Two reminders, and a call.", "after: 5 days", 0),
    ],
)
def test_what_is_described_is_done(tmp_path: Path, said: str, trigger: str, count: int) -> None:
    text = f"""\
    description: {said}
    trigger: {{due: deal.valid_until, {trigger}}}
    run_as: {{system: Runs on the clock.}}
    steps: [{{update: {{set: {{fee: 5}}}}}}]
"""
    assert len(told(tmp_path, text, "WFL240")) == count


def test_without_any_length_nothing_is_compared(tmp_path: Path) -> None:
    text = "    description: Ten days of work.\n    trigger: {created: deal}\n    steps: [{update: {set: {fee: 5}}}]\n"
    assert told(tmp_path, text, "WFL240") == []


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ("valid_until: =signed_on, renewed_on: =signed_on", 1),
        ("valid_until: =today(), renewed_on: =today()", 1),
        ("valid_until: =signed_on + days(30), renewed_on: =signed_on", 0),
        ("signed_on: =today(), renewed_on: =today()", 0),
        ("valid_until: =signed_on, fee: =amount", 0),
    ],
)
def test_an_end_is_no_beginning(tmp_path: Path, given: str, count: int) -> None:
    text = (
        f"    trigger: {{changed: deal, fields: [amount]}}\n    steps: [{{update: {{set: {{{given}}}}}}}]\n"
    )
    assert len(told(tmp_path, text, "WFL238")) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("=amount * 0.5", "=amount * 0.6", 1),
        ("=amount * 0.5", "=amount * 0.4", 1),
        ("=amount * 0.5", "=amount / 2", 0),
        ("=amount * 0.5", "=fee * 0.6", 0),
        ("=amount * 0.5", "=amount - amount * 0.5", 0),
        ("=amount * 1.2", "=amount * 0.5", 0),
        ("=amount * 0.3", "5", 0),
    ],
)
def test_shares_make_a_whole(tmp_path: Path, first: str, second: str, count: int) -> None:
    steps = "".join(
        f"      - {{create: {{module: part, set: {{name: P, deal: =record, price: {one}}}}}}}\n"
        for one in (first, second)
    )
    assert len(told(tmp_path, f"    trigger: {{created: deal}}\n    steps:\n{steps}", "WFL239")) == count


def test_a_rest_may_be_asked_for_elsewhere(tmp_path: Path) -> None:
    text = """\
    trigger: {created: deal}
    steps:
      - {create: {module: part, set: {name: P, deal: =record, price: =amount * 0.3}}}
      - {create: {module: part, set: {name: P, deal: =record, price: =amount * 0.3}}}
      - {wait: 3 days}
      - {create: {module: part, set: {name: P, deal: =record, price: =amount - fee}}}
"""
    assert told(tmp_path, text, "WFL239") == []
