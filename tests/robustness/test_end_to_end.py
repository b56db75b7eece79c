"""What could hang or exhaust the machine, through the command as people start it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_bad_input import BAD

from .corpus import TEMPLATES

SECONDS = 60
"""A bound that only a hang reaches, also on a busy machine."""


@pytest.fixture
def blueprint(tmp_path: Path) -> Path:
    shutil.copytree(TEMPLATES / "sales", tmp_path / "shop")
    return tmp_path / "shop"


def run(command: str, blueprint: Path, *more: str) -> subprocess.CompletedProcess[str]:
    called = [sys.executable, "-m", "crmspec", command, str(blueprint), *more]
    environment = {**os.environ, "CRMSPEC_CACHE_DIR": str(blueprint.parent / "cache")}
    done = subprocess.run(
        called, check=False, capture_output=True, text=True, timeout=SECONDS, env=environment
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr == ""
    return done


@pytest.mark.parametrize(
    "name", ["large", "brackets", "braces", "bomb", "pipe", "loop", "out", "device", "utf16"]
)
def test_files_that_are_no_good(blueprint: Path, name: str) -> None:
    make, code, place = BAD[name]
    make(blueprint)
    done = run("compile", blueprint, "--out", str(blueprint.parent / "out"))
    assert done.returncode == 1
    assert f"error[{code}]" in done.stdout and place in done.stdout
    assert not (blueprint.parent / "out").exists()


def test_a_file_of_100_mb_that_is_yaml(blueprint: Path) -> None:
    (blueprint / "large.yaml").write_text("# a line of many\n" * 6_000_000)
    assert "error[SYN103]" in run("check", blueprint).stdout


def test_an_unreadable_file(blueprint: Path) -> None:
    file = blueprint / "closed.yaml"
    file.write_text("modules: {}\n")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read everything")
    done = run("check", blueprint)
    assert (done.returncode, "error[SYN105]" in done.stdout) == (1, True)


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("check", tmp_path / "empty")
    assert (done.returncode, "error[SYN101]" in done.stdout) == (2, True)


def test_more_files_than_a_blueprint_may_have(blueprint: Path) -> None:
    (blueprint / "many").mkdir()
    for number in range(5_000):
        (blueprint / "many" / f"{number}.yaml").touch()
    assert "error[SYN103]" in run("check", blueprint).stdout


EXPRESSIONS = {
    "long": " + ".join(["amount"] * 20_000),
    "long_but_within_a_text": "+".join(["1"] * 9_990),
    "deep": "(" * 20_000 + "1" + ")" * 20_000,
    "deep_but_within_a_text": "(" * 9_990 + "1" + ")" * 9_990,
    "nots": "not " * 4_900 + "true",
    "minuses": "-" * 19_900 + "1",
    "dots": "account" + ".account" * 2_400,
    "calls": "lower(" * 3_000 + "name" + ")" * 3_000,
    "lists": "[" * 9_990 + "]" * 9_990,
    "powers": "9 * " * 4_900 + "9",
    "choices": "1 if true else " * 1_300 + "1",
    "compared": "1 < " * 4_900 + "1",
    "one_word": "a" * 19_000,
    "one_number": "9" * 19_000,
}


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_expressions_without_end(blueprint: Path, name: str) -> None:
    text = EXPRESSIONS[name]
    field = f"      x: {{type: formula, expression: '{text}'}}\n"
    (blueprint / "modules" / "long.yaml").write_text(
        f"modules:\n  long:\n    fields:\n      name: {{type: text}}\n      amount: {{type: integer}}\n{field}"
    )
    done = run("check", blueprint)
    assert done.returncode == 1
    assert "long.yaml:6:" in done.stdout
    assert len(done.stdout) < 20_000


def test_merge_fields_without_end(blueprint: Path) -> None:
    (blueprint / "many.yaml").write_text(
        "channels: {mail: {label: Mail, kind: email, address: {contact: email}}}\n"
        f"templates: {{t: {{label: T, channel: mail, module: contact, subject: x, body: '{'{{ x }}' * 2_800}'}}}}\n"
    )
    assert run("check", blueprint).returncode == 1


def test_nothing_but_findings(blueprint: Path) -> None:
    """Tens of thousands of mistakes are all told, and in time."""
    (blueprint / "many.yaml").write_text("modules:\n" + "".join(f"  m{n}: {{x: 1}}\n" for n in range(10_000)))
    done = run("check", blueprint)
    assert done.returncode == 1
    assert done.stdout.count("error[") >= 10_000
