"""What saving sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

REQUEST = """
modules:
  request:
    display: name
    fields:
      name: {{type: text, required: true}}
      note: {{type: text}}
      done: {{type: boolean}}
      done_on: {{type: date}}
      last_saved_at: {{type: datetime}}
      kind: {{type: picklist, options: [a, b, c, d]}}
      pace: {{type: integer}}
      version: {{type: integer, default: 0}}
      language: {{type: picklist, options: [en, es]}}
    on_save:
{}
"""


def request(*entries: str) -> str:
    return REQUEST.format("\n".join(f"      - {{{one}}}" for one in entries))


@pytest.mark.parametrize(
    "entry",
    [
        "set: {done_on: =today()}",
        "if: done, set: {done_on: =today()}",
        "if: done, set: {done_on: =today() + days(3)}",
        "set: {language: en}",
    ],
)
def test_what_was_there_is_overwritten(entry: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD214", request(entry))) == 1


@pytest.mark.parametrize(
    "entry",
    [
        "if: done and done_on is null, set: {done_on: =today()}",
        "if: changed(done), set: {done_on: =today()}",
        "if: is_new, set: {done_on: =today(), language: en}",
        "if: done and not old.done, set: {done_on: =today()}",
        "set: {done_on: '=coalesce(done_on, today())'}",
        "set: {done_on: '=today() if is_new else done_on'}",
        "set: {last_saved_at: =now()}",
        "if: done, set: {language: en}",
        "set: {note: =name}",
    ],
)
def test_what_is_set_once_or_meant_to_move(entry: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD214", request(entry)) == []


def test_the_way_out_is_written_out(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "FLD214", request("if: done or pace > 3, set: {done_on: =today()}"))
    assert one.fix is not None


@pytest.mark.parametrize(
    "entries",
    [
        ["set: {note: '=concat(note, \"!\")'}"],
        ["set: {pace: =pace + 1}"],
        ["if: done, set: {note: =name}", "set: {note: '=concat(note, \"!\")'}"],
        ["set: {note: '=concat(note, \"!\") if done else note'}"],
    ],
)
def test_it_grows(entries: list[str], tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD215", request(*entries))) == 1


def test_what_later_entries_always_set_afresh_is_lost_and_does_not_grow(tmp_path: Path) -> None:
    entries = ["set: {note: '=concat(note, \"!\")'}", "set: {note: =name}"]
    (message,) = messages(tmp_path, "FLD215", request(*entries))
    assert message == "what is added to `note` here is lost: later entries set it afresh"


@pytest.mark.parametrize(
    "entries",
    [
        ["set: {note: =name}", "set: {note: '=concat(note, \"!\")'}"],
        ["if: done, set: {note: =name}", "if: done and pace > 3, set: {note: '=concat(note, \"!\")'}"],
        ["if: is_new, set: {note: '=concat(note, \"!\")'}"],
        ['if: not contains(note, "!"), set: {note: \'=concat(note, "!")\'}'],
        ["set: {version: =version + 1}"],
        ["set: {note: '=coalesce(note, name)'}"],
    ],
)
def test_it_stays(entries: list[str], tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD215", request(*entries)) == []


def test_a_later_entry_undoes_an_earlier(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "FLD216", request("if: done, set: {pace: 1}", "set: {pace: 2}"))
    assert len(one.related) == 1


@pytest.mark.parametrize(
    "entries",
    [
        ["set: {pace: 2}", "if: done, set: {pace: 1}"],
        ["if: done, set: {pace: 1}", "if: pace is null, set: {pace: 2}"],
        ["set: {pace: 1}", "set: {pace: '=pace * 2'}"],
        ["if: done, set: {pace: 1}", "if: not done, set: {pace: 2}"],
    ],
)
def test_both_have_their_cases(entries: list[str], tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD216", request(*entries)) == []


def test_an_option_that_no_entry_knows(tmp_path: Path) -> None:
    each = [f'if: kind == "{one}", set: {{pace: {number}}}' for number, one in enumerate("abcd")]
    assert messages(tmp_path, "FLD216", request(*each)) == []
    assert messages(tmp_path, "FLD216", request(*each[:2])) == []
    assert messages(tmp_path, "FLD216", request(*each[:3])) == [
        "`pace` is set for every `kind` but `d`: there it keeps what it was"
    ]
