"""The policy: nothing is granted that is not there, and nothing confidential that is not named."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from crmspec.targets.access.make import OPEN, WRITES
from crmspec.targets.access.schema import access_schema

from .bundles import NAMES, Json, read

VALIDATOR = Draft202012Validator(access_schema())


def grants(name: str) -> Iterator[tuple[str, Json]]:
    for role, rights in read(name, "access.json")["roles"].items():
        for grant in rights["grants"]:
            yield role, grant


def declared(name: str, grant: Json) -> list[Json]:
    """What the blueprint says of an operation, where a grant comes from."""
    manifest = read(name, "manifest.json")
    kind, _, origin = grant["from"].removesuffix(" every_module").partition(":")
    rights = manifest[f"{kind}s"][origin]
    every = grant["from"].endswith(" every_module")
    found: list[Json] = (rights["every_module"] if every else rights["can"][grant["module"]])[
        grant["operation"]
    ]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_as_its_schema_says(name: str) -> None:
    assert read(name, "schemas/access.schema.json") == access_schema()
    errors = [
        f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(read(name, "access.json"))
    ]
    assert errors == []


@pytest.mark.parametrize("name", NAMES)
def test_grants_are_about_what_there_is(name: str) -> None:
    modules = read(name, "manifest.json")["modules"]
    assert read(name, "access.json")["modules"].keys() == modules.keys()
    for role, grant in grants(name):
        fields = modules[grant["module"]]["fields"]
        assert set(grant["fields"]) <= fields.keys(), role
        if grant["operation"] in WRITES:
            assert not [one for one in grant["fields"] if fields[one].get("derived")], role


@pytest.mark.parametrize("name", NAMES)
def test_bare_scopes_never_open_what_is_confidential(name: str) -> None:
    sensitivity = {
        one: {field: of["sensitivity"] for field, of in told["fields"].items()}
        for one, told in read(name, "access.json")["modules"].items()
    }
    bare = 0
    for role, grant in grants(name):
        if all("fields" not in one for one in declared(name, grant)):
            bare += 1
            closed = [one for one in grant["fields"] if sensitivity[grant["module"]][one] not in OPEN]
            assert closed == [], (role, grant["module"], grant["operation"])
    assert bare


@pytest.mark.parametrize("name", NAMES)
def test_what_is_left_out_is_not_granted(name: str) -> None:
    for role, grant in grants(name):
        several = declared(name, grant)
        left_out = set.intersection(*(set(one.get("except", ())) for one in several))
        assert not left_out & set(grant["fields"]), role


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_scopes_or_compiled_conditions(name: str) -> None:
    for _, grant in grants(name):
        rows = grant["rows"]
        assert rows in ("own", "team", "subordinates", "all") or rows["where"]["type"] == "boolean"


@pytest.mark.parametrize("name", NAMES)
def test_rights_name_what_there_is(name: str) -> None:
    manifest, policy = read(name, "manifest.json"), read(name, "access.json")
    moves = {
        f"{one}.{move}" for one, told in manifest["pipelines"].items() for move in told.get("transitions", {})
    }
    assert policy["roles"].keys() == manifest["roles"].keys() == policy["hierarchy"].keys()
    for role, rights in policy["roles"].items():
        assert set(rights["transitions"]) <= moves, role
        for section in ("reports", "dashboards", "capabilities"):
            assert set(rights[section]) <= manifest[section].keys(), role
        for names in rights["tags"].values():
            assert set(names) <= manifest["tags"].keys(), role
    for form in policy["forms"].values():
        assert set(form["fields"]) <= {*manifest["modules"][form["module"]]["fields"], "owner"}


@pytest.mark.parametrize("name", NAMES)
def test_the_hierarchy_is_closed_and_has_no_circle(name: str) -> None:
    policy = read(name, "access.json")
    below = policy["hierarchy"]
    for role, roles in below.items():
        assert role not in roles
        assert all(set(below[one]) <= set(roles) for one in roles)
        direct = {one for one, told in policy["roles"].items() if told.get("reports_to") == role}
        assert direct <= set(roles)


def test_what_the_studio_grants() -> None:
    policy = read("studio", "access.json")
    assistant = policy["roles"]["assistant"]
    by_operation = {(one["module"], one["operation"]): one for one in assistant["grants"]}
    assert by_operation["customer", "read"]["fields"] == ["name", "email"]
    booking = by_operation["booking", "read"]
    assert booking["rows"]["where"]["source"] == 'status == "confirmed"'
    assert "rate" in booking["fields"]
    changes = by_operation["booking", "update"]["fields"]
    assert "price" not in changes
    assert "rate" not in changes
    photographer = policy["roles"]["photographer"]
    assert photographer["transitions"] == ["bookings.call_off", "bookings.confirm", "bookings.finish"]
    assert photographer["reports"] == ["income"]
    reading = [
        one for one in photographer["grants"] if (one["module"], one["operation"]) == ("customer", "read")
    ]
    assert "email" not in reading[0]["fields"]
    assert policy["hierarchy"] == {
        "assistant": [],
        "bookkeeper": [],
        "photographer": ["assistant"],
        "visitor": [],
    }
    assert policy["modules"]["print"] == policy["modules"]["print"] | {
        "master": "booking",
        "ownership": "parent",
    }
    assert policy["workflows"] == {"booking_is_done": {"system": "The assistant may not write to customers."}}


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("modules", "booking"),
        ("roles", "assistant"),
        ("roles", "assistant", "grants", 1),
        ("roles", "assistant", "grants", 0, "rows"),
        ("roles", "assistant", "tags"),
        ("restrictions", "nobody_sees_private"),
        ("forms", "enquiry"),
        ("workflows", "booking_is_done"),
    ],
)
def test_the_schema_refuses_other_words(path: tuple[str | int, ...]) -> None:
    data = json.loads(json.dumps(read("studio", "access.json")))
    node = data
    for step in path:
        node = node[step]
    node["other"] = "word"
    assert not VALIDATOR.is_valid(data)
