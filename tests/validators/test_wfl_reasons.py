"""Findings about steps name the condition that is to blame, and offer the way out that widens no rights first."""

from __future__ import annotations

from pathlib import Path

from crmspec.diagnostics import Diagnostic
from tests.small import found

DEALS = """
modules:
  contact: {fields: {name: {type: text}, email: {type: email, personal: true, sensitivity: internal}}}
  deal:
    fields:
      name: {type: text, required: true}
      contact: {type: lookup, to: contact}
      status: {type: picklist, options: [open, expired, paid]}
  invoice: {fields: {name: {type: text, required: true}}}
roles:
  viewer: {can: {deal: {read: all, create: true}, invoice: {read: all}}}
  writer: {can: {deal: {read: all, create: true, update: all}, invoice: {read: all, create: true}}}
activities:
  note: {kind: note, on: [deal, contact]}
workflows:
  one: {TRIGGER, steps: STEPS}
"""


def told(folder: Path, code: str, steps: str, trigger: str = "trigger: {created: deal}") -> Diagnostic:
    text = DEALS.replace("TRIGGER", trigger).replace("STEPS", steps)
    (one,) = [each for each in found(folder, text).outcome.diagnostics if each.code == code]
    return one


BRANCH = """[{branch: [{if: contact is not null, steps: []},
  {else: [{id: log_it, log: {activity: note, about: contact, subject: A}}]}]}]"""


def test_the_condition_that_leaves_no_record(tmp_path: Path) -> None:
    one = told(tmp_path, "WFL133", BRANCH)
    why = "only where `contact is not null` does not hold"
    assert (
        one.message
        == f"`contact` is always empty where the step `log_it` is done ({why}): it fails each time"
    )
    assert "turn `contact is not null` round" in one.help
    assert [each.message for each in one.related] == [f"this lets the step `log_it` be done {why}"]


def test_the_condition_that_lets_through_what_is_so(tmp_path: Path) -> None:
    one = told(tmp_path, "WFL232", '[{update: {set: {status: expired}}, if: status == "expired"}]')
    assert one.message == (
        "the step `update` sets `status` to `expired`, and is done only where it is so already"
    )
    assert one.help.startswith('ask for another value in `status == "expired"`')


def test_the_branch_above_that_takes_all(tmp_path: Path) -> None:
    log = "{log: {activity: note, subject: A}}"
    steps = f"""[{{branch: [{{if: contact is not null, steps: [{log}]}},
      {{if: contact is not null and name is not null, steps: [{log}]}}, {{else: []}}]}}]"""
    one = told(tmp_path, "WFL220", steps)
    assert one.message == (
        "the branch for `contact is not null and name is not null` is never taken: "
        "the one above, for `contact is not null`, takes all of its cases"
    )


def test_a_button_is_given_to_others_first(tmp_path: Path) -> None:
    steps = "[{create: {module: invoice, set: {name: =name}}}]"
    one = told(tmp_path, "WFL113", steps, "trigger: {button: Bill it, module: deal, by: [viewer]}")
    assert one.message == (
        "the button of `one` is for `viewer`, who may not create an `invoice`: it is refused each time"
    )
    assert one.help.startswith("give the button to a role that may (`by`)")


def test_rights_are_widened_last(tmp_path: Path) -> None:
    steps = "[{create: {module: invoice, set: {name: =name}}}]"
    one = told(tmp_path, "WFL113", steps)
    assert one.message == "the `create` of `one` is done as `viewer`, who may not create an `invoice`"
    assert one.help.startswith("let the workflow act as a role that may (`run_as`)")


def test_a_step_that_stops_by_itself_stops_the_workflow_too(tmp_path: Path) -> None:
    head = "trigger: {created: deal}, on_failure: continue"
    steps = """[{id: make, create: {module: invoice, set: {name: =name}}, as: bill, on_failure: stop},
      {id: use, update: {set: {name: =bill.name}}}]"""
    text = DEALS.replace("TRIGGER", head).replace("STEPS", steps)
    assert "WFL120" not in {one.code for one in found(tmp_path, text).outcome.diagnostics}
