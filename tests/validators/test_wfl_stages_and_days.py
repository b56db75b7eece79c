"""Stages that were forgotten, and scheduled workflows that do the same every day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

ORDERS = """
modules:
  order:
    fields:
      name: {type: text}
      stage: picklist
      told: {type: text}
      due_on: date
      asked: {type: boolean, default: false}
      seen: {type: tags, category: mark}
  visit:
    fields:
      name: {type: text}
      order: {type: lookup, to: order}
tags:
  mark: {tags: {reminded: Reminded.}}
activities:
  to_do: {label: To do, kind: task, on: [order]}
segments:
  late_orders: {module: order, where: due_on < today()}
pipelines:
  ordering:
    module: order
    field: stage
    stages: {placed: {initial: true}, packed: {}, shipped: {}, returned: {}, delivered: {outcome: done}}
    transitions:
      pack: {from: placed, to: packed}
      ship: {from: packed, to: shipped}
      return: {from: shipped, to: returned}
      deliver: {from: [shipped, returned], to: delivered}
ESCALATIONS
workflows:
"""
WATCHED = """\
    escalations:
      late: {stages: returned, after: 2 days, to: {role: clerk}}
"""
TELL = (
    "  tell_{0}: {{trigger: {{enters: ordering.{0}}}, steps: [{{update: {{set: {{told: It is {0}.}}}}}}]}}\n"
)
TO_DO = "{task: {activity: to_do, about: late, subject: Call, to: late.owner, due: 1 day}}"


def marked(folder: Path, code: str, workflows: str, escalations: str = "") -> list[str]:
    outcome = found(folder, ORDERS.replace("ESCALATIONS\n", escalations) + workflows)
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "EXP"}]
    return [outcome.text(one.span) for one in outcome.outcome.diagnostics if one.code == code]


def told(*stages: str) -> str:
    return "".join(TELL.format(stage) for stage in stages)


def test_the_one_stage_that_starts_nothing_is_found(tmp_path: Path) -> None:
    assert marked(tmp_path, "WFL205", told("packed", "shipped", "delivered")) == ["returned"]


@pytest.mark.parametrize(
    "workflows",
    [
        told("packed", "shipped", "returned"),
        told("packed", "shipped", "returned", "delivered"),
        told("packed", "shipped"),
        told("packed", "delivered", "placed"),
        told("packed", "shipped", "delivered")
        + '  back: {trigger: {changed: order, fields: [stage]}, if: stage == "returned", steps: [{stop: x}]}\n',
        told("packed", "shipped", "delivered")
        + "  back: {trigger: {created: visit}, steps: [{transition: {record: order, make: ordering.return}}]}\n",
    ],
    ids=["only an end", "all", "too few", "several", "a condition asks for it", "a workflow moves there"],
)
def test_other_stages_are_not(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, "WFL205", workflows) == []


def test_what_an_escalation_watches_is_not(tmp_path: Path) -> None:
    assert marked(tmp_path, "WFL205", told("packed", "shipped", "delivered"), WATCHED) == []


def daily(where: str, steps: str, cron: str = "0 8 * * *", further: str = "") -> str:
    return f"""\
  every_day:
    trigger: {{schedule: "{cron}"}}
    {further}
    steps:
      - find: {{module: order, where: '{where}', take: all}}
        as: found
      - for_each: {{in: found, as: late, steps: [{steps}]}}
"""


@pytest.mark.parametrize("cron", ["0 8 * * *", "0 8 * * 1-5", "*/15 * * * mon-fri"])
def test_the_same_every_day_is_found(cron: str, tmp_path: Path) -> None:
    assert marked(tmp_path, "WFL206", daily("due_on < today()", TO_DO, cron)) == ["task"]


def test_the_records_of_a_segment_count_too(tmp_path: Path) -> None:
    step = "{task: {activity: to_do, subject: Call, to: owner, due: 1 day}}"
    text = f"  each: {{trigger: {{schedule: 0 8 * * *, each: late_orders}}, steps: [{step}]}}\n"
    assert marked(tmp_path, "WFL206", text) == ["task"]


MARKED = "{update: {record: late, set: {asked: true}}}"


@pytest.mark.parametrize(
    "workflow",
    [
        daily("due_on < today() and not asked", f"{TO_DO}, {MARKED}"),
        daily("due_on < today()", f"{TO_DO}, {{tag: {{record: late, tags: mark.reminded}}}}"),
        daily("due_on == today()", TO_DO),
        daily("due_on < today() and due_on >= today() - days(1)", TO_DO),
        daily("days_between(due_on, today()) == 7", TO_DO),
        daily('stage == "packed"', TO_DO),
        daily("due_on < today()", TO_DO, "0 8 1 * *"),
        daily("due_on < today()", TO_DO, "0 8 * * 1"),
        daily("due_on < today()", TO_DO, further="at_most: {times: 1}"),
        daily("due_on < today()", TO_DO, further="active: false"),
    ],
    ids=[
        *(
            "marked",
            "tagged",
            "one day",
            "since yesterday",
            "a week after",
            "not by time",
            "monthly",
            "weekly",
        ),
        *("at most once", "it does not run"),
    ],
)
def test_what_ends_or_is_meant_is_not(workflow: str, tmp_path: Path) -> None:
    assert marked(tmp_path, "WFL206", workflow) == []
