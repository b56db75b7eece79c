"""What two processes make is what one makes, in the same order, whatever happens to the other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from crmspec import beside
from crmspec.compiler.source import read
from crmspec.pipeline import compile as compile_blueprint
from crmspec.pipeline import look
from crmspec.validators.halves import THEIRS
from tests.small import written

FAULTY = """\
crm: {name: faulty, label: Faulty}
modules:
  deal:
    fields:
      amount: {type: decimal, precision: 30, scale: 40}
      stage: picklist
      name: {type: text, max_length: 10, default: much longer than that}
roles:
  rep: {can: {deal: {update: {scope: all, fields: [amount]}}}}
"""
SOUND = Path(__file__).parent.parent / "blueprints" / "outbound_funds"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process does it all elsewhere")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    (tmp_path / "crm.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two processes at any size, where nothing else runs in this one; the other ones that were started."""
    started = []
    fork = os.fork

    def forked() -> int:
        other = fork()
        started.append(other)
        return other

    monkeypatch.setattr(beside, "_is_worth_it", lambda _: True)
    monkeypatch.setattr(os, "fork", forked)
    return started


def told(folder: Path) -> list[str]:
    return [str(one) for one in look(read(folder)).diagnostics]


def made(folder: Path) -> list[tuple[str, str]]:
    outcome = compile_blueprint(folder)
    assert outcome.files
    return list(outcome.files.items())


def test_two_find_what_one_finds(faulty: Path, request: pytest.FixtureRequest) -> None:
    alone = told(faulty)
    assert {one for one in THEIRS if any(f"'{one}" in text for text in alone)}
    started = request.getfixturevalue("two")
    assert told(faulty) == alone
    assert len(started) == 1


def test_two_make_what_one_makes(request: pytest.FixtureRequest) -> None:
    alone = made(SOUND)
    started = request.getfixturevalue("two")
    assert made(SOUND) == alone
    assert len(started) == 1, "the rules, too, are looked by here"


@pytest.mark.parametrize(
    "end", [lambda *_: os._exit(3), lambda *_: os.kill(os.getpid(), 9)], ids=["gives up", "killed"]
)
def test_the_other_may_come_to_nothing(faulty: Path, monkeypatch: pytest.MonkeyPatch, end: object) -> None:
    found, files = told(faulty), made(SOUND)
    monkeypatch.setattr(beside, "_is_worth_it", lambda _: True)
    monkeypatch.setattr(beside, "_send", end)
    assert told(faulty) == found
    assert made(SOUND) == files


def test_what_goes_wrong_here_waits_for_the_other(two: list[int]) -> None:
    def wrong() -> None:
        raise LookupError("here")

    with pytest.raises(LookupError, match="here"):
        beside.both(wrong, lambda: "x" * 1_000_000, modules=1)
    assert have_ended(two)


def test_errors_end_what_was_begun(two: list[int], tmp_path: Path) -> None:
    text = "modules: {deal: {fields: {amount: {type: decimal, precision: 30, scale: 40}}}}"
    assert compile_blueprint(written(tmp_path, text)).failed
    assert two
    assert have_ended(two)


def have_ended(processes: list[int]) -> bool:
    """Whether none of them is left, not even as a number."""
    for one in processes:
        with pytest.raises(ChildProcessError):
            os.waitpid(one, os.WNOHANG)
    return not beside._copies
