"""Fields that are there, but hold nothing that makes sense where they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .blueprint import found

if TYPE_CHECKING:
    from pathlib import Path

MODULES = """
    modules:
      deal:
        fields:
          name: {type: text}
          amount: {type: money}
          pin: {type: secret}
          closed_on: {type: date}
          status: {type: picklist, options: [open, won]}
          kinds: {type: multi_picklist, options: [small, large]}
"""
VIEW = "views:\n      deals: {{kind: list, module: deal, columns: [name], {} }}"
REPORT = "reports:\n      deals: {{module: deal, measures: {{deals: count()}}, {} }}"


@pytest.mark.parametrize(
    ("declared", "underlined"),
    [
        (VIEW.format("order: kinds"), "kinds"),
        (VIEW.format("order: pin"), "pin"),
        (VIEW.format("order: {field: kinds, direction: descending}"), "kinds"),
        (VIEW.format("group_by: amount"), "amount"),
        (VIEW.format("date: name"), "name"),
        (REPORT.format("period: {field: name, by: month}"), "name"),
        (REPORT.format("group: [status], order: kinds"), "kinds"),
    ],
)
def test_another_kind_of_field(tmp_path: Path, declared: str, underlined: str) -> None:
    assert found(tmp_path, MODULES + "    " + declared) == [("REF105", underlined)]


@pytest.mark.parametrize(
    "declared",
    [
        VIEW.format("order: [status, {field: closed_on, direction: descending}]"),
        REPORT.format("group: [status], order: deals"),
        REPORT.format("group: [{by: kinds, each: true}]"),
        REPORT.format("group: [status], across: [start_of_month(closed_on)], totals: both"),
    ],
)
def test_what_fits(tmp_path: Path, declared: str) -> None:
    assert found(tmp_path, MODULES + "    " + declared) == []


def test_a_checklist_is_no_group_unless_each_value_counts(tmp_path: Path) -> None:
    assert found(tmp_path, MODULES + "    " + REPORT.format("group: [kinds]")) == [("EXP104", "kinds")]


def test_each_takes_apart_what_holds_several_values(tmp_path: Path) -> None:
    single = MODULES + "    " + REPORT.format("group: [{by: status, each: true}]")
    assert found(tmp_path, single) == [("EXP104", "status")]


def test_options_are_told_apart_in_literals_as_in_expressions(tmp_path: Path) -> None:
    text = """
    modules:
      deal:
        fields:
          name: {type: text}
          status: {type: picklist, options: [open, won]}
        on_save:
          - {if: name == "x", set: {status: opne}}
          - if: >-
              name is not null and
                  status == "wan" and
              name != "status"
            set: {name: x}
    """
    assert found(tmp_path, text) == [("EXP109", "opne"), ("EXP109", '"wan"')]
