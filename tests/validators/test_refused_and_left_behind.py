"""Records that are left behind or refused, and people who may not or should not write: what the pages do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages

CASES = """
modules:
  case:
    fields:
      name: {type: text, required: true}
      late: {type: boolean, default: false}
      topic: {type: picklist, options: [question, complaint, praise], default: question, required: true}
      priority: {type: picklist, options: [low, normal, high], default: normal, required: true}
record_types:
  complaint:
    module: case
    options: {topic: [complaint], priority: [high]}
    defaults: {topic: complaint, priority: high}
  inquiry: {module: case, options: {topic: [question, praise], priority: [low, normal, high]}}
decision_tables:
  urgency:
    inputs: {topic: {type: text, options: [question, complaint, praise]}, late: boolean}
    outputs: {rank: {type: text, options: [low, normal, high]}}
    rows:
      - {ROW}
      - {then: {rank: normal}}
workflows:
  case_arrives:
    trigger: {created: case}
    run_as: {system: Cases come in by form.}
    steps:
STEPS
"""
BY_TABLE = """\
      - {id: ask, decide: {table: urgency, with: {topic: =topic, late: =late}}}
      - id: set_it
        branch:
          - if: rank == "high"
            steps: [{update: {set: {priority: high}}}]
          - else: [{update: {set: {priority: normal}}}]"""
PLAIN = "      - {id: set_it, COND update: {set: {priority: normal}}}"


@pytest.mark.parametrize(
    ("row", "steps", "count"),
    [
        ('if: topic == "question", then: {rank: high}', BY_TABLE, 1),
        ('if: topic == "complaint", then: {rank: high}', BY_TABLE, 0),
        ('if: topic != "question", then: {rank: high}', BY_TABLE, 0),
        ("if: late, then: {rank: high}", BY_TABLE, 0),
        ("if: late, then: {rank: high}", PLAIN.replace("COND", ""), 1),
        ("if: late, then: {rank: high}", PLAIN.replace("COND", 'if: topic != "praise",'), 1),
        ("if: late, then: {rank: high}", PLAIN.replace("COND", 'if: topic == "question",'), 0),
        ("if: late, then: {rank: high}", PLAIN.replace("COND", "if: late,"), 0),
    ],
)
def test_what_a_record_type_refuses_is_not_set(tmp_path: Path, row: str, steps: str, count: int) -> None:
    text = CASES.replace("ROW", row).replace("STEPS", steps)
    assert len(messages(tmp_path, "FLD297", text)) == count


def test_the_row_that_decides_is_shown(tmp_path: Path) -> None:
    text = CASES.replace("ROW", 'if: topic == "question", then: {rank: high}').replace("STEPS", BY_TABLE)
    (message,) = messages(tmp_path, "FLD297", text)
    assert message == (
        "`case_arrives` sets `priority` to `normal`, which the record type `complaint` does not allow:"
        " for its records it stops here"
    )


def test_what_its_records_begin_with_is_told_there(tmp_path: Path) -> None:
    text = CASES.replace("ROW", 'if: topic == "question", then: {rank: high}').replace("STEPS", BY_TABLE)
    text = text.replace(
        "defaults: {topic: complaint, priority: high}", "defaults: {topic: complaint, priority: normal}"
    )
    assert messages(tmp_path, "FLD297", text) == []
    assert len(messages(tmp_path, "FLD121", text)) == 1


REVIEWS = """
modules:
  review:
    ownership: user
    fields:
      name: {type: text, required: true}
      ASSIGNED
      comments: {type: long_text}
roles:
  manager: {can: {review: {read: all, create: true, update: all, assign: all}}}
  reviewer: {reports_to: manager, can: {review: {GRANT}}}
MORE
"""
NAMED = "assigned_to: {type: user}"
UPDATE = "update: {scope: own, fields: [comments]}"
HANDED = """\
workflows:
  hand_over:
    trigger: {created: review}
    run_as: {system: Reviews are given out.}
    steps: [{update: {set: {owner: =assigned_to}}}]
"""


@pytest.mark.parametrize(
    ("assigned", "grant", "more", "count"),
    [
        (NAMED, UPDATE, "", 1),
        (NAMED, f"{UPDATE}, create: true", "", 0),
        (NAMED, f"{UPDATE}, read: own", "", 0),
        (NAMED, "update: [{scope: own}, {scope: all, fields: [comments]}]", "", 0),
        (NAMED, "update: {scope: assigned_to == user}", "", 0),
        (NAMED, UPDATE, HANDED, 0),
        ("due_on: {type: date}", UPDATE, "", 0),
    ],
)
def test_who_writes_their_own_owns_some(
    tmp_path: Path, assigned: str, grant: str, more: str, count: int
) -> None:
    text = REVIEWS.replace("ASSIGNED", assigned)
    grant = grant if "read" in grant else f"read: all, {grant}"
    found = messages(tmp_path, "ACC297", text.replace("GRANT", grant).replace("MORE\n", more))
    assert len(found) == count


ORDERS = """
modules:
  order: {fields: {name: {type: text, required: true}, status: {type: picklist}}}
  project:
    fields: {name: {type: text}, order: {type: lookup, to: order, required: true}, stage: {type: picklist}}
pipelines:
  ordering:
    module: order
    field: status
    stages: {placed: {initial: true}, paid: {}, scheduled: {}, begun: {outcome: won}, cancelled: {outcome: lost}}
    transitions:
      pay: {from: placed, to: paid}
      schedule: {from: FROM, to: scheduled}
      begin: {from: scheduled, to: begun}
      cancel: {from: [placed, paid, scheduled], to: cancelled}
  delivering:
    module: project
    field: stage
    stages: {planned: {initial: true}, on_site: {outcome: done}, stopped: {outcome: cancelled}}
    transitions: {start: {from: planned, to: on_site}, stop: {from: planned, to: stopped}}
workflows:
  work_begins:
    trigger: {enters: delivering.on_site}
    if: 'AROUND'
    run_as: {system: An order is moved by its project.}
    steps:
STEPS
"""
PAID = '      - {if: order.status == "paid", transition: {record: order, make: ordering.schedule}}\n'
PLACED = '      - {if: order.status == "placed", transition: {record: order, make: ordering.schedule}}\n'
GO = '      - {if: order.status == "scheduled", transition: {record: order, make: ordering.begin}}\n'
DROP = '      - {if: order.status == "paid", transition: {record: order, make: ordering.cancel}}\n'


@pytest.mark.parametrize(
    ("froms", "around", "steps", "count"),
    [
        ("[placed, paid]", "name is not null", PAID + GO, 1),
        ("paid", "name is not null", PAID + GO, 0),
        ("any", "name is not null", PAID + GO, 0),
        ("[placed, paid]", "name is not null", PAID, 0),
        ("[placed, paid]", "name is not null", DROP + GO, 0),
        ("[placed, paid]", 'order.status != "placed"', PAID + GO, 0),
        ("[placed, paid]", "name is not null", PLACED + PAID + GO, 0),
    ],
)
def test_a_record_is_taken_along_from_everywhere(
    tmp_path: Path, froms: str, around: str, steps: str, count: int
) -> None:
    text = ORDERS.replace("FROM", froms).replace("AROUND", around).replace("STEPS\n", steps)
    assert len(messages(tmp_path, "WFL299", text)) == count


REQUESTS = """
modules:
  request:
    fields:
      name: {type: text, required: true}
      ASKED: {type: money}
      awarded_amount: {type: TYPE}
      status: {type: picklist}
pipelines:
  granting:
    module: request
    field: status
    stages: {received: {}, awarded: {outcome: won}, rejected: {outcome: lost}}
    transitions: {award: {from: received, to: awarded}, reject: {from: received, to: rejected}}
forms:
  ask: {kind: KIND, module: request, fields: [name, FIELDS], protection: [honeypot]}
MORE
"""
MOVED = """\
workflows:
  answered:
    trigger: {submitted: ask}
    run_as: {system: It comes by a link.}
    steps: [{transition: granting.award}]
"""


@pytest.mark.parametrize(
    ("asked", "type_", "kind", "fields", "more", "initial", "count"),
    [
        ("requested_amount", "money", "public", "awarded_amount", "", "received", 1),
        ("requested_amount", "money", "record", "awarded_amount", "", "received", 1),
        ("requested_amount", "money", "internal", "awarded_amount", "", "received", 0),
        ("requested_amount", "money", "public", "requested_amount", "", "received", 0),
        ("requested_amount", "money", "public", "awarded_amount", MOVED, "received", 0),
        ("requested_amount", "money", "public", "awarded_amount", "", "awarded", 0),
        ("requested_amount", "date", "public", "awarded_amount", "", "received", 0),
        ("price", "money", "public", "awarded_amount", "", "received", 0),
    ],
)
def test_what_is_decided_inside_is_not_asked_outside(
    tmp_path: Path, asked: str, type_: str, kind: str, fields: str, more: str, initial: str, count: int
) -> None:
    text = (
        REQUESTS.replace("ASKED", asked)
        .replace("TYPE", type_)
        .replace("KIND", kind)
        .replace("FIELDS", fields)
    )
    begins = {
        "received": ("received: {}", "received: {initial: true}"),
        "awarded": ("{outcome: won}", "{initial: true}"),
    }
    text = text.replace(*begins[initial]).replace("MORE\n", more)
    assert len(messages(tmp_path, "IMP299", text)) == count
