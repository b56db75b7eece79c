"""Workflows that go on, wait or race although they should not: what must not be reported, and what must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small import found

if TYPE_CHECKING:
    from pathlib import Path

BASE = """
modules:
  invoice:
    fields:
      name: {type: text}
      amount: {type: money}
      paid: {type: money}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, overdue: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent}
      fall_overdue: {from: sent, to: overdue}
      pay: {from: [sent, overdue], to: paid, guard: paid >= amount}
      cancel: {from: [sent, overdue], to: void, sets: {paid: 0}}
workflows:
  remind:
"""
CALL = '{id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}'

OVERDUE = "{enters: invoicing.overdue}"


def _told(folder: Path, code: str, text: str, indent: str = "    ") -> list[str]:
    lines = "".join(f"{indent}{line}\n" for line in text.strip().splitlines())
    outcome = found(folder, blueprint=BASE + lines).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF"))]
    return [one.message for one in outcome.diagnostics if one.code == code]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ('status == "void"', "`paid`"),
        ('status == "paid"', "`void`"),
        ('status in ["paid", "void"]', ""),
        ('status != "sent"', ""),
        ("paid >= amount", ""),
    ],
)
def test_a_run_is_to_end_where_its_reason_is_gone(tmp_path: Path, end: str, names: str) -> None:
    text = f"trigger: {{enters: invoicing.sent}}\nexit_when: {end}\nsteps:\n  - {{id: rest, wait: 7 days}}\n  - {CALL}"
    told = _told(tmp_path, "WFL280", text)
    assert [one for one in told if names in one] == told
    assert bool(told) == bool(names)


def test_without_any_end_the_mend_is_written_out(tmp_path: Path) -> None:
    text = f"trigger: {{enters: invoicing.sent}}\nsteps:\n  - {{id: rest, wait: 7 days}}\n  - {CALL}"
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    outcome = found(tmp_path, blueprint=BASE + lines).outcome
    (one,) = [one for one in outcome.diagnostics if one.code == "WFL280"]
    assert '`exit_when: status in ["paid", "void"]`' in one.help
    assert one.fix is not None


@pytest.mark.parametrize(
    "steps",
    [
        f"- {CALL}\n  - {{id: rest, wait: 7 days}}\n  - {{id: note, update: {{set: {{name: Old}}}}}}",
        f'- {{id: rest, wait: 7 days}}\n  - id: way\n    branch:\n      - {{if: status == "sent", steps: [{CALL}]}}',
        f"- id: rest\n    wait: {{event: {OVERDUE}, deadline: 9 days, on_timeout: [stop: Late.]}}\n  - {CALL}",
    ],
    ids=["nobody is reached after it", "the stage is asked for again", "the event tells the stage"],
)
def test_what_looks_at_the_stage_again_may_go_on(tmp_path: Path, steps: str) -> None:
    assert not _told(tmp_path, "WFL280", f"trigger: {{enters: invoicing.sent}}\nsteps:\n  {steps}")


@pytest.mark.parametrize(
    ("stage", "comes"), [("sent", False), ("overdue", True), ("paid", True), ("draft", False)]
)
def test_an_event_can_only_come_where_the_pipeline_still_leads(
    tmp_path: Path, stage: str, comes: bool
) -> None:
    wait = f"- {{id: rest, wait: {{event: {{enters: invoicing.{stage}}}, deadline: 9 days}}}}"
    told = _told(tmp_path, "WFL282", f"trigger: {{enters: invoicing.sent}}\nsteps:\n  {wait}\n  - {CALL}")
    assert bool(told) is not comes


def test_an_event_about_another_module_never_comes(tmp_path: Path) -> None:
    more = "\nmodules:\n  note: {fields: {name: {type: text}}}\n"
    wait = "{id: rest, wait: {event: {created: note}, deadline: 9 days}}"
    text = f"    trigger: {{created: invoice}}\n    steps:\n      - {wait}\n      - {CALL}\n"
    outcome = found(tmp_path, blueprint=BASE + text, more=more).outcome
    assert [one.message for one in outcome.diagnostics if one.code == "WFL282"] == [
        "this waits for something to happen to the `invoice`, and the event is about a `note`"
    ]


@pytest.mark.parametrize(
    ("end", "told"),
    [('status != "sent"', True), ('status in ["paid", "void"]', False), ("paid > 0", False)],
)
def test_a_workflow_may_not_end_itself(tmp_path: Path, end: str, told: bool) -> None:
    text = (
        f"trigger: {{enters: invoicing.sent}}\nexit_when: {end}\nsteps:\n"
        f"  - {{id: mark, transition: invoicing.fall_overdue}}\n  - {{id: rest, wait: 2 days}}\n  - {CALL}"
    )
    assert bool(_told(tmp_path, "WFL288", text)) is told


RACE = """
  other:
    trigger: {{enters: invoicing.{stage}}}
    steps:
      - {{id: {call}, if: {test}}}
"""


@pytest.mark.parametrize(
    ("stage", "test", "told"),
    [
        ("sent", 'name == "Sent"', True),
        ("sent", 'name != "Sent"', True),
        ("sent", "amount > 5", False),
        ("paid", 'name == "Sent"', False),
    ],
)
def test_who_is_first_must_not_decide(tmp_path: Path, stage: str, test: str, told: bool) -> None:
    first = "    trigger: {enters: invoicing.sent}\n    steps: [{id: mark, update: {set: {name: Sent}}}]\n"
    call = CALL[1:-1].removeprefix("id: ")
    other = RACE.format(stage=stage, call=call, test=test)
    outcome = found(tmp_path, blueprint=BASE + first + other).outcome
    assert bool([one for one in outcome.diagnostics if one.code == "WFL281"]) is told
