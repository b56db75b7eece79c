"""The OpenAPI document: valid together with the files that it refers to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.readers import read_from_filename

from crmspec.targets.registry import produce

from .bundles import NAMES, files, manifest, read


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from references(one)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid_where_it_lies(name: str, tmp_path: Path) -> None:
    for path, text in files(name).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    document, base_uri = read_from_filename(str(tmp_path / "openapi.json"))
    errors = OpenAPIV31SpecValidator(document, base_uri=base_uri).iter_errors()
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_leads_somewhere(name: str) -> None:
    document = read(name, "openapi.json")
    for reference in set(references(document)):
        path, _, inside = reference.partition("#")
        node = read(name, path) if path else document
        for step in inside.strip("/").split("/") if inside else ():
            node = node[step]
        assert isinstance(node, dict), reference


@pytest.mark.parametrize("name", NAMES)
def test_operations_are_told_apart(name: str) -> None:
    document = read(name, "openapi.json")
    ids = [
        operation["operationId"]
        for path in document["paths"].values()
        for method, operation in path.items()
        if method != "parameters"
    ]
    assert len(ids) == len(set(ids))
    told = manifest(name)
    assert sum(one.startswith("list_") for one in ids) == len(told["modules"])
    moves = [move for one in told["pipelines"].values() for move in one.get("transitions", {})]
    assert len([path for path in document["paths"] if "/transitions/" in path]) == len(moves)


def test_without_the_schemas_they_come_along() -> None:
    made = produce(manifest("studio"), ("openapi",))
    outside = {one.partition("#")[0] for one in references(json.loads(made["openapi.json"]))} - {""}
    assert outside
    assert outside <= made.keys()


def test_what_it_asks_for() -> None:
    document = read("studio", "openapi.json")
    assert document["info"] == {
        "title": "Studio", "version": "1.2.0",
        "description": "A photographer's studio, small enough to be read in full.",
    }  # fmt: skip
    move = document["paths"]["/records/booking/{id}/transitions/bookings.confirm"]["post"]
    body = move["requestBody"]
    assert body["required"] is True
    assert list(body["content"]["application/json"]["schema"]["properties"]) == ["hours"]
    form = document["paths"]["/forms/enquiry"]["post"]
    assert form["security"] == []
    assert "429" in form["responses"]
