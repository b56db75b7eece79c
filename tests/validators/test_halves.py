"""The rules in two processes find what they find in one, in the same order, whatever happens to the other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from crmspec.compiler.source import read
from crmspec.pipeline import look
from crmspec.validators import halves

FAULTY = """\
crm: {name: faulty, label: Faulty}
modules:
  deal:
    fields:
      amount: {type: decimal, precision: 30, scale: 40}
      stage: picklist
      name: {type: text, max_length: 10, default: much longer than that}
roles:
  rep: {can: {deal: {update: {scope: all, fields: [amount]}}}}
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process looks by all rules elsewhere")


@pytest.fixture
def alone(tmp_path: Path) -> list[str]:
    """What one process finds."""
    (tmp_path / "crm.yaml").write_text(FAULTY, encoding="utf-8")
    return told(tmp_path)


def told(folder: Path) -> list[str]:
    return [str(one) for one in look(read(folder)).diagnostics]


def test_two_find_what_one_finds(tmp_path: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert {one for one in halves.THEIRS if any(f"'{one}" in text for text in alone)}
    monkeypatch.setattr(halves, "_is_worth_it", lambda _: True)
    assert told(tmp_path) == alone


def test_the_other_may_come_to_nothing(
    tmp_path: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halves, "_is_worth_it", lambda _: True)
    monkeypatch.setattr(halves, "_answer", lambda *_: os._exit(3))
    assert told(tmp_path) == alone
