"""Ways between stages, their days and measures: what the pages of these rules do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.registry import rules
from tests.small import found
from tests.validators.pages import examples
from tests.validators.warned import messages

PAGES = {one.code: examples(one.page) for one in rules()}


def _codes(folder: Path, code: str, *changes: tuple[str, str], page: str = "Bad") -> int:
    """How often a rule speaks of its example with some changes made."""
    text = PAGES[code][page].text
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    outcome = found(folder, blueprint=text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF", "EXP1"))]
    return sum(one.code == code for one in outcome.diagnostics)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("from: [draft, sent, paid]", "from: any"), 0),
        (("from: [draft, sent, paid]", "from: paid"), 0),
        ((", locks: all}", "}"), 1),
        (("from: [draft, sent, paid]", "from: any, automatic: true, guard: name is not null"), 1),
        (("from: [draft, sent, paid]", "from: any, automatic: true, guard: status == 'sent'"), 0),
    ],
)
def test_a_way_back_of_its_own_is_meant(tmp_path: Path, change: tuple[str, str], told: int) -> None:
    assert _codes(tmp_path, "PIP233", change) == told


def test_a_stage_with_another_way_to_give_up_is_not_forgotten(tmp_path: Path) -> None:
    other = "  stop: {from: started, to: dropped}\n      drop: {from: [planned, checked], to: dropped}"
    assert _codes(tmp_path, "PIP234", ("  drop: {from: [planned, checked], to: dropped}", other)) == 0


def test_two_stages_without_a_probability_are_meant(tmp_path: Path) -> None:
    assert (
        _codes(tmp_path, "PIP235", ("open: {initial: true, probability: 10}", "open: {initial: true}")) == 0
    )


@pytest.mark.parametrize(
    ("first", "second", "told"), [("commit", "best_case", 1), ("best_case", "commit", 0)]
)
def test_categories_rise_with_the_probability(tmp_path: Path, first: str, second: str, told: int) -> None:
    changes = [
        ("probability: 10}", f"probability: 10, forecast: {first}}}"),
        ("probability: 50}", f"probability: 50, forecast: {second}}}"),
        ("probability: 100}", "probability: 100, forecast: closed}"),
        ("probability: 0}", "probability: 0, forecast: omitted}"),
    ]
    assert _codes(tmp_path, "PIP235", *changes, page="Good") == told


@pytest.mark.parametrize(
    ("length", "told"), [("10 minutes", 1), ("1 day", 0), ("60 days", 0), ("7 months", 1)]
)
def test_a_length_is_compared_with_the_others(tmp_path: Path, length: str, told: int) -> None:
    assert _codes(tmp_path, "PIP236", ("10 minutes", length)) == told


@pytest.mark.parametrize(("after", "told"), [("15 minutes", 1), ("21 days", 0), ("30 weeks", 1)])
def test_an_escalation_goes_with_what_is_stale(tmp_path: Path, after: str, told: int) -> None:
    late = f"    escalations:\n      late: {{stages: offer, after: {after}, to: {{role: chief}}}}\n    transitions:"
    roles = "roles:\n  chief:\n    can: {deal: {read: all, create: true, update: all, transitions: all}}\n"
    change = ("    transitions:", late)
    assert _codes(tmp_path, "PIP236", ("modules:\n", f"{roles}modules:\n"), change, page="Good") == told


def test_what_the_transition_sets_may_be_required(tmp_path: Path) -> None:
    change = ("refuse: {from: asked, to: refused}", "refuse: {from: asked, to: refused, asks: [granted_on]}")
    assert _codes(tmp_path, "PIP237", change) == 0


def test_what_was_passed_may_be_required_later(tmp_path: Path) -> None:
    change = ("refuse: {from: asked, to: refused}", "refuse: {from: [asked, granted], to: refused}")
    assert _codes(tmp_path, "PIP237", ("granted: {outcome: won}", "granted: {}"), change) == 0


def test_what_the_workflow_fills_first_need_not_be_asked(tmp_path: Path) -> None:
    change = (
        "      - transition: billing.pay",
        "      - update: {set: {paid_on: =today()}}\n      - transition: billing.pay",
    )
    assert _codes(tmp_path, "PIP239", change) == 0


def test_nothing_finished_while_something_is_left(tmp_path: Path) -> None:
    assert _codes(tmp_path, "PIP240", ("guard: open_jobs == 0}", "guard: open_jobs != 0}"), page="Good") == 1


def test_the_first_step_may_ask_for_work(tmp_path: Path) -> None:
    assert (
        _codes(
            tmp_path,
            "PIP240",
            ("guard: open_jobs == 0}\n      complete", "guard: open_jobs > 0}\n      complete"),
        )
        == 0
    )


@pytest.mark.parametrize(("asks", "told"), [("", 0), ("asks: [completed_on], ", 1)])
def test_what_is_asked_for_is_kept(tmp_path: Path, asks: str, told: int) -> None:
    check = "check: {from: on_site, to: checking"
    change = (check, f"{check}, {asks}sets: {{completed_on: null}}")
    assert _codes(tmp_path, "PIP241", change, page="Good") == told


@pytest.mark.parametrize(("name", "told"), [("fall_overdue", 1), ("remind", 0)])
def test_only_what_is_called_so_is_over(tmp_path: Path, name: str, told: int) -> None:
    others = [("fall_overdue", name), ("overdue", "overdue" if told else "reminded")]
    assert _codes(tmp_path, "PIP242", *others) == told


def test_one_lock_before_and_one_after_prove_nothing(tmp_path: Path) -> None:
    assert _codes(tmp_path, "PIP243", ("      paid: {locks: [amount]}", "      paid: {}")) == 0


@pytest.mark.parametrize(
    ("change", "told"), [("won: {outcome: won, requires: [won_on]}", 0), ("won: {outcome: won}", 1)]
)
def test_a_day_that_is_required_is_filled_by_somebody(tmp_path: Path, change: str, told: int) -> None:
    assert _codes(tmp_path, "PIP244", ("won: {outcome: won}", change)) == told


@pytest.mark.parametrize(
    ("stages", "told"),
    [
        ('"planned", "started", "dropped"', 1),
        ('"planned", "started", "finished"', 0),
        ('"planned", "checked"', 0),
        ('"planned", "started"', 0),
        ('"planned", "dropped", "finished"', 0),
    ],
)
def test_a_list_with_a_stage_out_of_place(tmp_path: Path, stages: str, told: int) -> None:
    assert _codes(tmp_path, "PIP245", ('"planned", "started", "dropped"', stages)) == told


def test_a_list_with_a_hole(tmp_path: Path) -> None:
    more = ("      checked: {}\n", "      checked: {}\n      packed: {}\n")
    way = (
        "finish: {from: checked, to: finished}",
        "pack: {from: checked, to: packed}\n      finish: {from: packed, to: finished}",
    )
    give_up = ("from: [planned, started, checked], to", "from: [planned, started, checked, packed], to")
    hole = ('"planned", "started", "dropped"', '"planned", "started", "packed"')
    assert _codes(tmp_path, "PIP245", more, way, give_up, hole) == 1


@pytest.mark.parametrize(("stage", "told"), [("talks", 1), ("on_hold", 0)])
def test_what_waits_may_wait_longer(tmp_path: Path, stage: str, told: int) -> None:
    assert _codes(tmp_path, "PIP236", ("10 minutes", "90 days"), ("talks", stage)) == told


def test_it_may_be_asked_twice_at_the_end(tmp_path: Path) -> None:
    stages = ("      on_site: {}\n", "      on_site: {}\n      checking: {}\n")
    start = ("guard: open_jobs == 0}\n", "guard: jobs > 0}\n")
    check = (
        "      check: {from: on_site, to: checking, guard: open_jobs == 0}\n      complete: {from: checking"
    )
    assert _codes(tmp_path, "PIP240", stages, start, ("      complete: {from: on_site", check)) == 0


@pytest.mark.parametrize(
    ("watched", "after", "more", "told"),
    [
        ("called", "4 working hours", "", 1),
        ("new", "4 working hours", "", 0),
        ("called", "3 days", "", 0),
        ("called", "7 hours", "", 0),
        ("called", "4 working hours", "      first: {stages: new, after: 1 day, to: {role: chief}}\n", 0),
    ],
)
def test_an_escalation_that_fits_another_stage(
    tmp_path: Path, watched: str, after: str, more: str, told: int
) -> None:
    text = f"""
modules:
  lead: {{fields: {{name: {{type: text, required: true}}, stage: {{type: picklist}}}}}}
pipelines:
  calling:
    module: lead
    field: stage
    stages:
      new: {{initial: true, rots_after: 1 day}}
      called: {{rots_after: 5 days}}
      won: {{outcome: won}}
      lost: {{outcome: lost}}
    transitions:
      call: {{from: new, to: called}}
      win: {{from: called, to: won}}
      lose: {{from: [new, called], to: lost}}
    escalations:
      late: {{stages: {watched}, after: {after}, to: {{role: chief}}}}
{more}roles:
  chief: {{can: {{lead: {{read: all, create: true, update: all, transitions: all}}}}}}
"""
    assert len(messages(tmp_path, "PIP236", text)) == told
