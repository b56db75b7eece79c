"""Changes that are taken back by what they make themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

CASES = """
modules:
  case: {fields: {name: {type: text}, owner_note: {type: text}, state: {type: picklist}}}
  remark:
    fields:
      name: {type: text}
      kind: {type: picklist, options: [ours, theirs]}
      case: {type: lookup, to: case}
      other: {type: lookup, to: case}
activities: {entry: {kind: note, on: [case]}}
pipelines:
  handling:
    module: case
    field: state
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions: {close: {from: open, to: closed}, open_again: {from: closed, to: open}}
workflows:
  first: {trigger: {FIRST}, steps: [{MAKE}]}
  second: {trigger: {SECOND}, steps: [{DO}]}
"""
MAKE = "create: {module: remark, set: {name: A, kind: ours, case: =record}}"
LOG = "log: {activity: entry, subject: A}"
OPEN = "transition: {record: case, make: handling.open_again}"


def told(folder: Path, first: str, made: str, second: str, done: str) -> list[str]:
    text = CASES.replace("FIRST", first).replace("{MAKE}", f"{{{made}}}")
    return messages(folder, "WFL255", text.replace("SECOND", second).replace("{DO}", f"{{{done}}}"))


@pytest.mark.parametrize(
    ("first", "made", "second", "done"),
    [
        ("enters: handling.closed", MAKE, "created: remark", OPEN),
        ("changed: case, fields: [state]", MAKE, "created: remark", OPEN),
        ("leaves: handling.open", MAKE, "created: remark}, if: kind == 'ours', run_as: {system: A", OPEN),
        ("enters: handling.closed", LOG, "created: entry", OPEN.replace("case,", "about,")),
    ],
)
def test_what_is_taken_back(tmp_path: Path, first: str, made: str, second: str, done: str) -> None:
    (one,) = told(tmp_path, first, made, second, done)
    assert one.startswith("a change of `state` of a `case` is taken back at once: `first` makes a")


@pytest.mark.parametrize(
    ("first", "made", "second", "done"),
    [
        ("enters: handling.closed", MAKE, "created: remark}, if: kind == 'theirs', run_as: {system: A", OPEN),
        ("enters: handling.open", MAKE, "created: remark", OPEN),
        ("enters: handling.closed", MAKE.replace("case:", "other:"), "created: remark", OPEN),
        ("created: case", MAKE, "created: remark", OPEN),
        ("enters: handling.closed", MAKE, "created: remark", "update: {record: case, set: {owner_note: A}}"),
        ("enters: handling.closed", MAKE, "deleted: remark", OPEN),
    ],
)
def test_what_is_not(tmp_path: Path, first: str, made: str, second: str, done: str) -> None:
    assert told(tmp_path, first, made, second, done) == []
