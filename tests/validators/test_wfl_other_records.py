"""Steps that use what is made for others, go on after a warning, or never use what they asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.pipeline import check
from tests.small import written

MODULES = """
modules:
  contact:
    fields: {name: {type: text, required: true}, email: {type: email, personal: true}}
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      contact: {type: lookup, to: contact}
      second: {type: lookup, to: contact}
      stage: {type: picklist, options: [open, won]}
      paper: {type: file}
  visit:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
      state: {type: picklist, options: [planned, done]}
roles:
  rep:
    can:
      contact: {read: all, create: true, update: all}
      deal: {read: all, create: true, update: all, transitions: [sales.win]}
      visit: {read: all, create: true, update: all, transitions: [visits.finish]}
activities:
  note: {kind: note, on: [deal, contact, visit]}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: contact, subject: Hello, body: "Hello, {{ name }}."}
documents:
  offer: {kind: quote, module: deal, title: Offer, body: An offer.}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}}
    transitions: {win: {from: open, to: won}}
  visits:
    module: visit
    field: state
    stages: {planned: {initial: true}, done: {outcome: won}}
    transitions: {finish: {from: planned, to: done}}
subflows:
  greet:
    module: deal
    steps: [{id: write, log: {activity: note, subject: Hello}}]
"""


def told(
    folder: Path, steps: str, code: str, trigger: str = "{button: Do it, module: deal, by: [rep]}"
) -> list[str]:
    """What a rule says of a workflow with those steps."""
    text = f"{MODULES}workflows:\n  try:\n    trigger: {trigger}\n    steps:\n{steps}"
    found = check(written(folder, text)).diagnostics
    assert not [one for one in found if one.code[:4] in {"SYN1", "SYN2", "REF1", "EXP1"}]
    return [one.message for one in found if one.code == code]


@pytest.mark.parametrize(
    ("step", "count"),
    [
        ("transition: visits.finish", 1),
        ("transition: sales.win", 0),
        ("subflow: greet", 0),
        ("subflow: {name: greet, record: contact}", 1),
        ("document: {make: offer, into: paper}", 0),
    ],
)
def test_a_step_gets_a_record_of_its_module(tmp_path: Path, step: str, count: int) -> None:
    assert len(told(tmp_path, f"      - {step}\n", "WFL135")) == count


def test_the_module_of_a_trigger_is_that_of_its_pipeline(tmp_path: Path) -> None:
    step = "      - log: {activity: note, subject: Won}\n"
    right = told(tmp_path / "a", step, "WFL135", "{enters: sales.won, module: deal}")
    wrong = told(tmp_path / "b", step, "WFL135", "{enters: sales.won, module: visit}")
    assert right == []
    assert wrong == ["the pipeline `sales` is about a `deal`, and the trigger says `visit`"]


WARN = "{show: {message: There is nobody., tone: warning}}"
FIND = "      - find: {module: visit, where: deal == record}\n        as: mine\n"
SEEN = "      - log: {activity: note, subject: Seen}\n"
WRITE = '      - log: {activity: note, subject: "Called {{ contact.name }}"}\n'


@pytest.mark.parametrize(
    ("steps", "count"),
    [
        (f"      - branch: [{{if: contact is null, steps: [{WARN}]}}]\n{WRITE}", 1),
        (f"      - branch: [{{if: contact is null, steps: [{WARN}, {{stop: Nobody.}}]}}]\n{WRITE}", 0),
        (f"      - branch: [{{if: contact is null, steps: [{WARN}]}}, {{else: [{{show: Good.}}]}}]\n", 0),
        (f"      - {{if: contact is null, show: {{message: Nobody., tone: warning}}}}\n{WRITE}", 1),
        (f"      - {{if: contact is null, show: {{message: Nobody., tone: note}}}}\n{WRITE}", 0),
        (f"      - branch: [{{if: contact is null, steps: [{WARN}]}}]\n{SEEN}", 0),
        (f"      - branch: [{{if: contact is null, steps: [{WARN}]}}, {{else: [{WARN}, {{stop: No.}}]}}]\n{SEEN}", 1),
    ],
)  # fmt: skip
def test_a_warning_does_not_stop(tmp_path: Path, steps: str, count: int) -> None:
    assert len(told(tmp_path, steps, "WFL292")) == count


@pytest.mark.parametrize(
    ("steps", "count"),
    [
        (FIND, 1),
        (
            f"{FIND}      - {{if: mine is null, log: {{activity: note, subject: None}}}}\n",
            0,
        ),
        ("      - ask: {user: owner, question: Why, answers: {why: text, when: date}, due: 2 days}\n", 1),
    ],
)
def test_an_answer_is_used(tmp_path: Path, steps: str, count: int) -> None:
    assert len(told(tmp_path, steps, "WFL241")) == count


def test_what_a_button_asks_is_used(tmp_path: Path) -> None:
    button = "{button: Rename, module: deal, by: [rep], asks: {called: text, why: text, at: date}%s}"
    steps = "      - update: {set: {name: =called}}\n"
    (message,) = told(tmp_path, steps, "WFL241", button % "")
    assert message == "`why` and `at` are asked for by the button, and nothing uses them"
    both = button % ', done_message: "{{ why }}, {{ at }}"'
    assert told(tmp_path, steps, "WFL241", both) == []


@pytest.mark.parametrize(
    ("step", "count"),
    [
        ("{if: contact.email is null, send: {template: hello, to: contact}, on_failure: continue}", 1),
        ("{if: contact.email is not null, send: {template: hello, to: contact}, on_failure: continue}", 0),
        ("{if: contact is null, update: {set: {second: =contact}}}", 1),
        ("{if: contact is not null, update: {set: {second: =contact}}}", 0),
    ],
)
def test_what_is_null_is_neither_written_nor_written_to(tmp_path: Path, step: str, count: int) -> None:
    assert len(told(tmp_path, f"      - {step}\n", "WFL133")) == count
