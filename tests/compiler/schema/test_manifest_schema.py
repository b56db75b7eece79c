"""The published schemas of the manifest and of its places: they take what is made, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crmspec import physical
from crmspec.compiler.manifest import manifest_of, positions_of
from crmspec.compiler.schema.answers import STORAGES
from crmspec.compiler.schema.manifest import manifest_schema, positions_schema
from crmspec.pipeline import check

from .conftest import told

ROOT = Path(__file__).parents[3]
STUDIO = ROOT / "tests" / "golden" / "studio"
BLUEPRINTS = sorted(one.parent for one in (ROOT / "blueprints").glob("*/crm.yaml"))
VALIDATOR = Draft202012Validator(manifest_schema())
POSITIONS = Draft202012Validator(positions_schema())
OPEN = {"json_schema", "payload", "answers", "reports"}
"""Keys below which anything may stand."""

Json = dict[str, Any]


def made(folder: Path) -> tuple[Json, Json]:
    architecture = check(folder).architecture
    assert architecture is not None
    manifest, positions = json.loads(json.dumps([manifest_of(architecture), positions_of(architecture)]))
    return manifest, positions


@pytest.fixture(scope="module")
def studio() -> Json:
    return made(STUDIO)[0]


@pytest.mark.parametrize("folder", [STUDIO, *BLUEPRINTS], ids=lambda one: one.name)
def test_it_takes_what_is_made(folder: Path) -> None:
    manifest, positions = made(folder)
    assert [told(error) for error in VALIDATOR.iter_errors(manifest)] == []
    assert [told(error) for error in POSITIONS.iter_errors(positions)] == []


def test_both_are_valid_schemas() -> None:
    for validator in (VALIDATOR, POSITIONS):
        Draft202012Validator.check_schema(validator.schema)


def test_it_is_the_same_each_time() -> None:
    assert json.dumps(manifest_schema()) == json.dumps(manifest_schema())


def test_every_definition_is_used() -> None:
    text = json.dumps(manifest_schema())
    unused = [name for name in manifest_schema()["$defs"] if f'"#/$defs/{name}"' not in text]
    assert unused == []


def test_every_storage_is_known() -> None:
    assert set(STORAGES) == set(physical.STORAGE)


def test_every_section_must_be_there(studio: Json) -> None:
    empty = emptied(studio)
    for section in empty:
        assert not VALIDATOR.is_valid({key: one for key, one in empty.items() if key != section}), section


def test_unknown_keys_are_refused_everywhere(studio: Json) -> None:
    accepted, tried = [], 0
    for alone, found in declarations(studio):
        for path, node in found:
            if isinstance(node, dict):
                tried += 1
                node["not a name"] = []
                if VALIDATOR.is_valid(alone):
                    accepted.append(path)
                del node["not a name"]
    assert accepted == []
    assert tried > 200


def test_wrong_types_are_refused_everywhere(studio: Json) -> None:
    accepted = []
    for alone, found in declarations(studio):
        for path, node in found:
            for key, value in list(node.items()) if isinstance(node, dict) else enumerate(list(node)):
                for other in wrong(value, (*path, key)):
                    node[key] = other
                    if VALIDATOR.is_valid(alone):
                        accepted.append((*path, key, other))
                node[key] = value
    assert accepted == []


def test_what_is_always_there_is_missed(studio: Json) -> None:
    for path in (
        ("modules", "customer", "id"),
        ("modules", "customer", "collections"),
        ("modules", "customer", "fields", "name", "columns"),
        ("modules", "customer", "fields", "name", "type"),
        ("modules", "booking", "validation", "paid_work", "check", "ir"),
        ("workflows", "booking_is_done", "steps"),
        ("workflows", "booking_is_done", "steps", 0, "verb"),
        ("workflows", "booking_is_done", "trigger", 0, "enters"),
        ("templates", "thanks", "subject", "merges"),
        ("tests", "price_is_needed", "expect"),
    ):
        *outer, last = path
        node = json.loads(json.dumps(studio))
        inner = node
        for step in outer:
            inner = inner[step]
        del inner[last]
        assert not VALIDATOR.is_valid(node), path


def declarations(manifest: Json) -> Iterator[tuple[Json, list[tuple[tuple[Any, ...], Any]]]]:
    """For each declaration, a manifest that holds it alone, and every mapping and list in it."""
    empty = emptied(manifest)
    assert VALIDATOR.is_valid(empty)
    for section, declared in manifest.items():
        if isinstance(declared, dict) and section not in {"crm", "retired"}:
            for name, one in declared.items():
                alone = {**empty, section: {name: one}}
                yield alone, list(places(one, (section, name)))


def emptied(manifest: Json) -> Json:
    return {key: {} if isinstance(one, dict) and key != "crm" else one for key, one in manifest.items()}


def places(node: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if path[-1] in OPEN or not isinstance(node, (dict, list)):
        return
    yield path, node
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield from places(value, (*path, key))


def wrong(value: Any, path: tuple[Any, ...]) -> list[Any]:
    """Values of other types; what a literal or an operand is, nobody can tell from here."""
    if "ir" in path or path[-1] in OPEN:
        return []
    return [{"not a name": [True]}] if isinstance(value, str) else ["not a name", None, 3.5]
