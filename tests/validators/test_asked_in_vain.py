"""What one place asks for and another does not keep: stages, ends, consents, amounts, and values to find by."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.pipeline import check
from tests.small import written

LEADS = """
modules:
  lead:
    ownership: user
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, sensitivity: internal}
      status: {type: picklist}
      won_on: {type: date}
      reason: {type: text%(shown)s}
pipelines:
  way:
    module: lead
    field: status
    stages:
      new: {initial: true}
      talking: {}
      resting: {}
      won: {outcome: won}
      lost: {outcome: lost%(requires)s}
    transitions:
      talk: {from: new, to: talking}
      rest: {from: [new, talking], to: resting}
      resume: {from: resting, to: talking}
      win: {from: talking, to: won, sets: {won_on: =today()}}
      lose: {from: [new, talking, resting], to: lost%(asks)s}
roles:
  rep:
    can:
      lead:
        read: all
        create: true
        update: all
        transitions: [way.talk, way.rest, way.resume, way.win, way.lose]
"""
PLAIN = {"shown": "", "requires": "", "asks": ""}


def codes(folder: Path, *parts: str) -> set[str]:
    outcome = check(written(folder, *parts))
    assert not [one for one in outcome.diagnostics if one.code[:4] in {"SYN1", "SYN2", "REF1", "EXP1"}]
    return {one.code for one in outcome.diagnostics}


def answered(condition: str, step: str) -> str:
    return f"""
workflows:
  answer:
    trigger: {{updated: lead}}
    if: {condition}
    run_as: {{role: rep}}
    steps:
      - {{id: again, {step}transition: way.resume}}
"""


@pytest.mark.parametrize(
    ("condition", "step", "told"),
    [
        ('status in ["new", "resting"]', "", True),
        ('status in ["new", "resting"]', 'if: status == "resting", ', False),
        ('status == "resting"', "", False),
        ("name is not null", "", False),
        ('status in ["new", "resting"]', "on_failure: continue, ", False),
    ],
)
def test_own_record_may_be_in_a_stage_that_is_not_left(
    tmp_path: Path, condition: str, step: str, told: bool
) -> None:
    assert ("WFL233" in codes(tmp_path, LEADS % PLAIN, answered(condition, step))) is told


CAMPAIGN = """
channels:
  letters: {kind: email, address: {lead: email}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [lead], wording: Send me the news.}
segments:
  rested: {module: lead, where: status == "resting" and has_consent("news")}
templates:
  offer: {channel: letters, purpose: marketing, module: lead, unsubscribe: true, body: "An offer for {{ name }}."}
  again: {channel: letters, purpose: marketing, module: lead, unsubscribe: true, body: "Again, {{ name }}."}
forms:
  sign_up: {kind: public, module: lead, fields: [name, email], consents: [news], protection: [honeypot]}
campaigns:
  spring:
    segment: rested
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: again}]
    goal_description: Ten of them call.
    exit_when: EXIT
"""


@pytest.mark.parametrize(
    ("leaves", "told"),
    [
        ('status == "lost"', True),
        ('status in ["talking", "lost"]', True),
        ('status != "resting"', False),
        ('status in ["won", "lost"]', False),
        ("won_on is not null", False),
    ],
)
def test_campaign_ends_at_every_end(tmp_path: Path, leaves: str, told: bool) -> None:
    assert ("CNS233" in codes(tmp_path, LEADS % PLAIN, CAMPAIGN.replace("EXIT", leaves))) is told


@pytest.mark.parametrize(
    ("shown", "asks", "told"),
    [
        ('status == "lost"', "", True),
        ('status == "lost"', ", asks: [reason]", False),
        ('status in ["talking", "resting", "lost"]', "", False),
    ],
)
def test_stage_needs_what_is_shown_only_there(tmp_path: Path, shown: str, asks: str, told: bool) -> None:
    leads = LEADS % {"shown": f", visible_when: '{shown}'", "requires": ", requires: [reason]", "asks": asks}
    assert ("PIP109" in codes(tmp_path, leads)) is told


@pytest.mark.parametrize(
    ("condition", "told"), [('status in ["new", "talking"]', True), ('status in ["talking", "won"]', False)]
)
def test_day_of_an_end_is_awaited_before_it(tmp_path: Path, condition: str, told: bool) -> None:
    reminder = f"""
activities:
  to_do: {{kind: task, on: [lead]}}
workflows:
  reminder:
    trigger: {{due: lead.won_on}}
    if: {condition}
    run_as: {{role: rep}}
    steps:
      - {{id: call, task: {{activity: to_do, subject: Call, to: owner, due: 1 day}}}}
"""
    assert ("FLW210" in codes(tmp_path, LEADS % PLAIN, reminder)) is told


BILLS = """
modules:
  order:
    fields:
      name: {type: text, required: true}
      price: {type: money}
      billed: {type: rollup, of: bill, via: order, function: sum, field: amount}
  bill:
    fields:
      order: {type: lookup, to: order}
      amount: {type: money}
workflows:
  deposit:
    trigger: {created: order}
    run_as: {system: Nobody else may.}
    steps:
      - {id: part, create: {module: bill, set: {order: =record, amount: =price * 0.3}}}
  rest:
    trigger: {changed: order, fields: [name]}
    run_as: {system: Nobody else may.}
    steps:
      - {id: rest, create: {module: bill, set: {order: =record, amount: AMOUNT}}}
"""


@pytest.mark.parametrize(("amount", "told"), [("=price", True), ("=price - billed", False)])
def test_whole_is_billed_again(tmp_path: Path, amount: str, told: bool) -> None:
    assert ("WFL239" in codes(tmp_path, BILLS.replace("AMOUNT", amount))) is told


BOOKS = """
modules:
  bill:
    fields:
      name: {type: text, required: true}
      booked_as: {type: text, external_id: true}
      paid: {type: boolean}
integrations:
  books:
    kind: accounting
    direction: both
    authentication: {kind: bearer, secret: BOOKS}
    system_of_record: crm
    operations:
      book: {path: /book, inputs: {title: text}, result: {booking: text}}
    events:
      paid: {payload: {booking: text, receipt: text}}
workflows:
  book:
    trigger: {created: bill}
    run_as: {system: Nobody else may.}
    steps:
      - {id: book, integration: {operation: books.book, with: {title: =name}}, on_failure: stop}
      - {id: keep, update: {set: {booked_as: =booking}}}
  pay:
    trigger: {webhook: books.paid, find: {module: bill, field: booked_as, with: FOUND}}
    run_as: {system: Nobody else may.}
    steps:
      - {id: pay, update: {set: {paid: true}}}
"""


@pytest.mark.parametrize(("found", "told"), [("receipt", True), ("booking", False)])
def test_event_is_found_by_what_is_kept(tmp_path: Path, found: str, told: bool) -> None:
    assert ("FLW209" in codes(tmp_path, BOOKS.replace("FOUND", found))) is told


FORMS = """
modules:
  guest:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {guest: email}}
consents:
  service: {channel: letters, purpose: service, legal_basis: contract, modules: [guest], wording: Answer me.}
templates:
  thanks: {channel: letters, purpose: service, module: guest, body: "Thank you, {{ name }}."}
forms:
  one:
    kind: public
    module: guest
    fields: [name, email]
    consents: [{consent: service, required: true}]
    protection: [honeypot]
    delivers: {template: thanks}
  other:
    kind: public
    module: guest
    fields: [name, email]
    consents: [{consent: service, required: REQUIRED}]
    protection: [honeypot]
    delivers: {template: thanks}
"""


@pytest.mark.parametrize(("required", "told"), [("false", True), ("true", False)])
def test_form_answers_without_the_consent_of_the_others(tmp_path: Path, required: str, told: bool) -> None:
    assert ("CNS223" in codes(tmp_path, FORMS.replace("REQUIRED", required))) is told


PASSES = """
modules:
  permit:
    fields:
      name: {type: text, required: true}
      valid_from: {type: date}
      valid_until: {type: date}
      next_visit_on: {type: date}
      seen_on: {type: date}
      state: {type: picklist, options: [planned, active, expired], default: planned}
workflows:
  watch:
    trigger: {due: permit.DAY}
    run_as: {system: It runs by the clock.}
    steps:
      - {id: mark, update: {set: {SETS}}}
"""


@pytest.mark.parametrize(
    ("day", "sets", "told"),
    [
        ("valid_from", "state: expired", {"WFL294"}),
        ("valid_until", "state: active", {"WFL294"}),
        ("valid_until", "state: expired", set()),
        ("valid_from", "state: active", set()),
        ("valid_from", "next_visit_on: =today() - days(3)", {"WFL293"}),
        ("valid_from", "next_visit_on: =valid_until - days(3)", set()),
        ("valid_from", "seen_on: =today() - days(3)", set()),
    ],
)
def test_days_on_their_right_side(tmp_path: Path, day: str, sets: str, told: set[str]) -> None:
    found = codes(tmp_path, PASSES.replace("DAY", day).replace("SETS", sets))
    assert found & {"WFL293", "WFL294"} == told


CLIENTS = """
modules:
  client:
    ownership: user
    fields:
      name: {type: text, required: true}
      since: {type: date}
      revenue: {type: money}
  deal:
    fields:
      name: {type: text, required: true}
      client: {type: lookup, to: client}
      closed: {type: boolean}
workflows:
  note:
    trigger: {changed: deal, fields: [closed]}
    if: CONDITION
    run_as: {system: The books say so.}
    steps:
      - {id: note, update: {record: client, set: {since: VALUE}}}
"""


@pytest.mark.parametrize(
    ("condition", "value", "told"),
    [
        ("client.since is not null", "=today()", True),
        ("closed and client.since is not null", "=today()", True),
        ("client.since is null", "=today()", False),
        ("client.since is not null or closed", "=today()", False),
        ("client.since is not null", "=client.since + days(1)", False),
    ],
)
def test_filled_only_where_it_is_filled(tmp_path: Path, condition: str, value: str, told: bool) -> None:
    text = CLIENTS.replace("CONDITION", condition).replace("VALUE", value)
    assert ("WFL295" in codes(tmp_path, text)) is told


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ('status != "talking"', True),
        ('status not in ["talking", "resting"]', True),
        ('status != "new"', False),
        ('status in ["won", "lost"]', False),
        ('status == "talking"', False),
        ('status not in ["talking", "lost"]', False),
    ],
)
def test_all_but_those_meant(tmp_path: Path, where: str, told: bool) -> None:
    text = f"segments:\n  some: {{module: lead, where: '{where}'}}\n"
    assert ("WFL296" in codes(tmp_path, LEADS % PLAIN, text)) is told


DEADLINE = """
calendars:
  office: {hours: {monday: ["09:00-17:00"]}, holidays: {2028-12-25: Christmas}}
users: {ann: {name: Ann, email: ann@example.com, roles: [rep]}}
slas:
  answer:
    module: lead
    calendar: office
    start: status == "new"
    stop: STOP
    targets: [{within: 2 working hours}]
    escalate_to: rep
workflows:
  give:
    trigger: {created: lead}
    CONDITION
    run_as: {system: Leads come from outside.}
    steps:
      - {id: note, update: {set: {reason: Asked}}}
"""


@pytest.mark.parametrize(
    ("stop", "condition", "told"),
    [
        ("reason is not null", "", True),
        ("reason is not null", "if: reason is null", True),
        ("reason is not null", 'if: name == "Ann"', False),
        ('status != "new"', "", False),
        ('reason == "Answered"', "", False),
    ],
)
def test_deadline_is_met_by_itself(tmp_path: Path, stop: str, condition: str, told: bool) -> None:
    deadline = DEADLINE.replace("STOP", stop).replace("CONDITION", condition or "active: true")
    deadline = "".join(line for line in deadline.splitlines(keepends=True) if not line.startswith("users"))
    assert ("ASG109" in codes(tmp_path, LEADS % PLAIN, deadline)) is told


ORDERS = """
modules:
  order: {fields: {name: {type: text, required: true}, stopped: {type: boolean}}}
  part:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order, reverse: parts}
      state: {type: picklist}
pipelines:
  delivery:
    module: part
    field: state
    stages: {planned: {initial: true}, delivered: {outcome: done}, dropped: {outcome: cancelled}}
    transitions:
      deliver: {from: planned, to: delivered}
      drop: {from: FROM, to: dropped}
workflows:
  stop:
    trigger: {changed: order, fields: [stopped]}
    run_as: {system: Whoever stops an order need not know its parts.}
    steps:
      - id: each
        for_each:
          in: parts
          as: part
          steps: [{id: drop, transition: {record: part, make: delivery.drop}}]
"""


@pytest.mark.parametrize(
    ("leaves", "told"), [("any", True), ("[planned, delivered]", True), ("planned", False)]
)
def test_what_is_done_is_cancelled_too(tmp_path: Path, leaves: str, told: bool) -> None:
    assert ("PIP246" in codes(tmp_path, ORDERS.replace("FROM", leaves))) is told


TAGGED = """
modules:
  person: {fields: {name: {type: text, required: true}, unhappy: {type: boolean}, tags: {type: tags, category: care}}}
  complaint:
    fields:
      subject: {type: text, required: true}
      person: {type: lookup, to: person}
tags:
  care: {modules: [person], tags: {open: Has something to complain of., other: Something else.}}
workflows:
  hears_of_it:
    trigger: {changed: person, fields: [unhappy]}
    run_as: {system: Nobody else may.}
    steps:
      - {id: make, create: {module: complaint, set: {subject: =name, person: =record}}}
      - {id: mark, tag: care.open}
  opens_it:
    trigger: {tagged: TAG, module: person}
    run_as: {system: Nobody else may.}
    steps:
      - {id: make, create: {module: complaint, set: {subject: ="About " + name, person: =record}}}
"""


@pytest.mark.parametrize(("tag", "told"), [("care.open", True), ("care.other", False)])
def test_made_again_because_of_the_tag(tmp_path: Path, tag: str, told: bool) -> None:
    assert ("WFL250" in codes(tmp_path, TAGGED.replace("TAG", tag))) is told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ('status == "talking" and won_on is not null', True),
        ('status == "talking" and won_on is null', False),
        ('status == "new" and won_on is not null', False),
    ],
)
def test_taken_out_before_it_is_looked_for(tmp_path: Path, asked: str, told: bool) -> None:
    leads = LEADS % PLAIN
    leads = leads.replace(
        "to: won, sets: {won_on: =today()}", "to: won, automatic: true, guard: won_on is not null"
    )
    text = f"segments:\n  some: {{module: lead, where: '{asked}'}}\n"
    assert ("PIP232" in codes(tmp_path, leads.replace("way.win, ", ""), text)) is told


LETTER = """
channels: {letters: {kind: email, address: {person: email}}}
modules:
  person: {fields: {name: {type: text, required: true}, email: {type: email, personal: true, sensitivity: internal}}}
  case:
    fields:
      name: {type: text, required: true}
      person: {type: lookup, to: person}
      ended_at: {type: datetime}
templates:
  ended: {channel: letters, purpose: service, module: person, body: "Write to us PROMISE, and we come again."}
workflows:
  write:
    trigger: {created: person}
    steps: [{id: tell, send: {template: ended}, on_failure: continue}]
  again:
    trigger: {message: replied, template: ended, module: person}
    run_as: {system: Nobody is signed in.}
    steps:
      - {id: which, find: {module: case, where: person == record and ended_at > now() - days(3)}, as: found}
      - {id: note, update: {record: found, set: {ended_at: null}}}
"""


@pytest.mark.parametrize(
    ("promise", "told"), [("within a week", True), ("within two days", False), ("soon", False)]
)
def test_letter_gives_longer_than_is_looked_back(tmp_path: Path, promise: str, told: bool) -> None:
    assert ("WFL240" in codes(tmp_path, LETTER.replace("PROMISE", promise))) is told
