"""What mutations brought to light, cut down: once an exception or a bundle that did not load, now a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Severity

from . import judge

MANIFEST = "crm: {name: small, label: Small}\n"


def errors(folder: Path, parts: str, manifest: str = MANIFEST) -> list[str]:
    """The codes and messages of what is found."""
    found = judge.run({"crm.yaml": manifest, "parts.yaml": parts}, folder).diagnostics
    return [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR]


def field(text: str) -> str:
    return f"modules: {{lead: {{fields: {{name: {{type: text}}, x: {{{text}}}}}}}}}\n"


def test_a_workflow_that_nothing_starts(tmp_path: Path) -> None:
    found = errors(tmp_path, "workflows: {w: {label: W, trigger: [], steps: [{stop: x}]}}\n")
    assert found == ["SYN209 it must not be empty"]


@pytest.mark.parametrize("type_", ["money", "percent", "decimal", "score", "integer"])
@pytest.mark.parametrize("number", ["1" + "0" * 30, "-1" + "0" * 400, "9" * 5_000])
def test_bounds_beyond_all_numbers(tmp_path: Path, type_: str, number: str) -> None:
    found = errors(tmp_path, field(f"type: {type_}, minimum: {number}, maximum: {number}"))
    assert found and all(one.startswith(("SYN203", "SYN209", "SYN119")) for one in found)


@pytest.mark.parametrize(
    "key", ["currencies: [USD, EUR, USD]", "languages: [en, en]", "targets: [docs, docs]"]
)
def test_an_entry_that_stands_in_its_list_already(tmp_path: Path, key: str) -> None:
    (found,) = errors(tmp_path, "", f"crm: {{name: small, label: Small, {key}}}\n")
    assert found.startswith("SYN209") and found.endswith("stands here already")


def test_a_queue_that_names_a_role_twice(tmp_path: Path) -> None:
    roles = "roles: {rep: {label: Rep, can: {lead: {read: true}}}}\n"
    queue = "queues: {pool: {label: Pool, modules: [lead], roles: [rep, rep]}}\n"
    module = "modules: {lead: {ownership: queue, fields: {name: {type: text}}}}\n"
    assert errors(tmp_path, roles + queue + module) == ["REF107 `rep` stands in this list already"]


def test_an_activity_that_is_called_like_a_module(tmp_path: Path) -> None:
    module = "modules: {lead: {fields: {name: {type: text}}}}\n"
    activity = "activities: {lead: {kind: call, on: [lead]}}\n"
    (found,) = errors(tmp_path, module + activity)
    assert found == "SYN206 `lead` is the name of the module and of the activity"
