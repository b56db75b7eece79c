"""What is said about the values that records hold when a field changes: typed, and refused where it cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small import found

if TYPE_CHECKING:
    from pathlib import Path

DEAL = """
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      size: {type: integer}
      lines: {type: rollup, of: line, function: count}
      tagged: {type: tags, category: mood}
"""
REST = """
  line:
    ownership: parent
    fields:
      deal: {type: master_detail, to: deal}
      text: text
tags: {mood: {label: Mood, tags: {good: Well.}}}
capabilities: {calm: {label: Calm}}
"""


def told(folder: Path, field: str) -> list[str]:
    """What is said of one more field: code and message."""
    every = found(folder, f"{DEAL}      {field}\n{REST}").outcome.diagnostics
    return [f"{one.code} {one.message}" for one in every if one.code[:3] in {"EXP", "FLD", "REF", "SYN"}]


SOUND = [
    "x: {type: integer, retyped: text}",
    "x: {type: integer, retyped: {from: text, using: length(before) + 1}}",
    "x: {type: text, retyped: {from: integer, using: text(before), else: null}}",
    "x: {type: boolean, retyped: {from: picklist, using: before == 'yes'}}",
    "x: {type: date, retyped: {from: datetime, using: date_of(before)}}",
    "x: {type: integer, backfill: 3}",
    "x: {type: integer, backfill: =size + 1}",
    "x: {type: integer, required: true, backfill: =count(lines_of)}",
    "x: {type: picklist, options: [a, b], backfill: a}",
    "x: {type: boolean, backfill: \"=has_tag('mood.good')\"}",
    "x: {type: datetime, backfill: =created_at}",
    "x: {type: user, backfill: =owner}",
]


@pytest.mark.parametrize("field", SOUND)
def test_what_can_be_carried_over_is_let_through(tmp_path: Path, field: str) -> None:
    declared = field.replace("lines_of", "record.lines_below")
    text = f"{DEAL}      {declared}\n"
    rest = REST.replace("to: deal}", "to: deal, reverse: lines_below}")
    every = found(tmp_path, text + rest).errors
    assert [one.message for one in every] == []


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (
            "x: {type: integer, retyped: {from: text, using: before}}",
            "EXP104 Expected a whole number, found text: `",
        ),
        ("x: {type: integer, backfill: many}", "EXP104 expected a whole number, found `many`"),
        ("x: {type: integer, backfill: =name}", "EXP104 Expected a whole number, found text: `"),
        (
            "x: {type: integer, retyped: integer}",
            "FLD123 `x` is of type `integer` now: it cannot have been retyped",
        ),
        (
            "x: {type: integer, retyped: {from: text, using: length(before) + x}}",
            "FLD123 it reads `x`, which has no",
        ),
        ("x: {type: integer, backfill: =x}", "FLD123 it reads `x`, which has no value yet"),
        (
            "x: {type: formula, expression: size, backfill: 1}",
            "FLD123 `x` is worked out: no record holds a value",
        ),
        ("x: {type: tags, category: mood, retyped: text}", "FLD123 `x` lies in a table of its own"),
        (
            "x: {type: boolean, backfill: \"=has_capability('calm')\"}",
            "FLD123 the database cannot work it out: it asks",
        ),
        (
            "x: {type: user, backfill: =user}",
            "EXP106 `user` cannot be used here: there is no user at hand here.",
        ),
        ("x: {type: integer, backfill: =old.size}", "EXP106 `old` cannot be used here"),
        ("x: {type: text, backfill: =before}", "EXP106 `before` cannot be used here: it is what"),
        ("x: {type: integer, retyped: {from: lookup, using: before}}", "EXP106 `before` cannot be used here"),
        ("x: {type: integer, retyped: words}", "SYN208 there is no field type `words`"),
        (
            "x: {type: integer, retyped: {from: text, else: skip}}",
            "SYN208 the text `skip` is not possible here",
        ),
        (
            "x: {type: integer, required: true, retyped: {from: text, else: null}}",
            "FLD252 `x` is required, and values",
        ),
    ],
)
def test_what_cannot_be_carried_over_is_refused(tmp_path: Path, field: str, expected: str) -> None:
    found_here = told(tmp_path, field)
    assert [one for one in found_here if one.startswith(expected)], found_here


MOVES = """
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      size: {type: picklist, options: OPTIONS}
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("{a: {}, b: {moves_to: a}}", []),
        ("{a: {}, b: {moves_to: c}, c: {moves_to: a}}", []),
        ("{a: {}, b: {moves_to: c}}", ["REF108 `c` `b` cannot go into `c`: there is no such name"]),
        (
            "{a: {}, b: {moves_to: c}, c: {moves_to: d}}",
            ["REF108 `d` `c` cannot go into `d`: there is no such name"],
        ),
        ("{a: {}, b: {moves_to: b}}", ["REF108 `b` it goes round in a circle: `b` to `b`"]),
        (
            "{a: {}, b: {moves_to: c}, c: {moves_to: b}, d: {moves_to: b}}",
            ["REF108 `c` it goes round in a circle: `b` to `c` to `b`"],
        ),
        (
            "{a: {}, b: {moves_to: c}, c: {retired: true}}",
            ["REF108 `c` `b` cannot go into `c`: that is no longer offered"],
        ),
        ("{a: {}, b: {}}, moved: {c: a}", []),
        ("{a: {}, b: {}}, moved: {b: a}", ["REF108 `a` `b` cannot have gone into `a`: it is still there"]),
    ],
)
def test_what_went_has_to_come_to_something_that_is_there(
    tmp_path: Path, options: str, expected: list[str]
) -> None:
    one = found(tmp_path, MOVES.replace("OPTIONS}", options + "}"))
    assert one.told() == expected


def test_a_stage_that_is_retired_is_none_to_go_into(tmp_path: Path) -> None:
    text = """
modules: {deal: {display: name, fields: {name: text, stage: picklist}}}
pipelines:
  sales:
    module: deal
    field: stage
    retired: [begun]
    stages: {open: {initial: true}, won: {outcome: won}, asked: {moves_to: begun}}
    transitions: {win: {from: open, to: won}}
"""
    assert found(tmp_path, text).told() == ["REF108 `begun` `asked` cannot go into `begun`: that is retired"]


def test_what_still_names_it_is_told_what_it_moved_to(tmp_path: Path) -> None:
    text = """
modules:
  deal:
    display: name
    fields:
      name: text
      size: {type: picklist, options: {a: {}, b: {moves_to: a}}, default: b}
      marks: {type: tags, category: mood}
      stage: picklist
      came_by: lead_source
    validation:
      some:
        check: size != "b" and came_by != "radio" and not has_tag("mood.bad")
        message: No.
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, asked: {moves_to: open}}
    transitions: {win: {from: [open, asked], to: won}}
tags: {mood: {tags: {good: Well., bad: {moves_to: good}}}}
lead_sources: {web: {label: Web}, radio: {moves_to: web}}
"""
    errors = found(tmp_path, text).errors
    assert {"FLD104", "EXP109", "REF101"} <= {one.code for one in errors}
    helps = {one.message: one.help for one in errors}
    assert helps == {
        "`b` is no option the picklist has any more.": "It moved to `a`: write that.",
        "`radio` is no option `_lead_source` has any more.": "It moved to `web`: write that.",
        "`mood` has no tag `bad`": "it moved to `good`: write that",
        "`sales` has no stage `asked`": "it moved to `open`: write that",
    }


@pytest.mark.parametrize("written", ["postgres://u:secret@host/db", "host/db", "host=a password=secret"])
def test_an_address_is_no_name_of_a_variable(tmp_path: Path, written: str) -> None:
    """What was found is not repeated: it holds a password."""
    text = f'environments: {{staging: {{database: "{written}"}}}}'
    told = [one for one in found(tmp_path, text).errors if one.code == "SYN209"]
    assert [one.message for one in told] == ["this is an address, and no name of an environment variable"]
    assert "CRM_STAGING_URL" in told[0].help


def test_the_manifest_says_null_and_leaves_out_what_is_usual(tmp_path: Path) -> None:
    declared = f"{DEAL}      x: {{type: integer, retyped: {{from: text, else: null}}}}\n{REST}"
    fields = found(tmp_path, declared).manifest()["modules"]["deal"]["fields"]
    assert fields["x"]["retyped"] == {"from": "text", "else": "null"}
