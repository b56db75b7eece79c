"""Links between modules: what may be said about them, and what can be counted over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

LINK = """
modules:
  song: {fields: {name: text, bands: {type: many_to_many, to: band, fields: %s}, length: integer}}
  band: {fields: {name: text, songs: {type: rollup, of: song%s}}}
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{part: text, twice: {type: formula, expression: part}}", "nothing is computed for a link: `twice`"),
        ("{number: {type: rollup, of: song}}", "nothing is computed for a link: `number`"),
        ("{other: {type: many_to_many, to: song}}", "a link has no links: `other`"),
        ("{other: {type: master_detail, to: song}}", "a link has no links: `other`"),
    ],
)
def test_a_link_holds_plain_fields(said: str, told: str, tmp_path: Path) -> None:
    assert [one.message for one in found(tmp_path, LINK % (said, "")).errors if one.code == "SYN203"] == [
        told
    ]


@pytest.mark.parametrize("via", ["", ", via: bands"])
def test_what_is_linked_can_be_counted(via: str, tmp_path: Path) -> None:
    manifest = found(tmp_path, LINK % ("{part: text}", via)).manifest()
    assert manifest["modules"]["band"]["fields"]["songs"]["via"] == "bands"
    assert manifest["modules"]["band"]["collections"] == {"songs": "records:song:band:song__bands:song"}
