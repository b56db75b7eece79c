"""Reading and checking blueprint text as an editor would."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from crmspec.compiler.schema import language_schema
from crmspec.compiler.source import Source
from crmspec.compiler.syntax import parse

Check = Callable[[str], list[str]]


def read(text: str) -> Any:
    """Read YAML with the compiler's own reader."""
    syntax = parse([Source("example.yaml", text)])
    assert not syntax.diagnostics, [one.message for one in syntax.diagnostics]
    return syntax.trees[0].root


@pytest.fixture(scope="session")
def validator() -> Draft7Validator:
    return Draft7Validator(language_schema())


@pytest.fixture
def complaints(validator: Draft7Validator) -> Check:
    """What the schema says about a text: for each mistake, the path and the most telling message."""

    def check(text: str) -> list[str]:
        return [told(error) for error in sorted_errors(validator.iter_errors(read(text)))]

    return check


def sorted_errors(errors: Iterable[ValidationError]) -> list[ValidationError]:
    return sorted(errors, key=lambda one: [str(step) for step in one.absolute_path])


def told(error: ValidationError) -> str:
    most = best_match([error])
    return f"{'.'.join(str(step) for step in most.absolute_path)}: {most.message}"
