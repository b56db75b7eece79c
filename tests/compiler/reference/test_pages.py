"""The reference documentation: the same as the one that is kept, and whole."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from crmspec.compiler.model.automation import STEPS, TRIGGERS
from crmspec.compiler.model.base import Family
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.reference import pages
from crmspec.compiler.reference.__main__ import generated, main

DOCS = Path(__file__).parents[3] / "docs"
PAGES = pages()


def test_the_kept_files_are_current() -> None:
    reference = {str(one.relative_to(DOCS)) for one in (DOCS / "reference").rglob("*.md")}
    files = generated()
    others = {"diff.schema.json", "plan.schema.json"}  # tests of their commands keep these
    schemas = {one.name for one in DOCS.glob("*.json")} - others
    assert reference | schemas == set(files), "run `make docs`"
    changed = [path for path, text in files.items() if (DOCS / path).read_text(encoding="utf-8") != text]
    assert not changed, "run `make docs`"


def test_pages_of_what_is_gone_are_removed(tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference/gone.md").write_text("old")
    main(tmp_path)
    assert not (tmp_path / "reference/gone.md").exists()
    assert (tmp_path / "reference/index.md").exists()


def test_every_section_has_a_page() -> None:
    assert {f"sections/{name}.md" for name in ("crm", *SECTIONS)} <= set(PAGES)


@pytest.mark.parametrize(
    ("family", "path"), [(FIELD_TYPES, "field-types.md"), (STEPS, "steps.md"), (TRIGGERS, "triggers.md")]
)
def test_every_member_has_a_heading(family: Family, path: str) -> None:
    names = re.findall(r"^## `(\w+)`$", PAGES[path], re.MULTILINE)
    assert names == list(family.names())


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(path: str) -> None:
    for target in re.findall(r"\]\(([^)]*)\)", PAGES[path]):
        file, _, anchor = target.partition("#")
        other = str(PurePosixPath(path).parent / file) if file else path
        other = str(PurePosixPath(*_resolved(other)))
        if other == "../blueprint.schema.json":
            continue
        assert other in PAGES, target
        assert not anchor or anchor in anchors(PAGES[other]), target


def _resolved(path: str) -> list[str]:
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return parts


def anchors(text: str) -> list[str]:
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return [re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings]


@pytest.mark.parametrize("path", PAGES)
def test_headings_are_unambiguous(path: str) -> None:
    linked = set(re.findall(r"\]\(#([^)]*)\)", PAGES[path]))
    twice = {one for one in linked if anchors(PAGES[path]).count(one) > 1}
    assert not twice
