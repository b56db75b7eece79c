"""What each rule costs on a large architecture, against reading its files.

Reading is what turns bytes into a tree with the place of everything: the reader of files and the parser. The rules
are run one after the other, in one process and without collecting garbage, as `check` runs them; what several of
them share is counted for the first.
``--json`` prints ``{"reading", "rules", "ratio", "dearest": [{"code", "seconds", "share"}]}``.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from architecture import write

from crmspec.compiler.source import read
from crmspec.compiler.syntax import parse
from crmspec.pipeline import check
from crmspec.validators.registry import rules

AS_OF = date(2026, 11, 22)


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--blueprint", type=Path, help="measure on this one instead")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = asked.blueprint or Path(name)
        if not asked.blueprint:
            write(folder, asked.modules)
        figures = measure(folder, asked.rounds)
    if asked.json:
        print(json.dumps(figures))
        return 0
    print(f"reading {figures['reading']:.3f} s, all rules {figures['rules']:.3f} s: {figures['ratio']:.2f}x")
    for one in figures["dearest"]:
        print(f"  {one['code']}  {one['seconds'] * 1000:7.1f} ms  {one['share']:6.1%}")
    return 0


def measure(folder: Path, rounds: int) -> dict[str, Any]:
    """The median over the rounds of reading, of all rules, and of the ten dearest."""
    reading, every, each = [], [], defaultdict(list)
    for _ in range(rounds):
        gc.enable()
        gc.collect()
        gc.disable()
        began = time.process_time()
        parse(read(folder).files)
        reading.append(time.process_time() - began)
        architecture = check(folder, as_of=AS_OF).architecture
        assert architecture is not None
        architecture.worked_out.clear()
        spent = 0.0
        for rule in rules():
            began = time.process_time()
            rule.run(architecture, AS_OF)
            took = time.process_time() - began
            each[rule.code].append(took)
            spent += took
        every.append(spent)
        del architecture
    whole = median(every)
    dearest = sorted(((median(several), code) for code, several in each.items()), reverse=True)[:10]
    return {
        "reading": median(reading),
        "rules": whole,
        "ratio": whole / median(reading),
        "dearest": [{"code": code, "seconds": took, "share": took / whole} for took, code in dearest],
    }


if __name__ == "__main__":
    raise SystemExit(main())
