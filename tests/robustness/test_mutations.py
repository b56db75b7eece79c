"""The examples, spoilt in thousands of ways: findings with a code and a place, or a bundle that loads."""

from __future__ import annotations

import os
import random
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from . import judge
from .corpus import ROOT, pick
from .mutations import Text, by_bytes, by_nodes, by_tokens

SOAK = bool(os.environ.get("CRMSPEC_SOAK"))
SEED = int(os.environ.get("CRMSPEC_SEED") or (random.randrange(10**6) if SOAK else 0))
TURNS = int(os.environ.get("CRMSPEC_TURNS") or (50_000 if SOAK else 1_800)) // 3
LEVELS: dict[str, Callable[[str, random.Random], Text]] = {
    "bytes": by_bytes,
    "tokens": by_tokens,
    "nodes": by_nodes,
}


def spoilt(level: str, seed: int, turn: int) -> dict[str, Text]:
    """The files of one turn: the same for the same numbers, whatever ran before."""
    chance = random.Random(f"{level} {seed} {turn}")
    files = pick(chance, large=SOAK)
    path = chance.choice(sorted(files))
    return {**files, path: LEVELS[level](files[path], chance)}


def where(error: BaseException) -> str:
    """The way of an exception through the last files of the compiler."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename.startswith(str(ROOT))]
    return " ".join(
        f"{Path(one.filename).name}:{one.lineno}" for one in frames if ".venv" not in one.filename
    )


@pytest.mark.parametrize("level", LEVELS)
def test_findings_and_nothing_else(level: str, tmp_path: Path) -> None:
    print(f"CRMSPEC_SEED={SEED} CRMSPEC_TURNS={TURNS * 3}")
    wrong: dict[str, str] = {}
    compiled = 0
    for turn in range(TURNS):
        try:
            compiled += not judge.run(spoilt(level, SEED, turn), tmp_path).failed
        except Exception as error:  # whatever it is, it is what is looked for here
            kind = f"{type(error).__name__} {where(error)}"
            wrong.setdefault(kind, f"turn {turn}: {kind}: {str(error)[:600]}")
    assert not wrong, "\n".join(wrong.values())
    assert TURNS // 20 < compiled < TURNS
