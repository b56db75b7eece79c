"""Marketing without proof of consent: what proves it, what does not, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic
from tests.small import found

BASE = """
modules:
  contact:
    fields:
      name: text
      email: {type: email, personal: true, sensitivity: internal}
      may_be_written_to: {type: formula, expression: has_consent("news"), returns: boolean}
      account: {type: lookup, to: account}
  account:
    fields:
      name: text
      buyer: {type: lookup, to: contact}
      payer: {type: lookup, to: contact}
channels:
  letters: {kind: email, address: {contact: email}}
  cards: {kind: email, address: {contact: email}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [contact], wording: Yes.}
  greetings: {channel: cards, purpose: marketing, legal_basis: consent, modules: [contact], wording: Yes.}
forms:
  sign_up:
    {kind: public, module: contact, fields: [name], consents: [{consent: news, required: true}, greetings],
     protection: [honeypot]}
  ask: {kind: public, module: contact, fields: [name], consents: [news, greetings], protection: [honeypot]}
segments:
  readers: {module: contact, where: has_consent("news") and name is not null}
  everybody: {module: contact, where: name is not null}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: Hello.}
"""
OF_CONTACT = "trigger: {created: contact}"
SEND = "- {send: {template: offer}, on_failure: continue}"
HAS = "has_consent('news')"
LOOP = """- for_each:
          segment: readers
          as: reader
          steps: [{send: {template: offer, to: reader}, on_failure: continue}]"""
FOUND = """- {find: {module: contact, where: 'has_consent("news") and account == record'}, as: one}
      - {send: {template: offer, to: one}, if: one is not null, on_failure: continue}"""
PROVED = {
    "the step's own": (OF_CONTACT, "- {send: {template: offer, consent: news}, on_failure: continue}"),
    "only if": (OF_CONTACT, """- {send: {template: offer, only_if: 'has_consent("news")'}, on_failure: continue}"""),
    "the workflow": (OF_CONTACT + "\n    if: has_consent('news')", SEND),
    "a formula": (OF_CONTACT + "\n    if: may_be_written_to", SEND),
    "the step": (OF_CONTACT, "- {if: 'has_consent(\"news\")', send: {template: offer}, on_failure: continue}"),
    "of record": (OF_CONTACT, "- {if: 'has_consent(record, \"news\")', send: {template: offer}, on_failure: continue}"),
    "a branch": (OF_CONTACT, f"- branch: [{{if: has_consent('news'), steps: [{SEND[2:]}]}}, {{else: []}}]"),
    "what is left": (OF_CONTACT, f"- branch: [{{if: not has_consent('news'), steps: []}}, {{else: [{SEND[2:]}]}}]"),
    "a stop": (OF_CONTACT, f"- {{stop: No., if: not has_consent('news')}}\n      {SEND}"),
    "two ways": (f"{OF_CONTACT}\n    if: ({HAS} and name == 'a') or ({HAS} and name == 'b')", SEND),
    "a form": ("trigger: {submitted: sign_up}", SEND),
    "the segment": ("trigger: {schedule: 0 6 1 * *, each: readers}", SEND),
    "a loop": (
        "trigger: {created: account}",
        LOOP,
    ),
    "what was found": (
        "trigger: {created: account}",
        FOUND,
    ),
    "recorded": (OF_CONTACT, f"- consent: {{consent: news, is: given, because: Yes.}}\n      {SEND}"),
    "the lookup": (
        "trigger: {created: account}\n    if: has_consent(buyer, 'news')",
        "- {send: {template: offer, to: record.buyer}, on_failure: continue}",
    ),
    "the exit": (f"{OF_CONTACT}\n    if: {HAS}\n    exit_when: not {HAS}", f"- wait: 9 days\n      {SEND}"),
}  # fmt: skip
UNPROVED = {
    "nothing": (OF_CONTACT, SEND, "the consent of the contact is not asked for before it is sent"),
    "another channel": (
        OF_CONTACT + "\n    if: has_consent('greetings')", SEND,
        "the consent that is asked for, `greetings`, is for `marketing` by `cards`, not for `marketing` by `letters`",
    ),
    "another record": (
        "trigger: {created: account}\n    if: has_consent(payer, 'news')",
        "- {send: {template: offer, to: buyer}, on_failure: continue}",
        "it goes to `buyer`, while the consent that is asked for is that of `payer`",
    ),
    "one of two": (f"{OF_CONTACT}\n    if: {HAS} or name == 'a'", SEND, "the consent of the contact is not"),
    "another way": (
        OF_CONTACT,
        f"- branch: [{{if: {HAS}, steps: [log: {{activity: note, subject: Yes}}]}}, {{else: []}}]\n      {SEND}",
        "there is a way to it on which the consent of the contact is not asked for",
    ),
    "what is left": (
        OF_CONTACT, f"- branch: [{{if: has_consent('news'), steps: []}}, {{else: [{SEND[2:]}]}}]",
        "there is a way to it on which the consent of the contact is not asked for",
    ),
    "a box that may be empty": ("trigger: {submitted: ask}", SEND, "the consent of the contact is not"),
    "one of two triggers": ("trigger: [{submitted: sign_up}, {created: contact}]", SEND, "the consent of the contact"),
    "all": ("trigger: {schedule: 0 6 1 * *, each: everybody}", SEND, "the consent of the contact is not"),
    "withdrawn": (
        f"{OF_CONTACT}\n    if: {HAS}",
        f"- consent: {{consent: news, is: withdrawn, because: No.}}\n      {SEND}",
        "there is a way to it",
    ),
}  # fmt: skip
NOTE = "activities:\n  note: {kind: note, on: [contact]}\n"


def told(folder: Path, text: str, code: str = "CNS120") -> list[Diagnostic]:
    outcome = found(folder, text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF1", "EXP1"))]
    return [one for one in outcome.diagnostics if one.code == code]


def workflow(head: str, steps: str) -> str:
    return f"{BASE}{NOTE}workflows:\n  tell:\n    {head}\n    steps:\n      {steps}\n"


@pytest.mark.parametrize("case", PROVED)
def test_what_proves_consent(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, workflow(*PROVED[case])) == []


@pytest.mark.parametrize("case", UNPROVED)
def test_what_does_not(case: str, tmp_path: Path) -> None:
    head, steps, message = UNPROVED[case]
    (one,) = told(tmp_path, workflow(head, steps))
    assert message in one.message


SUBFLOW = """
subflows:
  write:
    module: contact
    steps:
      - {send: {template: offer}, on_failure: continue}
workflows:
"""
USE = """
  %s:
    trigger: {created: account}
    if: %s
    steps: [subflow: {name: write, record: buyer}]
"""


def test_a_subflow_knows_what_all_who_use_it_know(tmp_path: Path) -> None:
    one = USE % ("one", 'has_consent(buyer, "news")')
    other = USE % ("other", 'has_consent(payer, "news")')
    assert told(tmp_path, BASE + SUBFLOW + one) == []
    (missing,) = told(tmp_path, BASE + SUBFLOW + one + other)
    assert "there is a way to it on which" in missing.message


def test_a_form_that_answers_with_marketing_needs_the_box(tmp_path: Path) -> None:
    (one,) = told(tmp_path, BASE.replace("  ask: {", "  ask: {delivers: {template: offer}, "))
    assert one.message == "`offer` is marketing, and whoever fills in `ask` need not agree to it"
    assert "the box may be left empty" in {other.message for other in one.related}
    assert not told(
        tmp_path, BASE.replace("honeypot]}\n  ask", "honeypot], delivers: {template: offer}}\n  ask")
    )
