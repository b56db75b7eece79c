"""Texts of an import that mean the contrary: a slip of the pen is another finding, told once."""

from __future__ import annotations

from pathlib import Path

from tests.small import found

DEALS = """\
modules:
  deal:
    fields:
      name: {type: text, required: true}
      result: {type: picklist, options: [won, lost]}
imports:
  deals:
    module: deal
    columns: {Name: name, Result: {field: result, values: {Won: %s}}}
    duplicates: create
"""


def contrary(folder: Path, option: str) -> set[str]:
    """The codes that say what is wrong with the option."""
    every = {one.code for one in found(folder, DEALS % option).outcome.diagnostics}
    return every & {"IMP232", "REF101"}


def test_an_option_that_there_is_means_the_contrary(tmp_path: Path) -> None:
    assert contrary(tmp_path, "lost") == {"IMP232"}


def test_an_option_that_there_is_not_is_misspelt_only(tmp_path: Path) -> None:
    assert contrary(tmp_path, "wno") == {"REF101"}
