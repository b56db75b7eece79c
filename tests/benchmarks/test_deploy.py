"""The benchmark of deployments runs, and its figures have the form that is kept and compared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "deploy.py"


def test_figures_have_the_form_that_is_kept() -> None:
    pytest.importorskip("pgserver")
    sizes = ("--modules", "2", "--rows", "3000", "--rounds", "1")
    answer = subprocess.run(
        [sys.executable, str(BENCHMARK), "--json", *sizes], check=True, capture_output=True, text=True
    )
    data = json.loads(answer.stdout)
    for one in data["figures"]:
        assert list(one) == ["name", "value", "unit", "against", "limit"]
        assert isinstance(one["value"], float | int)
    limits = {one["name"]: one["limit"] for one in data["figures"] if one["limit"]}
    assert limits == {
        "plan, unchanged 2": 0.3,
        "plan 2": 0.6,
        "change of type 3000": 1.5,
        "longest wait 3000": 1.0,
    }
