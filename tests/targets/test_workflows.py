"""Flows: every node leads somewhere, every node can be reached, subflows are set in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crmspec.compiler.model.automation import STEPS
from crmspec.targets.workflows.graph import Flow
from crmspec.targets.workflows.schema import workflows_schema

from .bundles import NAMES, Json, read

VALIDATOR = Draft202012Validator(workflows_schema())


def flows(name: str) -> dict[str, Json]:
    found: dict[str, Json] = read(name, "workflows.json")["flows"]
    return found


def leading(node: Json) -> Iterator[str | None]:
    """Where a node leads, all its ways."""
    yield from (node[way] for way in ("next", "first", "body", "otherwise", "on_timeout") if way in node)
    yield from (case["next"] for case in node.get("cases", ()))
    yield from node.get("outcomes", {}).values()
    yield node.get("on_failure", {}).get("steps")


def reachable(flow: Json) -> set[str]:
    found: set[str] = set()
    waiting = [flow["start"], flow.get("on_failure", {}).get("steps")]
    while waiting:
        one = waiting.pop()
        if one is not None and one not in found:
            found.add(one)
            waiting += leading(flow["nodes"][one])
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_as_its_schema_says(name: str) -> None:
    assert read(name, "schemas/workflows.schema.json") == workflows_schema()
    errors = [
        f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(read(name, "workflows.json"))
    ]
    assert errors == []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(workflows_schema())
    assert {f"{verb}_node" for verb in STEPS.names()} - set(workflows_schema()["$defs"]) == {"subflow_node"}


@pytest.mark.parametrize("name", NAMES)
def test_every_way_leads_to_a_node(name: str) -> None:
    for flow in flows(name).values():
        targets = {one for node in flow["nodes"].values() for one in leading(node)}
        assert targets | {flow["start"], None} <= flow["nodes"].keys() | {None}


@pytest.mark.parametrize("name", NAMES)
def test_every_node_can_be_reached(name: str) -> None:
    lost = {called: flow["nodes"].keys() - reachable(flow) for called, flow in flows(name).items()}
    assert {called: nodes for called, nodes in lost.items() if nodes} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_workflow_is_there(name: str) -> None:
    manifest = read(name, "manifest.json")
    assert {f"workflow:{one}" for one in manifest["workflows"]} <= flows(name).keys()
    assert {f"campaign:{one}" for one in manifest["campaigns"]} <= flows(name).keys()
    for called, flow in flows(name).items():
        assert flow["kind"] == called.partition(":")[0]


@pytest.mark.parametrize("name", NAMES)
def test_subflows_are_set_in(name: str) -> None:
    manifest = read(name, "manifest.json")
    for flow in flows(name).values():
        for at, node in flow["nodes"].items():
            if node["do"] == "enter":
                used = node["with"]["subflow"]
                inside = [one for one in flow["nodes"] if one.startswith(node["with"]["scope"])]
                assert node["first"] == inside[0]
                assert len(inside) >= len(manifest["subflows"][used]["steps"])
                assert all(one.startswith(f"{at}/") for one in inside)


UNKNOWN: dict[str, Json] = {
    "a verb": {"do": "dance", "with": {}, "next": None},
    "an option": {"do": "find", "with": {"module": "lead", "where": {}, "wher": 1}, "next": None},
    "a way": {"do": "stop", "with": "done", "next": None, "otherwise": None},
    "no outcomes": {"do": "approve", "with": {"due": "1 day"}, "next": None},
    "half the outcomes": {
        "do": "approve",
        "with": {"due": "1 day"},
        "next": None,
        "outcomes": {"approved": None},
    },
    "a number": {"do": "stop", "with": 7, "next": None},
    "no next": {"do": "stop", "with": "done"},
    "a text as condition": {"do": "stop", "with": "done", "next": None, "if": "amount > 1"},
}


@pytest.mark.parametrize("node", UNKNOWN.values(), ids=UNKNOWN)
def test_what_the_schema_refuses(node: Json) -> None:
    data = json.loads(json.dumps(read("studio", "workflows.json")))
    fine = {"do": "stop", "with": "done", "next": None}
    for one, valid in ((fine, True), (node, False)):
        data["flows"]["workflow:booking_is_done"]["nodes"]["again"] = one
        assert VALIDATOR.is_valid(data) is valid


@pytest.mark.parametrize(
    "change", [{"kind": "dream"}, {"segment": "x"}, {"trigger": []}, {"trigger": [{"verb": "x"}]}]
)
def test_what_the_schema_refuses_of_flows(change: Json) -> None:
    data = json.loads(json.dumps(read("studio", "workflows.json")))
    data["flows"]["workflow:booking_is_done"] |= change
    assert not VALIDATOR.is_valid(data)


def laid(*steps: Json, **subflows: Any) -> Json:
    flow = Flow({name: {"steps": inner} for name, inner in subflows.items()})
    start = flow.lay(steps, "", None)
    return {"start": start, "nodes": flow.nodes}


def stop(word: str, **more: Any) -> Json:
    return {"verb": "stop", "stop": word, **more}


def test_ids_are_the_authors_or_tell_the_place() -> None:
    flow = laid(stop("a"), stop("b", id="last"), stop("c"))
    assert list(flow["nodes"]) == ["stop_1", "last", "stop_3"]
    assert [one["next"] for one in flow["nodes"].values()] == ["last", "stop_3", None]


def test_two_steps_never_share_an_id() -> None:
    flow = laid(stop("a", id="stop_2"), stop("b"), stop("c", id="stop_2"))
    assert list(flow["nodes"]) == ["stop_2", "stop_2_2", "stop_2_3"]
    assert [one["with"] for one in flow["nodes"].values()] == ["a", "b", "c"]


def test_the_ways_of_a_branch_meet_again() -> None:
    cases = [{"if": {"ir": []}, "steps": [stop("yes")]}, {"else": [stop("no")]}]
    flow = laid({"verb": "branch", "branch": cases}, stop("after"))
    branch = flow["nodes"]["branch_1"]
    assert branch["cases"] == [{"if": {"ir": []}, "next": "branch_1/1/stop_1"}]
    assert branch["otherwise"] == "branch_1/2/stop_1"
    assert (
        flow["nodes"]["branch_1/1/stop_1"]["next"] == flow["nodes"]["branch_1/2/stop_1"]["next"] == "stop_2"
    )


def test_a_branch_without_else_leads_on() -> None:
    flow = laid({"verb": "branch", "branch": [{"if": {"ir": []}, "steps": []}]}, stop("after"))
    assert flow["nodes"]["branch_1"]["otherwise"] == "stop_2"
    assert flow["nodes"]["branch_1"]["cases"][0]["next"] == "stop_2"


def test_a_loop_leads_back_and_then_on() -> None:
    flow = laid(
        {"verb": "for_each", "for_each": {"in": {}, "as": "one", "steps": [stop("x")]}}, stop("after")
    )
    loop = flow["nodes"]["for_each_1"]
    assert (loop["body"], loop["next"], loop["with"]) == (
        "for_each_1/each/stop_1",
        "stop_2",
        {"in": {}, "as": "one"},
    )
    assert flow["nodes"]["for_each_1/each/stop_1"]["next"] is None


def test_only_an_approval_leads_on() -> None:
    flow = laid({"verb": "approve", "approve": {"by": ["boss"], "rejected": [stop("no")]}}, stop("after"))
    outcomes = flow["nodes"]["approve_1"]["outcomes"]
    assert outcomes == {
        "approved": "stop_2", "rejected": "approve_1/rejected/stop_1",
        "returned": None, "recalled": None, "expired": None,
    }  # fmt: skip
    assert flow["nodes"]["approve_1/rejected/stop_1"]["next"] is None


def test_a_subflow_is_entered_skipped_and_left() -> None:
    inner = [{"verb": "subflow", "subflow": {"name": "deep"}}, stop("inner")]
    use: Json = {"verb": "subflow", "subflow": {"name": "mid", "with": {"x": 1}}, "if": {"ir": []}}
    flow = laid(use, use, stop("after"), mid=inner, deep=[stop("deep")])
    first = flow["nodes"]["subflow_1"]
    assert first == {
        "do": "enter", "with": {"scope": "subflow_1/", "subflow": "mid", "with": {"x": 1}},
        "next": "subflow_2", "if": {"ir": []}, "first": "subflow_1/subflow_1",
    }  # fmt: skip
    assert flow["nodes"]["subflow_1/subflow_1/stop_1"]["next"] == "subflow_1/stop_2"
    assert flow["nodes"]["subflow_1/stop_2"]["next"] == "subflow_2"
    assert flow["nodes"]["subflow_2/stop_2"]["next"] == "stop_3"
