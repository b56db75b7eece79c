"""A sign of life where somebody looks and it takes a while, and nowhere else."""

from __future__ import annotations

import io
import sys
import time

import pytest

from crmspec.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.02)
    monkeypatch.setattr(progress, "_BEAT", 0.01)


@pytest.mark.parametrize(
    ("stream", "quiet", "lasts", "shown"),
    [
        (Terminal(), False, 0.2, True),
        (Terminal(), False, 0.0, False),
        (Terminal(), True, 0.2, False),
        (io.StringIO(), False, 0.2, False),
    ],
    ids=["long", "short", "quiet", "no_terminal"],
)
def test_progress(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet: bool, lasts: float, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress.progress("checking", quiet=quiet):
        time.sleep(lasts)
    said = stream.getvalue()
    assert ("\rchecking … 0 s" in said) is shown
    assert said.endswith("\r\x1b[K") is shown
