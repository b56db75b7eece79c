"""What is looked for in a stage, and never is so there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

LEADS = """
modules:
  lead:
    fields:
      name: {type: text}
      call_on: {type: date}
      asked_at: {type: datetime}
      reason: {type: text}
      stage: {type: picklist}
pipelines:
  qualifying:
    module: lead
    field: stage
    stages: {new: {initial: true}, quiet: {}, won: {outcome: won}, lost: {outcome: lost, requires: [reason]}}
    transitions:
      rest: {from: new, to: quiet, sets: {call_on: null, asked_at: =now()}}
      win: {from: [new, quiet], to: won, sets: {call_on: null}}
      win_late: {from: lost, to: won}
      lose: {from: [new, quiet], to: lost, asks: [reason]}
segments:
  some: {module: lead, where: 'WHERE'}
"""


def told(folder: Path, where: str, more: str = "") -> list[str]:
    return messages(folder, "PIP232", LEADS.replace("WHERE", where) + more)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ('stage == "quiet" and call_on is not null', "in `quiet`, `call_on` is always empty"),
        ('stage == "quiet" and call_on > today()', "in `quiet`, `call_on` is always empty"),
        ('stage == "quiet" and asked_at is null', "in `quiet`, `asked_at` is always filled"),
        ('stage == "lost" and reason is null', "in `lost`, `reason` is always filled"),
    ],
)
def test_what_is_never_so_there(tmp_path: Path, where: str, said: str) -> None:
    assert told(tmp_path, where) == [f"the segment `some` never finds anything: {said}"]


@pytest.mark.parametrize(
    "where",
    [
        'stage == "quiet" and call_on is null',
        'stage == "new" and call_on is not null',
        'stage == "won" and call_on is not null',
        'stage in ["new", "quiet"] and call_on is not null',
        'stage == "quiet" and reason is not null',
        "call_on is not null",
    ],
)
def test_what_may_be_so(tmp_path: Path, where: str) -> None:
    assert told(tmp_path, where) == []


def test_a_workflow_may_change_it_afterwards(tmp_path: Path) -> None:
    where = 'stage == "quiet" and call_on is not null'
    flow = "workflows: {w: {trigger: {%s}, steps: [{update: {set: {call_on: =today()}}}]}}\n"
    assert told(tmp_path, where, flow % "enters: qualifying.quiet") == []
    assert told(tmp_path, where, flow % "updated: lead") == []
    assert told(tmp_path, where, flow % "created: lead")
    assert told(tmp_path, where, flow % "enters: qualifying.won")
