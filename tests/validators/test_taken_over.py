"""Amounts, days and approvals that are lost on the way: what the pages of the rules do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages

QUOTES = """
modules:
  quote:
    fields:
      name: {type: text, required: true}
      subtotal: {type: money}
      tax: {type: money}
      total: {type: formula, returns: money, expression: "FORMULA"}
      stage: {type: picklist}
  order:
    fields: {name: {type: text}, deposit: {type: money}, amount: {type: money}, stage: {type: picklist}}
pipelines:
  quoting:
    module: quote
    field: stage
    amount: total
    stages: {sent: {initial: true}, accepted: {outcome: won}, declined: {outcome: lost}}
    transitions: {accept: {from: sent, to: accepted}, decline: {from: sent, to: declined}}
  ordering:
    module: order
    field: stage
    amount: amount
    stages: {placed: {initial: true}, delivered: {outcome: won}, cancelled: {outcome: lost}}
    transitions: {deliver: {from: placed, to: delivered}, cancel: {from: placed, to: cancelled}}
workflows:
  accepted:
    trigger: {enters: quoting.accepted}
    steps:
      - {id: order_it, create: {module: order, set: {SET}}}
"""


@pytest.mark.parametrize(
    ("formula", "set_", "count"),
    [
        ("subtotal - tax", "amount: =subtotal", 1),
        ("subtotal - tax", "amount: =total", 0),
        ("subtotal - tax", "amount: =subtotal - tax", 0),
        ("subtotal - tax", "deposit: =subtotal, amount: =total", 0),
        ("subtotal + tax", "amount: =subtotal", 0),
        ("subtotal + tax", "amount: =subtotal, deposit: =total * 0.3", 1),
        ("tax - subtotal", "amount: =subtotal", 0),
    ],
)
def test_what_is_made_takes_over_the_amount(tmp_path: Path, formula: str, set_: str, count: int) -> None:
    text = QUOTES.replace("FORMULA", formula).replace("SET", set_)
    assert len(messages(tmp_path, "FLW299", text)) == count


def test_a_conversion_takes_over_the_amount(tmp_path: Path) -> None:
    text = QUOTES.replace("FORMULA", "subtotal - tax").replace("SET", "amount: =total")
    sold = "conversions:\n  sell: {from: quote, creates: [{module: order, set: {name: =name, amount: =subtotal}}]}\n"
    (message,) = messages(tmp_path, "FLW299", text, sold)
    assert message == (
        "the amount of the `order` is the `subtotal` of the `quote`,"
        " whose own amount is `total`: what lies between them is lost"
    )


REQUESTS = """
modules:
  request:
    fields:
      name: {type: text, required: true}
      requested: {type: money}
      awarded: {type: money}
      paid: {type: rollup, of: payment, via: request, function: sum, field: amount}
      remaining: {type: formula, returns: money, expression: "coalesce(awarded, 0) - coalesce(paid, 0)"}
VALIDATION  payment:
    fields: {name: {type: text}, request: {type: lookup, to: request}, amount: {type: money}, fee: {type: money}}
workflows:
  plan_it:
    trigger: {changed: request, fields: [awarded]}
    CONDITION
    at_most: {times: 1}
    steps:
      - {id: pay, create: {module: payment, set: {request: =record, SET}}}
"""
WITHIN = "    validation: {within: {check: requested <= awarded, message: Too much.}}\n"


@pytest.mark.parametrize(
    ("condition", "set_", "validation", "count"),
    [
        ("if: awarded > 0", "amount: =requested", "", 1),
        ("if: awarded > 0", "amount: =awarded", "", 0),
        ("if: awarded > 0", "fee: =requested, amount: =awarded", "", 0),
        ("if: awarded > 0", "amount: =remaining", "", 0),
        ("if: awarded > 0 and requested <= awarded", "amount: =requested", "", 0),
        ("if: awarded > 0", "amount: =requested", WITHIN, 0),
        ("if: requested > 0", "amount: =requested", "", 0),
    ],
)
def test_what_is_paid_is_taken_from_what_there_is(
    tmp_path: Path, condition: str, set_: str, validation: str, count: int
) -> None:
    text = REQUESTS.replace("CONDITION", condition).replace("SET", set_).replace("VALIDATION", validation)
    assert len(messages(tmp_path, "FLW297", text)) == count


BILLS = """
modules:
  bill:
    fields: {name: {type: text, required: true}, due_on: {type: date}, sent_on: {type: date}}
reports:
  overdue: {module: bill, where: "WHERE", group: [{by: 'KEY'}], measures: {bills: count()}}
"""
LATE = '"long" if days_between(due_on, today()) > 30 else "a little"'


@pytest.mark.parametrize(
    ("where", "key", "count"),
    [
        ("sent_on < today()", LATE, 1),
        ("today() >= sent_on", LATE, 1),
        ("due_on < today()", LATE, 0),
        ("sent_on < today() and due_on is not null", LATE, 0),
        ("sent_on < today() - days(30)", LATE, 0),
        ("sent_on > today()", LATE, 0),
        ("sent_on < today()", "start_of_month(due_on)", 0),
        ("sent_on < today()", '"long" if days_between(sent_on, due_on) > 30 else "a little"', 0),
    ],
)
def test_one_day_tells_what_is_late(tmp_path: Path, where: str, key: str, count: int) -> None:
    assert len(messages(tmp_path, "FLW295", BILLS.replace("WHERE", where).replace("KEY", key))) == count


OFFERS = """
modules:
  offer: {fields: {name: {type: text, required: true}, amount: {type: money}, stage: {type: picklist}}}
pipelines:
  offering:
    module: offer
    field: stage
    stages:
      {draft: {initial: true}, in_review: {}, released: {}, sent: {outcome: won}, dropped: {outcome: lost}}
    transitions:
      submit: {from: draft, to: in_review}
      release: {from: in_review, to: released}
      send_back: {from: in_review, to: draft}
      revise: {from: [released, sent], to: draft}
      send: {SEND}
      drop: {from: [draft, in_review, released], to: dropped}
MORE
roles:
  manager: {can: {offer: {read: all, transitions: [offering.release, MANAGER]}}}
  rep: {reports_to: manager, can: {offer: {read: all, create: true, update: all, transitions: [REP]}}}
workflows:
  review:
    trigger: {enters: offering.in_review}
    run_as: {system: It is decided by somebody else.}
    steps:
      - id: ask
        approve:
          by: manager
          due: 2 days
          approved: [{transition: offering.release}]
          rejected: [{transition: offering.send_back}]
          expired: [{transition: offering.send_back}]
"""
REP = "offering.submit, offering.send, offering.drop, offering.revise"


@pytest.mark.parametrize(
    ("send", "rep", "manager", "more", "count"),
    [
        ("from: [draft, released], to: sent", REP, "offering.send_back", "", 1),
        ("from: [in_review, released], to: sent", REP, "offering.send_back", "", 1),
        ("from: released, to: sent", REP, "offering.send_back", "", 0),
        ("from: [draft, released], to: sent, guard: amount < 100", REP, "offering.send_back", "", 0),
        ("from: [draft, released], to: sent", REP, "offering.send", "", 0),
        (
            "from: [draft, released], to: sent",
            f"{REP}, offering.go",
            "offering.send_back",
            "      go: {from: draft, to: sent, guard: amount < 100}",
            0,
        ),
    ],
)
def test_an_approval_is_not_passed_by(
    tmp_path: Path, send: str, rep: str, manager: str, more: str, count: int
) -> None:
    text = OFFERS.replace("SEND", send).replace("REP", rep).replace("MANAGER", manager)
    found = messages(tmp_path, "PIP299", text.replace("MORE\n", f"{more}\n" if more else ""))
    assert len(found) == count
    if count:
        assert "`release` can be passed by" in found[0]


PROJECTS = """
modules:
  project:
    fields:
      name: {type: text}
      jobs_left: {type: rollup, of: job, via: project, where: 'WHERE'}
      stage: {type: picklist}
  job:
    fields: {name: {type: text}, project: {type: lookup, to: project}, status: {type: picklist}}
pipelines:
  delivering:
    module: project
    field: stage
    stages: {planning: {initial: true}, on_site: {}, completed: {outcome: done}, stopped: {outcome: cancelled}}
    transitions:
      start: {from: planning, to: on_siteSTART}
      complete: {from: on_site, to: completedCOMPLETE}
      stop: {from: [planning, on_site], to: stoppedSTOP}
  visits:
    module: job
    field: status
    stages: {planned: {initial: true}, done: {outcome: done}, called_off: {outcome: cancelled}}
    transitions:
      finish: {from: planned, to: done}
      call_off: {from: planned, to: called_off}
AGAIN
"""
NONE_LEFT = ", guard: jobs_left == 0"


@pytest.mark.parametrize(
    ("where", "asking", "again", "count"),
    [
        ('status != "called_off"', "COMPLETE", "", 1),
        ('status in ["planned", "done"]', "COMPLETE", "", 1),
        ('status == "planned"', "COMPLETE", "", 0),
        ('status == "done"', "COMPLETE", "", 0),
        ('status != "called_off" and name == "a"', "COMPLETE", "", 0),
        ('status != "called_off"', "START", "", 0),
        ('status != "called_off"', "STOP", "", 0),
        ('status != "called_off"', "COMPLETE", "      again: {from: done, to: planned}", 0),
    ],
)
def test_what_is_done_is_not_left(tmp_path: Path, where: str, asking: str, again: str, count: int) -> None:
    text = PROJECTS.replace("WHERE", where).replace("AGAIN", again)
    for place in ("START", "COMPLETE", "STOP"):
        text = text.replace(place, NONE_LEFT if place == asking else "")
    assert len(messages(tmp_path, "PIP297", text)) == count


VENDORS = """
modules:
  vendor:
    fields:
      name: {type: text, required: true}
      insured_until: {type: date}
      approved: {type: boolean, default: DEFAULT, required: true}
      kind: {type: picklist, options: [firm, person], default: firm}
    validation:
      insured: {check: insured_until is not null, when: WHEN, message: Insurance is missing.}
"""


@pytest.mark.parametrize(
    ("default", "when", "count"),
    [
        ("true", "approved and changed(approved)", 1),
        ("false", "approved and changed(approved)", 0),
        ("true", "approved and (is_new or changed(approved))", 0),
        ("true", "changed(approved)", 0),
        ("true", "not approved and changed(approved)", 0),
        ("true", 'kind == "firm" and changed(approved)', 0),
    ],
)
def test_a_check_of_a_change_is_asked_of_new_records_too(
    tmp_path: Path, default: str, when: str, count: int
) -> None:
    text = VENDORS.replace("DEFAULT", default).replace("WHEN", when)
    assert len(messages(tmp_path, "FLD299", text)) == count


HIDDEN = """
modules:
  project: {fields: {name: {type: text, required: true}, stage: {type: picklist, options: [open, done]}}}
roles:
  head: {can: {project: {read: all, create: true, update: all}}}
  manager: {reports_to: head, can: {project: {read: GRANT, create: true, update: GRANT}}}
restrictions:
  some: {module: project, for: [WHOM], if: name != "x" and stage == "open"}
reports:
  finished: {module: project, measures: {projects: count()}, where: stage == "LETS_IN", roles: [manager]}
MORE
"""
SHARE = 'shares:\n  old: {module: project, to: manager, if: stage == "done", access: read}\n'


@pytest.mark.parametrize(
    ("grant", "whom", "lets_in", "more", "count"),
    [
        ("all", "manager", "done", "", 1),
        ("all", "head, manager", "done", "", 1),
        ("all", "head", "done", "", 0),
        ("all", "manager", "open", "", 0),
        ('{scope: stage == "open"}', "head", "done", "", 1),
        ("own", "head", "done", "", 0),
        ('{scope: stage == "open"}', "head", "done", SHARE, 0),
    ],
)
def test_a_report_is_not_hidden_from_whom_it_is_for(
    tmp_path: Path, grant: str, whom: str, lets_in: str, more: str, count: int
) -> None:
    text = HIDDEN.replace("GRANT", grant).replace("WHOM", whom).replace("LETS_IN", lets_in)
    assert len(messages(tmp_path, "ACC299", text.replace("MORE\n", more))) == count
