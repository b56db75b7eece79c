"""What has to be so of any run, whatever was read."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from crmspec import pipeline
from crmspec.compiler.lines import line_starts
from crmspec.compiler.packs import PREFIX
from crmspec.compiler.source import Source, Sources, read
from crmspec.compiler.source.encoding import EncodingError, decode
from crmspec.diagnostics import NOWHERE, Diagnostic, Span
from crmspec.report import json as report_json
from crmspec.report import text as report_text
from crmspec.validators.registry import rules

from .databases import sqlite

SECONDS = 30.0
"""Far more than anything here needs: what takes longer hangs."""


class HangError(Exception):
    """A run took too long."""


def run(files: dict[str, bytes | str], folder: Path) -> pipeline.Outcome:
    """Check the files, and compile them where there is no error; whatever is wrong with the run is raised."""
    sources = _in_memory(files) or _on_disk(files, folder)
    with pytest.MonkeyPatch.context() as patch, at_most(SECONDS):
        patch.setattr(pipeline, "read", lambda _: sources)
        outcome = pipeline.compile(folder)
    _judge(outcome)
    return outcome


def _in_memory(files: dict[str, bytes | str]) -> Sources | None:
    try:
        decoded = [
            Source(path, decode(text) if isinstance(text, bytes) else text) for path, text in files.items()
        ]
    except EncodingError:
        return None
    decoded.sort(key=lambda one: one.path)
    tests = tuple(one for one in decoded if one.path.startswith("tests/"))
    return Sources(Path("x"), tuple(one for one in decoded if one not in tests), tests)


def _on_disk(files: dict[str, bytes | str], folder: Path) -> Sources:
    """What is no text goes through the reader."""
    for old in folder.rglob("*.yaml"):
        old.unlink()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(folder)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what hangs."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise HangError(f"still running after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@cache
def codes() -> frozenset[str]:
    return frozenset(rule.code for rule in rules() if rule.page.strip())


def _judge(outcome: pipeline.Outcome) -> None:
    found = outcome.diagnostics
    assert list(found) == sorted(found, key=Diagnostic.sort_key)
    assert len({(one.code, one.span, one.message) for one in found}) == len(found)
    for one in found:
        assert one.code in codes(), one
        assert one.message.strip(), one
        for span in (one.span, *(other.span for other in one.related)):
            assert _lies_within(outcome.sources, span), one
        assert all(other.message.strip() for other in one.related), one
    assert report_text.render(found, outcome.sources.text).count("[") >= len(found)
    assert len(json.loads(report_json.render(found))["diagnostics"]) == len(found)
    if outcome.failed:
        assert outcome.files is None
    else:
        _judge_files(outcome.files or {})


def _lies_within(sources: Sources, span: Span) -> bool:
    """Whether a place is in a file that is there, or is the blueprint as a whole."""
    if span == NOWHERE or span.file.startswith(PREFIX):
        return True
    texts = {one.path: one.text for one in (*sources.files, *sources.tests)} | dict(sources.unreadable)
    if span.file not in texts:
        return span.line == 0 and any(one.span.file == span.file for one in sources.diagnostics)
    starts = [*line_starts(texts[span.file]), len(texts[span.file]) + 1]
    return (
        1 <= span.line <= span.end_line < len(starts)
        and (span.line, span.column) <= (span.end_line, span.end_column)
        and 1 <= span.column <= starts[span.line] - starts[span.line - 1] + 1
        and 1 <= span.end_column <= starts[span.end_line] - starts[span.end_line - 1] + 1
    )


def _judge_files(files: dict[str, str] | object) -> None:
    assert isinstance(files, dict)
    assert "manifest.json" in files
    for path, text in files.items():
        text.encode()
        if path.endswith(".json"):
            json.loads(text)
    sqlite(files)
