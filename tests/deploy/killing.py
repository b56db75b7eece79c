"""Orders to a process that starts others (`killed_child`), and what it tells of their end."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


def killed(child: subprocess.Popen[str], order: str, wait: float | None) -> int:
    """Give an order, kill what carries it out after so many seconds if any are given; how that ended."""
    assert child.stdin is not None
    child.stdin.write(f"{order}\n")
    child.stdin.flush()
    process = _told(child, "runs")
    if wait is not None:
        time.sleep(wait)  # the moment of death is random
        os.kill(process, signal.SIGKILL)
    child.stdin.write("\n")
    child.stdin.flush()
    return _told(child, "ended")


def _told(child: subprocess.Popen[str], word: str) -> int:
    """A number that the child tells under a word; anything else may be no process of ours."""
    assert child.stdout is not None
    said, number = child.stdout.readline().split()
    assert said == word, (said, number)
    return int(number)
