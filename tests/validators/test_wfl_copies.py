"""Copies of workflows: what is one, what is none, and which subflow is proposed."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from crmspec.diagnostics import Diagnostic
from tests.small import Found, found

DEALS = """
modules:
  deal:
    fields:
      name: {type: text}
      kind: {type: picklist, options: [a, b, c, d]}
      tone: {type: picklist, options: [warm, cold]}
      next_step: {type: text}
      last_step: {type: text}
      amount: {type: decimal}
  visit:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  to_do: {label: To do, kind: task, on: [deal, visit]}
  remark: {label: Remark, kind: note, on: [deal, visit]}
workflows:
"""
FIRST = """
first_kind:
  trigger: {created: deal}
  if: kind == "a"
  steps:
    - {id: one, update: {set: {next_step: Call, tone: warm}}}
    - {id: two, create: {module: visit, set: {name: Short, deal: =record}}, as: visit}
    - {id: three, log: {activity: remark, about: visit, subject: "Planned: {{ name }}"}}
    - {id: four, if: amount > 5, task: {activity: to_do, subject: Call them, to: owner, due: 3 days}}
"""
COPIES = {
    "the same": FIRST,
    "one value": FIRST.replace("Short", "Long"),
    "two values and a text": FIRST.replace("Short", "Long").replace("warm", "cold").replace("Call", "Write"),
    "another name of a result": FIRST.replace("as: visit}", "as: meeting}").replace(
        "about: visit", "about: meeting"
    ),
    "other ids and a description": FIRST.replace(
        "id: one,", "id: other, description: Here it begins.,"
    ).replace("begins.,", "begins,"),
    "another condition of a step": FIRST.replace("amount > 5", "amount > 7"),
    "another time": FIRST.replace("3 days", "4 days"),
}
NO_COPIES = {
    "another field": FIRST.replace("next_step", "last_step"),
    "another module": FIRST.replace(
        "module: visit, set: {name: Short, deal: =record}", "module: deal, set: {name: x}"
    ),
    "another activity": FIRST.replace("remark", "to_do"),
    "another order": FIRST.replace("log: {activity: remark, about: visit, subject", "X").replace(
        'X: "Planned: {{ name }}"}', "update: {record: visit, set: {name: again}}"
    ),
    "a further field": FIRST.replace("tone: warm", "tone: warm, last_step: x"),
    "other times and other people": FIRST.replace("3 days", "4 days").replace("to: owner", "role: seller"),
    "two steps less": "\n".join(FIRST.splitlines()[:-2]),
}
MORE = """    - {id: five, update: {set: {last_step: x}}}
"""


def looked(folder: Path, *workflows: str) -> tuple[Found, list[Diagnostic]]:
    outcome = found(folder, DEALS + "".join(indent(one, "  ") for one in workflows))
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "EXP"}]
    return outcome, [one for one in outcome.outcome.diagnostics if one.code == "WFL204"]


def second(text: str) -> str:
    return text.replace("first_kind", "second_kind").replace('kind == "a"', 'kind == "b"')


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_a_copy_is_found(text: str, tmp_path: Path) -> None:
    outcome, several = looked(tmp_path, FIRST, second(text))
    assert [outcome.text(one.span) for one in several] == ["steps"]


@pytest.mark.parametrize("text", NO_COPIES.values(), ids=NO_COPIES)
def test_what_does_something_else_is_none(text: str, tmp_path: Path) -> None:
    assert looked(tmp_path, FIRST, second(text))[1] == []


def test_the_subflow_is_proposed_with_what_each_hands_over(tmp_path: Path) -> None:
    _, (one,) = looked(
        tmp_path, FIRST, second(FIRST.replace("Short", "Long").replace("amount > 5", "amount > 7"))
    )
    assert one.message == "`first_kind` and `second_kind` do the same, but for 2 things"
    assert one.help == (
        "make it a subflow, such as `steps_of_first_kind` with the parameters {name: text, when: boolean}: "
        "`first_kind` hands over {name: Short, when: amount > 5}; "
        "`second_kind` hands over {name: Long, when: amount > 7}"
    )


def test_many_copies_are_one_finding(tmp_path: Path) -> None:
    third = FIRST.replace("first_kind", "third_kind").replace("Short", "Other")
    outcome, (one,) = looked(tmp_path, FIRST, second(FIRST.replace("Short", "Long")), third)
    assert one.message.startswith("`first_kind`, `second_kind` and `third_kind` do the same")
    assert [outcome.text(each.span) for each in one.related] == ["steps", "name", "steps"]


def test_one_step_more_is_still_a_copy(tmp_path: Path) -> None:
    _, (one,) = looked(tmp_path, FIRST, second(FIRST.replace("Short", "Long")) + MORE)
    assert one.message == "`first_kind` and `second_kind` do the same, but for one step and a few values"
    assert "only `second_kind` has this step" in [each.message for each in one.related]


def test_runs_of_subflows_are_shared_already(tmp_path: Path) -> None:
    text = """
{}:
  trigger: {{created: deal}}
  steps: [{{subflow: one}}, {{subflow: two}}, {{subflow: one}}, {{update: {{set: {{tone: warm}}}}}}]
"""
    assert looked(tmp_path, text.format("a"), text.format("b"))[1] == []
