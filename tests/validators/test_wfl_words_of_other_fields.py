"""A condition about one field says nothing of another one that the trigger waits for."""

from __future__ import annotations

from pathlib import Path

from tests.small import found

BLUEPRINT = """\
modules:
  requirement:
    fields:
      name: {type: text, required: true}
      due_date: {type: date}
      status: {type: picklist, options: [open, in_progress, done]}
workflows:
  grace_week:
    trigger: {changed: requirement, fields: [due_date]}
    if: status in ["open", "in_progress"]
    run_as: {system: Nobody else may.}
    steps:
      - update: {set: {due_date: =due_date + days(7)}}
"""


def test_a_date_that_changes_is_not_compared_with_options(tmp_path: Path) -> None:
    codes = {one.code for one in found(tmp_path, BLUEPRINT).outcome.diagnostics}
    assert "WFL101" in codes
    assert "WFL102" not in codes
