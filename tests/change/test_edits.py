"""Edits of the four blueprints: each is found as what it is, and nothing else is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crmspec.access.version import Version
from crmspec.cli.versions import NoVersion, version_of
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.readback import read_back
from crmspec.pipeline import check

from .versions import changes, edited, told

BLUEPRINTS = sorted(Path("blueprints").iterdir())
Json = dict[str, Any]


@pytest.fixture(scope="module", params=BLUEPRINTS, ids=lambda one: one.name)
def version(request: pytest.FixtureRequest) -> Version:
    return version_of(request.param, whole=True)


def test_nothing_differs_from_itself_or_from_what_is_compiled_of_it(version: Version) -> None:
    assert changes(version, version) == ()
    bundle = version_of(Path("generated") / Path(version.name).name)
    assert changes(version, bundle) == changes(bundle, version) == ()


def test_a_manifest_reads_back_as_what_it_was_written_from(version: Version) -> None:
    """Every reference is found again, and nothing else but what compiling completes."""
    architecture = check(Path(version.name), tests=False).architecture
    assert architecture is not None
    again = read_back(version.manifest)
    before, after = (
        {(one.path, one.target) for one in side.references if one.path[0] != "tests"}
        for side in (architecture, again)
    )
    assert before <= after
    assert {path[-1] for path, _ in after - before} <= {"via"}
    assert architecture.fields_read == again.fields_read


def fields(manifest: Json) -> Iterator[tuple[str, str, Json]]:
    for module, one in manifest["modules"].items():
        if "activity" not in one:
            for name, field in one["fields"].items():
                yield module, name, field


def all_told(before: Version, after: Version) -> set[tuple[str, str]]:
    """Each change by its kind and its subject; none is told twice."""
    found = told(before, after)
    assert len(found) == len(set(found))
    return set(found)


def test_each_field_that_is_dropped_or_added(version: Version) -> None:
    ids = {field["id"] for _, _, field in fields(version.manifest)}

    def drop(it: Json) -> None:
        for module, name, _ in list(fields(it)):
            del it["modules"][module]["fields"][name]

    after = edited(version, drop)
    assert all_told(version, after) == {("field_removed", one) for one in ids}
    back = all_told(after, version)
    assert {kind for kind, _ in back} <= {"field_added", "required_field_added"}
    assert {subject for _, subject in back} == ids


EDITS = [
    ("required", lambda field: True, "required_added", "required_removed"),
    ("unique", lambda field: True, "unique_added", "unique_removed"),
    ("help", lambda field: "Otherwise.", "wording_changed", "wording_changed"),
    ("default", lambda field: {"ir": ["lit", "text", "x"]}, "default_changed", "default_changed"),
    ("write_once", lambda field: True, "field_rule_changed", "field_rule_changed"),
    ("sensitivity", lambda field: "restricted", "sensitivity_changed", "sensitivity_changed"),
    (
        "type",
        lambda field: "text" if field["type"] != "text" else "long_text",
        "field_retyped",
        "field_retyped",
    ),
]


@pytest.mark.parametrize(("key", "value", "there", "back"), EDITS, ids=[one[0] for one in EDITS])
def test_each_field_that_is_made_otherwise(
    version: Version, key: str, value: Callable[[Json], Any], there: str, back: str
) -> None:
    ids: set[str] = set()

    def put(it: Json) -> None:
        for _, _, field in fields(it):
            if key == "type" or key not in field:
                field[key] = value(field)
                ids.add(field["id"])

    after = edited(version, put)
    assert all_told(version, after) == {(there, one) for one in ids}
    assert all_told(after, version) == {(back, one) for one in ids}


def test_each_option(version: Version) -> None:
    ids: set[str] = set()

    def drop(it: Json) -> None:
        for module, name, field in fields(it):
            if isinstance(field.get("options"), dict):
                ids.update(f"option:{module}.{name}.{one}" for one in field["options"])
                field["options"] = {}
        for name, one in it["value_sets"].items():
            ids.update(f"value:{name}.{value}" for value in one["values"])
            one["values"] = {}

    after = edited(version, drop)
    assert all_told(version, after) == {("option_removed", one) for one in ids}
    assert all_told(after, version) == {("option_added", one) for one in ids}


def test_each_stage_and_transition(version: Version) -> None:
    ids: set[tuple[str, str]] = set()

    def drop(it: Json) -> None:
        for name, one in it["pipelines"].items():
            for part, kind in (("stages", "stage"), ("transitions", "transition")):
                ids.update((kind, f"{kind}:{name}.{inner}") for inner in one.get(part, {}))
                one[part] = {}

    after = edited(version, drop)
    assert all_told(version, after) == {(f"{kind}_removed", one) for kind, one in ids}
    assert all_told(after, version) == {(f"{kind}_added", one) for kind, one in ids}


@pytest.mark.parametrize("number", range(3))
def test_each_step_of_a_workflow(version: Version, number: int) -> None:
    ids: set[str] = set()

    def drop(it: Json) -> None:
        for one in it["workflows"].values():
            if number < len(one.get("steps", ())):
                del one["steps"][number]
                ids.add(one["id"])

    after = edited(version, drop)
    assert all_told(version, after) == {("workflow_changed", one) for one in ids}
    assert all_told(after, version) == {("workflow_changed", one) for one in ids}


def test_each_declaration_that_is_dropped(version: Version) -> None:
    ids: set[str] = set()

    def drop(it: Json) -> None:
        for section in SECTIONS:
            if section != "activities":
                ids.update(one["id"] for one in it[section].values() if "activity" not in one)
                it[section] = {name: one for name, one in it[section].items() if "activity" in one}

    after = edited(version, drop)
    there, back = all_told(version, after), all_told(after, version)
    assert {one for _, one in there} == {one for _, one in back} == ids
    assert {kind.rpartition("_")[2] for kind, _ in there} == {"removed"}
    assert {kind.rpartition("_")[2] for kind, _ in back} == {"added"}


def words(folder: Path) -> str:
    return "\n".join(one.read_text() for one in sorted(folder.rglob("*.yaml")))


@pytest.mark.parametrize("folder", BLUEPRINTS, ids=lambda one: one.name)
def test_fields_that_are_renamed_wherever_they_are_named(folder: Path, tmp_path: Path) -> None:
    """Names that mean one field alone are replaced in the files: only the rename is found."""
    before = version_of(folder, whole=True)
    text = words(folder)
    found = 0
    for module, name, field in fields(before.manifest):
        pattern = re.compile(rf"(?<![\w-]){name}(?![\w-])")
        declared = len(re.findall(rf"^ +{name}:(?= |$)", text, re.MULTILINE))
        if "_" not in name or "columns" in name or len(pattern.findall(text)) < 2 or declared != 1:
            continue
        if found >= 3:
            break
        copy = tmp_path / f"{module}_{name}"
        shutil.copytree(folder, copy)
        for file in copy.rglob("*.yaml"):
            file.write_text(pattern.sub(f"{name}_new", file.read_text()))
            lines = file.read_text()
            lines = re.sub(
                rf"^( +){name}_new: \{{",
                rf"\1{name}_new: {{renamed_from: {name}, ",
                lines,
                flags=re.MULTILINE,
            )
            lines = re.sub(
                rf"^( +){name}_new:$", rf"\1{name}_new:\n\1  renamed_from: {name}", lines, flags=re.MULTILINE
            )
            file.write_text(lines)
        try:
            after = version_of(copy, whole=True)
        except NoVersion:
            continue
        if not after.policy:
            continue
        found += 1
        new = f"field:{module}.{name}_new"
        assert told(before, after) == [("renamed", new)], name
        assert field["id"] == f"field:{module}.{name}"
    assert found


def test_there_and_back(version: Version) -> None:
    """What is added one way is removed the other; what changes has its two sides exchanged."""
    manifest = version.manifest
    module = max(manifest["modules"], key=lambda name: len(manifest["modules"][name]["fields"]))

    def edit(it: Json) -> None:
        fields = it["modules"][module]["fields"]
        fields.pop(list(fields)[-1])
        fields[next(iter(fields))]["max_length"] = 7
        it["reports"].popitem() if it["reports"] else None
        it["crm"]["recycle_days"] = 3
        it["retired"] = {"modules": ["old"]}

    after = edited(version, edit)
    there, back = changes(version, after), changes(after, version)
    assert {one.subject for one in there} == {one.subject for one in back}
    details = [
        {(one.subject, each.at): (each.old, each.new) for one in side for each in one.details}
        for side in (there, back)
    ]
    assert details[0].keys() == details[1].keys()
    assert all(details[1][key] == (new, old) for key, (old, new) in details[0].items())
