"""Every rule has a page; its bad example shows just what it is about, its good one nothing at all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import crmspec
from crmspec.diagnostics import Severity
from crmspec.pipeline import check
from crmspec.validators.registry import rules
from crmspec.validators.rule import Rule

from .pages import examples

PACKAGE = Path(crmspec.__file__).parent
RULES = {rule.code: rule for rule in rules()}
SHOWN = {code: rule for code, rule in RULES.items() if not code.startswith("OUT")}
"""Those about blueprints; the others are about where a bundle is written."""
SECTIONS = ("\n\n## What\n", "\n## Why\n", "\n## Bad\n```", "\n## Good\n```")


def found(folder: Path, rule: Rule) -> set[str]:
    """The codes of what is found; what is only for information counts where the rule is."""
    every = check(folder, as_of=date(2027, 1, 1)).diagnostics
    return {one.code for one in every if rule.code == one.code or one.severity is not Severity.INFO}


@pytest.mark.parametrize("rule", SHOWN.values(), ids=SHOWN)
def test_the_bad_example_shows_this_and_nothing_else(rule: Rule, tmp_path: Path) -> None:
    example = examples(rule.page)["Bad"]
    example.write(tmp_path)
    assert found(tmp_path, rule) == {rule.code, *example.also()}


@pytest.mark.parametrize("rule", SHOWN.values(), ids=SHOWN)
def test_the_good_example_shows_nothing(rule: Rule, tmp_path: Path) -> None:
    examples(rule.page)["Good"].write(tmp_path)
    assert not found(tmp_path, rule)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_page_has_all_its_parts_in_order(rule: Rule) -> None:
    places = [rule.page.find(part) for part in SECTIONS]
    assert places == sorted(places)
    assert places[0] > 0


@pytest.mark.parametrize("rule", SHOWN.values(), ids=SHOWN)
def test_the_severity_is_the_one_that_is_reported(rule: Rule, tmp_path: Path) -> None:
    examples(rule.page)["Bad"].write(tmp_path)
    outcome = check(tmp_path, as_of=date(2027, 1, 1))
    assert {one.severity for one in outcome.diagnostics if one.code == rule.code} == {rule.severity}


def test_every_code_that_the_code_base_can_report_has_a_page() -> None:
    reported = {
        code for file in PACKAGE.rglob("*.py") for code in re.findall(r'"([A-Z]{3}\d{3})"', file.read_text())
    }
    assert not reported - RULES.keys()


def test_codes_are_unique_and_files_are_named_by_them() -> None:
    files = [file.stem for file in (PACKAGE / "validators").glob("*/[a-z]*.py")]
    assert sorted(stem[:6].upper() for stem in files) == sorted(rule.code for rule in rules())
    assert all(file.parent.name == file.stem[:3] for file in (PACKAGE / "validators").glob("*/[a-z]*.py"))
