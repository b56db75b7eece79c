"""The same walk describes what models are dumped to: without shorthands and other forms."""

from __future__ import annotations

import pytest
from jsonschema import Draft7Validator

from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.schema.walk import Walk

from .conftest import read, sorted_errors, told
from .test_examples import below, each


@pytest.mark.parametrize("section", SECTIONS)
def test_it_describes_what_is_dumped(section: str) -> None:
    model = SECTIONS[section].type()
    walk = Walk(canonical=True)
    schema = {**walk.model(model), "definitions": walk.definitions}
    Draft7Validator.check_schema(schema)
    for declared in each(read(below(section, model.example))[section]):
        dumped = model.model_validate(declared).model_dump(mode="json", by_alias=True, exclude_defaults=True)
        errors = sorted_errors(Draft7Validator(schema).iter_errors(dumped))
        assert [told(error) for error in errors] == []
