"""What is wrong is underlined, in whatever style of YAML it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import Found, found

LEAD = "modules: {lead: {fields: {name: text, budget: money, email: email}}}\n"
TEMPLATE = "channels: {email: {kind: email, address: {lead: email}}}\n" + LEAD
IN_STYLES = {
    "plain": "where: budget > 1 and bugdet > 2",
    "flow": "{where: budget > 1 and bugdet > 2}",
    "single": "where: 'budget > 1 and name != ''it is'' and bugdet > 2'",
    "double": 'where: "budget > 1 and name != \\"x\\" and bugdet > 2"',
    "backslash": "where: \"name != '\\\\n' and bugdet > 2\"",
    "literal": "where: |\n      budget > 1\n        and bugdet > 2",
    "folded": "where: >-\n      budget > 1\n      and bugdet\n      > 2",
    "folded in quotes": 'where: "budget > 1\n      and bugdet > 2"',
    "plain over lines": "where: budget > 1\n      and bugdet > 2",
}


def segment(folder: Path, written: str) -> Found:
    lead, _, rest = written.partition("{")
    inside = f"{{module: lead, {rest}" if not lead else f"\n    module: lead\n    {written}"
    return found(folder, LEAD, segments=f"segments:\n  rich: {inside}\n")


@pytest.mark.parametrize("written", IN_STYLES.values(), ids=IN_STYLES)
def test_the_word_of_an_expression(written: str, tmp_path: Path) -> None:
    assert segment(tmp_path, written).marked("EXP") == ["bugdet"]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ('"Dear {{ nam }}"', "nam"),
        ('"Dear {{a}}, {{ name }}"', "a"),
        ("Your nam is {{nam}}.", "nam"),
        ("|\n      Dear {{ name }},\n      you said {{ nam }}.", "nam"),
        (">-\n      Dear {{ name }},\n\n      you said {{ name + nam }}.", "nam"),
        (">\n      You said {{ name +\n      nam }}.", "nam"),
        ("'It''s {{ name + ''x'' + nam }}'", "nam"),
        ('"Say \\"{{ nam }}\\""', "nam"),
    ],
)
def test_the_word_of_a_merge_field(body: str, marked: str, tmp_path: Path) -> None:
    text = f"templates:\n  t:\n    channel: email\n    module: lead\n    subject: s\n    body: {body}\n"
    wrong = found(tmp_path, TEMPLATE, templates=text)
    assert wrong.marked("EXP") == [marked]
    (only,) = wrong.errors
    source = wrong.outcome.sources.text("templates.yaml").splitlines()[only.span.line - 1]
    before = source[: only.span.column - 1]
    assert before.endswith(("{{", "{{ ", "+ ", "      "))


def test_the_same_merge_field_twice_is_one_fault_in_two_places(tmp_path: Path) -> None:
    text = "templates:\n  t: {channel: email, module: lead, subject: s, body: 'a {{ nam }} b {{ nam }}'}\n"
    (only,) = found(tmp_path, TEMPLATE, templates=text).errors
    assert (only.span.column, [one.span.column for one in only.related]) == (61, [73])


@pytest.mark.parametrize(
    ("parts", "marked"),
    [
        ("segments: {rich: {module: leed, where: 'true'}}", "leed"),
        ("segments:\n  rich:\n    module: 'leed'\n    where: 'true'\n", "'leed'"),
        ("views: {all: {kind: list, module: lead, columns: [name, budgett]}}", "budgett"),
        ("views:\n  all:\n    kind: list\n    module: lead\n    columns:\n      - name\n      - budgett\n", "budgett"),
        ("views: {all: {kind: list, module: lead, columns: [name], order: budgett}}", "budgett"),
        ("views: {all: {kind: list, module: lead, columns: [name], order: [{field: budgett}]}}", "budgett"),
        ("roles: {rep: {can: {lead: {read: {scope: all, fields: [budgett]}}}}}", "budgett"),
        ("roles: {rep: {can: {lead: {read: owner == usr}}}}", "usr"),
        ("roles: {rep: {can: {leed: {read: own}}}}", "leed"),
        ("roles: {rep: {can: {lead: {reed: own}}}}", "reed"),
        ("roles: {rep: {reports_to: boss}}", "boss"),
    ],
)  # fmt: skip
def test_shorthands_keep_their_places(parts: str, marked: str, tmp_path: Path) -> None:
    assert found(tmp_path, LEAD, parts + "\n").marked() == [marked]
