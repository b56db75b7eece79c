"""Chains of workflows: those that never end are found, with the whole way; those that end are not."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from crmspec.diagnostics import Diagnostic
from tests.small import Found, found

DEALS = """
modules:
  deal:
    fields:
      name: {type: text}
      stage: picklist
      kind: {type: picklist, options: [a, b]}
      flag: {type: boolean, default: false}
      touches: {type: integer, default: 0}
      seen_at: datetime
      amount: {type: decimal}
      expected: {type: decimal}
      moods: {type: tags, category: mood}
      line_count: {type: rollup, of: line}
      total: {type: rollup, of: line, function: sum, field: price}
      points: {type: score}
  line:
    ownership: parent
    fields:
      text: {type: text}
      price: {type: decimal}
      state: {type: picklist, options: [open, done]}
      deal: {type: master_detail, to: deal}
  ticket:
    fields:
      name: {type: text}
      source: {type: picklist, options: [web, phone]}
      deal: {type: lookup, to: deal}
tags:
  mood: {tags: {hot: Hot., cold: Cold.}}
scoring_rules:
  heat:
    module: deal
    field: points
    attributes: [{if: amount > 10, points: 60}]
    thresholds: {warm: 50}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, open: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      start: {from: new, to: open}
      win: {from: open, to: won}
      back: {from: won, to: open}
      lose: {from: any, to: lost}
      renew: {from: lost, to: new, automatic: true, guard: flag}
roles: {robot: {kind: system}}
subflows:
  bump: {module: deal, steps: [{update: {set: {touches: =touches + 1}}}]}
  bump_deal_of: {module: ticket, steps: [{subflow: {name: bump, record: deal}}]}
workflows:
"""
ENDLESS = {
    "one value is passed on as it is, and asked to be there": """
a:
  trigger: {changed: line, fields: [price]}
  if: state == "open" and price is not null
  run_as: {system: A}
  steps: [{update: {record: deal, set: {amount: =price + 1}}}]
b:
  trigger: {changed: deal, fields: [amount]}
  if: amount is not null
  run_as: {system: B}
  steps:
    - for_each:
        in: lines
        as: each
        limit: 20
        steps: [{if: each.state == "open", update: {record: each, set: {price: =amount}}}]
""",
    "records of two modules push each other on, some of the parts only": """
a:
  trigger: {changed: line, fields: [price]}
  if: state == "open" and price is not null
  run_as: {system: A}
  steps: [{update: {record: deal, set: {amount: =price + 1}}}]
b:
  trigger: {changed: deal, fields: [amount]}
  if: amount is not null
  run_as: {system: B}
  steps:
    - for_each:
        in: lines
        as: each
        limit: 20
        steps: [{if: each.state == "open", update: {record: each, set: {price: =amount + 2}}}]
""",
    "it changes the record that any change of starts it": """
a: {trigger: {updated: deal}, steps: [{update: {set: {touches: =touches + 1}}}]}
""",
    "even the same value is a change": """
a: {trigger: {updated: deal}, steps: [{update: {set: {flag: true}}}]}
""",
    "the clock goes on": """
a: {trigger: {changed: deal, fields: [seen_at]}, steps: [{update: {set: {seen_at: =now()}}}]}
""",
    "a wait only makes it slower": """
a: {trigger: {changed: deal, fields: [seen_at]}, steps: [{id: night, wait: 1 day}, {update: {set: {seen_at: =now()}}}]}
""",
    "two drive each other up": """
a: {trigger: {changed: deal, fields: [amount]}, steps: [{update: {set: {expected: =amount * 2}}}]}
b: {trigger: {changed: deal, fields: [expected]}, steps: [{update: {set: {amount: =expected + 1}}}]}
""",
    "two turn the same field to and fro": """
a: {trigger: {changed: deal, fields: [kind]}, if: kind == "a", steps: [{update: {set: {kind: b}}}]}
b: {trigger: {changed: deal, fields: [kind]}, if: kind == "b", steps: [{update: {set: {kind: a}}}]}
""",
    "within branches": """
a:
  trigger: {changed: deal, fields: [kind]}
  steps:
    - branch:
        - {if: kind == "a", steps: [{update: {set: {kind: b}}}]}
        - {else: [{update: {set: {kind: a}}}]}
""",
    "three": """
a: {trigger: {changed: deal, fields: [amount]}, steps: [{update: {set: {expected: =amount * 2}}}]}
b: {trigger: {changed: deal, fields: [expected]}, steps: [{update: {set: {seen_at: =now()}}}]}
c: {trigger: {changed: deal, fields: [seen_at]}, steps: [{update: {set: {amount: =amount + 1}}}]}
""",
    "through transitions": """
a: {trigger: {enters: sales.won}, steps: [{transition: sales.back}]}
b: {trigger: {enters: sales.open}, steps: [{transition: sales.win}]}
""",
    "through leaving a stage": """
a: {trigger: {leaves: sales.open}, if: stage == "won", steps: [{transition: sales.back}]}
b: {trigger: {enters: sales.open}, steps: [{transition: sales.win}]}
""",
    "through an automatic transition": """
a: {trigger: {enters: sales.new}, if: flag, steps: [{transition: sales.lose}]}
""",
    "through a count of children": """
a: {trigger: {changed: deal, fields: [line_count]}, steps: [{create: {module: line, set: {deal: =record, text: x}}}]}
""",
    "through a sum over children": """
a:
  trigger: {changed: deal, fields: [total]}
  steps: [{for_each: {in: lines, as: one, steps: [{update: {record: one, set: {price: =one.price + 1}}}]}}]
""",
    "down to the children and up again": """
a:
  trigger: {updated: deal}
  steps: [{for_each: {in: lines, as: one, steps: [{update: {record: one, set: {state: done}}}]}}]
b: {trigger: {updated: line}, steps: [{update: {record: deal, set: {seen_at: =now()}}}]}
""",
    "each makes what starts the other": """
a: {trigger: {created: deal}, steps: [{create: {module: ticket, set: {name: =name, source: web}}}]}
b: {trigger: {created: ticket}, steps: [{create: {module: deal, set: {name: =name}}}]}
""",
    "once for each record bounds nothing where records are new": """
a: {trigger: {created: deal}, at_most: {times: 1}, steps: [{create: {module: ticket, set: {name: =name}}}]}
b: {trigger: {created: ticket}, steps: [{create: {module: deal, set: {name: =name}}}]}
""",
    "what the new record begins with lets it": """
a: {trigger: {created: ticket}, if: source is null, steps: [{create: {module: ticket, set: {name: =name}}}]}
""",
    "tags are put on and taken off": """
a: {trigger: {tagged: mood.hot, module: deal}, steps: [{untag: mood.hot}, {tag: mood.cold}]}
b: {trigger: {tagged: mood.cold, module: deal}, steps: [{untag: mood.cold}, {tag: mood.hot}]}
""",
    "in a subflow": """
a: {trigger: {updated: deal}, steps: [{subflow: bump}]}
""",
    "in a subflow of a subflow, about another record": """
a: {trigger: {updated: ticket}, steps: [{subflow: bump_deal_of}]}
b:
  trigger: {updated: deal}
  steps:
    - {id: look, find: {module: ticket, where: deal == record}, as: mine}
    - update: {record: mine, set: {name: again}}
""",
}
ENDING = {
    "what is passed on may be missing by then": """
a:
  trigger: {changed: line, fields: [price]}
  if: state == "open" and price is not null
  run_as: {system: A}
  steps: [{update: {record: deal, set: {amount: =price + 1}}}]
b:
  trigger: {changed: deal, fields: [amount]}
  run_as: {system: B}
  steps:
    - for_each:
        in: lines
        as: each
        limit: 20
        steps: [{if: each.state == "open", update: {record: each, set: {price: =expected}}}]
""",
    "parts that are gone through are done with": """
a:
  trigger: {changed: line, fields: [price]}
  run_as: {system: A}
  steps: [{update: {record: deal, set: {amount: =price + 1}}}]
b:
  trigger: {changed: deal, fields: [amount]}
  run_as: {system: B}
  steps:
    - for_each:
        in: lines
        as: each
        limit: 20
        steps:
          - if: each.state == "open"
            update: {record: each, set: {price: =amount + 2, state: done}}
""",
    "the change makes the condition false": """
a: {trigger: {updated: deal}, if: not flag, steps: [{update: {set: {flag: true}}}]}
""",
    "the value stays as it is": """
a: {trigger: {changed: deal, fields: [flag]}, steps: [{update: {set: {flag: true}}}]}
""",
    "what is calculated stays as it is": """
a: {trigger: {changed: deal, fields: [amount, expected]}, steps: [{update: {set: {expected: =amount * 2}}}]}
""",
    "two copy each other": """
a: {trigger: {changed: deal, fields: [amount]}, steps: [{update: {set: {expected: =amount}}}]}
b: {trigger: {changed: deal, fields: [expected]}, steps: [{update: {set: {amount: =expected}}}]}
""",
    "another field": """
a: {trigger: {changed: deal, fields: [amount]}, steps: [{update: {set: {seen_at: =now()}}}]}
""",
    "the conditions exclude each other": """
a: {trigger: {enters: sales.won}, if: kind == "a", steps: [{transition: sales.back}]}
b: {trigger: {enters: sales.open}, if: kind == "b", steps: [{transition: sales.win}]}
""",
    "the condition of the step excludes it": """
a: {trigger: {changed: deal, fields: [kind]}, steps: [{if: kind == "a", update: {set: {kind: b}}}]}
""",
    "so often and no more": """
a: {trigger: {enters: sales.won}, at_most: {times: 3}, steps: [{transition: sales.back}]}
b: {trigger: {enters: sales.open}, steps: [{transition: sales.win}]}
""",
    "so often a day": """
a:
  trigger: {created: deal}
  at_most: {times: 3, per: workflow, every: 1 day}
  steps: [{create: {module: deal, set: {name: x}}}]
""",
    "the new record is of another kind": """
a: {trigger: {created: deal}, steps: [{create: {module: ticket, set: {name: =name, source: web}}}]}
b: {trigger: {created: ticket}, if: source == "phone", steps: [{create: {module: deal, set: {name: =name}}}]}
""",
    "the new record has a parent": """
a:
  trigger: {created: ticket}
  if: deal is null
  steps: [{create: {module: deal, set: {name: x}}}, {create: {module: ticket, set: {deal: =deal}}}]
""",
    "a tag that is there already is not put on": """
a: {trigger: {tagged: mood.hot, module: deal}, steps: [{tag: mood.cold}]}
b: {trigger: {tagged: mood.cold, module: deal}, steps: [{tag: mood.hot}]}
""",
    "it counts to five": """
a: {trigger: {updated: deal}, if: touches < 5, steps: [{update: {set: {touches: =touches + 1}}}]}
""",
    "another field has to change": """
a: {trigger: {updated: deal}, if: changed(amount), steps: [{update: {set: {touches: =touches + 1}}}]}
b: {trigger: {updated: deal}, if: old.kind != kind, steps: [{update: {set: {expected: =touches + 1}}}]}
""",
    "a later step ends it": """
a:
  trigger: {updated: deal}
  if: not flag
  steps: [{update: {set: {touches: =touches + 1}}}, {update: {set: {flag: true}}}]
""",
    "somebody decides": """
a:
  trigger: {enters: sales.won}
  steps: [{id: ask, approve: {user: owner, due: 2 days, rejected: [{transition: sales.back}], expired: [{stop: x}]}}]
b: {trigger: {enters: sales.open}, steps: [{transition: sales.win}]}
""",
    "only where something was not found": """
a:
  trigger: {created: deal}
  steps:
    - {id: look, find: {module: deal, where: name == "settings"}, as: there}
    - {if: there is null, create: {module: deal, set: {name: settings}}}
""",
    "it does not run": """
a: {trigger: {updated: deal}, active: false, steps: [{update: {set: {touches: =touches + 1}}}]}
""",
    "the score stays where it is": """
a: {trigger: {crosses: heat.warm}, steps: [{update: {set: {amount: 20}}}]}
""",
    "it depends on who makes the change": """
a: {trigger: {updated: deal}, if: not in_role("robot"), steps: [{update: {set: {touches: =touches + 1}}}]}
b: {trigger: {updated: ticket}, if: updated_by != created_by, steps: [{update: {set: {name: again}}}]}
""",
    "it is asked of another record": """
a: {trigger: {updated: ticket}, steps: [{update: {record: deal, set: {seen_at: =now()}}}]}
""",
}


def chains(found: Found) -> list[Diagnostic]:
    return [one for one in found.errors if one.code == "WFL101"]


def checked(folder: Path, workflows: str) -> Found:
    return found(folder, DEALS + indent(workflows, "  "))


@pytest.mark.parametrize("workflows", ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_found_once(workflows: str, tmp_path: Path) -> None:
    assert len(chains(checked(tmp_path, workflows))) == 1


@pytest.mark.parametrize("workflows", ENDING.values(), ids=ENDING)
def test_what_ends_is_not_found(workflows: str, tmp_path: Path) -> None:
    outcome = checked(tmp_path, workflows)
    assert outcome.marked("SYN") + outcome.marked("REF") + outcome.marked("EXP") == []
    assert chains(outcome) == []


def test_the_way_is_told_with_every_place(tmp_path: Path) -> None:
    outcome = checked(tmp_path, ENDLESS["through transitions"])
    (one,) = chains(outcome)
    assert one.message == (
        "`a` and `b` start each other without end: `a` moves a `deal` to `open`, which starts `b`, "
        "which moves a `deal` to `won`, which starts `a`"
    )
    assert outcome.text(one.span) == "transition"
    assert {each.message for each in one.related} == {
        "this starts `b`",
        "`b` moves a `deal` to `won`",
        "this starts `a`",
    }


def test_what_follows_by_itself_is_on_the_way(tmp_path: Path) -> None:
    outcome = checked(tmp_path, ENDLESS["through a count of children"])
    (one,) = chains(outcome)
    assert "makes a `line`, and with it `line_count` of the `deal` changes" in one.message
    assert [outcome.text(each.span) for each in one.related] == ["line_count", "trigger"]


RESTING = """
a: {trigger: {changed: deal, fields: [amount]}, steps: [{update: {set: {expected: =amount}}}]}
b: {trigger: {changed: deal, fields: [expected]}, steps: [{update: {set: {amount: =expected}}}]}
"""


def resting(found: Found) -> list[str]:
    return [one.message for one in found.outcome.diagnostics if one.code == "WFL209"]


def test_what_only_rests_on_the_same_value_is_told(tmp_path: Path) -> None:
    (message,) = resting(checked(tmp_path, RESTING))
    assert message == (
        "`a` and `b` start each other: `a` sets `expected` of the `deal`, which starts `b`, "
        "which sets `amount` of the `deal`, which starts `a`"
    )


@pytest.mark.parametrize(
    "workflows",
    [
        RESTING.replace("steps:", "if: amount != expected, steps:"),
        RESTING.replace("b: {", "b: {at_most: {times: 1}, "),
        RESTING.replace("fields: [expected]", "fields: [kind]"),
        ENDING["the value stays as it is"],
        ENDLESS["two drive each other up"],
    ],
    ids=["a condition ends it", "so often and no more", "no circle", "only one", "it never ends at all"],
)
def test_circles_that_end_or_are_told_of_otherwise_are_not(workflows: str, tmp_path: Path) -> None:
    assert resting(checked(tmp_path, workflows)) == []
