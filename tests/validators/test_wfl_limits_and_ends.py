"""Limits, clocks and dates: the cases beside the pages of ASG250-253, CNS231, CNS260-262, PIP250, PIP251."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from crmspec.validators.registry import rules
from tests.small import found
from tests.validators.pages import examples

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {one.code: examples(one.page) for one in rules()}


def _codes(folder: Path, code: str, *changes: tuple[str, str]) -> int:
    """How often a rule speaks of its bad example with some changes made."""
    text = PAGES[code]["Bad"].text
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    outcome = found(folder, blueprint=text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF"))]
    return sum(one.code == code for one in outcome.diagnostics)


@pytest.mark.parametrize(
    ("stop", "told"),
    [
        ('status == "called"', 1),
        ('status in ["called", "lost"]', 0),
        ('status == "won"', 1),
        ("status != 'new'", 0),
    ],
)
def test_every_way_out_stops_a_clock(tmp_path: Path, stop: str, told: int) -> None:
    assert _codes(tmp_path, "ASG250", ('stop: status == "called"', f"stop: {stop}")) == told


@pytest.mark.parametrize("sets", ["called_on: =today()", ""])
def test_what_a_clock_waits_for_is_set_on_every_way_out(tmp_path: Path, sets: str) -> None:
    changes = (
        ("name: {type: text}", "name: {type: text}\n      called_on: {type: date}"),
        ('stop: status == "called"', "stop: called_on is not null"),
        ("to: called, by: [boss]", "to: called, by: [boss], sets: {called_on: =today()}"),
        ("to: lost, by: [boss]", f"to: lost, by: [boss], sets: {{{sets}}}"),
    )
    assert _codes(tmp_path, "ASG250", *changes) == (0 if sets else 1)


@pytest.mark.parametrize(("limit", "told"), [("70", 1), ("85", 0), ("20", 0), ("100", 1)])
def test_a_limit_that_is_close_to_a_threshold_is_meant_to_be_it(
    tmp_path: Path, limit: str, told: int
) -> None:
    changes = (("score >= 70", f"score >= {limit}"), ("hot_leads", "some_leads"))
    assert _codes(tmp_path, "ASG251", *changes) == told


def test_a_place_that_is_named_after_a_threshold_means_it(tmp_path: Path) -> None:
    assert _codes(tmp_path, "ASG251", ("score >= 70", "score >= 20")) == 1


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ('status == "new"', 0),
        ("name is not null", 1),
        ("done_on is null", 0),
        ('status == "solved"', 0),  # said by GOV240
        ('status == "solved" and done_on is not null', 1),
        ('\'status in ["new", "solved"]\'', 1),
    ],
)
def test_the_finished_take_no_room(tmp_path: Path, where: str, told: int) -> None:
    changes = (
        ("where: name is not null", f"where: {where}"),
        ("name: {type: text}", "name: {type: text}\n      done_on: {type: date}"),
    )
    assert _codes(tmp_path, "ASG252", *changes) == told


def test_a_clock_may_stand_still_in_one_stage(tmp_path: Path) -> None:
    assert _codes(tmp_path, "ASG253", ('status in ["working", "waiting"]', 'status == "waiting"')) == 0


@pytest.mark.parametrize(
    ("column", "given", "told"),
    [
        ("Email opt in", '["yes", ""]', 1),
        ("Email opt in", '["yes", "n/a"]', 1),
        ("Email opt in", '["yes"]', 0),
        ("Mailing", '["yes", "no"]', 1),
        ("Mailing", '["yes"]', 0),
        ("Email Opt Out", '["no"]', 0),
    ],
)
def test_silence_is_no_consent(tmp_path: Path, column: str, given: str, told: int) -> None:
    text = PAGES["CNS231"]["Good"].text
    line = next(one for one in text.splitlines() if "given: [" in one)
    name = re.search(r"column: ([^,]+)", line)
    assert name is not None
    new = re.sub(r"given: \[[^]]*\]", f"given: {given}", line)
    new = re.sub(r", withdrawn: \[[^]]*\]", "", new)
    text = text.replace(line, new).replace(name[1], column)
    outcome = found(tmp_path, blueprint=text).outcome
    assert sum(one.code == "CNS231" for one in outcome.diagnostics) == told


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("consent: {consent: news, is: given, because: No idea.}", 1),
        ("consent: {consent: surveys, is: withdrawn, because: No idea.}", 1),
        ("delete: record", 0),
    ],
)
def test_who_wants_no_more_gets_no_more(tmp_path: Path, step: str, told: int) -> None:
    old = "consent: {consent: surveys, is: withdrawn, because: Unsubscribed by the link.}"
    assert _codes(tmp_path, "CNS260", (old, step)) == told


@pytest.mark.parametrize(
    ("at", "told"), [("20:00", 1), ("08:59", 1), ("09:00", 0), ("19:59", 0), ("03:00", 1)]
)
def test_quiet_hours_go_over_midnight(tmp_path: Path, at: str, told: int) -> None:
    assert _codes(tmp_path, "CNS261", ("21:00", at)) == told


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("last_order_on < today() - days(730)", 0),  # said by CNS127: it is the segment's own condition
        ("last_order_on < today() - days(700)", 1),
        ("last_order_on < today() - days(900)", 0),
        ("last_order_on > today() - days(365)", 0),
    ],
)
def test_a_date_further_back_is_further_back_than_less(tmp_path: Path, test: str, told: int) -> None:
    changes = (("exit_when: last_order_on < today() - days(365)", f"exit_when: {test}"),)
    assert _codes(tmp_path, "CNS262", *changes) == told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("close_date", "call_again_on"), 0),
        (("to: open}", "to: open, sets: {close_date: =today()}}"), 2),
    ],
)
def test_the_day_of_an_end_is_named_after_it(tmp_path: Path, change: tuple[str, str], told: int) -> None:
    assert _codes(tmp_path, "PIP250", change) == told


@pytest.mark.parametrize(("stage", "told"), [("awarded", 1), ("read", 0), ("new", 0), ("refused", 1)])
def test_a_form_may_begin_later_and_not_at_an_end(tmp_path: Path, stage: str, told: int) -> None:
    assert _codes(tmp_path, "PIP251", ("set: {status: awarded}", f"set: {{status: {stage}}}")) == told


@pytest.mark.parametrize(
    ("test", "told"), [('one.state == "done"', 1), ('one.state == "open"', 0), ("one.name > 'a'", 0)]
)
def test_a_loop_asks_for_what_its_records_may_be(tmp_path: Path, test: str, told: int) -> None:
    assert _codes(tmp_path, "WFL284", ('one.state == "done"', test)) == told
