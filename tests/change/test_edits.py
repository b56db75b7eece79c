"""Edits of a small blueprint: each is found as what it is, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.access.compare import compare
from crmspec.access.version import Version
from crmspec.change.diff import Change, diff
from crmspec.cli.versions import in_words_of, version_of

BLUEPRINTS = sorted(Path("blueprints").iterdir())


def changes(before: Version, after: Version) -> tuple[Change, ...]:
    return diff(before, after, compare(in_words_of(before, after), after))


@pytest.mark.parametrize("folder", BLUEPRINTS, ids=lambda one: one.name)
def test_nothing_differs_from_itself_or_from_what_is_compiled_of_it(folder: Path) -> None:
    version = version_of(folder, tests=True)
    assert changes(version, version) == ()
    bundle = version_of(Path("generated") / folder.name)
    assert changes(version, bundle) == changes(bundle, version) == ()
