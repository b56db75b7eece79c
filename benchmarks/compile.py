"""How fast blueprints are read, checked and compiled, against loading the same bytes with PyYAML's C loader.

Every command is measured as a process of its own, in turn with the yardstick, so that a machine that is
slower for a while is slower for both. ``--json`` prints ``{"figures": […]}``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from architecture import write

ROOT = Path(__file__).parent.parent
LOAD = """
import sys, pathlib, time, yaml
texts = [f.read_bytes() for f in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml"))]
began = time.perf_counter()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
print(time.perf_counter() - began)
"""


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value and unit, what it is measured against, and the limit wanted."""

    name: str
    value: float
    unit: str
    against: str
    limit: float


def run(words: list[str], **environment: str) -> tuple[float, float]:
    """Seconds that a process took, and its peak memory in MiB."""
    before = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.DEVNULL, cwd=ROOT, env={**os.environ, **environment}
    )
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise SystemExit(f"{words} failed with {process.returncode}")
    return took, used.ru_maxrss / 1024


def load(folder: Path) -> float:
    """Seconds that PyYAML's C loader takes for the same files."""
    answer = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder)], check=True, capture_output=True, text=True
    )
    return float(answer.stdout)


def measure(size: int, scratch: Path, rounds: int) -> dict[str, float]:
    """Medians for one size: the yardstick, cold and unchanged runs, peak memory."""
    folder = scratch / f"of_{size}"
    write(folder, size)
    out = str(scratch / f"bundle_{size}")
    store = str(scratch / f"cache_{size}")
    crm = ["-m", "crmspec"]
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        found.setdefault("load", []).append(load(folder))
        for name, words in (
            ("check", [*crm, "check", str(folder), "--no-cache"]),
            ("compile", [*crm, "compile", str(folder), "--out", out, "--no-cache"]),
        ):
            took, peak = run(words)
            found.setdefault(name, []).append(took)
            found.setdefault(f"{name}_mib", []).append(peak)
        for name, words in (
            ("check_again", [*crm, "check", str(folder)]),
            ("compile_again", [*crm, "compile", str(folder), "--out", out]),
        ):
            run(words, CRMSPEC_CACHE_DIR=store)
            found.setdefault(name, []).append(run(words, CRMSPEC_CACHE_DIR=store)[0])
    return {name: statistics.median(values) for name, values in found.items()}


def growth(small: float, large: float, factor: float) -> float:
    """The exponent with which a time grows."""
    return math.log(large / small) / math.log(factor)


def figures(sizes: tuple[int, ...], rounds: int) -> list[Figure]:
    """All figures."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        by_size = {size: measure(size, scratch, rounds) for size in sizes}
        boost = str(ROOT / "blueprints" / "creative_boost")
        version = statistics.median(run(["-m", "crmspec", "--version"])[0] for _ in range(9))
        cold = statistics.median(
            run(["-m", "crmspec", "check", boost, "--no-cache"])[0] for _ in range(rounds)
        )
        store = {"CRMSPEC_CACHE_DIR": str(scratch / "cache")}
        run(["-m", "crmspec", "check", boost], **store)
        warm = statistics.median(run(["-m", "crmspec", "check", boost], **store)[0] for _ in range(rounds))
    large, middle = by_size[sizes[-1]], by_size[sizes[-2]]
    found = [
        Figure("version", version, "s", "", 0.06),
        Figure("check creative_boost, cold", cold, "s", "", 0.6),
        Figure("check creative_boost, unchanged", warm, "s", "", 0.15),
    ]
    for size, one in by_size.items():
        found.append(Figure(f"load {size}", one["load"], "s", "", 0))
        for what, limit in (("check", 1.5), ("compile", 3), ("check_again", 0.15), ("compile_again", 0.15)):
            of = f"yaml.CSafeLoader, {size} modules"
            found.append(
                Figure(f"{what} {size}", one[what] / one["load"], "x", of, limit if size == sizes[-1] else 0)
            )
    for what in ("check", "compile"):
        found.append(Figure(f"{what} peak memory {sizes[-1]}", large[f"{what}_mib"], "MiB", "", 300))
        exponent = growth(middle[what], large[what], sizes[-1] / sizes[-2])
        found.append(Figure(f"{what} growth {sizes[-2]} to {sizes[-1]}", exponent, "exponent", "", 1.1))
    return found


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", default="10,100,1000")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    found = figures(tuple(map(int, options.sizes.split(","))), options.rounds)
    if options.json:
        print(json.dumps({"figures": [asdict(one) for one in found]}, indent=1))
        return 0
    for one in found:
        limit = f"(wanted: at most {one.limit:g})" if one.limit else ""
        print(f"{one.name:36} {one.value:9.3f} {one.unit:9} {limit}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
