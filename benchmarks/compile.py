"""How fast blueprints are read, checked and compiled, against loading the same bytes with PyYAML's C loader.

Every command is measured as a process of its own, between two runs of the yardstick, so that a machine that
is slower for a while is slower for both; what is given is the median over all rounds. ``--json`` prints
``{"figures": […]}``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

from architecture import write

ROOT: Final = Path(__file__).parent.parent
BOOST: Final = str(ROOT / "blueprints" / "creative_boost")
CRM: Final = ("-m", "crmspec")
LOAD: Final = """
import sys, pathlib, time, yaml
texts = [f.read_bytes() for f in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml"))]
began = time.perf_counter()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
print(time.perf_counter() - began)
"""
WANTED: Final = {"check": 1.5, "compile": 3.0, "check, unchanged": 0.15, "compile, unchanged": 0.15}
"""At the largest size, how many times the yardstick each may take."""
SMALL: Final = {"version": 0.06, "check creative_boost": 0.6, "check creative_boost, unchanged": 0.15}
"""How many seconds each may take."""
ENVIRONMENT: Final = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As users have it: with bytecode that an earlier run has written."""

Samples = defaultdict[str, list[float]]


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value and unit, what it is measured against, and the limit wanted."""

    name: str
    value: float
    unit: str
    against: str = ""
    limit: float | None = None


@dataclass(frozen=True)
class Case:
    """An architecture of one size: where it lies, where its bundle and what is remembered of it go."""

    size: int
    folder: Path

    @classmethod
    def made(cls, size: int, scratch: Path) -> Case:
        """Write the architecture."""
        case = cls(size, scratch / f"of_{size}")
        write(case.folder, size)
        return case

    @property
    def fresh(self) -> Path:
        """The folder of a bundle that is written anew each time."""
        return self.folder.with_name(f"{self.folder.name}_fresh")

    def commands(self) -> dict[str, list[str]]:
        """What is measured, by name; the unchanged runs come after one that has filled the cache."""
        check = [*CRM, "check", str(self.folder)]
        compile_ = [*CRM, "compile", str(self.folder), "--out"]
        return {
            "check": [*check, "--no-cache"],
            "compile": [*compile_, str(self.fresh), "--no-cache"],
            "check, unchanged": check,
            "compile, unchanged": [*compile_, f"{self.folder}_bundle"],
        }


def run(words: list[str], cache: Path) -> tuple[float, float]:
    """Seconds that a process took, and its peak memory in MiB."""
    environment = {**ENVIRONMENT, "CRMSPEC_CACHE_DIR": str(cache)}
    before = time.perf_counter()
    process = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL, cwd=ROOT, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise SystemExit(f"{words} failed with {process.returncode}")
    return took, used.ru_maxrss / 1024


def load(folder: Path) -> float:
    """Seconds that PyYAML's C loader takes for the same files."""
    words = [sys.executable, "-c", LOAD, str(folder)]
    return float(subprocess.run(words, check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout)


def take(case: Case, found: Samples, cache: Path) -> None:
    """One round for one size: seconds, ratios to the yardstick before and after, peak memory."""
    before = load(case.folder)
    for name, words in case.commands().items():
        took, peak = run(words, cache)
        shutil.rmtree(case.fresh, ignore_errors=True)
        after = load(case.folder)
        found[f"{name} {case.size} s"].append(took)
        found[f"{name} {case.size}"].append(2 * took / (before + after))
        found[f"{name} peak memory {case.size}"].append(peak)
        found[f"load {case.size}"].append(after)
        before = after


def take_small(found: Samples, cache: Path) -> None:
    """One round of what is measured in seconds."""
    for _ in range(3):
        found["version"].append(run([*CRM, "--version"], cache)[0])
    found["check creative_boost"].append(run([*CRM, "check", BOOST, "--no-cache"], cache)[0])
    found["check creative_boost, unchanged"].append(run([*CRM, "check", BOOST], cache)[0])


def samples(sizes: list[int], rounds: int) -> Samples:
    """Everything measured, round by round, after one run of each command to warm up."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        cases = [Case.made(size, scratch) for size in sizes]
        cache = scratch / "cache"
        for words in (words for case in cases for words in case.commands().values()):
            run(words, cache)
        for case in cases:
            shutil.rmtree(case.fresh)
        take_small(Samples(list), cache)
        found = Samples(list)
        for _ in range(rounds):
            take_small(found, cache)
            for case in cases:
                take(case, found, cache)
    return found


def growth(found: Samples, what: str, small: int, large: int) -> float:
    """The exponent with which a time grows from one size to another, the median over the rounds."""
    times = zip(found[f"{what} {small} s"], found[f"{what} {large} s"], strict=True)
    return median(math.log(after / before) / math.log(large / small) for before, after in times)


def figures(sizes: list[int], rounds: int) -> list[Figure]:
    """All figures."""
    found = samples(sizes, rounds)
    return [*_small(found), *_ratios(found, sizes), *_memory(found, sizes[-1]), *_growth(found, sizes)]


def _small(found: Samples) -> Iterator[Figure]:
    for name, limit in SMALL.items():
        yield Figure(name, median(found[name]), "s", limit=limit)


def _ratios(found: Samples, sizes: list[int]) -> Iterator[Figure]:
    for size in sizes:
        yield Figure(f"load {size}", median(found[f"load {size}"]), "s")
        for what, limit in WANTED.items():
            against = f"yaml.CSafeLoader, {size} modules"
            value = median(found[f"{what} {size}"])
            yield Figure(f"{what} {size}", value, "x", against, limit if size == sizes[-1] else None)


def _memory(found: Samples, size: int) -> Iterator[Figure]:
    for what in ("check", "compile"):
        name = f"{what} peak memory {size}"
        yield Figure(name, median(found[name]), "MiB", limit=300)


def _growth(found: Samples, sizes: list[int]) -> Iterator[Figure]:
    for small, large in list(pairwise(sizes))[-1:]:
        for what in ("check", "compile"):
            value = growth(found, what, small, large)
            yield Figure(f"{what} growth {small} to {large}", value, "exponent", limit=1.1)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--sizes", default="10,100,1000", help="numbers of modules, ascending (%(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="how often all is measured (%(default)s)")
    options = parser.parse_args(arguments)
    found = figures([int(size) for size in options.sizes.split(",")], options.rounds)
    if options.json:
        print(json.dumps({"figures": [asdict(one) for one in found]}, indent=1))
        return 0
    for one in found:
        limit = f"(wanted: at most {one.limit:g})" if one.limit is not None else ""
        print(f"{one.name:36} {one.value:9.3f} {one.unit:9} {limit}".rstrip())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
