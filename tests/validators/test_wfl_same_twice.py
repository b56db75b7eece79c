"""Workflows that do the same at the same moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages, warned

DEALS = """
modules:
  deal:
    fields:
      name: {type: text}
      call_on: {type: date}
      big: {type: boolean, required: true}
      stage: {type: picklist}
activities:
  to_do: {kind: task, on: [deal]}
templates:
  call_him: {channel: internal, module: deal, subject: "Call {{ name }}", body: "Somebody waits for your call."}
  ring_him: {channel: internal, module: deal, subject: "Call {{ name }}", body: "Somebody waits for a call."}
  new_one: {channel: internal, module: deal, subject: "New", body: "This has just come in."}
subflows:
  remind:
    module: deal
    parameters: {words: text}
    steps: [{task: {activity: to_do, subject: "{{ words }}", to: owner, due: 1 day}}]
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: new, to: won}, lose: {from: new, to: lost}}
workflows:
  first: {run_as: {system: By the clock.}, FIRST}
  second: {run_as: {system: By the clock.}, SECOND}
"""
TASK = 'steps: [{task: {activity: to_do, subject: "Call {{ name }}", to: owner, due: 1 day}}]'
OTHER = 'steps: [{task: {activity: to_do, subject: "Write the contract", to: owner, due: 1 day}}]'
TOLD = ["`second` does at the same moment what `first` does: it happens twice"]


def told(folder: Path, first: str, second: str) -> list[str]:
    return messages(folder, "WFL250", DEALS.replace("FIRST", first).replace("SECOND", second))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{due: deal.call_on, before: 1 day}", "{due: deal.call_on, before: 24 hours, at: '08:00'}"),
        ("{recurring: deal.call_on, every: year}", "{recurring: deal.call_on, every: year}"),
        ("{enters: sales.won}", "{enters: sales.won}"),
        ("{enters: sales.won}", "{changed: deal, fields: [stage]}, if: stage == 'won'"),
        ("{created: deal}", "{enters: sales.new}"),
    ],
)
def test_moments_that_are_one(tmp_path: Path, one: str, other: str) -> None:
    assert told(tmp_path, f"trigger: {one}, {TASK}", f"trigger: {other}, {TASK}") == TOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{due: deal.call_on, before: 1 day}", "{due: deal.call_on, before: 2 days}"),
        ("{due: deal.call_on}, if: big", "{due: deal.call_on}, if: not big"),
        ("{enters: sales.won}", "{enters: sales.lost}"),
        ("{enters: sales.won}", "{changed: deal, fields: [stage]}, if: stage == 'lost'"),
        ("{created: deal}", "{enters: sales.won}"),
        ("{button: A, module: deal, by: []}", "{button: B, module: deal, by: []}"),
    ],
)
def test_moments_that_differ(tmp_path: Path, one: str, other: str) -> None:
    assert told(tmp_path, f"trigger: {one}, {TASK}", f"trigger: {other}, {TASK}") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (TASK, TASK.replace("Call", "Please call"), True),
        (TASK, OTHER, False),
        (TASK, TASK.replace("to: owner", "to: created_by"), False),
        (
            "steps: [{subflow: {name: remind, with: {words: A}}}]",
            "steps: [{subflow: {name: remind, with: {words: B}}}]",
            True,
        ),
        (
            "steps: [{notify: {user: owner, template: call_him}}]",
            "steps: [{notify: {user: owner, template: ring_him}}]",
            True,
        ),
        (
            "steps: [{notify: {user: owner, template: call_him}}]",
            "steps: [{notify: {user: owner, template: new_one}}]",
            False,
        ),
        (TASK, "steps: [{wait: {for: 3 days}}, " + TASK.removeprefix("steps: ["), False),
    ],
)
def test_what_is_the_same(tmp_path: Path, one: str, other: str, *, same: bool) -> None:
    trigger = "trigger: {due: deal.call_on}"
    assert told(tmp_path, f"{trigger}, {one}", f"{trigger}, {other}") == (TOLD if same else [])


def test_both_places_are_shown(tmp_path: Path) -> None:
    flow = "trigger: {due: deal.call_on}, " + TASK
    (one,) = warned(tmp_path, "WFL250", DEALS.replace("FIRST", flow).replace("SECOND", flow))
    assert [other.message for other in one.related] == ["`first` does it here"]
