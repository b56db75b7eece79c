"""The tour of the README, walked: its commands are read from the page, its edits are made as it tells them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
BLOCK: Final = re.compile(r"```(sh|yaml)\n(.*?)```", re.DOTALL)
STEP: Final = re.compile(r"^\*\*(\d+)\. ", re.MULTILINE)
ASKS: Final = ("apply", "revert")


def steps() -> dict[int, list[tuple[str, str]]]:
    """The blocks of each step of the tour, in order."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = page.partition("## A tour in ten minutes")[2].partition("\n## ")[0]
    _, *parts = STEP.split(tour)
    return {
        int(number): [(kind, text) for kind, text in BLOCK.findall(told)]
        for number, told in zip(parts[::2], parts[1::2], strict=True)
    }


class Newcomer:
    """Works in a folder of their own, in git, beside the blueprints."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "blueprints", folder / "blueprints")
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "CRMSPEC_CACHE_DIR": str(folder / "cache"),
            "NO_COLOR": "1",
        }

    def does(self, line: str, *, code: int = 0) -> str:
        """Carry out a line of the page; what it prints."""
        command, _, rest = line.partition("  #")[0].strip().partition(" ")
        assert command == ".venv/bin/crmspec", line
        words = rest.split()
        agreed = ["--yes"] if words[0] in ASKS else []
        done = subprocess.run(
            [sys.executable, "-m", "crmspec", *words, *agreed],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def commands(self, number: int) -> dict[str, str]:
        """What each command of a step prints, by its line."""
        texts = [text for kind, text in steps()[number] if kind == "sh"]
        return {line: self.does(line) for text in texts for line in text.splitlines()}

    def replaces(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def commits(self) -> None:
        who = ("-c", "user.name=Newcomer", "-c", "user.email=newcomer@example.com")
        for words in (["init", "-qb", "main"], ["add", "-A"], [*who, "commit", "-qm", "A CRM"]):
            subprocess.run(["git", *words], cwd=self.folder, check=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
def test_the_tour_can_be_walked(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path)
    ticket = "my_crm/modules/ticket.yaml"
    newcomer.commands(1)
    newcomer.commands(2)
    [made] = [text for kind, text in steps()[3] if kind == "yaml"]
    (tmp_path / ticket).write_text(made, encoding="utf-8")

    newcomer.replaces(ticket, "hours is not None", "hors is not None")
    wrong = newcomer.does(".venv/bin/crmspec check my_crm", code=1)
    assert "guard: hors is not None" in wrong
    assert "`hours`?" in wrong
    newcomer.does(".venv/bin/crmspec check --fix --unsafe-fixes my_crm")
    assert "guard: hours is not None" in (tmp_path / ticket).read_text(encoding="utf-8")

    newcomer.commands(5)
    assert {"README.md", "access.json", "workflows.json", "postgres", "sqlite"} <= {
        one.name for one in (tmp_path / "bundle").iterdir()
    }
    planned, applied = newcomer.commands(6).values()
    assert "+ everything" in planned
    assert "plan 1 is applied" in applied
    newcomer.commands(7)
    assert (tmp_path / "review" / "report.html").is_file()

    newcomer.commits()
    hours = "hours: {type: decimal, precision: 6, scale: 2, minimum: 0}"
    [minutes] = re.findall(r"`(minutes:\s[^`]*)`", (ROOT / "README.md").read_text(encoding="utf-8"))
    newcomer.replaces(ticket, hours, " ".join(minutes.split()))
    for old, new in (
        ("expression: hours", "expression: minutes"),
        ("guard: hours", "guard: minutes"),
        ("[subject, hours]", "[subject, minutes]"),
    ):
        newcomer.replaces(ticket, old, new)
    differs, plans, applies, reverts = newcomer.commands(8).values()
    assert "`field:ticket.minutes`" in differs
    assert "destroys: nothing" in plans
    assert "plan 2 is applied" in applies
    assert "plan 3 is applied: what was before is back" in reverts
