"""The editor schema: valid, complete, and the same as the one that is kept in the documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.schema import language_schema

from .conftest import read, sorted_errors, told

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "blueprints").rglob("*.yaml"))


def test_it_is_a_valid_schema() -> None:
    Draft7Validator.check_schema(language_schema())


def test_every_section_is_there() -> None:
    assert set(language_schema()["else"]["properties"]) == {"crm", "retired", *SECTIONS}


def test_every_reference_leads_somewhere() -> None:
    schema = language_schema()
    targets = {one.rpartition("/")[2] for one in references(schema)}
    assert targets == set(schema["definitions"])


def references(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return {one for item in schema for one in references(item)}
    if not isinstance(schema, dict):
        return set()
    own = {schema["$ref"]} if isinstance(schema.get("$ref"), str) else set()
    return own | {one for item in schema.values() for one in references(item)}


def test_everything_is_described() -> None:
    definitions = language_schema()["definitions"]
    bare = [
        f"{name}.{key}"
        for name, one in definitions.items()
        for key, value in one.get("properties", {}).items()
        if key != "type" and "description" not in value and "$ref" not in value
    ]
    assert not bare
    assert not [name for name, one in definitions.items() if "description" not in one]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "blueprints")))
def test_the_blueprints_are_accepted(path: Path, validator: Draft7Validator) -> None:
    root = read(path.read_text(encoding="utf-8"))
    assert [told(error) for error in sorted_errors(validator.iter_errors(root))] == []
