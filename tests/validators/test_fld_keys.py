"""What is unique, what is taken for the same, what goes along, and what is called what."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

TICKET = """
modules:
  contact:
    display: last_name
    fields:
      first_name: {type: text, personal: true}
      last_name: {type: text, personal: true, required: true}
      email: {type: email, personal: true, CONTACT}
      company: {type: text}
      account: {type: lookup, to: account}
    CONTACT_RULES
  account:
    display: name
    fields:
      name: {type: text, required: true}
      answers: {type: rollup, of: answer, via: account, function: count}
  ticket:
    display: subject
    fields:
      subject: {type: text, required: true}
      contact: {type: lookup, to: contact}
      KEY
    TICKET_RULES
  answer:
    display: text
    fields:
      text: {type: long_text}
      account: {type: lookup, to: account, required: true, ANSWER}
      ticket: {type: lookup, to: ticket, required: true}
    ANSWER_RULES
"""
PLAIN = {"CONTACT_RULES": "icon: user", "TICKET_RULES": "icon: ticket", "ANSWER_RULES": "icon: mail",
         "CONTACT": "label: Email", "KEY": "sort: {type: text}", "ANSWER": "label: Account"}  # fmt: skip


def ticket(**parts: str) -> str:
    text = TICKET
    for word, part in {**PLAIN, **parts}.items():
        text = text.replace(
            f"{word}\n" if "RULES" in word or word == "KEY" else f"{word}}}",
            f"{part}\n" if "RULES" in word or word == "KEY" else f"{part}}}",
        )
    return text


@pytest.mark.parametrize(
    "field",
    [
        "k: {type: email, unique: true}",
        "k: {type: phone, unique: true}",
        "k: {type: boolean, unique: true}",
        "k: {type: picklist, options: [a, b], unique: true}",
        "k: {type: money, unique: true}",
    ],
)
def test_what_must_not_be_unique(field: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD220", ticket(KEY=field))) == 1


@pytest.mark.parametrize(
    "field",
    [
        "k: {type: text, unique: true}",
        "k: {type: integer, unique: true}",
        "k: {type: user, unique: true}",
        "k: {type: date, unique: true}",
    ],
)
def test_what_may_be_unique(field: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD220", ticket(KEY=field, CONTACT="unique: true")) == []


def test_a_lookup_of_which_the_other_side_counts_several(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "FLD220", ticket(ANSWER_RULES="unique: [[account]]"))
    assert one.message == (
        "`account` of an `answer` is unique, though `account.answers` counts several of them"
    )


def test_one_record_for_each_other(tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD220", ticket(ANSWER_RULES="unique: [[ticket]]")) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("company", 1),
        ("account", 1),
        ("last_name", 1),
        ("account, company", 1),
        ("email", 0),
        ("first_name, last_name", 0),
        ("last_name, account", 0),
        ("email, account", 0),
    ],
)
def test_people_who_are_taken_for_one(fields: str, found: int, tmp_path: Path) -> None:
    rules = f"duplicate_rules: {{same: {{match: [{{fields: [{fields}]}}]}}}}"
    assert len(messages(tmp_path, "FLD221", ticket(CONTACT_RULES=rules))) == found


@pytest.mark.parametrize(
    ("rules", "key", "found"),
    [
        ("{match: [{fields: [contact]}], on_match: warn}", "k: {type: text}", 1),
        ("{match: [{fields: [subject]}]}", "k: {type: text}", 0),
        ("{match: [{fields: [k]}], on_match: block}", "k: {type: email}", 1),
        ("{match: [{fields: [k]}], on_match: warn}", "k: {type: email}", 0),
        ("{match: [{fields: [subject, contact]}]}", "k: {type: text}", 0),
    ],
)
def test_things_that_are_taken_for_one(rules: str, key: str, found: int, tmp_path: Path) -> None:
    text = ticket(TICKET_RULES=f"duplicate_rules: {{same: {rules}}}", KEY=key)
    assert len(messages(tmp_path, "FLD221", text)) == found


def test_what_has_no_name_may_be_there_once_for_each(tmp_path: Path) -> None:
    rules = "duplicate_rules: {again: {match: [{fields: [ticket]}], on_match: block}}"
    assert messages(tmp_path, "FLD221", ticket(ANSWER_RULES=rules)) == []


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("cost: {type: money}", 1),
        ("number: {type: auto_number}", 1),
        ("remark: {type: text}", 1),
    ],
)
def test_what_goes_along(key: str, found: int, tmp_path: Path) -> None:
    text = ticket(KEY=key).replace("to: contact}", "to: contact, on_delete: cascade}")
    assert len(messages(tmp_path, "FLD219", text)) == found


def test_a_mere_link_goes_along(tmp_path: Path) -> None:
    text = ticket(ANSWER="on_delete: cascade")
    assert messages(tmp_path, "FLD219", text) == []


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("expense_kind: {type: text}", 1),
        ("priority: {type: text}", 1),
        ("previous_status: {type: text}", 0),
        ("type: {type: text, pattern: '[A-Z]{3}'}", 0),
        ("kind_of_work: {type: text}", 0),
        ("status: {type: picklist, options: [a, b]}", 0),
    ],
)
def test_free_text_that_is_called_a_kind(field: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD222", ticket(KEY=field))) == found


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("signed_on: {type: text}", "date"),
        ("sent_at: {type: text}", "datetime"),
        ("reply_email: {type: text}", "email"),
        ("website: {type: text}", "url"),
        ("tax_percent: {type: decimal}", "percent"),
        ("price: {type: decimal}", "money"),
    ],
)
def test_a_type_that_the_name_contradicts(field: str, meant: str, tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "FLD207", ticket(KEY=field))
    assert f"`type: {meant}`" in one.help


@pytest.mark.parametrize(
    "field",
    [
        "based_on: {type: text}",
        "works_at: {type: text}",
        "add_on: {type: text}",
        "email_subject: {type: text}",
    ],
)
def test_a_name_that_says_nothing_of_the_type(field: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD207", ticket(KEY=field)) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("closed_reason: {type: text}\n      reason_closed: {type: text}", 1),
        ("remark_a: {type: text}\n      remarks_a: {type: text}", 1),
        ("closed_on: {type: date}\n      closed_date: {type: date}", 1),
        ("service: {type: lookup, to: account}\n      services: {type: many_to_many, to: account}", 0),
        ("starts_on: {type: date}\n      started_on: {type: date}", 0),
        ("from_a_to_b: {type: text}\n      from_b_to_a: {type: text}", 0),
        ("date: {type: date}\n      on_date: {type: date}", 0),
    ],
)
def test_the_same_words_otherwise(fields: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD205", ticket(KEY=fields))) == found


ACCOUNT = """
modules:
  account:
    display: name
    fields:
      name: {type: text}
      relation: {type: picklist, default: prospect, options: [prospect, client, partner]}
record_types:
  buyer: {module: account, options: {relation: [prospect]}}
  helper: {module: account, options: {relation: [partner]}, defaults: {relation: partner}}
workflows:
  later:
    trigger: {updated: account}
    if: relation == "prospect" and changed(name)
    steps:
      - {id: one, STEP}
"""


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("update: {set: {relation: client}}", 1),
        ("update: {set: {relation: partner}}", 0),
        ("create: {module: account, set: {name: A, relation: client}}", 0),
        ("create: {module: account, record_type: buyer, set: {name: A, relation: partner}}", 1),
    ],
)
def test_an_option_that_no_record_type_leaves(step: str, found: int, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD223", ACCOUNT.replace("STEP", step))) == found


def test_a_record_type_that_says_nothing_of_the_field_leaves_all(tmp_path: Path) -> None:
    text = ACCOUNT.replace("STEP", "update: {set: {relation: client}}")
    text = text.replace("options: {relation: [prospect]}", "label: Buyer")
    assert messages(tmp_path, "FLD223", text) == []
