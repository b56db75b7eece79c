"""JSON Schemas of records, forms and imports: valid, closed, and right about what comes in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from crmspec.targets.json_schema.records import nullable

from .bundles import NAMES, Json, files, read

ID = "0190a5f2-7c1e-7b3a-9d4e-2f6b8c1d0e3f"
NOW = "2027-03-01T09:00:00Z"


def schemas(name: str) -> Iterator[tuple[str, Json]]:
    for path in files(name):
        if path.startswith(("schemas/records/", "schemas/forms/", "schemas/imports/")):
            yield path, read(name, path)


def validator(path: str, part: str = "") -> Draft202012Validator:
    schema = read("studio", f"schemas/{path}.schema.json")
    chosen = {"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]} if part else schema
    return Draft202012Validator(chosen, format_checker=FormatChecker())


@pytest.mark.parametrize("name", NAMES)
def test_all_are_valid_and_closed(name: str) -> None:
    for path, schema in schemas(name):
        Draft202012Validator.check_schema(schema)
        for part in (schema, *schema.get("$defs", {}).values()):
            assert part["additionalProperties"] is False, path
            assert set(part.get("required", ())) <= part["properties"].keys(), path


@pytest.mark.parametrize("name", NAMES)
def test_there_is_one_for_everything(name: str) -> None:
    manifest = read(name, "manifest.json")
    wanted = {
        f"schemas/{folder}/{one}.schema.json"
        for section, folder in (("modules", "records"), ("forms", "forms"), ("imports", "imports"))
        for one in manifest[section]
    }
    assert {path for path, _ in schemas(name)} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_what_nobody_enters_cannot_be_written(name: str) -> None:
    for module, told in read(name, "manifest.json")["modules"].items():
        schema = read(name, f"schemas/records/{module}.schema.json")
        derived = {key for key, one in told["fields"].items() if one.get("derived")}
        for part in schema["$defs"].values():
            assert not (derived | {"id", "version", "created_at"}) & part["properties"].keys()
        assert derived <= schema["properties"].keys()
        assert all(schema["properties"][one]["readOnly"] for one in derived)


CUSTOMER = {"name": {"first": "Zoe", "last": "Zeh"}, "email": "zoe@example.com"}
BOOKING = {"title": "Portrait", "customer": ID, "day": "2027-03-01", "price": 12_000, "hours": "2.5"}

TAKEN: list[tuple[str, str, Json]] = [
    ("records/customer", "new", CUSTOMER),
    ("records/customer", "new", {"name": {"last": "Zeh"}, "owner": ID, "email": None}),
    (
        "records/customer",
        "new",
        {**CUSTOMER, "source": {"source": "web", "detail": "web.search"}, "wishes": ["album"]},
    ),
    ("records/customer", "change", {"email": None}),
    (
        "records/customer",
        "",
        {"id": ID, "version": 1, **CUSTOMER, "booked": 5, "created_at": NOW, "created_by": None},
    ),
    ("records/booking", "new", BOOKING),
    ("records/booking", "new", {**BOOKING, "crew": [{"id": ID, "part": "model"}], "status": "asked"}),
    ("records/print", "new", {"booking": ID, "size": "large", "copies": 99}),
    (
        "records/visit",
        "new",
        {"subject": "Hello", "about": {"module": "booking", "id": ID}, "starts_at": NOW},
    ),
    (
        "forms/enquiry",
        "",
        {"name": {"last": "Zeh"}, "email": "zoe@example.com", "consents": {"letters": True}},
    ),
    ("imports/old_list", "", {"Name": "Zeh", "Mail": "zoe@example.com", "Letters": "yes", "Fax": ""}),
]
REFUSED: list[tuple[str, str, Json]] = [
    ("records/customer", "new", {"email": "zoe@example.com"}),
    ("records/customer", "new", {**CUSTOMER, "email": "zoe"}),
    ("records/customer", "new", {**CUSTOMER, "booked": 5}),
    ("records/customer", "new", {**CUSTOMER, "id": ID}),
    ("records/customer", "new", {**CUSTOMER, "nickname": "Z"}),
    ("records/customer", "new", {**CUSTOMER, "owner": "ann"}),
    ("records/customer", "new", {**CUSTOMER, "source": {"source": "radio"}}),
    ("records/customer", "new", {"name": {"nick": "Zoe"}}),
    ("records/customer", "change", {}),
    ("records/customer", "", CUSTOMER),
    ("records/booking", "new", {**BOOKING, "title": None}),
    ("records/booking", "new", {**BOOKING, "title": "x" * 256}),
    ("records/booking", "new", {**BOOKING, "price": -1}),
    ("records/booking", "new", {**BOOKING, "price": 1.5}),
    ("records/booking", "new", {**BOOKING, "price": 2**63}),
    ("records/booking", "new", {**BOOKING, "hours": 2.5}),
    ("records/booking", "new", {**BOOKING, "hours": "12345.5"}),
    ("records/booking", "new", {**BOOKING, "day": "2027-02-30"}),
    ("records/booking", "new", {**BOOKING, "day": "1 March"}),
    ("records/booking", "new", {**BOOKING, "status": "forgotten"}),
    ("records/booking", "new", {**BOOKING, "crew": [{"part": "model"}]}),
    ("records/booking", "new", {**BOOKING, "private": "no"}),
    ("records/print", "new", {"size": "large"}),
    ("records/print", "new", {"booking": ID, "copies": 100}),
    ("records/print", "new", {"booking": ID, "size": "huge"}),
    ("records/visit", "new", {"subject": "Hello", "about": {"module": "print", "id": ID}}),
    ("forms/enquiry", "", {"email": "zoe@example.com"}),
    ("forms/enquiry", "", {"name": {"last": "Zeh"}, "email": None}),
    ("forms/enquiry", "", {"name": {"last": "Zeh"}, "email": "zoe@example.com", "source": "web"}),
    ("forms/enquiry", "", {"name": {"last": "Zeh"}, "email": "zoe@example.com", "consents": {"other": True}}),
    ("imports/old_list", "", {"Name": "Zeh", "Phone": "1"}),
    ("imports/old_list", "", {"Name": 7}),
]


@pytest.mark.parametrize(("path", "part", "data"), TAKEN)
def test_what_is_taken(path: str, part: str, data: Json) -> None:
    assert [error.message for error in validator(path, part).iter_errors(data)] == []


@pytest.mark.parametrize(("path", "part", "data"), REFUSED)
def test_what_is_refused(path: str, part: str, data: Json) -> None:
    assert not validator(path, part).is_valid(data)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "maxLength": 3}, "abc"),
        ({"type": "string", "enum": ["a"]}, "a"),
        ({"enum": ["a"]}, "a"),
        ({"type": ["string", "integer"]}, 1),
        ({}, {"any": "thing"}),
        ({"type": "object", "required": ["a"]}, {"a": 1}),
    ],
)
def test_nullable_takes_null_besides(schema: Json, value: Any) -> None:
    widened = Draft202012Validator(nullable(schema))
    assert widened.is_valid(value)
    assert widened.is_valid(None)
    assert not schema or widened.is_valid(3.5) == Draft202012Validator(schema).is_valid(3.5)
