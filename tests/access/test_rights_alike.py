"""Rights are put together twice, from the graph for rules and from the manifest for the policy: both say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from crmspec.access.rights import OPERATIONS, rights
from crmspec.compiler.architecture import Architecture
from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.access.make import make
from crmspec.targets.access.schema import OPERATIONS as IN_POLICY

from .agreement.architectures import blueprint

BLUEPRINTS = sorted(Path("blueprints").iterdir())


def policy(architecture: Architecture) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(make(manifest_of(architecture))["access.json"])
    return found


def by_graph(architecture: Architecture, role: str) -> Iterator[tuple[str, str, str, tuple[str, ...], str]]:
    for module in architecture.modules:
        for operation in OPERATIONS:
            for one in rights(architecture).of(role, operation, module):
                source = f"{str(one.path[0])[:-1]}:{one.path[1]}{' every_module' if one.wide else ''}"
                yield module, operation, one.rows, tuple(sorted(one.fields)), source


def by_manifest(told: dict[str, Any], role: str) -> Iterator[tuple[str, str, str, tuple[str, ...], str]]:
    for one in told["roles"][role]["grants"]:
        rows = one["rows"] if isinstance(one["rows"], str) else one["rows"]["where"]["source"]
        yield one["module"], one["operation"], rows, tuple(sorted(one["fields"])), one["from"]


def agree(architecture: Architecture) -> None:
    told, known = policy(architecture), rights(architecture)
    assert told["roles"].keys() == known.sources.keys()
    for role, one in told["roles"].items():
        assert sorted(by_graph(architecture, role)) == sorted(by_manifest(told, role))
        assert sorted(known.transitions[role]) == one["transitions"]
        assert sorted(known.capabilities(role)) == one["capabilities"]
        for section in ("reports", "dashboards"):
            assert sorted(known.opens(section, role)) == one[section]
        assert {what: sorted(known.tags(role, what)) for what in one["tags"]} == one["tags"]


def test_the_same_operations() -> None:
    assert set(OPERATIONS) == set(IN_POLICY)


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.name)
def test_blueprints(path: Path) -> None:
    architecture = check(path, tests=False).architecture
    assert architecture is not None
    agree(architecture)


@pytest.mark.parametrize("seed", range(20))
def test_random_architectures(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    told = blueprint(rng)
    wide = {"read": rng.choice(["all", "own"]), "transitions": "all"}
    told["roles"]["auditor"]["every_module"] = wide
    told["roles"]["robot"] |= {"includes": ["outer"], "capabilities": []}
    inner = {"can": {"deal": {"merge": "all", "update": [True, {"scope": "all", "except": ["name"]}]}}}
    told["permission_sets"] |= {"outer": {"includes": ["inner", "extra"]}, "inner": inner}
    told["permission_sets"]["inner"]["capabilities"] = ["special"]
    (tmp_path / "crm.yaml").write_text(yaml.safe_dump(told), encoding="utf-8")
    architecture = check(tmp_path).architecture
    assert architecture is not None
    agree(architecture)
