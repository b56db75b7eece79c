"""A field that is kept in parts is filled by its parts."""

from __future__ import annotations

from pathlib import Path

from tests.small import found

PERSON = """\
modules:
  person:
    fields: {name: {type: person_name, required: true, personal: true}}
roles:
  reader: {can: {person: {read: all}}}
"""


def flow(folder: Path, record: str) -> set[str]:
    """The findings about the flow of data, where a record comes with the blueprint."""
    every = found(folder, PERSON, f"records: {{first: {{module: person, set: {record}}}}}\n")
    return {one.code for one in every.outcome.diagnostics if one.code.startswith("FLW")}


def test_a_record_that_says_a_part_of_a_name_has_the_name(tmp_path: Path) -> None:
    assert flow(tmp_path, "{name_last: Doe}") == set()


def test_a_record_without_any_part_of_a_name_lacks_it(tmp_path: Path) -> None:
    assert flow(tmp_path, "{}") == {"FLW101", "FLW104"}
