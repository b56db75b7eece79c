"""The page of tests that a blueprint brings along."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.reference.tables import Page, fenced, page
from crmspec.compiler.schema.docstrings import paragraphs

_INTRODUCTION: Final = "A test is a file in the blueprint's folder `tests/`."


def pages() -> dict[str, str]:
    """The one page."""
    writing = Page()
    table = writing.table(Scenario)
    parts = (*paragraphs(Scenario), _INTRODUCTION, fenced(Scenario.example), table)
    return {"tests.md": page("# Tests", *parts, *writing.rest())}
