"""A blueprint compiles to the same bytes on every machine, whatever the surroundings."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crmspec.compiler.model.people import Role
from crmspec.pipeline import check
from crmspec.pipeline import compile as compile_blueprint
from crmspec.targets import bundle
from tests.small import found, written

ROOT = Path(__file__).parent.parent
STUDIO = ROOT / "tests" / "golden" / "studio"
SCRIPT = """
import sys
from hashlib import sha256
from pathlib import Path
from crmspec.pipeline import compile

outcome = compile(Path(sys.argv[1]))
for one in outcome.diagnostics:
    print(one)
for path, text in (outcome.files or {}).items():
    print(sha256(text.encode()).hexdigest(), path)
"""
SURROUNDINGS = {
    "ahead, another seed": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
    "behind, any seed": {"PYTHONHASHSEED": "random", "TZ": "America/St_Johns", "LANGUAGE": "tr"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONOPTIMIZE": "1"},
}


def compiled(folder: Path, **surroundings: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), **surroundings}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


@pytest.fixture(scope="module")
def usual() -> str:
    return compiled(STUDIO)


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_surroundings_change_nothing(surroundings: dict[str, str], usual: str) -> None:
    assert "manifest.json" in usual
    assert compiled(STUDIO, **surroundings) == usual


def test_the_order_of_files_changes_nothing(usual: str, tmp_path: Path) -> None:
    assert compiled(copied(STUDIO, tmp_path)) == usual


def test_a_large_blueprint_is_the_same_too(tmp_path: Path) -> None:
    blueprint = ROOT / "blueprints" / "creative_boost"
    here = compiled(blueprint)
    there = compiled(
        copied(blueprint, tmp_path), PYTHONHASHSEED="12345", TZ="Asia/Kathmandu", LC_ALL="C", PYTHONUTF8="0"
    )
    assert here == there


def copied(folder: Path, to: Path) -> Path:
    """The same files, made in another order, with other times, in a folder of another name."""
    for path in sorted(folder.rglob("*.yaml"), reverse=True):
        target = to / "elsewhere" / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (0, 0))
    return to / "elsewhere"


def test_what_has_an_error_makes_no_bundle(tmp_path: Path) -> None:
    folder = written(tmp_path, "modules: {lead: {fields: {name: txt}}}\n")
    outcome = compile_blueprint(folder)
    assert outcome.failed
    assert outcome.files is None


def test_all_mistakes_are_told_at_once_in_order(tmp_path: Path) -> None:
    wrong = found(
        tmp_path,
        modules="modules: {lead: {fields: {name: txt}}}\n",
        broken="roles: [\n",
        roles="roles: {rep: {reports_to: boss}}\nrols: {}\n",
        tests__one="test: x\nexpect: {deleted: leed.a}\n",
    )
    told = [(one.code, one.span.file) for one in wrong.errors]
    assert told == sorted(told, key=lambda one: one[1])
    assert {one for one, _ in told} >= {"SYN110", "SYN201", "SYN208", "REF101"}
    assert len(set(wrong.outcome.diagnostics)) == len(wrong.outcome.diagnostics)


def test_a_mistake_in_a_test_keeps_the_bundle_from_being_made(tmp_path: Path) -> None:
    lead = "modules: {lead: {fields: {name: text}}}\n"
    folder = written(tmp_path, lead, tests__one="test: x\nexpect: {deleted: lead.a}\n")
    assert compile_blueprint(folder).failed
    assert not check(folder, tests=False).failed


def test_the_memory_of_an_architecture_is_free_before_its_bundle_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def roles() -> int:
        return sum(type(one) is Role for one in gc.get_objects())

    left = []

    def produce(*_: object) -> dict[str, str]:
        left.append(roles())
        return {}

    monkeypatch.setattr(bundle, "produce", produce)
    gc.collect()
    gc.disable()
    try:
        before = roles()
        assert compile_blueprint(STUDIO).architecture is None
    finally:
        gc.enable()
    assert left == [before, before]
