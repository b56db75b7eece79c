"""Lists with arcs: order, circles, and names that are not drawn."""

from __future__ import annotations

from itertools import pairwise

from crmspec.review.drawing import arcs, busiest


def order(*edges: tuple[str, str], down: bool = True) -> list[str]:
    names = sorted({end for edge in edges for end in edge})
    return [row.name for row in arcs(names, edges, down=down).rows]


def test_a_chain_runs_down_or_up() -> None:
    chain = (("c", "a"), ("a", "b"))
    assert order(*chain) == ["c", "a", "b"]
    assert order(*chain, down=False) == ["b", "a", "c"]


def test_a_circle_is_drawn_with_every_arrow() -> None:
    circle = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")]
    drawn = arcs(["a", "b", "c"], circle)
    assert {(one.source, one.target) for one in drawn.arrows} == {("a", "b"), ("b", "c"), ("c", "a")}
    assert len({row.y for row in drawn.rows}) == 3


def test_arrows_end_at_their_lines_and_stay_inside() -> None:
    drawn = arcs(["a", "b", "c", "d"], [("a", "d"), ("b", "c"), ("x", "a")], down=True)
    places = {row.name: row.y for row in drawn.rows}
    assert [(one.source, one.target) for one in drawn.arrows] == [("a", "d"), ("b", "c")]
    for one in drawn.arrows:
        assert one.path.startswith(f"M{drawn.start} {places[one.source]}C")
        assert one.path.endswith(f" {places[one.target]}")
    assert max(places.values()) < drawn.height
    assert drawn.start < drawn.width


def test_a_long_chain_needs_no_deep_stack() -> None:
    names = [f"n{number:05}" for number in range(3_000)]
    drawn = arcs(names, list(pairwise(names)), down=True)
    assert [row.name for row in drawn.rows] == names


def test_the_busiest_come_first_and_loners_not_at_all() -> None:
    edges = [("a", "b"), ("c", "b"), ("d", "d")]
    assert busiest(["a", "b", "c", "d"], edges, 2) == ["b", "a"]
