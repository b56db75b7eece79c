"""What is said about links is fields: it goes, comes, and changes as fields do."""

from __future__ import annotations

from pathlib import Path

import pytest

from .versions import changes, small

SAID = "part: {type: picklist, label: Part, options: [lead, guest]}"
CASES = [
    ("field_removed", "breaking", "field:crew.part", ""),
    ("field_retyped", "breaking", "field:crew.part", "part: {type: text, label: Part}"),
    ("option_removed", "breaking", "option:crew.part.guest", SAID.replace(", guest", "")),
    ("required_added", "risky", "field:crew.part", SAID.replace("label", "required: true, label")),
    ("required_field_added", "risky", "field:crew.note", f"{SAID}, note: {{type: text, required: true}}"),
    ("field_added", "safe", "field:crew.note", f"{SAID}, note: {{type: text}}"),
    ("renamed", "risky", "field:crew.role", SAID.replace("part: {", "role: {renamed_from: part, ")),
    ("wording_changed", "cosmetic", "field:crew.part", SAID.replace("Part", "Place")),
]


def _text(said: str) -> str:
    return f"""
modules:
  trip:
    label: Trip
    fields:
      name: {{type: text, label: Name}}
      people:
        {{type: many_to_many, label: People, to: person, through: crew, reverse: trips, fields: {{{said}}}}}
  person: {{label: Person, fields: {{name: {{type: text, label: Name}}}}}}
"""


@pytest.mark.parametrize(("kind", "category", "subject", "said"), CASES, ids=[one[0] for one in CASES])
def test_each_change_is_told_with_its_place(
    tmp_path: Path, kind: str, category: str, subject: str, said: str
) -> None:
    found = changes(small(tmp_path / "a", _text(SAID)), small(tmp_path / "b", _text(said)))
    assert [(one.kind.name, one.category, one.subject) for one in found] == [(kind, category, subject)]
    assert all(one.place.file for one in found)


def test_options_that_are_called_otherwise_are_renamed(tmp_path: Path) -> None:
    later = "part: {type: picklist, label: Part, options: {lead: {}, visitor: {renamed_from: guest}}}"
    found = changes(small(tmp_path / "a", _text(SAID)), small(tmp_path / "b", _text(later)))
    assert [(one.kind.name, one.subject) for one in found] == [("renamed", "option:crew.part.visitor")]
