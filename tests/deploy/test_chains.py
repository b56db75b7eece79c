"""Some chains of changes on both databases; one that is wrong is told with what repeats it.

``make soak`` proves hundreds: see ``python -m tests.deploy.chains``.
"""

from __future__ import annotations

from collections import Counter

import pytest

from .chains import Chain, main, prove
from .lineage import Node
from .sides import PostgresSide, SqliteSide

ON_SQLITE = range(20261200, 20261210)
ON_POSTGRES = range(20261200, 20261202)


def test_chains_on_sqlite() -> None:
    came_of = sum((prove(seed, lambda _: SqliteSide()) for seed in ON_SQLITE), Counter[str]())
    assert came_of["applied"] > len(ON_SQLITE)
    assert came_of["taken back"]
    assert came_of["contracted"]


def test_chains_on_postgres(postgres_server: str) -> None:
    def side(node: Node) -> PostgresSide:
        return PostgresSide(postgres_server, node.manifest["crm"]["name"])

    came_of = sum((prove(seed, side) for seed in ON_POSTGRES), Counter[str]())
    assert came_of["applied"] + came_of["taken back"] > len(ON_POSTGRES)


def test_what_is_wrong_is_told_with_its_seed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def go_wrong(_: Chain, __: int) -> Counter[str]:
        raise AssertionError("not as it was")

    monkeypatch.setattr(Chain, "run", go_wrong)
    monkeypatch.setattr("sys.argv", ["chains", "--seed", "11", "--rounds", "2"])
    assert main() == 1
    told = capsys.readouterr().out
    assert "WRONG --only 11" in told
    assert told.endswith("2 wrong\n")
