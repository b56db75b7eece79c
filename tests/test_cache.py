"""What earlier runs found is used while nothing has changed, and never when it cannot be trusted."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from crmspec import cache
from crmspec.compiler.source import Source, Sources

DATA: dict[str, list[str]] = {"diagnostics": []}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CRMSPEC_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def sources(*files: tuple[str, str]) -> Sources:
    return Sources(Path("x"), tuple(Source(*file) for file in files))


def test_what_is_stored_is_found_again() -> None:
    cache.store("check-x", "mark", DATA)
    assert cache.load("check-x", "mark") == DATA
    assert cache.load("check-x", "other") is None
    assert cache.load("check-y", "mark") is None


def test_fingerprints_differ_by_all_that_matters() -> None:
    marks = [
        cache.fingerprint(sources(("a.yaml", "x"), ("b.yaml", "y"))),
        cache.fingerprint(sources(("a.yaml", "xy"), ("b.yaml", ""))),
        cache.fingerprint(sources(("a.yaml", "x"), ("c.yaml", "y"))),
        cache.fingerprint(sources(("a.yaml", "x"))),
        cache.fingerprint(sources(("a.yaml", "x"), ("b.yaml", "y")), as_of="2026-01-01"),
        cache.fingerprint(Sources(Path("x"), (Source("a.yaml", "x"),), (Source("tests/b.yaml", "y"),))),
    ]
    assert len(set(marks)) == len(marks)
    assert marks[0] == cache.fingerprint(sources(("a.yaml", "x"), ("b.yaml", "y")))


def test_fingerprints_know_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    (package / "__pycache__").mkdir(parents=True)
    (package / "a.py").write_text("x")
    monkeypatch.setattr(cache, "_PACKAGE", str(package))
    before = cache.fingerprint(sources())
    (package / "__pycache__" / "a.pyc").write_text("x")
    assert cache.fingerprint(sources()) == before
    (package / "a.py").write_text("xy")
    assert cache.fingerprint(sources()) != before


def test_slots_differ_by_command_place_and_arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    slots = {cache.slot("check", Path("a")), cache.slot("compile", Path("a")), cache.slot("check", Path("b"))}
    slots |= {cache.slot("compile", Path("a"), "out"), cache.slot("compile", Path("a"), ["sqlite"])}
    assert len(slots) == 5
    assert cache.slot("check", Path("a")) == cache.slot("check", tmp_path / "a")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "5",
        '{"fingerprint": "mark"}',
        '{"fingerprint": "mark", "data": 5}',
        "[" * 100_000,
        "\0",
        '"' + "x" * 5_000_000,
    ],
)
def test_a_spoilt_entry_is_none(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "check-x.json").write_text(text)
    assert cache.load("check-x", "mark") is None
    cache.store("check-x", "mark", DATA)
    assert cache.load("check-x", "mark") == DATA


def test_a_cache_that_cannot_be_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    for place in (
        tmp_path / "file",
        tmp_path / "file" / "below",
        Path("/proc/nothing"),
        tmp_path / ("x" * 300),
    ):
        monkeypatch.setenv("CRMSPEC_CACHE_DIR", str(place))
        cache.store("check-x", "mark", DATA)
        assert cache.load("check-x", "mark") is None


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CRMSPEC_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    cache.store("check-x", "mark", DATA)
    assert (tmp_path / "xdg" / "crmspec" / "check-x.json").is_file()
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    cache.store("check-x", "mark", DATA)
    assert (tmp_path / "home" / ".cache" / "crmspec" / "check-x.json").is_file()


def test_it_stays_small(folder: Path) -> None:
    for number in range(70):
        cache.store(f"check-{number}", "mark", DATA)
        os.utime(folder / f"check-{number}.json", ns=(number, number))
    cache.store("check-last", "mark", DATA)
    assert len(list(folder.iterdir())) == 64
    cache.store("check-large", "mark", {"diagnostics": ["x" * (5 << 20)]})
    assert cache.load("check-large", "mark") is None


def test_an_entry_holds_no_text_of_the_blueprint(folder: Path) -> None:
    cache.store("check-x", cache.fingerprint(sources(("a.yaml", "secret words"))), DATA)
    assert "secret" not in (folder / "check-x.json").read_text()
    assert json.loads((folder / "check-x.json").read_text())["data"] == DATA
