"""Versions for tests: edited by their manifests, or written as small blueprints."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

from crmspec.access.compare import compare
from crmspec.access.version import Version
from crmspec.change.diff import Change, diff
from crmspec.cli.versions import in_words_of, version_of
from tests.small import written

Json = dict[str, Any]


def changes(before: Version, after: Version) -> tuple[Change, ...]:
    """Everything that is otherwise, rights too where both versions are sound."""
    rights = compare(in_words_of(before, after), after) if before.policy and after.policy else ()
    return diff(before, after, rights)


def edited(version: Version, edit: Callable[[Json], object]) -> Version:
    """The same with its manifest edited; what of it is no longer sound has no policy."""
    manifest = deepcopy(version.manifest)
    edit(manifest)
    return replace(version, manifest=manifest, policy={})


def told(before: Version, after: Version) -> list[tuple[str, str]]:
    """Each change by its kind and its subject."""
    return [(one.kind.name, one.subject) for one in changes(before, after)]


def small(folder: Path, *parts: str) -> Version:
    """A small blueprint, read as a version."""
    folder.mkdir(parents=True)
    return version_of(written(folder, *parts), whole=True)
