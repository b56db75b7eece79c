"""Commands as people call them, in this process, with a cache of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import crmspec.cli
from crmspec.cli import run

TEMPLATES = Path(crmspec.cli.__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command came to."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRMSPEC_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def called(*arguments: object) -> Said:
        code = run([str(one) for one in arguments])
        return Said(code, *capsys.readouterr())

    return called


@pytest.fixture
def blueprint(tmp_path: Path) -> Path:
    """A blueprint without a finding."""
    folder = tmp_path / "blueprints" / "shop"
    shutil.copytree(TEMPLATES / "sales", folder)
    return folder
