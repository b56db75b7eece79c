"""Fields that are asked of the wrong records, dates that must be past and are awaited, other magnitudes and parents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found


def codes(tmp_path: Path, *parts: str) -> list[str]:
    return [one.code for one in found(tmp_path, *parts).outcome.diagnostics]


ORDER = """
modules:
  order:
    display: name
    fields:
      name: {{type: text}}
      status: {{type: picklist, options: [open, done, cancelled]}}
      source: {{type: picklist, options: [website, referral]}}
      {name}: {{type: text, {key}: '{when}'}}
"""


@pytest.mark.parametrize(
    ("name", "key", "when", "count"),
    [
        ("cancel_reason", "required_when", 'status != "cancelled"', 1),
        ("cancel_reason", "required_when", 'status == "cancelled"', 0),
        ("cancel_reason", "visible_when", 'status in ["open", "done"]', 1),
        ("cancel_reason", "visible_when", 'status != "open"', 0),
        ("referred_by", "required_when", 'source != "referral"', 1),
        ("not_done_reason", "required_when", 'status != "done"', 0),
        ("note", "required_when", 'status != "done"', 0),
    ],
)
def test_asked_where_it_applies(tmp_path: Path, name: str, key: str, when: str, count: int) -> None:
    assert codes(tmp_path, ORDER.format(name=name, key=key, when=when)).count("FLD243") == count


EMPLOYEE = """
modules:
  employee:
    display: name
    fields:
      name: {{type: text}}
      starts_on: {{type: date, required: true}}
    validation:
      begun: {{check: '{check}', message: No.}}
activities:
  to_do: {{kind: task, on: [employee]}}
workflows:
  desk: {{trigger: {{{trigger}}}, steps: [{first}{{log: {{activity: to_do, subject: A desk}}}}]}}
"""


@pytest.mark.parametrize(
    ("check", "trigger", "first", "count"),
    [
        ("starts_on < today()", "due: employee.starts_on, before: 3 days", "", 1),
        ("starts_on < today()", "due: employee.starts_on, after: 3 days", "", 0),
        ("starts_on <= today()", "created: employee", "{wait: {until: starts_on}}, ", 1),
        ("starts_on < today() + days(90)", "created: employee", "{wait: {until: starts_on}}, ", 0),
    ],
)
def test_what_must_be_past_is_not_awaited(
    tmp_path: Path, check: str, trigger: str, first: str, count: int
) -> None:
    assert (
        codes(tmp_path, EMPLOYEE.format(check=check, trigger=trigger, first=first)).count("FLD244") == count
    )


SETTINGS = """
modules:
  settings:
    display: name
    fields:
      name: {{type: text}}
      time: {{type: decimal, precision: 6, scale: 2, unit: hours, default: 0.25}}
records:
  one: {{module: settings, set: {{name: Desk, time: {value}}}}}
"""


@pytest.mark.parametrize(("value", "count"), [("15", 1), ("0.5", 0), ("2", 0), ("25", 1)])
def test_a_value_of_another_unit(tmp_path: Path, value: str, count: int) -> None:
    assert codes(tmp_path, SETTINGS.format(value=value)).count("FLD245") == count


@pytest.mark.parametrize(("value", "count"), [("15", 1), ("0.5", 0), ("25", 0)])
def test_a_workflow_that_means_minutes(tmp_path: Path, value: str, count: int) -> None:
    steps = f"[{{create: {{module: settings, set: {{name: Desk, time: {value}}}}}}}]"
    workflow = f"workflows:\n  make: {{trigger: {{created: settings}}, steps: {steps}}}"
    assert codes(tmp_path, SETTINGS.format(value="0.25"), workflow).count("FLD245") == count


def test_what_is_said_of_another_unit(tmp_path: Path) -> None:
    said = [
        one
        for one in found(tmp_path, SETTINGS.format(value="15")).outcome.diagnostics
        if one.code == "FLD245"
    ]
    assert said[0].message == "`time` is set to 15, 60 times what it begins with (0.25), and counts hours"


DEAL = """
modules:
  account: {{display: name, fields: {{name: {{type: text}}}}}}
  contact: {{display: name, fields: {{name: {{type: text}}, account: {{type: lookup, to: account}}}}}}
  deal:
    plural: Deals
    display: name
    fields:
      name: {{type: text}}
      account: {{type: lookup, to: account, reverse: {reverse}}}
      contact: {{type: lookup, to: contact, where: {where}}}
"""


@pytest.mark.parametrize(
    ("reverse", "where", "count"),
    [
        ("deals", "account == record.account", 0),
        ("deals", "account != record.account", 1),
        ("contacts", "account == record.account", 1),
        ("business", "account == record.account", 0),
    ],
)
def test_what_a_lookup_offers_and_is_called(tmp_path: Path, reverse: str, where: str, count: int) -> None:
    assert codes(tmp_path, DEAL.format(reverse=reverse, where=where)).count("FLD246") == count


SAVED = """
modules:
  lead:
    display: name
    fields:
      name: {{type: text}}
      timeframe: {{type: picklist, options: [now, later]}}
    on_save:
      - if: '{when}'
        set: {{timeframe: later}}
"""


@pytest.mark.parametrize(
    ("when", "count"),
    [
        ("is_new and timeframe is not null", 1),
        ("is_new and timeframe is null", 0),
        ("timeframe is not null and changed(name)", 0),
    ],
)
def test_saving_replaces_what_is_there(tmp_path: Path, when: str, count: int) -> None:
    assert codes(tmp_path, SAVED.format(when=when)).count("FLD214") == count


VISIT = """
modules:
  deal:
    display: name
    fields:
      name: {{type: text}}
      expected_on: {{type: date}}
      won_on: {{type: date}}
    validation:
      ahead: {{check: expected_on >= today(), when: {when}, message: No.}}
"""


@pytest.mark.parametrize(
    ("when", "count"),
    [("is_new or changed(won_on)", 1), ("is_new or changed(expected_on)", 0), ("changed(name)", 0)],
)
def test_a_validation_is_asked_when_its_own_date_changes(tmp_path: Path, when: str, count: int) -> None:
    assert codes(tmp_path, VISIT.format(when=when)).count("FLD212") == count
