"""The text of the PostgreSQL files, as others read it: a parser and a linter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest

NOT_FOR_A_FIRST_DEPLOYMENT: Final = {
    "prefer-robust-stmts": "a deployment runs in one transaction and fails as a whole; apply asks what is there",
    "require-concurrent-index-creation": "nobody reads or writes the new tables yet",
    "constraint-missing-not-valid": "the new tables are empty: there is nothing to scan",
    "adding-foreign-key-constraint": "the new tables are empty and unused: nobody waits for the lock",
    "require-lock-timeout": "nothing is locked that anyone else could hold; apply sets its own",
    "require-statement-timeout": "every statement works on empty tables; apply sets its own",
}


def test_every_statement_parses(bundle: tuple[Manifest, Files]) -> None:
    pglast = pytest.importorskip("pglast")
    for path, text in bundle[1].items():
        if path.startswith("postgres/"):
            assert pglast.parse_sql(text), path


def test_the_linter_finds_nothing(bundle: tuple[Manifest, Files], tmp_path: Path) -> None:
    squawk = Path(sys.executable).parent / "squawk"
    if not squawk.exists():
        pytest.skip("squawk is not installed")
    paths = []
    for path, text in bundle[1].items():
        if path.startswith("postgres/0"):
            paths.append(tmp_path / path.replace("/", "_"))
            paths[-1].write_text(text, encoding="utf-8")
    excluded = f"--exclude={','.join(NOT_FOR_A_FIRST_DEPLOYMENT)}"
    command = [str(squawk), "--reporter=json", excluded, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout or "[]") == []


def test_no_line_of_a_comment_gets_away(bundle: tuple[Manifest, Files]) -> None:
    """A label with a newline in it must not end the comment it stands in."""
    for text in bundle[1].values():
        assert "\r" not in text
        assert "drop table x" not in "\n".join(
            line for line in text.splitlines() if not line.lstrip().startswith(("--", "("))
        )
