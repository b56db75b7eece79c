"""Findings as people see them, held against text that was reviewed."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from pathlib import Path

import pytest

from crmspec.diagnostics import NOWHERE, Diagnostic, Related, Severity, Span, visible
from crmspec.report.colour import Paint, wants_colour
from crmspec.report.excerpt import MAX_WIDTH, excerpt
from crmspec.report.summary import Summary, summarise
from crmspec.report.text import render

GOLDEN = Path(__file__).parent / "golden"

FILES = {
    "modules/deal.yaml": "modules:\n  deal:\n    fields:\n"
    "      amount: {type: money}\n      amount: {type: decimal}\n",
    "roles.yaml": "roles:\r\n  rep:\r\n    if: amonut > 0\r\n",
    "labels.yaml": "modules:\n\tdeal: x\n  label: 営業案件 naïve cafe\u0301 \u202eevil\u202c end\n",
    "long.yaml": f"a: {'word ' * 60}HERE {'more ' * 60}\n",
    "block.yaml": "text: |\n  one\n  two\nnext: 1\n",
}


def error(code: str, span: Span, message: str, way_out: str = "", *related: Related) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, way_out, related)


CASES = {
    "related": error(
        "SYN112",
        Span("modules/deal.yaml", 5, 7, 5, 13),
        "the key `amount` is declared twice",
        "remove or rename one",
        Related(Span("modules/deal.yaml", 4, 7, 4, 13), "it was declared first here"),
        Related(Span("roles.yaml", 3, 9, 3, 15), "it is meant here"),
        Related(Span("gone.yaml", 3, 9, 3, 15), "a file that cannot be shown"),
        Related(NOWHERE, "no place at all"),
    ),
    "carriage_return": error(
        "REF101", Span("roles.yaml", 3, 9, 3, 15), "there is no `amonut`", "did you mean `amount`?"
    ),
    "tab": error("SYN110", Span("labels.yaml", 2, 2, 2, 6), "after a tab"),
    "wide": error("X", Span("labels.yaml", 3, 15, 3, 20), "after wide characters"),
    "combining": error("X", Span("labels.yaml", 3, 21, 3, 26), "a combining mark takes no column"),
    "turned": error("X", Span("labels.yaml", 3, 27, 3, 31), "a mark that turns text round is written out"),
    "long_line": error("X", Span("long.yaml", 1, 304, 1, 308), "in the middle of a long line"),
    "several_lines": error("X", Span("block.yaml", 1, 7, 4, 1), "the first line is shown"),
    "no_length": error("X", Span("block.yaml", 4, 8, 4, 8), "at the end of a line"),
    "past_the_end": error("X", Span("block.yaml", 9, 1, 9, 4), "the file is shorter now"),
    "whole_file": error(
        "SYN103", Span("large.yaml"), "the file is larger than 4 MiB", "cut it into several files"
    ),
    "no_place": error("SYN101", NOWHERE, "there is no blueprint at `x`", "one way out\nand another"),
    "warning": Diagnostic(
        "REF201", Severity.WARNING, Span("block.yaml", 1, 1, 1, 5), "declared and never used"
    ),
    "note": Diagnostic("REQ104", Severity.INFO, NOWHERE, "serves no requirement"),
    "escape": error("X", NOWHERE, "the name `\x1b[31m\n\u202e\0` is odd", "see `\x07`"),
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    shown = render([CASES[name]], lambda file: FILES.get(file, ""), "blueprints/x/")
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert shown == expected


def test_colour_is_only_added() -> None:
    import re

    def text_of(file: str) -> str:
        return FILES.get(file, "")

    coloured = render(CASES.values(), text_of, "", Paint(on=True))
    assert "\x1b[1;31merror[SYN112]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(CASES.values(), text_of)


def test_underlines_lie_under_what_they_mean() -> None:
    for text, start, end in [
        ("a: amount", 3, 9),
        ("\ta: b", 1, 2),
        ("営業: x", 4, 5),
        ("x" * 500 + "HERE" + "y" * 500, 500, 504),
    ]:
        shown = excerpt(text, start, end)
        assert len(shown.line) <= MAX_WIDTH + 2
        wanted = text[start:end]
        if text.isascii() and "\t" not in text:
            assert shown.line[shown.indent : shown.indent + shown.length] == wanted


def test_a_line_of_megabytes_is_shown_at_once() -> None:
    began = time.monotonic()
    for start, end in [(0, 5), (2_000_000, 2_000_010), (0, 4_000_000), (3_999_999, 4_000_000)]:
        shown = excerpt("x" * 4_000_000, start, end)
        assert len(shown.line) <= MAX_WIDTH + 2
        assert shown.indent + shown.length <= MAX_WIDTH + 1
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (io.StringIO(), {}, False),
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (Terminal(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_when_there_is_colour(stream: io.StringIO, environment: dict[str, str], expected: bool) -> None:
    assert wants_colour(stream, environment) is expected


def test_the_summary_counts() -> None:
    assert summarise(CASES.values()) == Summary(len(CASES) - 2, 1, 1)
    assert str(Summary(1, 2, 0)) == "1 error, 2 warnings"
    assert str(Summary(0, 0, 1)) == "1 note"
    assert str(Summary(1200, 0, 0)) == "1,200 errors"
    assert str(Summary()) == "no findings"
    assert str(Summary(0, 3, 0, 2)) == "3 warnings (2 because of the date)"


def test_what_is_there_because_of_the_date_comes_last_under_a_heading() -> None:
    late = replace(CASES["warning"], dated=True)
    shown = render([late, CASES["note"], late], lambda file: "")
    assert shown.index("note[REQ104]") < shown.index("Because of the date:") < shown.index("warning[")
    assert shown.count("Because of the date:") == 1


def test_what_a_screen_cannot_show_is_written_out() -> None:
    assert visible("plain é 営") == "plain é 営"
    assert visible("a\nb\t\x1b\x9b\u202e\U000e0001\ud800") == r"a\nb\t\x1b\x9b\u202e\U000e0001\ud800"
