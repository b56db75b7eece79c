"""Rights, deadlines and processes that do not go with the others: what the pages of these rules do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.test_pip_ways_and_measures import _codes


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("update: {fields: [name]}", "update: {fields: [name, mailing_id]}"), 1),
        (("where: mailing_id is not null", "where: mailing_id is not null or name is not null"), 0),
    ],
)
def test_a_key_that_is_asked_for_alone(tmp_path: Path, change: tuple[str, str], told: int) -> None:
    assert _codes(tmp_path, "ACC244", change) == told


def test_who_only_reads_may_see_no_names(tmp_path: Path) -> None:
    assert (
        _codes(
            tmp_path, "ACC245", ("contact: {read: all, create: true, update: all}", "contact: {read: all}")
        )
        == 0
    )


def test_a_guard_with_another_way_is_not_in_vain(tmp_path: Path) -> None:
    guard = 'has_capability("write_off")'
    assert _codes(tmp_path, "ACC246", (f"guard: {guard}", f"guard: 'name is null or {guard}'")) == 0


@pytest.mark.parametrize("update", ["own", "{scope: all, fields: [status]}"])
def test_who_changes_little_need_not_move(tmp_path: Path, update: str) -> None:
    assert (
        _codes(tmp_path, "ACC247", ("create: true, update: all}\n", f"create: true, update: {update}}}\n"))
        == 0
    )


def test_two_wide_grants_are_meant(tmp_path: Path) -> None:
    assert _codes(tmp_path, "ACC248", ("job: {read: {scope: project.under_way}}", "job: {read: all}")) == 0


@pytest.mark.parametrize(
    ("within", "told"), [("4 minutes", 1), ("1 day", 1), ("1 working hour", 1), ("4 working hours", 0)]
)
def test_targets_are_of_one_measure(tmp_path: Path, within: str, told: int) -> None:
    assert _codes(tmp_path, "ASG254", ("4 minutes", within)) == told


@pytest.mark.parametrize(("points", "told"), [("200", 1), ("45", 0)])
def test_points_are_in_proportion(tmp_path: Path, points: str, told: int) -> None:
    assert _codes(tmp_path, "ASG255", ("points: 200", f"points: {points}")) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [("size >= 50", 1), ("size >= 100", 0), ("size < 10", 0), ("size > 20 and size < 200", 1)],
)
def test_bands_do_not_overlap(tmp_path: Path, other: str, told: int) -> None:
    field = ("      points: {type: score}", "      size: {type: integer}\n      points: {type: score}")
    bands = f"      - {{if: size >= 10 and size < 100, points: 5}}\n      - {{if: {other}, points: 10}}\n    thresholds"
    assert _codes(tmp_path, "ASG255", field, ("    thresholds", bands), page="Good") == told


def test_lower_limits_add_up_on_purpose(tmp_path: Path) -> None:
    field = ("      points: {type: score}", "      size: {type: integer}\n      points: {type: score}")
    bands = "      - {if: size >= 10, points: 5}\n      - {if: size >= 50, points: 10}\n    thresholds"
    assert _codes(tmp_path, "ASG255", field, ("    thresholds", bands), page="Good") == 0


def test_a_way_back_may_come_first(tmp_path: Path) -> None:
    back = (
        "      check: {from: draft, to: checked}",
        "      again: {from: sent, to: draft}\n      check: {from: draft, to: checked}",
    )
    assert _codes(tmp_path, "OPS221", back) == 0


def test_one_environment_may_be_for_trying_out(tmp_path: Path) -> None:
    staging = "  staging: {label: Staging, deliver_to: staging@example.com}\n"
    assert _codes(tmp_path, "OPS223", (staging, "")) == 0
