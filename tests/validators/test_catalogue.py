"""The documentation of the rules: made from their pages, and current."""

from __future__ import annotations

from pathlib import Path

from crmspec.validators.catalogue import pages, write
from crmspec.validators.registry import rules

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_the_kept_pages_are_current() -> None:
    kept = {one.name: one.read_text(encoding="utf-8") for one in DOCS.glob("*.md")}
    assert kept == pages(), "run `make docs`"


def test_every_rule_is_in_the_table_and_on_the_page_of_its_family() -> None:
    found = pages()
    for rule in rules():
        family = f"{rule.code[:3].lower()}.md"
        assert f"({family}#{rule.code.lower()})" in found["index.md"]
        assert f'<a id="{rule.code.lower()}"></a>' in found[family]


def test_pages_of_families_that_are_gone_are_removed(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("gone")
    write(tmp_path)
    assert not (tmp_path / "old.md").exists()
    assert (tmp_path / "index.md").exists()
