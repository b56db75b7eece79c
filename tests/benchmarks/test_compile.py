"""The benchmark of the compiler runs, and its figures have the form that is kept and compared.

Tiny sizes, one round, and nothing about time: how fast the machine is today is no matter of tests.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "compile.py"


def test_figures_have_the_form_that_is_kept() -> None:
    words = [sys.executable, str(BENCHMARK), "--json", "--sizes", "2,4", "--rounds", "1"]
    answer = subprocess.run(words, check=True, capture_output=True, text=True)
    data = json.loads(answer.stdout)
    assert list(data) == ["figures"]
    for one in data["figures"]:
        assert list(one) == ["name", "value", "unit", "against", "limit"]
        assert isinstance(one["name"], str)
        assert isinstance(one["value"], float)
        assert one["unit"] in {"s", "x", "MiB", "exponent"}
        assert isinstance(one["against"], str)
        assert one["limit"] is None or one["limit"] > 0
    names = [one["name"] for one in data["figures"]]
    assert len(set(names)) == len(names)
    assert {"version", "check 4", "compile, unchanged 4", "compile peak memory 4"} <= set(names)
    assert {"check growth 2 to 4", "compile growth 2 to 4"} <= set(names)
