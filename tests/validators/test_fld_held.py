"""Values that fields refuse, and fields that say something about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small import found

if TYPE_CHECKING:
    from pathlib import Path

DEALS = """
modules:
  deal:
    display: name
    fields:
      name: {type: text, max_length: 5}
      code: {type: text, pattern: '[A-Z]{2}'}
      rate: {type: percent, minimum: 0, maximum: 30}
      worth: {type: money, minimum: 1}
      whole: {type: integer, minimum: 3}
      mail: {type: email, personal: true, sensitivity: internal}
"""


def messages(folder: Path, code: str, *parts: str) -> list[str]:
    return [one.message for one in found(folder, *parts).outcome.diagnostics if one.code == code]


@pytest.mark.parametrize(
    ("field", "why"),
    [
        ("x: {type: text, max_length: 3, default: four}", "it is longer than 3 characters"),
        ("x: {type: text, max_length: 4, default: four}", ""),
        ("x: {type: text, pattern: '[A-Z]{2}', default: abc}", "it does not match `[A-Z]{2}`"),
        ("x: {type: text, pattern: '[A-Z]{2}', default: AB}", ""),
        ("x: {type: decimal, maximum: 7, default: 7.5}", "it is more than 7"),
        ("x: {type: decimal, maximum: 7, default: 7}", ""),
        ("x: {type: decimal, maximum: 7, backfill: 7.5}", "it is more than 7"),
        ("x: {type: money, minimum: 0, default: -1}", "it is less than 0"),
        (
            "x: {type: email, personal: true, sensitivity: internal, default: nobody}",
            "it is no email address",
        ),
        ("x: {type: url, default: nowhere}", "it is no web address"),
        ("x: {type: url, default: 'https://here.example/'}", ""),
        ("x: {type: text, max_length: 3, default: =name}", ""),
        ("x: {type: integer, maximum: 3, default: 4}", ""),  # that is FLD104
    ],
)
def test_defaults(field: str, why: str, tmp_path: Path) -> None:
    said = messages(tmp_path, "FLD122", DEALS + f"      {field}\n")
    assert [one.split(": ")[1].split(";")[0] for one in said] == ([why] if why else [])


def test_what_is_set_elsewhere(tmp_path: Path) -> None:
    text = """
    record_types: {large: {module: deal, defaults: {rate: 31}}}
    forms: {ask: {kind: internal, module: deal, fields: [name], set: {code: abc, worth: 1}}}
    workflows:
      mark: {trigger: {created: deal}, steps: [{update: {set: {name: a long name, worth: 0.5, mail: a@b.example}}}]}
    """
    said = messages(tmp_path, "FLD122", DEALS, text)
    assert sorted(one.split(":")[0] for one in said) == [
        "`code` refuses `abc`",
        "`name` refuses `a long name`",
        "`rate` refuses `31`",
        "`worth` refuses `0.5`",
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("iban", True),
        ("salary", True),
        ("expected_salary", True),
        ("food_allergies", True),
        ("bank_account_number", True),
        ("allergies_asked", False),
        ("hat", False),
        ("number", False),
    ],
)
def test_personal_by_name_where_records_are_people(name: str, told: bool, tmp_path: Path) -> None:
    person = f"""
    modules:
      guest:
        fields:
          last_name: {{type: text, personal: true, sensitivity: internal}}
          {name}: {{type: text}}
      offer: {{fields: {{name: {{type: text}}, {name}: {{type: text}}}}}}
    """
    said = messages(tmp_path, "FLD203", person)
    assert said == (
        [f"`{name}` says something about a person, and is not marked as personal"] if told else []
    )
