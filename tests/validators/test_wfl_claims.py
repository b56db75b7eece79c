"""Values in other fields, and successes that are claimed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

DEALS = """
modules:
  lead:
    fields:
      name: {type: text}
      first_name: {type: text}
      last_name: {type: text}
      phone: {type: phone}
      email: {type: email}
      email_sent: {type: boolean}
      tries: {type: integer}
      wished: {type: money, label: Wished price}
      agreed: {type: money, label: Agreed price}
      net: {type: money}
      gross: {type: money}
    on_save: [{set: {gross: =net}}]
  person: {fields: {first_name: {type: text}, last_name: {type: text}, phone: {type: phone}, mobile: {type: phone}}}
channels: {letters: {kind: email, address: {lead: email}}}
templates: {hello: {channel: letters, module: lead, subject: Hello, body: "Hello {{ name }}."}}
activities: {note: {kind: note, on: [lead]}}
roles: {rep: {can: {lead: {read: all, create: true, update: all}}}}
workflows:
  w: {TRIGGER, steps: [STEPS]}
"""
BUTTON = "trigger: {button: A, module: lead, by: [rep], asks: {ASKS}}"


def told(folder: Path, code: str, steps: str, trigger: str = "trigger: {created: lead}") -> list[str]:
    return messages(folder, code, DEALS.replace("TRIGGER", trigger).replace("STEPS", steps))


@pytest.mark.parametrize(
    ("asks", "written", "wrong"),
    [
        ("agreed: money", "wished: =agreed", "agreed"),
        ("price: {type: money, label: Agreed price}", "wished: =price", "agreed"),
        ("price: {type: money, label: Agreed price}", "agreed: =price", ""),
        ("price: money", "wished: =price", ""),
        ("agreed: money", "wished: =agreed, agreed: =agreed", ""),
        ("agreed: money", "wished: =agreed + wished", ""),
        ("name: text", "wished: 5, first_name: =name", "name"),
        ("gross: money", "net: =gross", ""),
    ],
)
def test_answers_go_where_their_name_says(tmp_path: Path, asks: str, written: str, wrong: str) -> None:
    found = told(tmp_path, "WFL251", f"{{update: {{set: {{{written}}}}}}}", BUTTON.replace("ASKS", asks))
    assert [one.endswith(f"which has a field `{wrong}` too") for one in found] == ([True] if wrong else [])


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("first_name: =last_name, last_name: =first_name", 2),
        ("first_name: =last_name", 1),
        ("first_name: =first_name, last_name: =last_name", 0),
        ("mobile: =phone", 0),
    ],
)
def test_names_go_crosswise_where_a_record_is_made(tmp_path: Path, written: str, count: int) -> None:
    assert len(told(tmp_path, "WFL251", f"{{create: {{module: person, set: {{{written}}}}}}}")) == count


SEND = "{send: {template: hello}, as: letter, on_failure: continue}"


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ("{update: {set: {email_sent: true}}}", "`email_sent`"),
        ('{log: {activity: note, subject: "Email: {{ name }}"}}', "“Email: {{ name }}”"),
        ("{update: {set: {email_sent: false}}}", ""),
        ("{update: {set: {tries: =tries + 1}}}", ""),
        ('{log: {activity: note, subject: "Email could not be sent"}}', ""),
    ],
)
def test_what_says_that_it_went_well(tmp_path: Path, later: str, said: str) -> None:
    found = told(tmp_path, "WFL252", f"{SEND}, {later}")
    expected = f"{said} is written down, although the `send` before may have failed"
    assert found == ([expected] if said else [])


def test_a_failure_that_stops_claims_nothing(tmp_path: Path) -> None:
    later = "{update: {set: {email_sent: true}}}"
    assert told(tmp_path, "WFL252", f"{SEND.replace('continue', 'stop')}, {later}") == []
    assert told(tmp_path, "WFL252", f"{later}, {SEND}") == []
    handled = "on_failure: {then: stop, steps: [{log: {activity: note, subject: Call them}}]}"
    assert told(tmp_path, "WFL252", f"{SEND.replace('on_failure: continue', handled)}, {later}") == []
