"""What is deprecated is shown with what takes its place, where its reason names that, and everywhere it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

ACCOUNT = """
modules:
  account:
    fields:
      name: {type: text}
      type: {type: text}
      kind: {type: text, deprecated: REASON}
views:
  all: {kind: list, module: account, columns: [name, kind]}
  few: {kind: list, module: account, columns: [kind]}
"""


@pytest.mark.parametrize(
    ("reason", "way_out"),
    [
        ("Nobody agreed what it means; use type.", "use `type` instead, here and in `few`"),
        ("Replaced by type", "use `type` instead, here and in `few`"),
        ("Nobody needs it.", "use what takes its place, here and in `few`"),
        ("Use kind with care.", "use what takes its place, here and in `few`"),
    ],
)
def test_what_takes_its_place(tmp_path: Path, reason: str, way_out: str) -> None:
    result = found(tmp_path, ACCOUNT.replace("REASON", reason))
    (one,) = [each for each in result.outcome.diagnostics if each.code == "REF202"]
    assert one.help == way_out
