"""Who can do something: by rights, and by what workflows do for those who set them off."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.access.flows import who_can
from crmspec.access.telling import in_words

from .flowing import architecture

BILLED = """\
modules:
  deal:
    fields:
      name: {{type: text}}
      amount: {{type: money}}
      closed_on: {{type: date}}
      stage: {{type: picklist}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {{open: {{initial: true}}, won: {{outcome: won}}, lost: {{outcome: lost}}}}
    transitions:
      win: {{from: open, to: won, by: [rep]}}
      lose: {{from: open, to: lost}}
workflows:
  x:
    trigger: {trigger}
    run_as: {run_as}
    steps: {steps}
"""
SYSTEM = "{system: Sales writes no invoices.}"
CREATES = "[{create: {module: invoice, set: {number: '1'}}}]"


def can(folder: Path, right: str, *parts: str, more: str = "invoice: {read: all}") -> dict[str, str]:
    """Everybody who can do something, with the path in words; `granted` where it is direct."""
    answers = who_can(architecture(folder, *parts, more=more), right)
    return {one.principal: "granted" if one.direct else in_words(one.path) for one in answers}


def billed(trigger: str, steps: str = CREATES, run_as: str = SYSTEM) -> str:
    return BILLED.format(trigger=trigger, steps=steps, run_as=run_as)


@pytest.mark.parametrize(
    ("right", "more", "who"),
    [
        ("create invoice", "invoice: {create: true}", {"finance"}),
        ("create invoice.note", "invoice: {create: {fields: [number]}}", set()),
        ("update invoice.note", "invoice: {update: {scope: own, fields: [note]}}", {"finance"}),
        ("update invoice", "invoice: {update: {scope: own, fields: [note]}}", {"finance"}),
        ("update invoice.note", "invoice: {update: {scope: own, fields: all, except: [note]}}", set()),
        ("delete lead", "invoice: {read: all}", {"rep"}),
        ("export lead.budget", "lead: {export: {scope: all, fields: [name]}}", set()),
        ("export lead.name", "lead: {export: {scope: all, fields: [name]}}", {"finance"}),
    ],
)
def test_what_is_granted(tmp_path: Path, right: str, more: str, who: set[str]) -> None:
    assert can(tmp_path, right, more=more) == dict.fromkeys(who, "granted")


def test_a_share_lets_change(tmp_path: Path) -> None:
    share = "shares: {s: {module: lead, to: finance, if: size > 5, access: update, fields: [budget]}}"
    assert can(tmp_path, "update lead.budget", share) == {"rep": "granted", "finance": "granted"}
    assert can(tmp_path, "update lead.name", share) == {"rep": "granted"}


@pytest.mark.parametrize(
    ("trigger", "path"),
    [
        ("{enters: sales.won}", "role:rep -> make sales.win -> workflow:x -> create invoice"),
        ("{leaves: sales.open}", "role:rep -> make sales.win -> workflow:x -> create invoice"),
        ("{created: lead}", "role:rep -> create lead -> workflow:x -> create invoice"),
        ("{updated: lead}", "role:rep -> update lead -> workflow:x -> create invoice"),
        ("{deleted: lead}", "role:rep -> delete lead -> workflow:x -> create invoice"),
        ("{changed: lead, fields: [size]}", "role:rep -> update lead.size -> workflow:x -> create invoice"),
        (
            "{due: lead.due_on, after: 1 day}",
            "role:rep -> update lead.due_on -> workflow:x -> create invoice",
        ),
        ("{button: Bill, module: lead, by: [rep]}", "role:rep -> workflow:x -> create invoice"),
    ],
)
def test_a_workflow_does_it_for_who_sets_it_off(tmp_path: Path, trigger: str, path: str) -> None:
    assert can(tmp_path, "create invoice", billed(trigger)) == {"rep": path}


@pytest.mark.parametrize("trigger", ["{schedule: 0 6 * * mon}", "{enters: sales.lost}"])
def test_nobody_sets_it_off(tmp_path: Path, trigger: str) -> None:
    assert can(tmp_path, "create invoice", billed(trigger)) == {}


def test_a_workflow_that_acts_as_who_started_it_adds_nothing(tmp_path: Path) -> None:
    assert can(tmp_path, "create invoice", billed("{enters: sales.won}", run_as="initiator")) == {}


def test_unless_one_with_more_rights_started_it(tmp_path: Path) -> None:
    first = billed("{enters: sales.won}", "[{create: {module: lead, set: {name: a}}}]")
    second = (
        "workflows: {y: {trigger: {created: lead}, steps: [{create: {module: invoice, set: {number: '1'}}}]}}"
    )
    assert can(tmp_path, "create invoice", first, second) == {
        "rep": "role:rep -> make sales.win -> workflow:x -> create lead -> workflow:y -> create invoice"
    }


def test_a_transition_is_made_by_a_workflow_or_by_itself(tmp_path: Path) -> None:
    made = billed("{created: lead}", "[{find: {module: deal, where: name == 'a'}, as: d},"
                  " {transition: {make: sales.lose, record: d}}]")  # fmt: skip
    assert can(tmp_path, "make sales.lose", made) == {
        "rep": "role:rep -> create lead -> workflow:x -> make sales.lose"
    }
    by_itself = made.replace("to: lost}", "to: lost, automatic: true, guard: amount < 0}")
    granted = "deal: {read: all, update: {scope: all, fields: [amount]}}"
    assert can(tmp_path, "make sales.lose", by_itself, more=granted) == {
        "rep": "role:rep -> create lead -> workflow:x -> make sales.lose",
        "finance": "role:finance -> update deal.amount -> make sales.lose",
    }


def test_a_form_lets_people_outside_do_it(tmp_path: Path) -> None:
    form = "forms: {ask: {kind: public, module: lead, fields: [name, email]}}"
    assert can(tmp_path, "create lead", form) == {
        "rep": "granted",
        "lead": "outside:lead -> form:ask -> create lead",
    }


def test_approving_is_deciding_a_step_or_a_transition_that_says_so(tmp_path: Path) -> None:
    steps = "[{approve: {by: [finance], due: 1 day, rejected: [{stop: No}], expired: [{stop: Late}]}}]"
    assert can(tmp_path, "approve deal", billed("{enters: sales.won}", steps)) == {"finance": "granted"}
    named = billed("{created: lead}").replace("win: {", "approve: {")
    assert can(tmp_path, "approve deal", named) == {"rep": "granted"}


def test_reports_are_opened_on_dashboards_too(tmp_path: Path) -> None:
    shown = (
        "reports: {sums: {module: lead, measures: {number: count()}, roles: [rep]}}\n"
        "dashboards: {today: {tiles: [sums], roles: [finance]}}"
    )
    assert can(tmp_path, "open report.sums", shown) == {
        "rep": "granted",
        "finance": "role:finance -> open dashboard.today -> open report.sums",
    }
    assert can(tmp_path, "open dashboard.today", shown) == {"finance": "granted"}
