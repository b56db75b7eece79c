"""What differs is told as people write it, with what holds where nothing is written, and told once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crmspec.access.version import Version
from crmspec.review.changes import render_changes

from .versions import changes, small

TEXT = """
modules:
  deal:
    label: Deal
    fields:
      name: {type: text, label: Name}
      amount: {type: money, currency: USD, label: Amount, default: 1}
      hours: {type: decimal, label: Hours, precision: 9, default: 1.5}
      rebate: {type: percent, label: Rebate, maximum: 35}
      wait: {type: duration, label: Wait, default: 2 days}
      worth: {type: formula, label: Worth, expression: amount * hours, returns: money, currency: USD}
templates: {}
workflows:
  greeting:
    label: Greeting
    trigger: {created: deal}
    run_as: {system: Nobody is there.}
    steps: [{id: more, if: hours > 1, update: {set: {name: "{{ hours }} hours"}}}]
roles: {rep: {label: Rep, can: {deal: {read: own}}}}
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return small(tmp_path_factory.mktemp("said") / "before", TEXT)


def test_what_follows_from_a_currency_alone_is_not_told_besides(version: Version, tmp_path: Path) -> None:
    before = small(tmp_path / "before", TEXT.replace(", currency: USD", ""), "")
    other = small(tmp_path / "after", TEXT.replace(", currency: USD", ""))
    other.manifest["crm"]["currencies"] = ["EUR"]
    for one in ("ir", "type"):
        told = other.manifest["modules"]["deal"]["fields"]["worth"]["expression"]
        told[one] = json.loads(json.dumps(told[one]).replace("USD", "EUR"))
    assert [one.kind.name for one in changes(before, other)] == ["currency_changed"]


CASES = [
    ("label: Name}", "label: Name, max_length: 300}", "field_widened", "max_length: 255 → 300"),
    ("label: Name}", "label: Name, max_length: 200}", "field_narrowed", "max_length: 255 → 200"),
    ("label: Name}", "label: Name, sensitivity: restricted}", "sensitivity_changed",
     "sensitivity: internal → restricted"),
    ("default: 1}", "default: 2.5}", "default_changed", "default: 1 → 2.5"),
    ("default: 1.5}", "default: 2}", "default_changed", "default: 1.5 → 2"),
    ("default: 2 days}", "default: 3 hours}", "default_changed", "default: 2 days → 3 hours"),
    ("maximum: 35}", "maximum: 20}", "field_narrowed", "maximum: 35 → 20"),
    ("precision: 9,", "precision: 9, scale: 3,", "field_retyped", "scale: 2 → 3"),
    ("precision: 9,", "precision: 12,", "field_widened", "precision: 9 → 12"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "line"), CASES, ids=[one[3] for one in CASES])
def test_one_change_is_told_as_it_is_written(
    version: Version, tmp_path: Path, old: str, new: str, kind: str, line: str
) -> None:
    found = changes(version, small(tmp_path / "after", TEXT.replace(old, new, 1)))
    assert [one.kind.name for one in found] == [kind]
    assert f"\n    {line}\n" in render_changes(found, "a", "b", "text")
