"""Consents: the cases that the pages of the rules do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic
from tests.small import found

MODULES = """
modules:
  lead:
    fields: {name: text, email: {type: email, personal: true, sensitivity: internal}}
  contact:
    fields:
      name: text
      email: {type: email, personal: true, sensitivity: internal}
      phone: {type: phone, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {lead: email, contact: email}}
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: Hello.}
"""
NEWS = """
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [%s], wording: Yes.%s}
"""
ASK = """
workflows:
  tell:
    trigger: {created: contact}
    steps:
      - {send: {template: offer, consent: news}, on_failure: continue}
"""
FORM = "forms:\n  sign_up: {kind: %s, module: %s, fields: [name], consents: [%s], protection: [honeypot]%s}\n"
WON = "conversions:\n  win: {from: lead, creates: [{module: contact, set: {name: =name}}], carries: {consents: %s}}\n"


def told(folder: Path, text: str, code: str) -> list[Diagnostic]:
    outcome = found(folder, text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF1", "EXP1"))]
    return [one for one in outcome.diagnostics if one.code == code]


def test_a_consent_that_only_others_give_is_carried_over_by_a_conversion(tmp_path: Path) -> None:
    text = MODULES + NEWS % ("lead, contact", "") + ASK + FORM % ("public", "lead", "news", "")
    (one,) = told(tmp_path, text, "CNS125")
    assert one.message == "`news` is asked of a `contact`, and is only ever given by `lead`"
    assert not told(tmp_path, text + WON % "true", "CNS125")
    (lost,) = told(tmp_path, text + WON % "false", "CNS229")
    assert lost.message == "`news` of a `lead` is not carried over to the `contact`, and is asked for there"


def test_what_is_written_down_by_hand_is_given(tmp_path: Path) -> None:
    forms = FORM % ("public", "contact", "", "")
    assert told(tmp_path, MODULES + NEWS % ("contact", "") + ASK + forms, "CNS125")
    by_hand = MODULES + NEWS % ("contact", ", given_by: [form, manual]") + ASK + forms
    assert not told(tmp_path, by_hand, "CNS125")


@pytest.mark.parametrize(
    ("hours", "wrong"),
    [
        ('{from: "20:00", to: "08:00"}', ""),
        ('{from: "00:00", to: "07:00"}', ""),
        (
            '{from: "08:00", to: "20:00"}',
            "is quiet from 08:00 to 20:00: text messages reach people at night instead",
        ),
        ('{from: "21:00", to: "23:30"}', "is quiet from 21:00 to 23:30"),
        ('{from: "20:00", to: "20:00"}', "begin when they end"),
    ],
)
def test_quiet_hours_hold_the_night(hours: str, wrong: str, tmp_path: Path) -> None:
    consent = NEWS.replace("letters", "texts") % ("contact", ", given_by: [manual], withdrawn_by: [keyword]")
    text = MODULES.replace('{from: "20:00", to: "08:00"}', hours) + consent
    assert [wrong in one.message for one in told(tmp_path, text, "CNS221")] == [True] * bool(wrong)


@pytest.mark.parametrize(
    ("kind", "box", "more", "counts"),
    [
        ("public", "{consent: news, required: true}", "", 1),
        ("public", "{consent: news, required: true}", ", delivers: {template: offer}", 0),
        ("public", "{consent: news, required: true}", ", delivers: {template: offer, file: /a.pdf}", 1),
        ("public", "news", ", delivers: {file: /a.pdf}", 0),
        ("record", "news", ", about: lead", 1),
        ("record", "news", ", about: contact", 0),
    ],
)  # fmt: skip
def test_consent_is_free(kind: str, box: str, more: str, counts: int, tmp_path: Path) -> None:
    text = MODULES + NEWS % ("contact", "") + ASK + FORM % (kind, "contact", box, more)
    assert len(told(tmp_path, text, "CNS226")) == counts


@pytest.mark.parametrize(
    ("column", "given", "withdrawn", "wrong"),
    [
        ("Newsletter", "yes", "no", ""),
        ("Email Opt Out", "No", "Yes", ""),
        ("Do not call", "Y", "N", "says who refused, and its texts are read the other way round"),
        ("Opt in", "0", "1", "says who agreed, and its texts are read the other way round"),
        ("Status", "no", "yes", ""),
        ("Newsletter", "yes", "Yes ", "means both"),
    ],
)
def test_columns_mean_what_they_say(
    column: str, given: str, withdrawn: str, wrong: str, tmp_path: Path
) -> None:
    consents = f"[{{column: {column}, consent: news, given: ['{given}'], withdrawn: ['{withdrawn}']}}]"
    imports = f"imports:\n  old: {{module: contact, columns: {{Name: name}}, consents: {consents}}}\n"
    text = MODULES + NEWS % ("contact", ", given_by: [import]") + ASK + imports
    assert [wrong in one.message for one in told(tmp_path, text, "CNS231")] == [True] * bool(wrong)


def test_a_wording_that_promises_what_is_not_there(tmp_path: Path) -> None:
    text = MODULES + NEWS.replace("Yes.", "Yes. I can reply STOP.") % ("contact", ", given_by: [manual]")
    (one,) = told(tmp_path, text, "CNS225")
    assert "promises STOP, and `withdrawn_by` has no `keyword`" in one.message
    kept = text.replace("[manual]", "[manual], withdrawn_by: [keyword]")
    assert not told(tmp_path, kept, "CNS225")


def test_the_step_says_which_consent_fits_and_can_be_mended(tmp_path: Path) -> None:
    text = (
        MODULES
        + """
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [contact], wording: Yes.}
  by_text: {channel: texts, purpose: marketing, legal_basis: consent, modules: [contact], given_by: [manual]}
"""
    )
    (one,) = told(tmp_path, text + ASK.replace("consent: news", "consent: by_text"), "CNS121")
    assert one.message == "`by_text` allows `marketing` by `texts`, but `offer` is sent by `letters`"
    assert one.help == "ask for `news`"


CONTRACT = """
    module: lead
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
"""
SOLD = """
workflows:
  sold:
    trigger: %s
    run_as: {system: Nobody is signed in.}
    steps:
%s      - {id: agree, %sconsent: {consent: news, is: given, because: They bought something.}}
"""


@pytest.mark.parametrize(
    ("given_by", "trigger", "before", "condition", "count"),
    [
        ("form", "{enters: selling.won}", "", "", 1),
        ("form", "{enters: selling.won}", "", 'if: name == "a", ', 1),
        ("form", "{enters: selling.won}", "", "if: wants_news, ", 0),
        ("form, contract", "{enters: selling.won}", "", "", 0),
        ("form, manual", "{enters: selling.won}", "", "", 0),
        ("form, manual", "{enters: selling.won}", "help", "", 1),
        ("form", "{button: They agree, module: lead, by: [rep]}", "", "", 0),
        ("form", "{enters: selling.won}", "ask", "", 0),
    ],
)
def test_agreement_is_not_a_consequence(
    tmp_path: Path, given_by: str, trigger: str, before: str, condition: str, count: int
) -> None:
    steps = {
        "": "",
        "help": "      - {id: help, consent: {consent: help, is: given, because: They bought something.}}\n",
        "ask": "      - {id: ask, ask: {role: rep, question: Yes, answers: {yes_please: boolean}, due: 2 days}}\n",
    }
    modules = MODULES.replace(
        "{name: text, email", "{stage: picklist, wants_news: boolean, name: text, email", 1
    )
    rest = "legal_basis: contract, modules: [lead], given_by: [contract]"
    help_ = f"  help: {{channel: letters, purpose: service, {rest}}}\n"
    text = (
        modules
        + NEWS % ("lead", f", given_by: [{given_by}]")
        + help_
        + f"pipelines:\n  selling:{CONTRACT}roles: {{rep: {{}}}}\n"
        + SOLD % (trigger, steps[before], condition)
    )
    assert len(told(tmp_path, text, "CNS227")) == count
