"""Every example in the language's own classes is right: for its model, and for the editor schema."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from jsonschema import Draft7Validator

from crmspec.compiler.model.automation import STEPS, TRIGGERS
from crmspec.compiler.model.base import Model
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS

from .conftest import read, sorted_errors, told


def examples() -> Iterator[tuple[str, type[Model], str]]:
    """Each example: what it is of, the model that binds it, and a whole file that holds it."""
    yield "crm", Crm, below("crm", Crm.example)
    yield "test", Scenario, Scenario.example
    for name, section in SECTIONS.items():
        yield name, section.type(), below(name, section.type().example)
    for name in STEPS.names():
        text = below("workflows", "w", "trigger: {created: lead}", item("steps", STEPS.member(name).example))
        yield f"step {name}", STEPS.member(name), text
    for name in TRIGGERS.names():
        text = below("workflows", "w", "steps: [{stop: x}]", item("trigger", TRIGGERS.member(name).example))
        yield f"trigger {name}", TRIGGERS.member(name), text
    for name in FIELD_TYPES.names():
        text = below("modules", "m", below("fields", FIELD_TYPES.member(name).example))
        yield f"field type {name}", FIELD_TYPES.member(name), text


def below(*levels: str) -> str:
    first, *rest = levels
    if first in {"w", "m"}:
        return f"{first}:\n" + indented("\n".join(rest))
    return f"{first}:\n" + indented(below(*rest) if rest[0] in {"w", "m"} else "\n".join(rest))


def item(key: str, text: str) -> str:
    return f"{key}:\n  - " + indented(text, "    ").lstrip()


def indented(text: str, by: str = "  ") -> str:
    return "".join(by + line if line.strip() else line for line in text.splitlines(keepends=True))


EXAMPLES = list(examples())


@pytest.mark.parametrize(("model", "text"), [one[1:] for one in EXAMPLES], ids=[one[0] for one in EXAMPLES])
def test_is_accepted(model: type[Model], text: str, validator: Draft7Validator) -> None:
    assert model.example.strip()
    root = read(text)
    assert [told(error) for error in sorted_errors(validator.iter_errors(root))] == []
    for declared in declarations(root):
        json.dumps(declared.model_dump(mode="json"))


def each(declared: dict[str, object] | list[object]) -> list[object]:
    """The declarations of a section, which is a mapping by name or a list."""
    return declared if isinstance(declared, list) else list(declared.values())


def declarations(root: dict[str, dict[str, object]]) -> Iterator[Model]:
    if "test" in root:
        yield Scenario.model_validate(root)
        return
    for section, names in root.items():
        if section == "crm":
            yield Crm.model_validate(names)
            continue
        for declared in each(names):
            yield SECTIONS[section].type().model_validate(declared)
