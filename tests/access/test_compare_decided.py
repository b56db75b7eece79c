"""What the reference decides otherwise in another version, the comparison tells: random rights, people and records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import yaml

from crmspec.access.compare import Change, compare
from crmspec.access.decide import Record, decide
from crmspec.access.version import Version
from crmspec.cli.versions import version
from crmspec.compiler.manifest import manifest_of
from crmspec.diagnostics import NOWHERE
from crmspec.pipeline import check
from crmspec.targets.access.make import make

from .agreement.architectures import Case, blueprint
from .agreement.world import World, populate

ASKED = ("export", "print", "clone", "delete")
OTHERWISE = ("roles", "permission_sets", "shares", "restrictions", "queues")


def two(rng: Random, seed: int, folder: Path) -> tuple[Case, Case]:
    """Two architectures with the same modules and, in part, other rights."""
    first, second = blueprint(rng), blueprint(rng)
    changed = {section for section in OTHERWISE if rng.random() < 0.4} or {"roles"}
    other = {**first, **{section: second[section] for section in changed}}
    if "roles" in changed and rng.random() < 0.5:
        alone = rng.choice(sorted(first["roles"]))
        other["roles"] = {**first["roles"], alone: second["roles"][alone]}
        other["roles"][alone].pop("reports_to", None)
    return case(seed, first, folder / "one"), case(seed, other, folder / "other")


def case(seed: int, told: dict[str, object], folder: Path) -> Case:
    folder.mkdir()
    (folder / "crm.yaml").write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")
    architecture = check(folder).architecture
    assert architecture is not None
    manifest = manifest_of(architecture)
    return Case(seed, told, manifest, make(manifest))


def as_version(told: Case) -> Version:
    return version("it", told.manifest, lambda path, id_: NOWHERE)


@pytest.mark.parametrize("seed", range(30))
def test_what_is_decided_otherwise_is_told(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    one, other = two(rng, seed, tmp_path)
    before = populate(one, rng)
    before.shared = []
    after = replace(before, case=other)
    changes = compare(as_version(one), as_version(other))
    backwards = compare(as_version(other), as_version(one))
    assert [each.direction for each in changes].count("widened") == (
        [each.direction for each in backwards].count("narrowed")
    )
    for user, roles in before.users.items():
        if len(roles) == 1 and user not in before.inactive:
            for module, records in before.records.items():
                about = [
                    each for each in changes if each.principal == f"role:{min(roles)}" and each.area == module
                ]
                for key in (each for each, row in records.items() if row["deleted_at"] is None):
                    told(before, after, user, module, key, about)


def told(before: World, after: World, user: str, module: str, key: str, about: list[Change]) -> None:
    """Each thing that one version allows and the other does not is in some change."""
    seen = [readable(world, user, module, key) for world in (before, after)]
    opened = [(name, name in seen[0], name in seen[1]) for name in sorted(seen[0] ^ seen[1])]
    for name, was, is_ in opened:
        several = [one for one in about if "read" in one.operations and name in one.fields]
        assert any(tells(one, was, is_) for one in several), name
    for operation in ASKED:
        was, is_ = (allowed(world, user, operation, module, key) for world in (before, after))
        assert was == is_ or any(tells(one, was, is_) for one in about if operation in one.operations), (
            operation
        )
    others = {"open", "offer", "won"} - {before.records[module][key].get("stage")} if module == "deal" else ()
    for stage in sorted(others):
        was, is_ = (moved(world, user, key, stage) for world in (before, after))
        assert was == is_ or any(tells(one, was, is_) for one in about if "transition" in one.operations), (
            stage
        )


def tells(change: Change, was: bool, is_: bool) -> bool:
    """Whether a change covers what became allowed, or no longer is."""
    return (change.verdict.gains if is_ else change.verdict.loses) != "no" and was != is_


def readable(world: World, user: str, module: str, key: str) -> frozenset[str]:
    record = Record(module, world.records[module][key])
    found = decide(world.policy, world.principal(user), "read", record, (), world)
    return found.fields if found.allowed else frozenset()


def moved(world: World, user: str, key: str, stage: str) -> bool:
    record = Record("deal", world.records["deal"][key])
    return decide(world.policy, world.principal(user), "update", record, {"stage": stage}, world).allowed


def allowed(world: World, user: str, operation: str, module: str, key: str) -> bool:
    record = Record(module, world.records[module][key])
    return decide(world.policy, world.principal(user), operation, record, (), world).allowed
