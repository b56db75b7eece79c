"""The ways through workflows: what is certain on them, what is missing, and what must not be reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.access.control import END, START, flows
from crmspec.diagnostics import Diagnostic
from crmspec.pipeline import check
from crmspec.validators.wfl.wfl131_never_comes_round import never
from tests.small import found, written

BASE = """
modules:
  deal:
    fields:
      name: text
      amount: integer
      size: {type: picklist, options: [small, middle, big]}
      due_on: date
      stage: picklist
      quote: {type: lookup, to: quote}
  quote:
    fields:
      name: text
      status: picklist
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, talks: {locks: [amount]}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      talk: {from: open, to: talks}
      win: {from: talks, to: won, guard: size != "small"}
      lose: {from: any, to: lost}
      again: {from: [won, lost], to: open}
activities:
  note: {kind: note, on: [deal, quote]}
"""
LOG = "- log: {activity: note, subject: Hello}"


def told(folder: Path, text: str, *codes: str) -> list[Diagnostic]:
    outcome = found(folder, text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF1", "EXP1"))]
    return [one for one in outcome.diagnostics if one.code in codes]


def workflow(steps: str, head: str = "trigger: {created: deal}") -> str:
    return f"{BASE}workflows:\n  run:\n    {head}\n    steps:\n      {steps}\n"


MADE = "- {create: {module: quote, set: {name: =name}}, as: made%s}"
USED = "- {log: {activity: note, about: made, subject: There}%s}"
PLAIN = "{log: {activity: note, about: made, subject: There}}"
THERE = {
    "always made": (MADE % "", USED % ""),
    "the same condition": (MADE % ", if: amount > 5", USED % ", if: amount > 5"),
    "a narrower condition": (MADE % ", if: amount > 5", USED % ", if: amount > 7"),
    "a test": (MADE % ", if: amount > 5", USED % ", if: made is not null"),
    "a test of its field": (MADE % ", if: amount > 5", USED % ', if: made.name == "x"'),
    "a branch": (
        MADE % ", if: amount > 5",
        f"- branch: [{{if: made is null, steps: []}}, {{else: [{PLAIN}]}}]",
    ),
    "a stop before it": ("- {stop: No., if: amount is null}", MADE % ", if: amount is not null", USED % ""),
    "a stop behind it": (MADE % ", if: amount > 5", "- {stop: No., if: made is null}", USED % ""),
    "only a condition": (MADE % ", if: amount > 5", '- {log: {activity: note, subject: x}, if: made.name == "x"}'),
    "with a default": (MADE % ", if: amount > 5", "- update: {set: {name: '=coalesce(made.name, name)'}}"),
    "its own failure": (MADE % ", on_failure: {then: stop, steps: [{log: {activity: note, subject: No}}]}", USED % ""),
}  # fmt: skip
MISSING = {
    "no condition": ((MADE % ", if: amount > 5", USED % ""), "makes it only where `amount > 5`"),
    "a wider condition": ((MADE % ", if: amount > 5", USED % ", if: amount > 3"), "makes it only where `amount > 5`"),
    "another condition": ((MADE % ", if: amount > 5", USED % ", if: name == 'x'"), "makes it only where `amount > 5`"),
    "the other way": (
        (MADE % ", if: amount > 5", f"- branch: [{{if: made is null, steps: [{PLAIN}]}}, {{else: []}}]"),
        "makes it only where `amount > 5`",
    ),
    "a failure": ((MADE % ", on_failure: continue", USED % ""), "goes on when `create` fails"),
    "a value": ((MADE % ", if: amount > 5", "- update: {set: {name: =made.name}}"), "makes it only where `amount > 5`"),
    "a text": ((MADE % ", if: amount > 5", "- log: {activity: note, subject: '{{ made.name }}'}"), "only where"),
}  # fmt: skip


@pytest.mark.parametrize("case", THERE)
def test_a_result_that_is_there_is_not_reported(case: str, tmp_path: Path) -> None:
    assert not told(tmp_path, workflow("\n      ".join(THERE[case])), "WFL120", "WFL226")


@pytest.mark.parametrize("case", MISSING)
def test_a_result_that_may_be_missing_is(case: str, tmp_path: Path) -> None:
    steps, message = MISSING[case]
    (one,) = told(tmp_path, workflow("\n      ".join(steps)), "WFL120")
    assert message in one.message
    assert one.related


def test_a_workflow_that_goes_on_whatever_fails(tmp_path: Path) -> None:
    head = "trigger: {created: deal}\n    on_failure: continue"
    (one,) = told(tmp_path, workflow(f"{MADE % ''}\n      {USED % ''}", head), "WFL120")
    assert "the workflow goes on when `create` fails (`on_failure: continue`)" in one.message


REACHED = {
    "behind a stop": f"- stop: Over.\n      {LOG}",
    "behind ways that all stop": f"- branch: [{{if: amount > 5, steps: [stop: a]}}, {{else: [stop: b]}}]\n      {LOG}",
    "behind an expiry": "- approve: {by: boss, due: 1 day, rejected: [stop: a], expired: [stop: b, LOG]}",
    "a case that the one before takes": "- branch: [{if: amount > 5, steps: [LOG]}, {if: amount > 9, steps: [LOG]}]",
    "against the workflow": '- {log: {activity: note, subject: x}, if: size == "big"}',
    "against the trigger": '- {log: {activity: note, subject: x}, if: stage == "won"}',
}
FREE = {
    "behind a stop with a condition": f"- {{stop: Over., if: amount > 5}}\n      {LOG}",
    "behind a way that goes on": f"- branch: [{{if: amount > 5, steps: [stop: a]}}]\n      {LOG}",
    "behind a wait": '- wait: 2 days\n      - {log: {activity: note, subject: x}, if: size == "big"}',
    "behind a change": '- update: {set: {size: big}}\n      - {log: {activity: note, subject: x}, if: size == "big"}',
    "behind a move": "- transition: sales.talk\n      - {log: {activity: note, subject: x}, if: stage == 'talks'}",
    "a wider case": "- branch: [{if: amount > 9, steps: [LOG]}, {if: amount > 5, steps: [LOG]}]",
}
HEAD = "trigger: {enters: sales.open}\n    if: size == 'small'"
BOSS = "roles:\n  boss: {can: {deal: {read: all}}}\n"


def flow(steps: str) -> str:
    return workflow(steps.replace("LOG", LOG[2:]).replace("[log:", "[{log:").replace("}]", "}]"), HEAD)


@pytest.mark.parametrize("case", REACHED)
def test_what_is_never_done(case: str, tmp_path: Path) -> None:
    steps = REACHED[case].replace("LOG", "{" + LOG[2:] + "}")
    (one,) = told(tmp_path, workflow(steps, HEAD) + BOSS, "WFL220")
    assert "never" in one.message


@pytest.mark.parametrize("case", FREE)
def test_what_may_be_done(case: str, tmp_path: Path) -> None:
    steps = FREE[case].replace("LOG", "{" + LOG[2:] + "}")
    assert not told(tmp_path, workflow(steps, HEAD), "WFL220")


def test_a_case_that_is_left_is_named(tmp_path: Path) -> None:
    ways = "[{if: size == 'small', steps: [LOG]}, {if: size == 'big', steps: [LOG]}]".replace(
        "LOG", "{" + LOG[2:] + "}"
    )
    (one,) = told(tmp_path, workflow(f"- branch: {ways}"), "WFL221")
    assert one.message == "no way is gone where `size` is `middle`, and there is no `else`"
    known = "trigger: {created: deal}\n    if: size != 'middle'"
    assert not told(tmp_path, workflow(f"- branch: {ways}", known), "WFL221")
    assert not told(
        tmp_path,
        workflow(
            f"- branch: {ways.replace('size', 'name')}".replace("[{if", "[{if", 1).split(", {if")[0] + "]"
        ),
        "WFL221",
    )


MOVES = {
    "sales.win": ("enters: sales.open", "`win` leaves `talks`, and the `deal` is certainly elsewhere here"),
    "sales.again": (
        "enters: sales.talks",
        "`again` leaves `won` or `lost`, and the `deal` is certainly elsewhere here",
    ),
    "sales.lose": ("enters: sales.lost", "certainly elsewhere here"),
}


@pytest.mark.parametrize("made", MOVES)
def test_a_transition_that_cannot_be_made(made: str, tmp_path: Path) -> None:
    trigger, message = MOVES[made]
    (one,) = told(tmp_path, workflow(f"- transition: {made}", f"trigger: {{{trigger}}}"), "WFL128")
    assert message in one.message
    assert not told(
        tmp_path, workflow(f"- wait: 2 days\n      - transition: {made}", f"trigger: {{{trigger}}}"), "WFL128"
    )


def test_a_guard_that_cannot_hold(tmp_path: Path) -> None:
    head = "trigger: {enters: sales.talks}\n    if: size == 'small'"
    (one,) = told(tmp_path, workflow("- transition: sales.win", head), "WFL128")
    assert one.message == "the guard of `win` certainly does not hold here: this fails each time"
    changed = "- update: {set: {size: big}}\n      - transition: sales.win"
    assert not told(tmp_path, workflow(changed, head), "WFL128")


def test_moves_one_after_the_other_are_followed(tmp_path: Path) -> None:
    head = "trigger: {enters: sales.open}"
    assert not told(
        tmp_path, workflow("- transition: sales.talk\n      - transition: sales.win", head), "WFL128"
    )
    (one,) = told(
        tmp_path, workflow("- transition: sales.talk\n      - transition: sales.talk", head), "WFL128"
    )
    assert "`talk` leaves `open`" in one.message


def test_what_a_stage_locks_cannot_be_written(tmp_path: Path) -> None:
    step = "- update: {set: {amount: 5}}"
    (one,) = told(tmp_path, workflow(step, "trigger: {enters: sales.talks}"), "WFL132")
    assert one.message == (
        "`amount` is locked in `talks`, where the `deal` is when the step `update` writes it: the step fails each time"
    )
    assert not told(tmp_path, workflow(step, "trigger: {enters: sales.open}"), "WFL132")
    assert not told(
        tmp_path, workflow(f"- wait: 2 days\n      {step}", "trigger: {enters: sales.talks}"), "WFL132"
    )


@pytest.mark.parametrize(
    ("cron", "why"),
    [
        ("0 6 31 4,6,9,11 *", "no month `4,6,9,11` has a day `31`"),
        ("0 6 30 feb *", "no month `feb` has a day `30`"),
        ("60 6 * * *", "there is no minute `60`"),
        ("0 24 * * *", "there is no hour `24`"),
        ("0 6 * 13 *", "there is no month `13`"),
        ("0 6 * * 8", "there is no day of the week `8`"),
        ("0 6 29 2 *", ""),
        ("*/15 8-18 * * mon-fri", ""),
        ("0 11 1-7 * tue", ""),
        ("0 6 31 * *", ""),
        ("0 6 31 2 mon", ""),
        ("0 6 L * *", ""),
    ],
)
def test_schedules_that_never_fire(cron: str, why: str) -> None:
    assert never(cron) == why


def test_a_subflow_that_always_stops_ends_the_workflow(tmp_path: Path) -> None:
    subflow = "subflows:\n  end: {module: deal, steps: [{stop: Over.}]}\n"
    (one,) = told(tmp_path, subflow + workflow(f"- subflow: end\n      {LOG}"), "WFL220")
    assert one.span.line
    sometimes = subflow.replace("{stop: Over.}", "{stop: Over., if: amount > 5}")
    assert not told(tmp_path, sometimes + workflow(f"- subflow: end\n      {LOG}"), "WFL220")


def test_the_graph_of_an_approval(tmp_path: Path) -> None:
    steps = "- approve: {by: boss, due: 1 day, rejected: [{stop: a}], expired: [{log: {activity: note, subject: b}}]}"
    outcome = check(written(tmp_path, workflow(f"{steps}\n      {LOG}") + BOSS))
    assert outcome.architecture is not None
    graph = flows(outcome.architecture)["workflows", "run", "steps"]
    assert [node.verb for _, node in graph.steps()] == ["approve", "stop", "log", "log"]
    ends = {graph.nodes[edge.source].verb for edge in graph.into[END]}
    assert ends == {"approve", "stop", "log"}  # what is sent back or taken back ends with the approval itself
    (behind,) = [number for number, node in graph.steps() if node.path[-1] == 1]
    assert [graph.nodes[edge.source].verb for edge in graph.into[behind]] == ["approve"]
    assert graph.reached() == frozenset(range(len(graph.nodes)))
    assert START not in graph.into
