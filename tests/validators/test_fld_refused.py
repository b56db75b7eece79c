"""Fields that are locked where they are set, keys that refuse the second, calls that a validation refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found


def told(folder: Path, text: str, code: str) -> list[str]:
    return [one.message for one in found(folder, text).outcome.diagnostics if one.code == code]


LOCKS = """
modules:
  request:
    fields:
      name: {{type: text, required: true}}
      status: {{type: picklist}}
      award: {{type: money, read_only_when: '{locked}'}}
pipelines:
  awarding:
    module: request
    field: status
    stages: {{asked: {{initial: true}}, granted: {{}}, closed: {{outcome: done}}}}
    transitions:
      grant: {{from: asked, to: granted, {grant}}}
      close: {{from: granted, to: closed, sets: {{{close}}}}}
workflows:
  change:
    trigger: {trigger}
    if: {condition}
    steps:
      - update: {{set: {{award: 5}}}}
"""
BUTTON = "{button: Change it, module: request, by: [manager]}"
PLAIN = {
    "locked": 'status == "granted"',
    "grant": "guard: name is not null",
    "close": "name: Closed",
    "trigger": "{updated: request}",
    "condition": "name is not null",
}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"trigger": BUTTON}, "there it fails"),
        ({"trigger": BUTTON, "condition": "'status != \"asked\"'"}, "there it fails"),
        ({"condition": "'status == \"granted\"'"}, "it fails each time"),
        ({"trigger": "{enters: awarding.granted}"}, "it fails each time"),
        ({"locked": 'status != "asked"', "close": "award: 0"}, "`close` sets `award`"),
    ],
)
def test_what_is_locked_there_is_told(tmp_path: Path, given: dict[str, str], said: str) -> None:
    (message,) = told(tmp_path, LOCKS.format(**{**PLAIN, **given}), "FLD240")
    assert said in message


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"trigger": BUTTON, "condition": "'status == \"asked\"'"},
        {"trigger": "{enters: awarding.closed}"},
        {"grant": "asks: [award]"},
        {"trigger": BUTTON, "locked": 'not in_role("manager")'},
    ],
)
def test_what_may_be_open_there_is_left_alone(tmp_path: Path, given: dict[str, str]) -> None:
    assert told(tmp_path, LOCKS.format(**{**PLAIN, **given}), "FLD240") == []


KEYS = """
modules:
  order: {{fields: {{name: {{type: text, required: true}}, starts_on: {{type: date}}}}}}
  invoice:
    fields:
      name: {{type: text, required: true}}
      order: {{type: lookup, to: order}}
      kind: {{type: picklist, options: [deposit, progress, final]}}
      due_on: {{type: date}}
      {field}
    unique: [{key}]
workflows:
  bill:
    trigger: {trigger}
    steps: [{step}]
"""
CREATE = "{create: {module: invoice, set: {order: =record, name: Invoice}}}"


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ({"key": "[order, kind]"}, 1),
        ({"key": "{fields: [order, kind], where: 'due_on is not null'}"}, 1),
        ({"key": "{fields: [order, kind], where: 'kind != \"progress\"'}"}, 0),
        ({"key": "[order, kind, due_on]"}, 0),
        ({"key": "[order]"}, 0),
        ({"key": "[order]", "field": "position: integer"}, 1),
        ({"key": "[order]", "step": f"{{repeat: {{times: 3, steps: [{CREATE}]}}}}"}, 1),
        ({"key": "[order]", "trigger": "{recurring: order.starts_on, every: month}"}, 1),
        ({"key": "[order, position]", "field": "position: integer"}, 0),
    ],
)
def test_a_key_leaves_room_for_what_comes_again(tmp_path: Path, given: dict[str, str], count: int) -> None:
    plain = {"field": "note: text", "trigger": "{created: order}", "step": CREATE}
    assert len(told(tmp_path, KEYS.format(**{**plain, **given}), "FLD241")) == count


CALLS = """
modules:
  project: {{fields: {{name: {{type: text, required: true}}}}}}
  invoice:
    fields:
      name: {{type: text, required: true}}
      project: {{type: lookup, to: project}}
      text: {{type: text}}
    validation: {{told: {{check: '{check}', message: Say more.}}}}
subflows:
  bill:
    parameters:
      project: {{type: record, module: project, required: false}}
      text: {{type: text, required: false}}
    steps:
      - create: {{module: invoice, set: {{name: Invoice, project: =project, text: =text}}}}
workflows:
  one: {{trigger: {{created: project}}, steps: [{{subflow: {{name: bill, with: {{project: =record}}}}}}]}}
  two: {{trigger: {{updated: project}}, steps: [{{subflow: {{name: bill, with: {second}}}}}]}}
"""


@pytest.mark.parametrize(
    ("check", "second", "said"),
    [
        ("project is not null and text is not null", "{text: Two}", "at every call"),
        ("project is not null and text is not null", "{text: Two, project: =record}", "1 of the 2 calls"),
        ("text is not null", "{text: Two}", "1 of the 2 calls"),
    ],
)
def test_what_a_call_leaves_out_is_told(tmp_path: Path, check: str, second: str, said: str) -> None:
    (message,) = told(tmp_path, CALLS.format(check=check, second=second), "FLD242")
    assert said in message


@pytest.mark.parametrize("check", ["project is not null or text is not null", "length(name) > 3"])
def test_what_every_call_gives_is_enough(tmp_path: Path, check: str) -> None:
    assert told(tmp_path, CALLS.format(check=check, second="{text: Two}"), "FLD242") == []
