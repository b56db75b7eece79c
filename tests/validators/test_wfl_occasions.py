"""Conditions against the moment at which a workflow starts, and records that are gone."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.small import Found, found

DEALS = """
modules:
  deal:
    fields:
      name: {type: text}
      stage: picklist
      kind: {type: picklist, options: [a, b]}
      due_on: date
      amount: {type: decimal}
      moods: {type: tags, category: mood}
      points: {type: score}
tags:
  mood: {tags: {hot: Hot., cold: Cold.}}
scoring_rules:
  heat:
    module: deal
    field: points
    attributes: [{if: amount > 10, points: 60}]
    thresholds: {warm: 50}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, open: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      start: {from: new, to: open}
      win: {from: open, to: won}
      back: {from: won, to: open}
      lose: {from: any, to: lost}
workflows:
"""
NEVER = (
    '{enters: sales.won}, if: stage == "lost"',
    '{enters: sales.won}, if: old.stage == "won"',
    '{leaves: sales.won}, if: stage == "won"',
    '{leaves: sales.won}, if: old.stage == "open"',
    '{created: deal}, if: old.kind == "a"',
    "{created: deal}, if: not is_new",
    "{created: deal}, if: old.kind is not null",
    "{changed: deal, fields: [kind]}, if: old.kind == kind",
    '{changed: deal, fields: [kind]}, if: old.kind == "a" and kind == "a"',
    "{changed: deal, fields: [kind]}, if: kind is null and old.kind is null",
    "{updated: deal}, if: is_new",
    "{crosses: heat.warm}, if: points < 30",
    "{crosses: heat.warm, direction: down}, if: points > 60",
    "{due: deal.due_on, before: 3 days}, if: due_on < today()",
    "{due: deal.due_on, after: 3 days}, if: due_on > today()",
    "{due: deal.due_on}, if: due_on is null",
    '{tagged: mood.hot, module: deal}, if: not has_tag("mood.hot")',
    '{untagged: mood.hot, module: deal}, if: has_tag("mood.hot")',
)
SOMETIMES = (
    '{enters: sales.won}, if: kind == "a"',
    '{enters: sales.won}, if: old.stage == "open"',
    "{enters: sales.new}, if: old.stage is null",
    '{leaves: sales.won}, if: stage == "lost"',
    "{created: deal}, if: old.kind is null",
    '{changed: deal, fields: [kind]}, if: old.kind == "a" and kind == "b"',
    "{changed: deal, fields: [kind]}, if: kind is null",
    '{changed: deal, fields: [kind, amount]}, if: old.kind == "a" and kind == "a"',
    "{crosses: heat.warm}, if: points > 60",
    "{crosses: heat.warm, direction: either}, if: points > 60",
    "{due: deal.due_on, after: 3 days}, if: due_on < today()",
    "{due: deal.due_on}, if: due_on <= today()",
    '{tagged: mood.hot, module: deal}, if: not has_tag("mood.cold")',
    '[{enters: sales.won}, {enters: sales.lost}], if: stage == "lost" or kind == "a"',
)


def checked(folder: Path, workflow: str) -> Found:
    return found(folder, DEALS + indent(workflow, "  "))


@pytest.mark.parametrize("started", NEVER)
def test_a_condition_that_cannot_hold_then_is_found(started: str, tmp_path: Path) -> None:
    outcome = checked(tmp_path, f"a: {{trigger: {started}, steps: [{{stop: x}}]}}\n")
    assert outcome.marked("WFL102") == [started.partition("if: ")[2]]


@pytest.mark.parametrize("started", SOMETIMES)
def test_a_condition_that_may_hold_then_is_not(started: str, tmp_path: Path) -> None:
    outcome = checked(tmp_path, f"a: {{trigger: {started}, steps: [{{stop: x}}]}}\n")
    assert outcome.marked("WFL") == []


def test_of_several_triggers_the_one_that_does_nothing_is_found(tmp_path: Path) -> None:
    triggers = "[{enters: sales.won}, {enters: sales.lost}]"
    outcome = checked(tmp_path, f'a: {{trigger: {triggers}, if: stage == "lost", steps: [{{stop: x}}]}}\n')
    assert [one for one in outcome.told() if one.startswith("WFL")] == [
        "WFL102 `{enters: sales.won}` `a` never starts when a `deal` comes into `won`: its `if` cannot hold then"
    ]


def test_what_is_never_true_at_all_is_said_elsewhere(tmp_path: Path) -> None:
    condition = 'kind == "a" and kind == "b"'
    outcome = checked(
        tmp_path, f"a: {{trigger: {{enters: sales.won}}, if: '{condition}', steps: [{{stop: x}}]}}\n"
    )
    assert outcome.marked("WFL102") == []


@pytest.mark.parametrize("end", ['stage == "won"', 'stage in ["won", "lost"]', 'stage != "open"'])
def test_an_end_that_holds_at_once_is_found(end: str, tmp_path: Path) -> None:
    text = f"a: {{trigger: {{enters: sales.won}}, exit_when: '{end}', steps: [{{stop: x}}]}}\n"
    assert checked(tmp_path, text).marked("WFL103") == [f"'{end}'"]


@pytest.mark.parametrize("end", ['stage != "won"', 'kind == "a"', 'stage == "open" or kind == "a"'])
def test_an_end_that_comes_later_is_not(end: str, tmp_path: Path) -> None:
    text = f"a: {{trigger: {{enters: sales.won}}, exit_when: '{end}', steps: [{{stop: x}}]}}\n"
    assert checked(tmp_path, text).marked("WFL103") == []


@pytest.mark.parametrize(
    "step", ["update: {set: {kind: a}}", "transition: sales.win", "tag: mood.hot", "delete: record"]
)
def test_a_deleted_record_is_left_alone(step: str, tmp_path: Path) -> None:
    behind = f"a: {{trigger: {{created: deal}}, steps: [{{delete: record}}, {{{step}}}]}}\n"
    started = f"b: {{trigger: {{deleted: deal}}, steps: [{{{step}}}]}}\n"
    outcome = checked(tmp_path, behind + started)
    assert outcome.marked("WFL104") == [step.partition(":")[0]] * 2


def test_what_comes_before_or_elsewhere_may_work_on_it(tmp_path: Path) -> None:
    text = """
a:
  trigger: {created: deal}
  steps:
    - update: {set: {kind: a}}
    - branch:
        - {if: amount > 1, steps: [{delete: record}]}
        - {else: [{update: {set: {kind: b}}}]}
    - {if: amount is null, tag: mood.hot}
b:
  trigger: {deleted: deal}
  steps: [{create: {module: deal, set: {name: =name}}}]
c:
  trigger: {created: deal}
  steps:
    - {if: amount > 5, delete: record}
    - {if: amount <= 5, tag: mood.hot}
"""
    assert checked(tmp_path, text).marked("WFL104") == []
