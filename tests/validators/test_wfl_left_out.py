"""Choices that are taken for one another, and what ends in a pause."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

DEALS = """
modules:
  deal:
    fields:
      name: {type: text}
      next_on: {type: date}
      paper: {type: picklist, options: [long, short, none]}
roles: {rep: {can: {deal: {read: all, create: true, update: all}}}}
workflows:
  w:
    trigger: {button: A, module: deal, by: [rep], asks: {how: {type: text, options: [a, b, c, d]}}}
    steps:
      STEPS
"""
SHOW = "show: {message: No., tone: warning}"


def told(folder: Path, steps: str) -> list[str]:
    return messages(folder, "WFL253", DEALS.replace("STEPS", steps))


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ('today() if how == "a" else next_on if how == "b" else today() + days(1)', ["c", "d"]),
        ('today() if how in ["a", "b"] else today() + days(1)', ["c", "d"]),
        ('today() if how == "a" else today() + days(1)', []),
        ('today() if how == "a" else next_on if how in ["b", "c"] else today() + days(1)', []),
        ('today() if how == "a" else next_on if how == "b" else null', []),
        ('today() if name == "a" else next_on if name == "b" else today() + days(1)', []),
    ],
)
def test_what_falls_into_the_last_case(tmp_path: Path, value: str, left: list[str]) -> None:
    words = " and ".join(f"`{one}`" for one in left)
    said = [f"{words} of `how` are taken for the same here"] if left else []
    assert told(tmp_path, f"- update: {{set: {{next_on: '={value}'}}}}") == said


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ("how == 'a'|how == 'b'|", ["`c` and `d` of `how` are taken for the same here"]),
        ("how == 'a'|how == 'b'|how == 'c'|", []),
        ("how == 'a'|name == 'b'|", []),
    ],
)
def test_ways_of_a_branch(tmp_path: Path, ways: str, said: list[str]) -> None:
    *asked, last = ways.split("|")
    cases = [f'{{if: "{one}", steps: [{{update: {{set: {{name: {one[-2]}}}}}}}]}}' for one in asked]
    cases.append(last or "{else: [{update: {set: {name: z}}}]}")
    assert told(tmp_path, f"- branch: [{', '.join(cases)}]") == said


@pytest.mark.parametrize(
    ("words", "other", "left"),
    [
        (["long", "short"], f"[{{{SHOW}}}, {{stop: No.}}]", "`none`"),
        (["long", "short", "none"], f"[{{{SHOW}}}, {{stop: No.}}]", ""),
        (["long"], f"[{{{SHOW}}}, {{stop: No.}}]", ""),
        (["long", "short"], "[{update: {set: {name: z}}}]", ""),
    ],
)
def test_an_option_for_which_there_is_a_complaint_only(
    tmp_path: Path, words: list[str], other: str, left: str
) -> None:
    cases = [f"{{if: \"paper == '{one}'\", steps: [{{update: {{set: {{name: {one}}}}}}}]}}" for one in words]
    said = [f"where `paper` is {left}, this only complains and stops"] if left else []
    assert told(tmp_path, f"- branch: [{', '.join(cases)}, {{else: {other}}}]") == said


RETAINERS = """
modules:
  retainer: {fields: {name: {type: text}, starts_on: {type: date}, ends_on: {type: date}, state: {type: picklist}}}
pipelines:
  terms:
    module: retainer
    field: state
    stages: {new: {initial: true}, running: {}, paused: {}, ended: {outcome: done}}
    transitions:
      begin: {from: new, to: running}
      pause: {from: running, to: paused}
      resume: {from: paused, to: running}
      end: {from: any, to: ended}
workflows:
  bill:
    trigger: {recurring: retainer.starts_on, every: month, until: UNTIL}
    steps: [{update: {set: {name: a}}}]
"""


@pytest.mark.parametrize(
    ("until", "stage"),
    [
        ("state != 'running'", "new"),
        ("state in ['paused', 'ended'] or ends_on < today()", "paused"),
        ("state == 'ended'", ""),
        ("state == 'ended' or ends_on < today()", ""),
        ("ends_on < today()", ""),
    ],
)
def test_what_ends_for_good(tmp_path: Path, until: str, stage: str) -> None:
    found = messages(tmp_path, "WFL254", RETAINERS.replace("UNTIL", f'"{until}"'))
    assert [f"comes to `{stage}`" in one for one in found] == ([True] if stage else [])
