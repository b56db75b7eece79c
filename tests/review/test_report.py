"""The report of a small garage in both forms, and what holds for the report of any blueprint.

``CRMSPEC_UPDATE_GOLDEN=1`` writes the kept reports anew; look at the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from crmspec.diagnostics import Severity
from crmspec.pipeline import check
from crmspec.review.facts import Review
from crmspec.review.gather import Occasion, gather
from crmspec.review.html import render_html
from crmspec.review.markdown import render_markdown
from crmspec.review.words import Links, verdict
from crmspec.validators.registry import rules
from tests.small import written

from .reading import links_in_markdown, lost, read_html

HERE = Path(__file__).parent
GARAGE = HERE / "garage"
GOLDEN = HERE / "golden"
BLUEPRINTS = sorted((HERE.parents[1] / "blueprints").iterdir())
TODAY = date(2026, 7, 1)
LINKS = Links("../garage/")


def review_of(
    path: Path, *codes: str, as_of: date | None = None, today: date = TODAY, notes: bool = True
) -> Review:
    """The review of a blueprint, with the findings of these rules only, or with all."""
    outcome = check(path, as_of=today)
    assert outcome.architecture is not None
    found = [one for one in outcome.diagnostics if not codes or one.code in codes]
    return gather(outcome.architecture, found, rules(), Occasion(today, as_of, notes))


@pytest.fixture(scope="module")
def garage() -> Review:
    return review_of(GARAGE, "REF101", "REF201", "OPS203", as_of=TODAY)


@pytest.mark.parametrize(("name", "render"), [("report.md", render_markdown), ("report.html", render_html)])
def test_every_line_is_the_same(garage: Review, name: str, render: type) -> None:
    made = render(garage, LINKS)
    if os.environ.get("CRMSPEC_UPDATE_GOLDEN"):
        (GOLDEN / name).write_text(made, encoding="utf-8")
    kept = (GOLDEN / name).read_text(encoding="utf-8")
    assert made.splitlines() == kept.splitlines(), "look at the difference; CRMSPEC_UPDATE_GOLDEN=1 keeps it"
    assert made == kept


def test_what_the_garage_shows(garage: Review) -> None:
    assert verdict(garage) == (
        "It cannot be compiled: 2 errors and 2 warnings; to review: 2 requirements with a gap, "
        "1 field that nothing fills or reads, 1 part overdue for review, 1 part without a steward "
        "and 1 accepted finding."
    )
    gaps = {one.thing.name: one.gap for one in garage.needs}
    assert gaps == {
        "one_history": "",
        "reminders": "no test proves it",
        "web_booking": "nothing serves it",
    }
    loose = [
        (one.thing.name, one.unfilled, one.unread)
        for module in garage.flows
        for one in module.fields
        if one.unfilled or one.unread
    ]
    assert loose == [("car.owner_note", True, True)]
    assert [one.thing.name for one in garage.upkeep.overdue] == ["car"]
    assert [one.name for one in garage.upkeep.unused] == ["tyre"]
    (outdated,) = garage.upkeep.outdated
    assert (outdated.thing.name, [one.name for one in outdated.used_by]) == ("car.colour", ["cars_by_colour"])
    assert [(one.code, one.is_past) for one in garage.upkeep.accepted] == [("PIP999", True)]
    assert [one.area for one in garage.remarks] == ["Requirements", "Upkeep", "Data", "Automation"]
    assert [one.steward for one in garage.remarks] == ["nobody_here", "mechanic", "", "mechanic"]
    assert [one.name for one in garage.upkeep.unattended] == ["season"]


@pytest.mark.parametrize("path", [GARAGE, *BLUEPRINTS], ids=lambda path: path.name)
def test_links_lead_somewhere_and_nothing_is_fetched(path: Path) -> None:
    review = review_of(path)
    page = read_html(render_html(review, Links(f"{path.as_posix()}/")))
    assert page.unclosed == []
    assert page.others == []
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & set(page.tags)
    assert lost(page.links, Path(), page.ids) == []
    assert len(page.ids) == len(set(page.ids))
    assert page.findings == len(review.remarks)
    markdown = render_markdown(review, Links(f"{path.as_posix()}/"))
    codes = [one.code.lower() for one in review.pages]
    assert lost(links_in_markdown(markdown), Path(), codes) == []
    assert markdown.count("\n- **") == len(review.remarks)


@pytest.mark.parametrize("path", [GARAGE, *BLUEPRINTS], ids=lambda path: path.name)
def test_tables_have_as_many_cells_in_every_row(path: Path) -> None:
    widths: list[int] = []
    for line in render_markdown(review_of(path), LINKS).splitlines():
        if line.startswith("|"):
            widths.append(len(re.findall(r"(?<!\\)\|", line)))
            assert widths[0] == widths[-1], line
        else:
            widths.clear()


def test_every_finding_is_there_once() -> None:
    outcome = check(GARAGE, as_of=TODAY)
    review = review_of(GARAGE)
    assert [one.finding for one in review.remarks] == list(outcome.diagnostics)
    assert len(outcome.diagnostics) >= 4
    expected = Counter((one.code, f"{one.span.file}:{one.span.line}") for one in outcome.diagnostics)
    page = read_html(render_html(review, LINKS))
    assert page.findings == len(outcome.diagnostics)
    assert all(" ".join(one.message.replace("`", "").split()) in page.text for one in outcome.diagnostics)
    told = re.findall(r"(?m)^- \*\*\w+\*\* \[`(\w+)`].*\(\[`([^`]+)`]\(", render_markdown(review, LINKS))
    assert Counter(told) == expected


def test_notes_are_shown_when_they_are_wanted() -> None:
    path = BLUEPRINTS[0]
    with_notes, without = review_of(path), review_of(path, notes=False)
    notes = with_notes.number(Severity.INFO)
    assert notes > 0
    assert without.number(Severity.INFO) == 0
    assert without.hidden == notes
    assert f"{notes} notes not shown" in render_markdown(without, LINKS)
    assert "not shown" not in render_markdown(with_notes, LINKS)


def test_the_date_is_named_where_somebody_named_it() -> None:
    named, today = review_of(GARAGE, as_of=TODAY), review_of(GARAGE)
    assert "as of 2026-07-01" in render_markdown(named, LINKS)
    assert "as of 2026-07-01" in render_html(named, LINKS)
    assert "2026-07-01" not in render_markdown(today, LINKS) + render_html(today, LINKS)
    earlier = review_of(GARAGE, today=date(2026, 1, 31))
    assert earlier.upkeep.overdue == ()
    assert [one.is_past for one in earlier.upkeep.accepted] == [False]


def test_the_same_bytes_wherever_it_lies(tmp_path: Path) -> None:
    places = [tmp_path / "here", tmp_path / "far" / "away"]
    reviews = [review_of(Path(shutil.copytree(GARAGE, place))) for place in places]
    for render in (render_markdown, render_html):
        assert len({render(one, LINKS) for one in reviews}) == 1


HOSTILE = [
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "a | b || c",
    "`code` and ``more`",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "line one\n\n# line two\n- three",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }} {% raw %}",
    "turned \u202e round \u0007",
    "<!-- --> &amp; &lt;",
    "*bold* _thin_ ~~gone~~ @somebody #1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out(tmp_path: Path, text: str) -> None:
    import json

    told = json.dumps(text)
    blueprint = written(
        tmp_path,
        f"""
        requirements: {{need: {{label: {told}, description: {told}, source: {told}}}}}
        roles: {{boss: {{label: {told}, can: {{thing: {{read: all, create: true}}}}}}}}
        modules:
          thing:
            label: {told}
            satisfies: [need]
            waive: {{REF101: {{because: {told}}}}}
            fields:
              name: {{type: text, label: {told}, deprecated: {told}}}
              other: {{type: lookup, to: thing, label: {told}}}
              kind: {{type: picklist, options: {{a: {told}}}, default: {told}}}
        pipelines: {{flow: {{label: {told}, module: thing, field: kind, stages: {{a: {{label: {told}}}}}}}}}
        processes:
          work:
            label: {told}
            goal: {told}
            owner: boss
            starts_with: {told}
            ask: {told}
            steps: [{{name: one, by: boss, does: {told}, module: thing}}, {{name: two, by: boss, does: {told}}}]
            hands_over_to: [rest]
          rest: {{label: {told}, goal: {told}, owner: boss, steps: [{{name: one, by: boss, does: {told}}}]}}
        """,
        crm=f"crm: {{name: small, label: {told}, description: {told}, targets: [docs]}}\n",
    )
    review = review_of(blueprint)
    assert review.label == text
    assert review.remarks
    page = read_html(render_html(review, LINKS))
    assert page.unclosed == []
    assert page.others == []
    assert not {"script", "img", "iframe", "form"} & set(page.tags)
    assert all(one.startswith(("../garage/", "#")) for one in page.links)
    assert "\u202e" not in page.text
    markdown = render_markdown(review, LINKS)
    assert all(one.startswith(("../garage/", "#")) for one in links_in_markdown(markdown))
    assert not re.search(r"<(?!code>|/code>)", markdown)
    assert "\u202e" not in markdown
    assert sum(line.startswith("# ") for line in markdown.splitlines()) == 1
    assert sum(line.startswith("#") for line in markdown.splitlines()) == len(
        re.findall(r"(?m)^#{1,4} \S", markdown)
    )


@pytest.mark.parametrize(
    "text",
    [
        "crm: [",
        "",
        "crm: {name: x}",
        "crm: {name: x, label: X}\nmodules: {a: {fields: {b: {type: nothing}}}}",
    ],
)
def test_a_blueprint_that_cannot_be_understood_has_a_report_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "crm.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "more.yaml").write_text("processes: {a: {steps: 3, owner: nobody}}\n", encoding="utf-8")
    review = review_of(tmp_path)
    assert review.number(Severity.ERROR) > 0
    assert read_html(render_html(review, LINKS)).findings == len(review.remarks)
    assert verdict(review).startswith("It cannot be compiled")
    assert render_markdown(review, LINKS).startswith("# ")
