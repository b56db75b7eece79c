"""Single files into a folder that holds others."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.output import OutputError
from crmspec.output.pages import write_pages


def test_what_is_there_already_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write_pages({"x.md": "one", "y.md": "two"}, folder) == ["x.md", "y.md"]
    (folder / "mine").write_text("stays")
    assert write_pages({"x.md": "one", "y.md": "other"}, folder) == ["y.md"]
    assert {one.name: one.read_text() for one in folder.iterdir()} == {
        "x.md": "one",
        "y.md": "other",
        "mine": "stays",
    }


@pytest.mark.parametrize("name", ["taken", "taken/below", "x.md", "nul\0"])
def test_what_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_text("")
    (tmp_path / "x.md").write_text("")
    (tmp_path / "full" / "x.md").mkdir(parents=True)
    with pytest.raises(OutputError):
        write_pages({"x.md": "one"}, tmp_path / name)
    with pytest.raises(OutputError, match="cannot write to"):
        write_pages({"x.md": "one"}, tmp_path / "full")
    assert [one.name for one in (tmp_path / "full").iterdir()] == ["x.md"]
