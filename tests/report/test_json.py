"""Findings for programs."""

from __future__ import annotations

import json
from dataclasses import replace

from crmspec.report.json import from_data, render, to_data

from .test_text import CASES


def test_the_format() -> None:
    document = json.loads(render([CASES["related"], CASES["warning"]], out="x"))
    assert document["format_version"] == 1
    assert document["summary"] == {"errors": 1, "warnings": 1, "infos": 0}
    assert document["out"] == "x"
    first = document["diagnostics"][0]
    related = first.pop("related")
    assert first == {
        "code": "SYN112",
        "severity": "error",
        "message": "the key `amount` is declared twice",
        "help": "remove or rename one",
        "file": "modules/deal.yaml",
        "line": 5,
        "column": 7,
        "end_line": 5,
        "end_column": 13,
    }
    assert related[1] == {
        "file": "roles.yaml",
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 15,
        "message": "it is meant here",
    }


def test_it_is_ascii_whatever_is_said() -> None:
    assert render(CASES.values()).isascii()


def test_what_is_written_can_be_read_back() -> None:
    for one in CASES.values():
        assert from_data(json.loads(json.dumps(to_data(one)))) == one


def test_what_is_there_because_of_the_date_says_so() -> None:
    late = replace(CASES["warning"], dated=True)
    document = json.loads(render([late, CASES["note"]]))
    assert document["summary"] == {"errors": 0, "warnings": 1, "infos": 1, "dated": 1}
    assert [one.get("dated") for one in document["diagnostics"]] == [True, None]
    assert from_data(document["diagnostics"][0]) == late
